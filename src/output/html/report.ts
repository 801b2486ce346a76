import type { Diagnosis, SessionReport } from '../../classify/diagnosis.js';
import { factWords, periodWords } from '../finding-words.js';
import { sessionsOf } from '../session-facts.js';
import { shortSourceNames, type SourceNames } from '../source-names.js';
import { summaryOf } from '../summary.js';
import { isOpenFault, percent, titled } from '../words.js';
import { eventData } from './event-data.js';
import type { EventSelection, EventWindow } from './event-window.js';
import { findingMarkup } from './finding.js';
import { markup, type Markup, markupText, nothing, raw } from './markup.js';
import { endsSection, section, sourceSection, tunnelSection } from './overview.js';
import { pageScript } from './script.js';
import { sessionMarkup } from './session.js';
import { sha256 } from './sha256.js';
import { pageStyle } from './style.js';
import { barState, timeline } from './timeline.js';

/** What a report in HTML may hold beside the diagnosis. */
export interface HtmlReportOptions {
  /** The window that was fed the events of the diagnosis; without it the page shows none. */
  readonly events?: EventWindow | undefined;
}

const fewTunnels = 2;
/** So many are drawn only where they are in sight. */
const manySessions = 300;

/** Exchanges that are drawn in one page; those of sessions beyond are counted. */
const mostExchanges = 4000;

/**
 * A diagnosis as one page of HTML that needs no network: verdict, findings with their evidence, a timeline, the
 * messages between the ends, all sessions, and the events that were kept. Nothing that stands in a log becomes markup,
 * and the policy of the page allows its own script and style sheet alone.
 *
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 * import { htmlReport } from 'ikescope/report';
 * const page = htmlReport(await diagnose('13[IKE] <net|1> received AUTHENTICATION_FAILED notify error'));
 * console.log(page.startsWith('<!doctype html>')); // true
 * ```
 */
export function htmlReport(diagnosis: Diagnosis, { events }: HtmlReportOptions = {}): string {
  const names = shortSourceNames(diagnosis.sources);
  const selection = events?.select(diagnosis);
  const { label, title } = summaryOf(diagnosis);
  // Many tunnels stand before the findings, as their table of contents.
  const many = diagnosis.tunnels.length > fewTunnels;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(pageScript)}'`,
    `style-src 'sha256-${sha256(pageStyle)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markupText(
    markup`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="referrer" content="no-referrer">
          <meta name="color-scheme" content="light dark">
          <title>${label}: ${title} – ikescope</title>
          <link rel="icon" href="data:,">
          <style>${raw(pageStyle)}</style>
        </head>
        <body>
          <a class="skip" href="#content">Skip to the findings</a>
          ${head(diagnosis)} ${filterBar(diagnosis)}
          <main id="content">
            ${many ? tunnelSection(diagnosis) : ''}
            ${findingsSection(diagnosis, names, selection !== undefined)}
            ${many ? '' : tunnelSection(diagnosis)} ${timeline(diagnosis, faultySessions(diagnosis), names)}
            ${endsSection(diagnosis, names)} ${sessionsSection(diagnosis, names)}
            ${sourceSection(diagnosis, names)} ${selection === undefined ? '' : eventsSection(selection)}
          </main>
          <footer>
            Made by ikescope from the files above. All times are in UTC, by the clock of the gateway that
            wrote them. The page loads nothing from anywhere.
          </footer>
          ${
            selection === undefined
              ? ''
              : markup`<script type="application/json" id="event-data">${raw(eventData(selection, diagnosis, names))}</script>`
          }
          <script>${raw(pageScript)}</script>
        </body>
      </html>
`,
  );
}

function head(diagnosis: Diagnosis): Markup {
  const { label, title, tunnel, cause, further } = summaryOf(diagnosis);
  return markup`<header class="top">
    <div>
      <div class="brand">
        <span>ikescope report</span><button type="button" id="theme" class="scripted" hidden>Dark</button>
      </div>
      <p class="verdict ${diagnosis.verdict}">${label}</p>
      <h1>${capital(title)}</h1>
      ${tunnel === '' ? '' : markup`<p class="pair">${tunnel}</p>`}
      ${
        cause
          ? markup`<p class="quiet">
                <code>${cause.category}</code> · ${percent(cause.confidence)} sure ·
                ${factWords(cause).join(' · ')}
              </p>
              ${cause.period ? markup`<p><strong>${periodWords(cause.period)}</strong></p>` : ''}`
          : ''
      }
      ${further.map((text) => markup`<p>${text}</p>`)}
    </div>
  </header>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Peers and categories to choose from, and a text to look for. */
function filterBar({ findings, sessions, tunnels }: Diagnosis): Markup {
  const peers = [...new Set([...tunnels, ...findings, ...sessions].map(({ remote }) => remote ?? ''))].filter(
    (peer) => peer !== '',
  );
  const categories = [
    ...new Set(
      findings.flatMap(({ category, symptoms }) => [category, ...symptoms.map((each) => each.category)]),
    ),
  ];
  const options = (values: readonly string[], words: (value: string) => string): Markup =>
    markup`<option value="">All</option>
      ${values.map((value) => markup`<option value="${value}">${words(value)}</option>`)}`;
  return markup`<div class="bar scripted" hidden>
    <form id="filter" role="search" aria-label="Filter">
      <label for="filter-peer">Peer<select id="filter-peer">
          ${options(peers, (peer) => peer)}
        </select></label>
      <label for="filter-category">Fault<select id="filter-category">
          ${options(categories, titled)}
        </select></label>
      <label for="filter-text">Text<input id="filter-text" type="search" autocomplete="off" spellcheck="false"></label>
      <button type="reset">Clear</button>
      <output id="filter-status" for="filter-peer filter-category filter-text" aria-live="polite"></output>
    </form>
  </div>`;
}

function findingsSection(diagnosis: Diagnosis, names: SourceNames, hasEvents: boolean): Markup {
  if (diagnosis.findings.length === 0) return nothing;
  return section(
    'findings',
    diagnosis.findings.length === 1 ? 'Finding' : `Findings (${diagnosis.findings.length})`,
    markup`${diagnosis.findings.map((finding, index) =>
      findingMarkup(finding, index + 1, { diagnosis, names, hasEvents }),
    )}`,
  );
}

/** Sessions that have part in a fault that is not over. */
const faultySessions = (diagnosis: Diagnosis): ReadonlySet<SessionReport> =>
  new Set(diagnosis.findings.filter(isOpenFault).flatMap((finding) => sessionsOf(finding, diagnosis)));

/** Sessions whose messages are drawn: those that have part in a fault first. */
function drawnSessions(
  sessions: readonly SessionReport[],
  faulty: ReadonlySet<SessionReport>,
): ReadonlySet<SessionReport> {
  let exchanges = 0;
  return new Set(
    [...faulty, ...sessions.filter((session) => !faulty.has(session))].filter((session) => {
      exchanges += session.exchanges?.length ?? 0;
      return exchanges <= mostExchanges;
    }),
  );
}

function sessionsSection(diagnosis: Diagnosis, names: SourceNames): Markup {
  const { sessions, findings } = diagnosis;
  if (sessions.length === 0) return nothing;
  const faulty = faultySessions(diagnosis);
  const categories = new Map<SessionReport, string[]>();
  for (const finding of findings) {
    for (const session of sessionsOf(finding, diagnosis)) {
      const known = categories.get(session) ?? [];
      known.push(finding.category, ...finding.symptoms.map(({ category }) => category));
      categories.set(session, known);
    }
  }
  const drawn = drawnSessions(sessions, faulty);
  return section(
    'sessions',
    `Negotiations (${sessions.length})`,
    markup`<div${sessions.length > manySessions ? markup` class="many"` : ''}>${sessions.map(
      (session, index) => {
        return sessionMarkup(session, index, {
          categories: [...new Set(categories.get(session))],
          names,
          drawn: drawn.has(session),
          state: barState(session, faulty),
        });
      },
    )}</div>`,
  );
}

const eventsSection = ({ events, total }: EventSelection): Markup =>
  section(
    'events',
    `Lines of the log (${total > events.length ? `${events.length} of ${total}` : total})`,
    markup`<noscript><p>The lines are shown by the script of this page.</p></noscript>
      <div class="tools scripted" hidden>
        <span id="event-status" class="quiet" role="status"></span>
        <button type="button" id="event-all" hidden>Show all lines</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Lines of the log">
        <table>
          <caption class="sr">
            Lines of the log and what they say
          </caption>
          <thead>
            <tr>
              <th scope="col">Time (UTC)</th>
              <th scope="col">Line</th>
              <th scope="col">Event</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody id="event-rows"></tbody>
        </table>
      </div>
      <div class="tools"><button type="button" id="event-more" hidden>Show more lines</button></div>`,
  );
