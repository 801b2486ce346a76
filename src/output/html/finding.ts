import type { Action, Change, Diagnosis, Difference, Finding, LastGood } from '../../classify/diagnosis.js';
import { type EvidenceGroup, groupEvidence, quotedLines } from '../evidence-groups.js';
import {
  alternativeWords,
  configurationWords,
  deprecatedWords,
  changeSentence,
  endWords,
  factWords,
  lastGoodWords,
  needsWarning,
  periodWords,
  symptomWords,
  valueNames,
} from '../finding-words.js';
import { sessionsOf } from '../session-facts.js';
import type { SourceNames } from '../source-names.js';
import { saysAll } from '../summary.js';
import { gateways, lineNumbers, percent } from '../words.js';
import { type Content, markup, type Markup, nothing, raw } from './markup.js';
import { sessionSequence } from './session.js';
import { table } from './table.js';

/** Quotes beyond these are counted only. */
const mostQuotes = 12;

/** The messages before and after are drawn for so many findings; the sessions hold them too. */
const mostDrawn = 20;

/** What stands around a finding. */
export interface FindingContext {
  readonly diagnosis: Diagnosis;
  readonly names: SourceNames;
  /** Where the page keeps lines of the log, so that a place can be shown among its neighbours. */
  readonly hasEvents: boolean;
}

/** Everything about one finding. */
export function findingMarkup(finding: Finding, number: number, context: FindingContext): Markup {
  const [mark, words] = finding.recovered
    ? ['good', 'recovered']
    : finding.severity === 'error'
      ? ['bad', 'fault']
      : finding.severity === 'warning'
        ? ['doubtful', 'warning']
        : ['plain', 'for information'];
  const categories = [finding.category, ...finding.symptoms.map(({ category }) => category)].join(' ');
  return markup`<article class="finding filtered" id="finding-${number}" data-peer="${finding.remote ?? ''}" data-category="${categories}" aria-labelledby="finding-${number}-title">
<header${saysAll(context.diagnosis) ? markup` class="sr"` : ''}>
<h3 id="finding-${number}-title"><span class="number">${number}</span> ${finding.title} <span class="tag ${mark}">${words}</span></h3>
<p class="quiet"><code>${finding.category}</code> · ${percent(finding.confidence)} sure${gateways(finding) === '' ? '' : markup` · ${gateways(finding)}`}</p>
<p class="quiet">${factWords(finding).join(' · ')}${finding.period ? markup`<br><strong>${periodWords(finding.period)}</strong>` : ''}${finding.recovered ? markup`<br>The tunnel came up again afterwards.` : ''}</p>
</header>
<div class="columns">
<div>
${part('What the log shows', evidenceMarkup(finding, context))}
${part('What differs', differenceTable(finding))}
</div>
<div class="aside">
${part('What to change', changeList(finding))}
${part('What to do', actionList(finding.actions))}
${part('What is missing to be sure', list(finding.missing ?? []))}
${finding.ticket === undefined ? '' : ticketMarkup(finding.ticket, number)}
</div>
<div>
${part('Could also be', list(alternativeWords(finding)))}
${part('Follows from it', list(symptomWords(finding)))}
</div>
</div>
${lastGoodMarkup(finding, context, number <= mostDrawn)}
</article>`;
}

const part = (title: string, body: Markup): Markup =>
  body === nothing
    ? nothing
    : markup`<section class="part">
        <h4>${title}</h4>
        ${body}
      </section>`;

const list = (items: readonly string[]): Markup =>
  items.length === 0
    ? nothing
    : markup`<ul>
        ${items.map((item) => markup`<li>${item}</li>`)}
      </ul>`;

function evidenceMarkup({ evidence }: Finding, context: FindingContext): Markup {
  if (evidence.length === 0) return nothing;
  const left = evidence.length - mostQuotes;
  return markup`${groupEvidence(evidence.slice(0, mostQuotes)).map((group) => quoteMarkup(group, context))}${
    left > 0 ? markup`<p class="quiet">… and ${left} more like these.</p>` : ''
  }`;
}

function quoteMarkup(
  { source, because, quotes }: EvidenceGroup,
  { names, hasEvents, diagnosis }: FindingContext,
): Markup {
  const lines = quotes.map(({ place }) => lineNumbers(place)).join(', ');
  const [{ place }] = quotes;
  const index = diagnosis.sources.findIndex(({ name }) => name === source);
  const name = `${names.of(source)}:${lines}`;
  return markup`<figure>
    <figcaption>
      <span class="place">${
        hasEvents && index >= 0
          ? markup`<a
                href="#events"
                data-source="${index}"
                data-line="${place.line}"
                title="Show these lines among their neighbours"
                >${name}</a>`
          : name
      }</span>
      ${because}
    </figcaption>
    <pre tabindex="0">${quotes.map(({ text }) => markup`<code>${quotedText(text)}</code>`)}</pre>
  </figure>`;
}

/** A quoted record, line by line. */
const quotedText = (text: string): readonly Content[] =>
  quotedLines(text).flatMap((line, index) => (index === 0 ? [line] : [newLine, line]));

const newLine = raw('\n');

const values = (items: readonly string[]): Markup =>
  items.length === 0
    ? markup`<span class="quiet">not in the log</span>`
    : markup`${items.map((item, index) => markup`${index > 0 ? ', ' : ''}<code>${item}</code>`)}`;

function differenceTable(finding: Finding): Markup {
  const names = valueNames(finding);
  return table<Difference>(
    'Parameters that differ',
    [
      { title: 'Parameter', cell: ({ parameter }) => names?.parameter(parameter) ?? parameter, heads: true },
      { title: names?.local ?? 'This end', cell: ({ local }) => values(local) },
      { title: names?.remote ?? 'Peer', cell: ({ remote }) => values(remote) },
    ],
    finding.differences,
  );
}

const changeList = (finding: Finding): Markup =>
  (finding.changes ?? []).length === 0
    ? nothing
    : markup`<ul class="changes">
        ${(finding.changes ?? []).map((change) => changeMarkup(change, finding))}
      </ul>`;

function changeMarkup(change: Change, finding: Finding): Markup {
  const words = configurationWords(change);
  return markup`<li${change.deprecated ? markup` class="deprecated"` : ''}><strong>${endWords(change, finding)}</strong><br>${changeSentence(change, finding)}${
    words.length === 0 ? '' : markup`<br><span class="quiet">In its configuration:</span> ${values(words)}`
  }${needsWarning(change) ? markup`<br><span class="doubtful">${deprecatedWords(change, finding)}</span>` : ''}</li>`;
}

function actionList(actions: readonly Action[]): Markup {
  if (actions.length === 0) return nothing;
  const ordered = [
    ...actions.filter((each) => !each.disruptive),
    ...actions.filter((each) => each.disruptive),
  ];
  return markup`<ol>
    ${ordered.map(
      ({ text, url, disruptive }) =>
        markup`<li>
          ${disruptive ? markup`<strong class="doubtful">Interrupts working tunnels:</strong> ` : ''}${text}${
            url === undefined ? '' : markup` ${linkMarkup(url)}`
          }
        </li>`,
    )}
  </ol>`;
}

/** Only addresses of the web are links. */
const linkMarkup = (url: string): Markup =>
  /^https?:\/\/[^\s"'<>]+$/.test(url)
    ? markup`<a href="${url}" rel="noreferrer">${url}</a>`
    : markup`<code>${url}</code>`;

const ticketMarkup = (ticket: string, number: number): Markup =>
  markup`<section class="part ticket">
    <h4>For the people at the other gateway</h4>
    <p id="ticket-${number}">${ticket}</p>
    <button type="button" class="scripted" hidden data-copy="ticket-${number}">Copy</button>
  </section>`;

/** The negotiation that worked beside the first that failed after it. */
function lastGoodMarkup(finding: Finding, { diagnosis, names }: FindingContext, drawn: boolean): Markup {
  const { lastGood } = finding;
  if (lastGood === undefined) return nothing;
  const good = diagnosis.sessions.find(
    ({ id, source }) => id === lastGood.session && source === lastGood.place.source,
  );
  const failed = sessionsOf(finding, diagnosis);
  const bad = failed.find(({ first }) => first !== undefined && first === lastGood.failed) ?? failed[0];
  return markup`<section class="part">
    <h4>When it last worked</h4>
    <p>${lastGoodWords(lastGood)} <span class="place">${names.place(lastGood.place)}</span></p>
    ${changedTable(lastGood)}
    ${
      drawn && good?.exchanges && bad?.exchanges
        ? markup`<div class="beside">
            <div>
              <h5 class="good">Last good: ${good.id}</h5>
              ${sessionSequence(good)}
            </div>
            <div>
              <h5 class="bad">First bad: ${bad.id}</h5>
              ${sessionSequence(bad)}
            </div>
          </div>`
        : ''
    }
  </section>`;
}

const changedTable = ({ changed }: LastGood): Markup =>
  table(
    'What changed between the last good and the first bad negotiation',
    [
      { title: 'Changed', cell: ({ parameter }) => parameter, heads: true },
      { title: 'Before', cell: ({ before }) => values(before) },
      { title: 'After', cell: ({ after }) => values(after) },
    ],
    changed,
  );
