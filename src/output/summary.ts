import type { Diagnosis, Finding, Verdict } from '../classify/diagnosis.js';
import { inconclusiveWords } from './inconclusive.js';
import { type Closing, closings } from './closings.js';
import { count, gateways, isOpenFault } from './words.js';

/** The answer of a diagnosis in a few words. */
export interface Summary {
  readonly label: string;
  /** The cause, or the state in one sentence. */
  readonly title: string;
  /** The tunnel it is about, where it is about one. */
  readonly tunnel: string;
  /** The finding that is the cause; only of a fault. */
  readonly cause?: Finding | undefined;
  /** Sentences that stand below. */
  readonly further: readonly string[];
}

const labels: Readonly<Record<Verdict, string>> = {
  fault: 'FAULT',
  healthy: 'HEALTHY',
  inconclusive: 'INCONCLUSIVE',
};

/** Whether the summary is the title of the only finding too. */
export const saysAll = ({ verdict, findings }: Diagnosis): boolean =>
  verdict === 'fault' && findings.length === 1;

/** What everybody wants to know first. */
export function summaryOf(diagnosis: Diagnosis): Summary {
  const label = labels[diagnosis.verdict];
  switch (diagnosis.verdict) {
    case 'fault':
      return { label, ...faultSummary(diagnosis) };
    case 'healthy':
      return { label, ...healthySummary(diagnosis) };
    case 'inconclusive': {
      const [title, ...further] = inconclusiveWords(diagnosis);
      return { label, title, tunnel: '', further };
    }
  }
}

/** The two gateways, else the connection as the log calls it. */
function whereOf(cause: Finding, { sessions }: Diagnosis): string {
  const ends = gateways(cause);
  if (ends !== '') return ends;
  const own = new Set(cause.sessions);
  const connection = sessions.find(
    ({ id, connection }) => connection !== undefined && own.has(id),
  )?.connection;
  return connection === undefined ? '' : `connection ${connection}`;
}

function faultSummary(diagnosis: Diagnosis): Omit<Summary, 'label'> {
  const { findings, tunnels } = diagnosis;
  const cause = findings.find(isOpenFault) ?? findings[0];
  const down = tunnels.filter(({ verdict }) => verdict === 'fault').length;
  const others = findings.filter((each) => each !== cause && isOpenFault(each)).length;
  const further = [
    ...(tunnels.length > 1
      ? [`${down} of ${tunnels.length} tunnels ${down === 1 ? 'has' : 'have'} a fault.`]
      : []),
    ...(others > 0 ? [`${count(others, 'more fault is', 'more faults are')} listed below.`] : []),
  ];
  return {
    title: cause?.title ?? 'A tunnel is down.',
    tunnel: cause ? whereOf(cause, diagnosis) : '',
    cause,
    further: further.length === 0 ? [] : [further.join(' ')],
  };
}

const closers = { local: ' by this end', peer: ' by the peer', silence: ' in silence' } as const;

function healthySummary(diagnosis: Diagnosis): Omit<Summary, 'label'> {
  const { findings, tunnels } = diagnosis;
  const worked = tunnels.filter(({ verdict }) => verdict === 'healthy');
  const closingOf = closings(diagnosis);
  const closed = (worked.length > 0 ? worked.map(closingOf) : [closingOf(undefined)]).filter(
    (each) => each !== undefined,
  );
  const [only] = worked.length === 1 ? worked : [];
  const tunnel = only ? gateways(only) : '';
  const cleared = findings.filter((each) => each.recovered && each.severity !== 'info').length;
  return {
    title: `${healthyWords(worked.length, tunnel, closed)}, no fault found.`,
    tunnel,
    further:
      cleared === 0
        ? []
        : [`${count(cleared, 'earlier fault has', 'earlier faults have')} cleared, see below.`],
  };
}

/** What worked, and what of it is up at the end of the log. */
function healthyWords(worked: number, tunnel: string, closed: readonly Closing[]): string {
  const [first] = closed;
  if (worked > 1) {
    if (!first) return `${worked} tunnels are up`;
    if (closed.length === worked) return `${worked} tunnels worked and were closed`;
    return `${worked - closed.length} of ${worked} tunnels ${worked - closed.length === 1 ? 'is' : 'are'} up, the others were closed`;
  }
  const end = first ? ` that was closed${first.by === undefined ? '' : closers[first.by]}` : '';
  if (tunnel === '') return `The log shows a working tunnel${end}`;
  return first
    ? `the tunnel worked and was closed${first.by === undefined ? '' : closers[first.by]}`
    : 'the tunnel is up';
}
