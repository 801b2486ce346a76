import type { EndsReport, ExchangeReport, MessagePath, Moment } from '../../classify/diagnosis.js';
import type { SourceNames } from '../source-names.js';
import { count, milliseconds } from '../words.js';
import { markup, type Markup } from './markup.js';

/** One arrow between the two ends. */
interface Arrow {
  readonly way: 'right' | 'left';
  readonly label: string;
  /** What is said below it: the round trip, what was refused. */
  readonly note: string;
  /** What stands on the line of each end: the time there. */
  readonly here: string;
  readonly there: string;
  readonly state: 'arrived' | 'refused' | 'lost';
}

/** An end of the diagram. */
export interface End {
  readonly name: string;
  readonly detail: string;
}

/** The requests and answers of one session as its own end saw them. */
export const exchangeSequence = (
  exchanges: readonly ExchangeReport[],
  omitted: number,
  here: End,
  there: End,
): Markup => diagram(exchanges.flatMap(arrowsOf), omitted, here, there);

/** The messages that stand in the logs of both ends. */
export function endsSequence({ sources, messages }: EndsReport, names: SourceNames): Markup {
  const [first, second] = sources;
  const arrows = messages.map((message): Arrow => {
    const right = message.from === first;
    const [here, there] = right ? [message.sent, message.received] : [message.received, message.sent];
    const lost = message.lost === true;
    return {
      way: right ? 'right' : 'left',
      label: messageLabel(message),
      note: lost ? 'not seen at the other end' : '',
      here: timeOf(here),
      there: timeOf(there),
      state: lost ? 'lost' : 'arrived',
    };
  });
  return diagram(
    arrows,
    0,
    { name: names.of(first), detail: 'this end' },
    { name: names.of(second), detail: 'peer' },
  );
}

const messageLabel = ({ exchange, type, messageId }: MessagePath): string =>
  `${exchange} ${type}${messageId === undefined ? '' : ` ${messageId}`}`;

/** A request and its answer; the answer goes the other way. */
function arrowsOf(exchange: ExchangeReport): readonly Arrow[] {
  const { requestBy, request, response, retransmits, roundTrip, refused, messageId } = exchange;
  const id = messageId === undefined ? '' : ` ${messageId}`;
  const own = requestBy === 'local';
  const again = retransmits > 0 ? `sent ${count(retransmits, 'more time')}` : '';
  const arrows: Arrow[] = [];
  if (request !== undefined || response === undefined) {
    const silent = response === undefined && own;
    arrows.push({
      way: own ? 'right' : 'left',
      label: `${exchange.exchange} request${id}`,
      note: [again, silent ? 'no answer in the log' : ''].filter((each) => each !== '').join(', '),
      here: timeOf(request),
      there: '',
      state: silent ? 'lost' : 'arrived',
    });
  }
  if (response !== undefined) {
    arrows.push({
      way: own ? 'left' : 'right',
      label: `${exchange.exchange} response${id}`,
      note: [
        roundTrip === undefined ? '' : `after ${milliseconds(roundTrip)}`,
        refused === undefined ? '' : `refused: ${refused}`,
      ]
        .filter((each) => each !== '')
        .join(', '),
      here: timeOf(response),
      there: '',
      state: refused === undefined ? 'arrived' : 'refused',
    });
  }
  return arrows;
}

const timeOf = (moment: Moment | undefined): string =>
  moment === undefined
    ? ''
    : (moment.time?.slice('2026-11-21T'.length, -'Z'.length) ?? `line ${moment.place.line}`);

function diagram(arrows: readonly Arrow[], omitted: number, here: End, there: End): Markup {
  const both = arrows.some(({ there: time }) => time !== '') ? ' both' : '';
  return markup`<div class="sequence${both}">
    <div class="ends">
      <span><b>${here.name}</b> <small>${here.detail}</small></span>
      <span><b>${there.name}</b> <small>${there.detail}</small></span>
    </div>
    <ol>
      ${arrows.map((arrow) => arrowMarkup(arrow, here, there))}
    </ol>
    ${omitted > 0 ? markup`<p class="quiet">… and ${count(omitted, 'more exchange')}.</p>` : ''}
  </div>`;
}

function arrowMarkup({ way, label, note, here, there, state }: Arrow, left: End, right: End): Markup {
  const [from, to] = way === 'right' ? [left, right] : [right, left];
  return markup`<li class="${way} ${state}">
    <span class="when">${here}</span>
    <span class="arrow"><span class="sr">from ${from.name} to ${to.name}: </span><span class="label">${label}</span>
      <i aria-hidden="true"></i>${note === '' ? '' : markup`<small>${note}</small>`}</span>
    <span class="when">${there}</span>
  </li>`;
}
