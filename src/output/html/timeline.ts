import type { Diagnosis, SessionReport } from '../../classify/diagnosis.js';
import type { SourceNames } from '../source-names.js';
import { clock, count, gateways, stateWords } from '../words.js';
import { markup, type Markup, nothing } from './markup.js';
import { type Ahead, oneClock } from './one-clock.js';

/** A session on the line of time; positions in per cent of the width, so that it fits any width. */
interface Bar {
  readonly index: number;
  readonly session: SessionReport;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

interface Band {
  /** The tunnel, on two lines where it is long. */
  readonly title: readonly string[];
  readonly bars: readonly Bar[];
  readonly lanes: number;
}

const laneHeight = 14;
const titleHeight = 22;
const axisHeight = 26;
/** Per cent kept free at both ends, for round ends of bars and the first and last label. */
const inset = 1;
/** Links among more sessions than this would only be in the way of the keyboard. */
const mostLinks = 60;

/** When every session was, tunnel by tunnel; the list of sessions says the same in words. */
export function timeline(
  diagnosis: Diagnosis,
  faulty: ReadonlySet<SessionReport>,
  names: SourceNames,
): Markup {
  const { sessions } = diagnosis;
  const { ahead, words } = oneClock(diagnosis);
  const known = sessions
    .flatMap(({ first, last, source }) => [parsed(first, ahead(source)), parsed(last, ahead(source))])
    .filter((time) => !Number.isNaN(time));
  if (known.length === 0) {
    return sessions.length === 0
      ? nothing
      : markup`<section id="timeline" aria-labelledby="timeline-title">
          <h2 id="timeline-title">Timeline</h2>
          <p class="quiet">The log prints no times, so there is no timeline.</p>
        </section>`;
  }
  const start = known.reduce((least, time) => Math.min(least, time));
  const end = Math.max(
    start + 1000,
    known.reduce((most, time) => Math.max(most, time)),
  );
  const place = (time: number): number =>
    rounded(inset + ((time - start) / (end - start)) * (100 - 2 * inset));
  const bands = bandsOf(sessions, place, ahead);
  let top = axisHeight;
  const drawn = bands.map((band) => {
    const piece = bandMarkup(band, top, {
      place,
      faulty,
      ahead,
      links: sessions.length <= mostLinks,
    });
    top += titleHeight * band.title.length + band.lanes * laneHeight + 8;
    return piece;
  });
  const summary = `${count(sessions.length, 'session')} of ${count(bands.length, 'tunnel')} between ${clock(new Date(start).toISOString())} and ${clock(new Date(end).toISOString())} UTC; the list of sessions below says the same in words.`;
  return markup`<section id="timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">Timeline</h2>
    <p class="legend">
      <span class="up">up</span> <span class="tried">not seen to come up</span>
      <span class="failed">part of a fault</span>
    </p>
    ${words(names).map((text) => markup`<p class="quiet">${text}</p>`)}
    <svg
      class="timeline"
      role="group"
      aria-label="${summary}"
      width="100%"
      height="${top}"
      xmlns="http://www.w3.org/2000/svg"
    >
      ${axis(start, end, place, top)} ${drawn}
    </svg>
  </section>`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A time by the clock that the page draws by; NaN where none is printed. */
const parsed = (time: string | undefined, ahead: number): number => Date.parse(time ?? '') - ahead;

function bandsOf(
  sessions: readonly SessionReport[],
  place: (time: number) => number,
  ahead: Ahead,
): readonly Band[] {
  const byTunnel = new Map<string, { index: number; session: SessionReport; from: number; to: number }[]>();
  for (const [index, session] of sessions.entries()) {
    const shift = ahead(session.source);
    const begun = parsed(session.first ?? session.last, shift);
    const ended = parsed(session.last ?? session.first, shift);
    if (Number.isNaN(begun) || Number.isNaN(ended)) continue;
    const tunnel = gateways(session) || 'unknown peer';
    const bars = byTunnel.get(tunnel) ?? [];
    bars.push({ index, session, from: place(begun), to: place(Math.max(begun, ended)) });
    byTunnel.set(tunnel, bars);
  }
  return [...byTunnel].map(([tunnel, bars]) => inLanes(tunnel, bars));
}

/** Letters that fit a narrow screen. */
const mostLetters = 42;

function bandTitle(tunnel: string): readonly string[] {
  const middle = tunnel.indexOf(' <-> ');
  if (tunnel.length <= mostLetters || middle < 0) return [tunnel];
  return [tunnel.slice(0, middle + 4), tunnel.slice(middle + 5)];
}

/** Each session in the first lane where it covers no other. */
function inLanes(tunnel: string, bars: readonly Omit<Bar, 'lane'>[]): Band {
  const ends: number[] = [];
  const placed = [...bars]
    .sort((one, other) => one.from - other.from)
    .map((bar): Bar => {
      const free = ends.findIndex((end) => end < bar.from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.to + 0.8;
      return { ...bar, lane };
    });
  return { title: bandTitle(tunnel), bars: placed, lanes: ends.length };
}

/** What all bars need. */
interface Drawing {
  readonly place: (time: number) => number;
  readonly faulty: ReadonlySet<SessionReport>;
  readonly ahead: Ahead;
  readonly links: boolean;
}

function bandMarkup({ title, bars, lanes }: Band, top: number, drawing: Drawing): Markup {
  const first = top + titleHeight * title.length;
  const bottom = first + lanes * laneHeight + 2;
  return markup`<g>${title.map((line, index) => markup`<text class="band" x="${inset}%" y="${top + 14 + index * titleHeight}">${line}</text>`)}
    <line class="rule" x1="0" x2="100%" y1="${bottom}" y2="${bottom}" />
    ${bars.map((bar) => barMarkup(bar, first + bar.lane * laneHeight + laneHeight / 2, drawing))}</g>`;
}

function barMarkup({ index, session, from, to }: Bar, y: number, drawing: Drawing): Markup {
  const { place, faulty, ahead, links } = drawing;
  const state = barState(session, faulty);
  const title = `${session.id}: ${stateWords(session.reached)}, ${clock(session.first ?? session.last ?? '')} UTC`;
  const up = upPart(session, to, place, ahead(session.source));
  const marks = markup`<title>${title}</title>
    <line class="${state}" x1="${from}%" x2="${to}%" y1="${y}" y2="${y}" />${
      up ? markup`<line class="upper" x1="${up[0]}%" x2="${up[1]}%" y1="${y}" y2="${y}" />` : ''
    }${state === 'failed' ? markup`<circle class="cross" cx="${to}%" cy="${y}" r="4" />` : ''}`;
  return links
    ? markup`<a id="bar-${index}" href="#session-${index}" aria-label="${title}">${marks}</a>`
    : markup`<g id="bar-${index}">${marks}</g>`;
}

function upPart(
  { up }: SessionReport,
  end: number,
  place: (time: number) => number,
  ahead: number,
): readonly [number, number] | undefined {
  const from = parsed(up?.from?.time, ahead);
  if (up === undefined || Number.isNaN(from)) return undefined;
  const to = parsed(up.to?.time, ahead);
  return [place(from), Number.isNaN(to) ? Math.max(end, place(from)) : Math.max(place(from), place(to))];
}

/** How a session stands on the line: it has part in a fault, it was up, or the log does not show it up. */
export function barState(
  session: SessionReport,
  faulty: ReadonlySet<SessionReport>,
): 'up' | 'tried' | 'failed' {
  if (faulty.has(session)) return 'failed';
  return session.reached === 'child-established' || session.reached === 'established' ? 'up' : 'tried';
}

const steps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
  604_800, 1_209_600, 2_592_000, 7_776_000, 31_536_000,
];

/** A few round times across the width. */
function axis(start: number, end: number, place: (time: number) => number, height: number): Markup {
  const span = (end - start) / 1000;
  const step =
    (steps.find((each) => span / each <= 6) ?? Math.ceil(span / 6 / 31_536_000) * 31_536_000) * 1000;
  const ticks: number[] = [];
  for (let time = Math.ceil(start / step) * step; time <= end; time += step) ticks.push(time);
  const days =
    clock(new Date(start).toISOString()).slice(0, 10) !== clock(new Date(end).toISOString()).slice(0, 10);
  return markup`<g class="axis" aria-hidden="true">${ticks.map((time, index) => {
    const x = place(time);
    const text = clock(new Date(time).toISOString());
    const label = !days
      ? text.slice(11, step < 60_000 ? 19 : 16)
      : step < 86_400_000
        ? text.slice(5, 16)
        : text.slice(0, 10);
    const anchor = x < 6 ? 'start' : x > 94 ? 'end' : 'middle';
    return markup`<g class="${index % 2 === 1 ? 'odd' : 'even'}"><line x1="${x}%" x2="${x}%" y1="${axisHeight - 6}" y2="${height}" /><text
          x="${x}%"
          y="14"
          text-anchor="${anchor}"
          >${label}</text>
        </g>`;
  })}</g>`;
}
