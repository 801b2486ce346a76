import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import typescript from 'typescript';
import { eventData } from '../../src/output/html/event-data.js';
import { createEventWindow } from '../../src/output/html/event-window.js';
import { markup, markupText } from '../../src/output/html/markup.js';
import { htmlReport } from '../../src/output/html/report.js';
import { pageScript } from '../../src/output/html/script.js';
import { sha256 } from '../../src/output/html/sha256.js';
import { pageStyle } from '../../src/output/html/style.js';
import { shortSourceNames } from '../../src/output/source-names.js';
import {
  diagnoseEnds,
  diagnoseLogs,
  east,
  hour,
  makeEnds,
  minute,
  noon,
  second,
  west,
} from '../ends/made-ends.js';
import { diagnosisWith, fullDiagnosis } from './made.js';
import { poisoned } from './poisoned.js';

describe('SHA-256', () => {
  test('is that of Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64'));
      }),
    );
  });
});

describe('markup', () => {
  test('takes text for text', () => {
    expect(
      markupText(markup`<b title="${'"\'<>&'}">${'<i>\u001b'}</b>${[markup`<i>`, '<']}${undefined}${7}`),
    ).toBe('<b title="&quot;&#39;&lt;&gt;&amp;">&lt;i&gt;\\x1b</b><i>&lt;7');
  });

  test('cannot be made by what is read', () => {
    const read = JSON.parse('{"markup":"<b>","Symbol(markup)":"<b>"}') as string;
    expect(markupText(markup`${read}`)).not.toContain('<b>');
  });
});

/** The page without its script and style sheet. */
const bodyOf = (page: string): string => page.replace(pageScript, '').replace(pageStyle, '');

describe('the page', () => {
  test('allows its own script and style sheet, and nothing else', () => {
    const page = htmlReport(fullDiagnosis);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${sha256(pageScript)}'`,
      `style-src 'sha256-${sha256(pageStyle)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/ on\w+=| style=|src=|@import|url\(/);
    expect(
      page.match(/https?:\/\/[^"<\s]*/g)!.filter((url) => !url.startsWith('https://example.com')),
    ).toEqual(['http://www.w3.org/2000/svg']);
  });

  test('is the same every time', () => expect(htmlReport(fullDiagnosis)).toBe(htmlReport(fullDiagnosis)));

  test('is written without the parts that are not known', () => {
    const page = bodyOf(htmlReport(diagnosisWith()));
    for (const part of ['id="events"', 'id="ends"', 'undefined', 'NaN', '[object'])
      expect(page).not.toContain(part);
    expect(bodyOf(htmlReport(fullDiagnosis))).not.toMatch(/undefined|NaN|\[object/);
  });

  test('holds no tag that comes from text', () => {
    const tags = (page: string): number => page.match(/<[a-z!/]/gi)?.length ?? 0;
    for (const payload of ['<b>', '"><b>', '</script><b>', '<!--', '&lt;b>'])
      // Fewer at most: equal texts are listed once.
      expect(tags(htmlReport(poisoned(fullDiagnosis, payload) as typeof fullDiagnosis))).toBeLessThanOrEqual(
        tags(htmlReport(fullDiagnosis)),
      );
  });

  test('writes events as JSON that ends no script', () => {
    const window = createEventWindow();
    const text = '</script><!--<script>\u2028\u202e&amp;';
    window.add({
      kind: 'note',
      dialect: 'azure',
      severity: 'info',
      place: { source: 'IkeLogs.txt', line: 1, lines: 1, offset: 0, length: 1 },
      fields: {},
      text,
    });
    const diagnosis = diagnosisWith();
    const json = eventData(window.select(diagnosis), diagnosis, shortSourceNames(diagnosis.sources));
    expect(json).not.toMatch(/[<>&\u2028\u202e]/);
    const { rows } = JSON.parse(json) as { rows: readonly (readonly unknown[])[] };
    expect(rows[0]!.at(-1)).toBe('</script><!--<script>\\u2028\\u202e&amp;');
  });
});

test('the script of the page is what the compiler takes for correct', () => {
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    target: typescript.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = typescript.createCompilerHost(options);
  const program = typescript.createProgram(['page.js'], options, {
    ...host,
    getSourceFile: (name, ...rest) =>
      name === 'page.js'
        ? typescript.createSourceFile(name, pageScript, typescript.ScriptTarget.ES2022)
        : host.getSourceFile(name, ...rest),
    fileExists: (name) => name === 'page.js' || host.fileExists(name),
    readFile: (name) => (name === 'page.js' ? pageScript : host.readFile(name)),
  });
  expect(
    typescript
      .getPreEmitDiagnostics(program)
      .map(({ messageText, start }) => [
        typescript.flattenDiagnosticMessageText(messageText, ' '),
        pageScript.slice(start, (start ?? 0) + 60),
      ]),
  ).toEqual([]);
});

describe('the line of time', () => {
  const barsOf = (page: string): readonly string[] =>
    [...page.matchAll(/<line class="(?:up|tried|failed)" x1="([\d.]+%)" x2="([\d.]+%)"/g)].map(
      ([, from, to]) => `${from} ${to}`,
    );

  /** At how many places of the line bars begin. */
  const places = (page: string): number =>
    barsOf(page)
      .map(parseFloat)
      .sort((one, other) => one - other)
      .filter((each, index, all) => each - (all[index - 1] ?? -Infinity) > 2).length;

  test('draws both ends of a negotiation by one clock, and says so', async () => {
    const attempts = [
      { at: noon, outcome: 'ok' as const, up: 20 * minute },
      { at: noon + hour, outcome: 'psk' as const },
    ];
    for (const ahead of [6 * hour, -6 * hour]) {
      const page = htmlReport(await diagnoseEnds(makeEnds(attempts, [east, { ...west, ahead }])));
      const bars = barsOf(page);
      expect(bars).toHaveLength(4);
      expect(places(page)).toBe(2);
      expect(page).toContain(
        `By the clock of first: second is drawn 6 h ${ahead > 0 ? 'earlier' : 'later'} than it prints.`,
      );
    }
  });

  test('also where a log is an end of two', async () => {
    const branch = { address: '203.0.113.77', ahead: -2 * hour };
    const hub = { ...west, ahead: 30 * second };
    const [one, hubOfOne] = makeEnds([{ at: noon, outcome: 'psk' }], [east, hub]);
    const [two, hubOfTwo] = makeEnds([{ at: noon + hour, outcome: 'proposal' }], [branch, hub], 2);
    const page = htmlReport(await diagnoseLogs({ one, two, hub: hubOfOne + hubOfTwo }));
    expect(places(page)).toBe(2);
    expect(page).toMatch(
      /By the clock of (one|two): \w+ is drawn [\w. ]+ and \w+ is drawn [\w. ]+ than it prints\./,
    );
  });

  test('and in the year of the log that prints one', async () => {
    const [one, two] = makeEnds(
      [
        { at: noon, outcome: 'psk' },
        { at: noon + hour, outcome: 'psk' },
      ],
      [{ ...east, stamp: 'syslog' }, west],
    );
    for (const logs of [
      { piped: { text: one }, file: two },
      { file: two, piped: { text: one } },
    ]) {
      const page = htmlReport(await diagnoseLogs(logs));
      expect(places(page)).toBe(2);
      expect(page).toContain('By the clock of file: piped is drawn years later than it prints.');
    }
  });

  test('and leaves clocks alone that agree, or of which nothing is known', async () => {
    const agreeing = htmlReport(await diagnoseEnds(makeEnds([{ at: noon, outcome: 'psk' }], [east, west])));
    expect(agreeing).not.toContain('By the clock of');
    expect(htmlReport({ ...fullDiagnosis, ends: undefined })).not.toContain('By the clock of');
  });
});
