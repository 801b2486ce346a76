import { spansUp } from '../session/settle.js';
import type { Session } from '../session/session.js';
import type { Stability } from './diagnosis.js';

interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

/** Two SAs that overlap or follow within this time are one time of being up: an SA is made before the old one ends. */
const seam = 2000;

/** A shorter log says nothing about how steady a tunnel is. */
const shortestShare = 60_000;

const at = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(time);

/** Whether a session shows anything of a Child SA: then one without any carried nothing. */
const tellsOfChildren = ({ children, childUp, childFailed, exchanges }: Session): boolean =>
  children.length > 0 ||
  [childUp, childFailed].some((event) => event !== undefined) ||
  [...exchanges.keys()].some((key) => /QUICK_MODE|CREATE_CHILD_SA/.test(key));

/** When sessions, and those before them that are only counted, were up. */
function spansOf(sessions: readonly Session[]): Span[] {
  const mayBeHidden = !sessions.some(tellsOfChildren);
  return sessions
    .flatMap((session) => [
      ...(session.earlier?.spans ?? []),
      // An IKE SA that was rekeyed inherits the Child SAs (RFC 7296, 2.8).
      ...spansUp(session, mayBeHidden || session.ikeUp?.kind === 'sa.rekeyed'),
    ])
    .flatMap((span) => {
      const from = at(span.from);
      return from === undefined ? [] : [{ from, to: at(span.to) }];
    });
}

/** Takes spans that touch together; where no end is known, the next beginning ends it. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (!last) whole.push(span);
    else if (last.to === undefined) whole[whole.length - 1] = { from: last.from, to: span.to };
    else if (span.from <= last.to + seam)
      whole[whole.length - 1] = {
        from: last.from,
        to: span.to === undefined ? undefined : Math.max(last.to, span.to),
      };
    else whole.push(span);
  }
  return whole;
}

/** Changes of state that a vendor reports: up or down, at a time. */
export interface ReportedState {
  readonly time: string;
  readonly up: boolean;
}

function spansOfReports(states: readonly ReportedState[]): Span[] {
  const spans: { from: number; to: number | undefined }[] = [];
  let open: { from: number; to: number | undefined } | undefined;
  for (const { time, up } of [...states].sort((a, b) => (a.time < b.time ? -1 : 1))) {
    const moment = Date.parse(time);
    if (up && !open) spans.push((open = { from: moment, to: undefined }));
    else if (!up && open) {
      open.to = moment;
      open = undefined;
    }
  }
  return spans;
}

/** How steadily a tunnel was up between its first and its last event; undefined where nothing came up. */
export function stabilityOf(
  sessions: readonly Session[],
  states: readonly ReportedState[],
  first: string | undefined,
  last: string | undefined,
): Stability | undefined {
  const spans = joined([...spansOf(sessions), ...spansOfReports(states)]);
  if (spans.length === 0) return undefined;
  const closed = spans.flatMap(({ from, to }) => (to === undefined ? [] : [to - from]));
  const [begin, end] = [at(first), at(last)];
  const whole = begin === undefined || end === undefined ? 0 : end - begin;
  const up = spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? end ?? from) - from), 0);
  return {
    ups: spans.length,
    flaps: spans.length - 1,
    // Less than a second is no time that anyone would be told of.
    meanUp: Math.round(closed.reduce((sum, each) => sum + each, 0) / closed.length / 1000) || undefined,
    shareUp: whole < shortestShare ? undefined : Math.min(1, Math.round((up / whole) * 1000) / 1000),
  };
}
