import { spansUp } from '../session/settle.js';
import type { Session } from '../session/session.js';
import type { Stability } from './diagnosis.js';

interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

/** Two SAs that overlap or follow within this time are one time of being up: an SA is made before the old one ends. */
const seam = 2000;

const at = (time: string | undefined): number | undefined =>
  time === undefined ? undefined : Date.parse(time);

/** When a session, and those before it that are only counted, were up. */
const spansOf = (session: Session): Span[] =>
  [...(session.earlier?.spans ?? []), ...spansUp(session)].flatMap((span) => {
    const from = at(span.from);
    return from === undefined ? [] : [{ from, to: at(span.to) }];
  });

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
  const spans = joined([...sessions.flatMap(spansOf), ...spansOfReports(states)]);
  if (spans.length === 0) return undefined;
  const closed = spans.flatMap(({ from, to }) => (to === undefined ? [] : [to - from]));
  const [begin, end] = [at(first), at(last)];
  const whole = begin === undefined || end === undefined ? 0 : end - begin;
  const up = spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? end ?? from) - from), 0);
  return {
    ups: spans.length,
    flaps: spans.length - 1,
    meanUp:
      closed.length === 0
        ? undefined
        : Math.round(closed.reduce((sum, each) => sum + each, 0) / closed.length / 1000),
    shareUp: whole <= 0 ? undefined : Math.min(1, Math.round((up / whole) * 1000) / 1000),
  };
}
