import type { Diagnosis } from '../../classify/diagnosis.js';
import { endsOf, endsWords } from '../ends.js';
import type { SourceNames } from '../source-names.js';
import { stabilityWords } from '../stability.js';
import { clock, gateways, sourceName } from '../words.js';
import { markup, type Markup, nothing } from './markup.js';
import { endsSequence } from './sequence.js';
import { table } from './table.js';

const verdictMarks = { fault: 'bad', healthy: 'good', inconclusive: 'doubtful' } as const;

/** A section with its title. */
export const section = (id: string, title: string, body: Markup): Markup =>
  body === nothing
    ? nothing
    : markup`<section id="${id}" aria-labelledby="${id}-title">
        <h2 id="${id}-title">${title}</h2>
        ${body}
      </section> `;

/** The tunnels, where there is more than one or something to say about the only one. */
export function tunnelSection({ tunnels, findings }: Diagnosis): Markup {
  if (tunnels.length < 2 && tunnels.every(({ stability }) => stability === undefined)) return nothing;
  return section(
    'tunnels',
    'Tunnels',
    table(
      'Tunnels',
      [
        { title: 'Tunnel', cell: (tunnel) => markup`<code>${gateways(tunnel)}</code>`, heads: true },
        {
          title: 'State',
          cell: ({ verdict }) => markup`<span class="tag ${verdictMarks[verdict]}">${verdict}</span>`,
        },
        {
          title: 'Cause',
          cell: ({ findings: [first] }) =>
            first === undefined ? '' : markup`<a href="#finding-${first + 1}">${findings[first]?.title}</a>`,
        },
        { title: 'Stability', cell: ({ stability }) => stabilityWords(stability) },
        {
          title: 'Last seen (UTC)',
          cell: ({ last }) => (last === undefined ? '' : markup`<span class="nowrap">${clock(last)}</span>`),
        },
      ],
      tunnels,
      ({ remote, findings: indexes }) =>
        markup` class="tunnel filtered" data-peer="${remote ?? ''}"
        data-category="${indexes.map((index) => findings[index]?.category ?? '').join(' ')}"`,
    ),
  );
}

/** Two logs that are two ends: their clocks, and the messages between them. */
export function endsSection(diagnosis: Diagnosis, names: SourceNames): Markup {
  const ends = endsOf(diagnosis);
  if (ends.length === 0) return nothing;
  return section(
    'ends',
    'Messages between the two ends',
    markup`${ends.map(
      (each) =>
        markup`${endsWords(each, names).map((text) => markup`<p>${text}</p>`)}${
          each.messages.length === 0 ? '' : endsSequence(each, names)
        }`,
    )}`,
  );
}

/** What was read, and what to know about it. */
export const sourceSection = ({ sources, notices }: Diagnosis, names: SourceNames): Markup =>
  section(
    'files',
    'Files',
    markup`${table(
      'Files',
      [
        { title: 'File', cell: ({ name }) => markup`<code>${sourceName(name)}</code>`, heads: true },
        {
          title: 'Kind',
          cell: ({ dialect, lines }) => dialect ?? (lines === 0 ? 'empty' : 'no known log'),
        },
        { title: 'Lines', cell: ({ lines }) => lines, number: true },
        { title: 'Events', cell: ({ events }) => events, number: true },
        { title: 'Not understood', cell: ({ unrecognized }) => unrecognized, number: true },
      ],
      sources,
    )}${
      notices.length === 0
        ? ''
        : markup`<div class="part">
            <h3>Notices</h3>
            <ul>
              ${notices.map(
                ({ severity, message, source }) =>
                  markup`<li>
                    ${severity === 'info' ? '' : markup`<strong class="doubtful">${severity}:</strong> `}${
                      source === undefined || message.includes(source) ? '' : `${names.of(source)}: `
                    }${message}
                  </li>`,
              )}
            </ul>
          </div>`
    }`,
  );
