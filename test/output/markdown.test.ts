import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, fence, link, prose } from '../../src/output/markdown/escape.js';
import { markdownReport } from '../../src/output/markdown/report.js';
import { table } from '../../src/output/markdown/table.js';
import { diagnosisWith, evidence, fullDiagnosis, pskFinding } from './made.js';

/** A reader of Markdown, with HTML on as GitHub has it; it comes with the documentation tool. */
interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}
const readerModule = ['markdown-it'].join('');
const { default: MarkdownIt } = (await import(readerModule)) as {
  default: new (options: object) => {
    render(text: string): string;
    parse(text: string, env: object): Token[];
  };
};
const reader = new MarkdownIt({ html: true, linkify: false });
const parts = (markdown: string): readonly Token[] =>
  reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);

const nasty = fc.string({
  unit: fc.constantFrom(
    '`',
    '|',
    '\\',
    '\n',
    '\r',
    ' ',
    '<b>',
    '*',
    '_',
    '[x](y)',
    '@you',
    '#1',
    '\u001b',
    'a',
    '&lt;',
  ),
  maxLength: 30,
});
const visible = (text: string): string => text.replace(/[\r\n\u001b]/g, '').trim();

describe('code', () => {
  test.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['``x', '``` ``x ```'],
    ['two\nlines \u001b[2J', '`two\\nlines \\x1b[2J`'],
    ['', ''],
  ])('%j is %j', (text, markdown) => expect(code(text)).toBe(markdown));

  test('is one span of code whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(visible(text) !== '');
        const [inline] = reader.parse(`x ${code(text)} y`, {}).filter(({ type }) => type === 'inline');
        expect(inline!.children!.map(({ type }) => type)).toEqual(['text', 'code_inline', 'text']);
      }),
    );
  });

  test('is one span in one cell of a table whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(visible(text) !== '');
        const html = reader.render(
          table(
            [
              { title: 'A', cell: (each: string) => code(each) },
              { title: 'B', cell: () => 'end' },
            ],
            [text],
          ),
        );
        expect(html.match(/<td>/g)).toHaveLength(2);
        expect(html.match(/<code>/g)).toHaveLength(1);
        expect(html).toContain('<td>end</td>');
        expect(html).not.toMatch(/<(?:b|em|strong|a)\b/);
      }),
    );
  });
});

test('a fence holds any lines', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1 }), (lines) => {
      const tokens = reader.parse(`${fence(lines)}\n\nafter`, {});
      expect(tokens.map(({ type }) => type)).toEqual([
        'fence',
        'paragraph_open',
        'inline',
        'paragraph_close',
      ]);
      expect(tokens[0]!.content.split('\n')).toHaveLength(lines.length + 1);
    }),
  );
});

describe('prose', () => {
  test.each([
    ['The peer refused, twice.', 'The peer refused, twice.'],
    ['refused with NO_PROPOSAL_CHOSEN: a mismatch', 'refused with `NO_PROPOSAL_CHOSEN`: a mismatch'],
    ['see @admin in #12', 'see `@admin` in `#12`'],
    [
      'www.example.com https://example.com a@b.example',
      '`www.example.com` `https://example.com` `a@b.example`',
    ],
    ['2026-03-04 10:55:16 UTC, 10.1.0.0/16', '2026-03-04 10:55:16 UTC, 10.1.0.0/16'],
  ])('%j is %j', (text, markdown) => expect(prose(text)).toBe(markdown));

  test('has no markup but code whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const { type, children } of reader.parse(`x ${prose(text)}`, {}))
          if (type === 'inline')
            for (const child of children ?? []) expect(['text', 'code_inline']).toContain(child.type);
      }),
    );
  });
});

test('only addresses of the web are links', () => {
  expect(link('https://example.com/a?b=c#d')).toBe('<https://example.com/a?b=c#d>');
  expect(link('javascript:alert(1)')).toBe('`javascript:alert(1)`');
  expect(link('https://example.com/> <b>')).toBe('`https://example.com/> <b>`');
});

describe('the report', () => {
  test('begins with the cause', () => {
    expect(markdownReport(diagnosisWith())).toMatch(
      /^## FAULT: Pre-shared key mismatch \(`auth\.psk`, 95 %\)\n/,
    );
  });

  test('has everything there is to know', () => {
    const text = markdownReport(fullDiagnosis);
    for (const part of [
      '`IkeLogs.txt:402, 403` the peer refused the key\n\n```text\nIKE_AUTH sent\n',
      '| `encryption` | `AES_CBC_256` | `AES_CBC_128`, `3DES` |',
      '- **Peer (203.0.113.10)**: Add `AES_CBC_256` to the IKE proposal. In its configuration: `aes256`.',
      '1. Enter the same pre-shared key on both gateways. <https://example.com/key>\n2. **Interrupts',
      '| `encryption` | `AES_CBC_128` | `AES_CBC_256` |',
      '> Since 2026-03-04 10:55:16 UTC',
      'The clock of charon.log is 12.5 s ahead',
      '<details><summary>Negotiations (4)</summary>',
      '- **warning**: `download.zip!/b`: A member is damaged.',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each([
    '```\n</details><script>alert(1)</script>',
    '| a | b |\n|---|---|',
    '![x](https://example.com/x.png) [y](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '\u001b]8;;https://example.com/\u0007click',
    '# heading\n- item\n> quote',
    '@everyone closes #1',
  ])('takes no markup from the log: %j', (payload) => {
    const hostile = JSON.parse(
      JSON.stringify(fullDiagnosis, (key, value: unknown) =>
        typeof value === 'string' &&
        ![
          'verdict',
          'severity',
          'role',
          'reached',
          'schema',
          'end',
          'type',
          'closedBy',
          'requestBy',
        ].includes(key) &&
        !/^\d{4}-/.test(value)
          ? payload
          : value,
      ),
    ) as typeof fullDiagnosis;
    const markdown = markdownReport(hostile);
    const own = parts(markdownReport(fullDiagnosis));
    const kinds = (tokens: readonly Token[], type: string): number =>
      tokens.filter((token) => token.type === type).length;
    const tokens = parts(markdown);
    for (const type of ['link_open', 'image', 'heading_open', 'table_open', 'blockquote_open', 'em_open'])
      expect({ type, count: kinds(tokens, type) <= kinds(own, type) }).toEqual({ type, count: true });
    for (const { type, content } of tokens)
      if (type.startsWith('html')) expect(content).toMatch(/^(?:<\/?(?:details|summary|code)>|[^<])+$/);

    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('quotes at most so many lines', () => {
    const many = Array.from({ length: 20 }, (_, index) => evidence(index, `line ${index}`));
    const text = markdownReport(diagnosisWith({ findings: [{ ...pskFinding, evidence: many }] }));
    expect(text).toContain('… and 12 more like these.');
  });
});
