import type { Ends, FoundEnds } from '../ends/ends.js';
import { pathsBetween } from '../ends/message-paths.js';
import type { Notice } from '../input/notice.js';
import type { Session } from '../session/session.js';
import type { TrailMessage } from '../session/trail.js';
import type { EndsReport, MessagePath, Moment } from './diagnosis.js';

const mostMessages = 200;

const momentOf = (message: TrailMessage | undefined): Moment | undefined =>
  message === undefined || message.implied ? undefined : { time: message.time, place: message.place };

/** When a message was under way, by the clock of the first end, to put messages into their order. */
function positionOf(path: ReturnType<typeof pathsBetween>[number], ahead: number): number {
  const at = (message: TrailMessage | undefined, shift: number): number =>
    message?.time === undefined ? Number.NaN : Date.parse(message.time) - shift;
  const [departed, arrived] =
    path.from === 0
      ? [at(path.sent, 0), at(path.received, ahead)]
      : [at(path.sent, ahead), at(path.received, 0)];
  return Number.isNaN(departed) ? arrived : departed;
}

/** Whether the log of a session prints what arrives, by its dialect. */
export type ShowsReceived = (session: Session) => boolean;

/** Whether a message was sent and certainly did not arrive: see `MessagePath`. */
function isLost(
  { sent, received, from }: ReturnType<typeof pathsBetween>[number],
  receiver: Session,
  ahead: number,
  showsReceived: ShowsReceived,
): boolean {
  if (!sent || received || sent.implied || !showsReceived(receiver)) return false;
  if (!receiver.trail.messages.some(({ way, implied }) => way === 'received' && !implied)) return false;
  if (sent.time === undefined || receiver.last === undefined) return true;
  const arrival = Date.parse(sent.time) + (from === 0 ? ahead : -ahead);
  return Date.parse(receiver.last) >= arrival;
}

/** What has no time comes last, in the order of the log. */
const compareMoments = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;

/** Messages in causal order: by time where the clocks tell it, and a request before its answer. */
function messagesOf({ pairs, sources, clock }: Ends, showsReceived: ShowsReceived): MessagePath[] {
  const ahead = clock?.offset ?? clock?.low ?? clock?.high ?? 0;
  const paths: {
    readonly path: MessagePath;
    readonly at: number;
    readonly id: number;
    readonly half: number;
  }[] = [];
  for (const { first, second } of pairs) {
    if (paths.length >= mostMessages) break;
    for (const each of pathsBetween(first, second)) {
      const message = each.sent ?? each.received;
      if (!message) continue;
      const [sent, received] = [momentOf(each.sent), momentOf(each.received)];
      if (!sent && !received) continue;
      // Not every product prints the number.
      const messageId = each.sent?.messageId ?? each.received?.messageId;
      paths.push({
        path: {
          exchange: message.exchange,
          messageId,
          type: message.type ?? 'request',
          from: sources[each.from],
          sent,
          received,
          lost: isLost(each, each.from === 0 ? second : first, ahead, showsReceived) ? true : undefined,
        },
        at: positionOf(each, ahead),
        id: messageId ?? 0,
        half: message.type === 'response' ? 1 : 0,
      });
    }
  }
  return paths
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => compareMoments(a.at, b.at) || a.id - b.id || a.half - b.half || a.index - b.index)
    .slice(0, mostMessages)
    .map(({ path }) => path);
}

/** The difference of the clocks; years that were assumed for the logs are none. */
function clockOf({ clock, yearShift }: Ends): EndsReport['clock'] {
  if (!clock) return undefined;
  const real = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : value + yearShift;
  return { offset: real(clock.offset), low: real(clock.low), high: real(clock.high) };
}

/** Two ends as the diagnosis shows them. */
export const reportEnds = (ends: Ends, showsReceived: ShowsReceived): EndsReport => ({
  sources: ends.sources,
  matchedBy: ends.matchedBy,
  confidence: ends.confidence,
  sessions: ends.pairs.length,
  clock: clockOf(ends),
  messages: messagesOf(ends, showsReceived),
});

const minute = 60_000;

/** A span as people say it: `2.4 s`, `7 h 13 min`. */
export function spanText(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 1000) return `${Math.round(size)} ms`;
  if (size < 2 * minute) return `${Math.round(size / 100) / 10} s`;
  const minutes = Math.round(size / minute);
  if (minutes < 120) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.round(minutes / 60 / 24)} days`;
}

function noticesOfEnds(ends: Ends): Notice[] {
  const [first, second] = ends.sources;
  const notices: Notice[] = [];
  const ids = ends.matchedBy.includes('spi') || ends.matchedBy.includes('child spi');
  const offset = clockOf(ends)?.offset;
  if (!ids) {
    const apart =
      offset !== undefined && Math.abs(offset) > 5 * minute
        ? ` This assumes that their clocks differ by ${spanText(offset)}.`
        : '';
    notices.push({
      code: 'ends.assumed',
      message: `${first} and ${second} are taken for the two ends of the same negotiations: no SPI stands in both, but ${ends.matchedBy.join(', ')} fit.${apart}`,
      severity: 'info',
      source: second,
    });
  }
  if (ends.clock?.drifts === true) {
    notices.push({
      code: 'ends.clock-drift',
      message: `The clocks of ${first} and ${second} run apart: their difference changes from one negotiation to the next.`,
      severity: 'info',
      source: second,
    });
  }
  if (ends.ambiguous) {
    notices.push({
      code: 'ends.ambiguous',
      message: `Other differences between the clocks of ${first} and ${second} would fit as well; the smallest is taken.`,
      severity: 'info',
      source: second,
    });
  }
  return notices;
}

/** The download a source came from: members of one archive are of one gateway. */
const origin = (source: string): string => source.split('!/')[0] ?? source;

/** What was assumed about which logs belong together, and which belong to none. */
export function noticesAboutEnds(found: FoundEnds, sources: readonly string[]): Notice[] {
  const joined = new Set(found.ends.flatMap((each) => each.sources.map(origin)));
  const origins = new Set(sources.map(origin));
  const alone = origins.size > 1 ? [...origins].filter((each) => !joined.has(each)) : [];
  return [
    ...found.ends.flatMap(noticesOfEnds),
    ...found.unmatched.map(({ sources: [first, second], apart }): Notice => ({
      code: 'ends.other-day',
      message: `${first} and ${second} name each other's gateway, but their negotiations are ${spanText(apart)} apart: each is diagnosed alone.`,
      severity: 'warning',
      source: second,
    })),
    ...alone
      .filter((each) => !found.unmatched.some(({ sources: pair }) => pair.map(origin).includes(each)))
      .map((each): Notice => ({
        code: 'ends.alone',
        message: `${each} is not the other end of any other log given; it is diagnosed alone.`,
        severity: 'info',
        source: each,
      })),
  ];
}
