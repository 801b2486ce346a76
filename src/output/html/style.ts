const light = `
  color-scheme: light;
  --paper: #fbfbfa; --card: #ffffff; --quote: #f4f5f5; --line: #d8dcdf; --strong-line: #8b949c;
  --ink: #1b1f23; --quiet: #57606a; --link: #0b57a4;
  --bad: #a8201a; --bad-paper: #fdeeed; --doubtful: #7d5100; --doubtful-paper: #fdf4e1;
  --good: #17663a; --good-paper: #e9f6ee; --shade: 0 1px 2px rgb(27 31 35 / 6%);`;

const dark = `
  color-scheme: dark;
  --paper: #121517; --card: #1a1e21; --quote: #22272b; --line: #343b41; --strong-line: #7d8790;
  --ink: #e6e9eb; --quiet: #a5aeb6; --link: #83bdff;
  --bad: #ff938a; --bad-paper: #3a1d1b; --doubtful: #f0bd5c; --doubtful-paper: #362a13;
  --good: #78d496; --good-paper: #16301f; --shade: none;`;

/** The style sheet of the page. Colours are variables, so that light, dark and paper differ in them alone. */
export const pageStyle = `
:root {${light}
  --text: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --fixed: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) {${dark} } }
:root[data-theme='dark'] {${dark} }

*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 7.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--text); }
main, .top > div, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2vw, 2.4rem); letter-spacing: -0.015em; }
h2 { font-size: 1.35rem; margin: 3.5rem 0 1rem; letter-spacing: -0.01em; }
h3 { font-size: 1.2rem; }
h4 { font-size: 0.8125rem; text-transform: uppercase; letter-spacing: 0.06em; color: var(--quiet); margin-bottom: 0.6rem; }
h5 { font-size: 0.9rem; margin-bottom: 0.5rem; }
p { margin: 0.4rem 0; overflow-wrap: anywhere; }
ul, ol { margin: 0; padding-left: 1.25rem; }
li { margin: 0.35rem 0; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
code, pre, .place, .time, .when { font-family: var(--fixed); font-size: 0.875em; }
code { unicode-bidi: isolate; overflow-wrap: anywhere; }
small { font-size: 0.8125rem; }
.quiet { color: var(--quiet); }
.nowrap { white-space: nowrap; }
.bad { color: var(--bad); } .doubtful { color: var(--doubtful); } .good { color: var(--good); }
[hidden] { display: none !important; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: 0.5rem 1rem; z-index: 3; border-radius: 0.4rem; }
.skip:focus { top: 0.5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }

.top { border-bottom: 1px solid var(--line); background: var(--card); }
.top > div { padding-top: 1rem; padding-bottom: 2.25rem; }
.brand { display: flex; justify-content: space-between; align-items: center; gap: 1rem; font-size: 0.875rem; color: var(--quiet); margin-bottom: 1.75rem; }
.verdict { display: inline-block; font-weight: 700; font-size: 0.8125rem; letter-spacing: 0.08em; padding: 0.25rem 0.7rem; border-radius: 0.3rem; margin: 0 0 0.8rem; border: 1px solid currentcolor; }
.verdict.fault { color: var(--bad); background: var(--bad-paper); }
.verdict.healthy { color: var(--good); background: var(--good-paper); }
.verdict.inconclusive { color: var(--doubtful); background: var(--doubtful-paper); }
.pair { font-family: var(--fixed); font-size: 1.05rem; margin-top: 0.6rem; }

button, select, input { font: inherit; font-size: 0.9375rem; color: var(--ink); background: var(--card); border: 1px solid var(--strong-line); border-radius: 0.4rem; padding: 0.35rem 0.7rem; min-height: 2.25rem; max-width: 100%; }
button { cursor: pointer; }
button:hover { background: var(--quote); }

.bar { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); }
.bar form { max-width: 76rem; margin: 0 auto; padding: 0.6rem 1.5rem; display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; }
.bar label { display: grid; font-size: 0.75rem; color: var(--quiet); gap: 0.1rem; min-width: 0; }
.bar label:nth-of-type(3) { flex: 1 1 12rem; }
.bar select { width: 13rem; } .bar input { width: 100%; }
.bar output { font-size: 0.8125rem; color: var(--quiet); flex-basis: 100%; }
.bar output:empty { display: none; }

.finding { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1.5rem 1.75rem 1.75rem; margin: 0 0 1.5rem; box-shadow: var(--shade); }
.finding > header p { font-size: 0.9375rem; }
.finding .number { color: var(--quiet); font-weight: 400; margin-right: 0.35rem; }
.tag { display: inline-block; font: 600 0.75rem/1.4 var(--text); padding: 0.1rem 0.5rem; border-radius: 0.25rem; border: 1px solid currentcolor; vertical-align: 0.15em; letter-spacing: 0; }
.tag.bad { background: var(--bad-paper); } .tag.doubtful { background: var(--doubtful-paper); } .tag.good { background: var(--good-paper); }
.columns { display: grid; grid-template-columns: minmax(0, 1.65fr) minmax(0, 1fr); grid-template-rows: auto 1fr; gap: 0 2.5rem; }
.columns .aside { grid-column: 2; grid-row: 1 / 3; }
.part { margin-top: 1.5rem; }
figure { margin: 0 0 1rem; }
figcaption { font-size: 0.9375rem; margin-bottom: 0.3rem; overflow-wrap: anywhere; }
.place { margin-right: 0.4rem; overflow-wrap: anywhere; }
pre { margin: 0; background: var(--quote); border-left: 3px solid var(--strong-line); border-radius: 0 0.3rem 0.3rem 0; padding: 0.6rem 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; line-height: 1.5; max-height: 24rem; overflow: auto; }
pre code { display: block; font-size: inherit; }
pre code + code { margin-top: 0.4rem; padding-top: 0.4rem; border-top: 1px dotted var(--strong-line); }
.changes { list-style: none; padding: 0; }
.changes li { border-left: 3px solid var(--good); background: var(--good-paper); padding: 0.55rem 0.8rem; border-radius: 0 0.3rem 0.3rem 0; margin: 0 0 0.6rem; }
.changes li .quiet { color: var(--ink); }
.changes .deprecated { border-left-color: var(--doubtful); background: var(--doubtful-paper); }
.ticket p { border: 1px solid var(--line); border-radius: 0.4rem; background: var(--quote); padding: 0.7rem 0.9rem; margin-bottom: 0.6rem; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem 3rem; margin-top: 1rem; }

.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.8125rem; color: var(--quiet); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
th:last-child, td:last-child { padding-right: 0; }
td code, th code, td a { overflow-wrap: break-word; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }

.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); gap: 0.5rem 1.5rem; margin: 0.5rem 0 1rem; }
.facts dt { font-size: 0.75rem; color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; font-size: 0.9375rem; }

.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; font-size: 0.8125rem; color: var(--quiet); }
.legend span::before { content: ''; display: inline-block; width: 1.6rem; margin-right: 0.45rem; vertical-align: 0.2em; border-top: 7px solid var(--good); border-radius: 4px; }
.legend .tried::before { border-top-color: var(--strong-line); }
.legend .failed::before { border-top-color: var(--bad); }
svg.timeline { display: block; }
.timeline text { fill: var(--quiet); font: 12px var(--text); }
.timeline text.band { fill: var(--ink); font: 13px var(--fixed); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.timeline line { stroke-width: 8; stroke-linecap: round; }
.timeline .axis line, .timeline .rule { stroke: var(--line); stroke-width: 1; }
.timeline .up, .timeline .upper { stroke: var(--good); }
.timeline .tried { stroke: var(--strong-line); }
.timeline .failed { stroke: var(--bad); }
.timeline .cross { fill: var(--card); stroke: var(--bad); stroke-width: 2; }
.timeline a:hover line { stroke-width: 11; }

.sequence { font-size: 0.875rem; max-width: 46rem; }
.sequence .ends { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: 0 0 0.2rem; }
.sequence .ends span { overflow-wrap: anywhere; }
.sequence .ends span:last-child { text-align: right; }
.sequence .ends b { font-family: var(--fixed); font-size: 0.8125rem; font-weight: 600; }
.sequence .ends small { color: var(--quiet); display: block; }
.sequence ol { list-style: none; padding: 0; margin: 0; }
.sequence li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; margin: 0; }
.sequence .when { color: var(--quiet); font-size: 0.75rem; padding: 0.55rem 0; white-space: nowrap; align-self: center; }
.sequence .when:first-child { padding-right: 0.6rem; min-width: 6.6rem; }
.sequence.both .when:last-child { padding-left: 0.6rem; min-width: 6.6rem; }
.arrow { display: block; border: solid var(--strong-line); border-width: 0 2px; padding: 0.5rem 0; text-align: center; position: relative; }
.arrow .label { display: block; font-family: var(--fixed); font-size: 0.78rem; padding: 0 0.8rem; overflow-wrap: anywhere; }
.arrow small { display: block; font-size: 0.75rem; color: var(--quiet); padding: 0.15rem 0.8rem 0; overflow-wrap: anywhere; }
.arrow i { display: block; position: relative; border-top: 2px solid var(--ink); margin: 0.3rem 0 0; }
.arrow i::after { content: ''; position: absolute; top: -6px; border: 5px solid transparent; }
.right .arrow i::after { right: 0; border-left: 9px solid var(--ink); border-right-width: 0; }
.left .arrow i::after { left: 0; border-right: 9px solid var(--ink); border-left-width: 0; }
.refused .arrow i { border-top-color: var(--bad); }
.refused.right .arrow i::after { border-left-color: var(--bad); }
.refused.left .arrow i::after { border-right-color: var(--bad); }
.refused small, .lost small { color: var(--bad); font-weight: 600; }
.lost .arrow i { border-top: 2px dashed var(--bad); width: 62%; }
.lost.left .arrow i { margin-left: 38%; }
.lost .arrow i::after { content: '\\2715'; border: 0; font: 700 0.9rem/1 var(--text); color: var(--bad); top: -0.5rem; }
.lost.right .arrow i::after { right: -1rem; border: 0; }
.lost.left .arrow i::after { left: -1rem; border: 0; }

.session { border-bottom: 1px solid var(--line); }
.many .session { content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
.session summary { display: grid; grid-template-columns: 1rem 11rem minmax(6rem, 1.2fr) minmax(6rem, 1fr) 9.5rem minmax(7rem, 1.3fr); gap: 0 1rem; padding: 0.5rem 0.25rem; cursor: pointer; align-items: baseline; list-style: none; font-size: 0.9375rem; }
.session summary::-webkit-details-marker { display: none; }
.session summary::before { content: '\\203a'; color: var(--quiet); font-weight: 700; transform-origin: 0.2rem 60%; }
.session[open] summary::before { transform: rotate(90deg); }
.session summary:hover { background: var(--quote); }
.session summary span { overflow-wrap: anywhere; min-width: 0; }
.session summary .id, .session summary .peer { font-family: var(--fixed); font-size: 0.84rem; }
.session summary .more { color: var(--quiet); }
.session .state::before { content: ''; display: inline-block; width: 0.6rem; height: 0.6rem; border-radius: 50%; border: 2px solid var(--strong-line); margin-right: 0.45rem; }
.session.up .state::before { border-color: var(--good); background: var(--good); }
.session.failed .state::before { border-color: var(--bad); border-radius: 0; transform: rotate(45deg); }
.session .body { padding: 0.5rem 0 1.5rem 2.2rem; }
.session .body > .scroll { margin-bottom: 1.25rem; }

#events .words { font-family: var(--fixed); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; min-width: 22rem; }
#events td, #events tbody th { font-size: 0.8125rem; }
#events .time { white-space: nowrap; }
#events .place { overflow-wrap: break-word; }
#events tr.evidence { background: var(--doubtful-paper); }
#events tr.target { outline: 2px solid var(--link); outline-offset: -2px; }
#events tr.evidence td:first-child { box-shadow: inset 3px 0 var(--doubtful); padding-left: 0.6rem; }
#events td:first-child { padding-left: 0.6rem; }
.tools { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 0.75rem 0; }
footer { color: var(--quiet); font-size: 0.8125rem; padding-top: 3rem; padding-bottom: 3rem; }

@media (max-width: 60rem) {
  .columns { display: block; }
  .session summary { grid-template-columns: 1rem minmax(0, 1fr) minmax(0, 1fr); }
  .session summary .time, .session summary .id { grid-column: 2 / -1; }
  .session summary .peer { grid-column: 2; } .session summary .more { grid-column: 2 / -1; }
}
@media (max-width: 34rem) {
  main, .top > div, footer, .bar form { padding-left: 1rem; padding-right: 1rem; }
  .bar { position: static; }
  .bar label, .bar select { width: 100%; }
  .finding { padding: 1.1rem 1rem 1.25rem; }
  .sequence .when:first-child, .sequence.both .when:last-child { min-width: 0; max-width: 4.2rem; white-space: normal; overflow-wrap: anywhere; padding-left: 0; padding-right: 0.35rem; }
  .sequence.both .when:last-child { padding-left: 0.35rem; padding-right: 0; }
  .sequence.both .when { width: 4.4rem; }
  .session .body { padding-left: 0.25rem; }
  .timeline .axis .odd { display: none; }
  #events .words { min-width: 14rem; }
}
@media print {
  :root:not(#x) {${light} }
  body { background: none; font-size: 10pt; }
  .bar, .scripted, .skip, .tools, #events { display: none !important; }
  .top { border: 0; }
  .finding { box-shadow: none; padding: 0; border: 0; border-top: 1px solid var(--strong-line); border-radius: 0; padding-top: 1rem; }
  main, .top > div, footer { padding-left: 0; padding-right: 0; max-width: none; }
  h2, h3, h4, h5, figcaption { break-after: avoid; }
  figure, .changes li, .sequence li, tr, .session summary { break-inside: avoid; }
  pre { max-height: none; }
  .many .session { content-visibility: visible; }
  .columns { display: block; }
  a[href^='http'] { color: inherit; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-contrast: more) { :root { --line: var(--strong-line); --quiet: var(--ink); } }
@media (forced-colors: active) { .tag, .verdict, pre { border: 1px solid; } .timeline line { stroke: CanvasText; } }
`;
