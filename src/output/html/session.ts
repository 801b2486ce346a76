import type { ChildReport, SessionReport } from '../../classify/diagnosis.js';
import { begunByWords, closedByWords, roundTrips, upWords } from '../session-facts.js';
import type { SourceNames } from '../source-names.js';
import { clock, period, stateWords } from '../words.js';
import { type Content, markup, type Markup, nothing } from './markup.js';
import { exchangeSequence } from './sequence.js';
import { table } from './table.js';

/** The messages of a session as its own end saw them. */
export const sessionSequence = (session: SessionReport): Markup =>
  exchangeSequence(
    session.exchanges ?? [],
    session.exchangesOmitted ?? 0,
    { name: session.local ?? 'this end', detail: session.local === undefined ? '' : 'this end' },
    { name: session.remote ?? 'peer', detail: session.remote === undefined ? '' : 'peer' },
  );

/** How a session is drawn. */
export interface SessionView {
  /** Of the findings it has part in. */
  readonly categories: readonly string[];
  readonly names: SourceNames;
  /** Whether its messages are drawn: not of thousands. */
  readonly drawn: boolean;
  readonly state: 'up' | 'tried' | 'failed';
}

/** A session: one line, and behind it everything that is known. */
export function sessionMarkup(
  session: SessionReport,
  index: number,
  { categories, names, drawn, state }: SessionView,
): Markup {
  const { id, remote, reached, first, version, retransmits = 0, exchanges = [] } = session;
  const trip = roundTrips(session);
  return markup`<details
    class="session filtered ${state}"
    id="session-${index}"
    data-peer="${remote ?? ''}"
    data-category="${categories.join(' ')}"
  >
    <summary>
      <span class="time">${first === undefined ? 'no time' : clock(first)}</span><span class="id">${id}</span>
      <span class="peer">${remote ?? 'unknown peer'}</span><span class="state">${stateWords(reached)}</span>
      <span class="more">${[
        upWords(session.up) === '' ? '' : `up ${upWords(session.up)}`,
        retransmits > 0 ? `${retransmits} resent` : '',
        trip,
      ]
        .filter((each) => each !== '')
        .join(' · ')}</span>
    </summary>
    <div class="body">
      ${facts([
        ['File', names.of(session.source)],
        ['Kind', session.dialect],
        ['Connection', session.connection],
        ['Version', version === undefined ? undefined : `IKEv${version}`],
        ['Begun by', begunByWords(session)],
        ['Seen', period(first, session.last)],
        ['IKE SA up', upWords(session.up)],
        ['Closed by', closedByWords(session)],
        ['SPI of initiator', session.spis?.initiator],
        ['SPI of responder', session.spis?.responder],
        ['Replaces', session.replaces],
        [
          'In the other log',
          session.counterpart && `${session.counterpart.id} in ${names.of(session.counterpart.source)}`,
        ],
        ['Events', String(session.events)],
      ])}
      ${childTable(session.children ?? [])}
      ${
        exchanges.length === 0
          ? ''
          : drawn
            ? sessionSequence(session)
            : markup`<p class="quiet">
                ${exchanges.length} exchanges are not drawn here, there are too many sessions.
              </p>`
      }
    </div>
  </details>`;
}

/** Terms with what is known of them; those of which nothing is known are left out. */
export function facts(items: readonly (readonly [string, Content])[]): Markup {
  const known = items.filter(([, value]) => value !== undefined && value !== '');
  return known.length === 0
    ? nothing
    : markup`<dl class="facts">
        ${known.map(
          ([term, value]) =>
            markup`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
}

const childTable = (children: readonly ChildReport[]): Markup =>
  table(
    'IPsec SAs (phase 2)',
    [
      { title: 'IPsec SA', cell: ({ name = 'unnamed' }) => name, heads: true },
      { title: 'Networks here', cell: ({ local = [] }) => local.join(', ') },
      { title: 'Networks there', cell: ({ remote = [] }) => remote.join(', ') },
      { title: 'Up', cell: ({ up, failed }) => (failed ? 'not built' : upWords(up)) },
      { title: 'Rekeys', cell: ({ rekeys }) => rekeys, number: true },
      { title: 'SPIs', cell: ({ spis = [] }) => spis.join(', ') },
    ],
    children,
  );
