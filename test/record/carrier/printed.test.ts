import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDocumentReader } from '../../../src/record/carrier/document.js';
import { createExportReader, looksLikeExport } from '../../../src/record/carrier/export-reader.js';
import { arrayPaths } from '../../../src/record/carrier/json-path.js';
import { listDocument } from '../../../src/record/carrier/list-document.js';
import { arePrefixed, createPrefixedLines, unprefixed } from '../../../src/record/carrier/prefixed-lines.js';
import { createTableReader, findTable } from '../../../src/record/carrier/table-reader.js';
import { yamlDocument, yamlKeys } from '../../../src/record/carrier/yaml-document.js';
import { readYaml } from '../../../src/record/carrier/yaml-text.js';
import { cut } from '../../input/naive-lines.js';
import { lineAt, readPieces, smallLimits, uncovered, usualLimits, type Open, type Pieces } from './pieces.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const arrays = arrayPaths(['results']);
const openYaml: Open = (window, sink, limits) =>
  createDocumentReader(window, sink, limits, yamlDocument(arrays), 'yaml-broken');
const openList: Open = (window, sink, limits) =>
  createDocumentReader(window, sink, limits, listDocument(arrays), 'list-broken');
const openExport: Open = (window, sink, limits) => createExportReader(window, sink, limits);

const yaml = `code: UnHealthy
results:
- detail: a long text that goes
    on: no
`;

const answer = `code: UnHealthy
results:
- detail: A text of several
    lines, with ä.
  id: One
  list:
  - a: 'it''s: quoted

      and folded'
    b: "x\\ty \\
      \\ z"
  - {"c": 1}
- id: Two
  empty: []
  block: |
    first
      second
startTime: '2026-03-02T08:16:31Z'
`;

describe('YAML', () => {
  test('a container and its entries, each with its lines', () => {
    const bytes = utf8(answer);
    const pieces = readPieces([bytes], openYaml);
    expect(pieces.problems).toEqual([]);
    expect(pieces.entries.map(({ value, pointer, container }) => ({ value, pointer, container }))).toEqual([
      {
        value: { code: 'UnHealthy', results: [], startTime: '2026-03-02T08:16:31Z' },
        pointer: '',
        container: true,
      },
      {
        value: {
          detail: 'A text of several lines, with ä.',
          id: 'One',
          list: [{ a: "it's: quoted\nand folded", b: 'x\ty  z' }, { c: 1 }],
        },
        pointer: '/results/0',
        container: false,
      },
      { value: { id: 'Two', empty: [], block: 'first\n  second' }, pointer: '/results/1', container: false },
    ]);
    expect(pieces.entries.map(({ runs }) => runs.map(({ line, lines }) => [line, lines]))).toEqual([
      [
        [1, 2],
        [18, 1],
      ],
      [[3, 10]],
      [[13, 5]],
    ]);
    for (const { runs } of pieces.entries)
      for (const run of runs) expect(run.line).toBe(lineAt(bytes, run.offset));
    expect(uncovered(bytes, pieces).trim()).toBe('');
    expect(pieces.lines).toBe(18);
  });

  test('what needs more of the language is not read', () => {
    for (const text of [
      yaml,
      'a: &x b\nc: *x\n',
      'a: b: c\n',
      'a: "b\n',
      'a: 1\n b: 2\n',
      'a: [b, c]\n',
      'a: 1\na: 2\n',
    ])
      expect(readYaml(text)).toBeUndefined();
    expect(readPieces([utf8(yaml)], openYaml)).toMatchObject({ problems: ['yaml-broken 1 0'], entries: [] });
  });

  test('its keys are looked for at one column', () => {
    expect(yamlKeys(answer)).toEqual(['code', 'results', 'startTime']);
    expect(yamlKeys('---\n- a: 1\n  b: 2\n- a: 3\n')).toEqual(['a', 'b']);
    expect(yamlKeys('a : 1\nb : 2\n')).toBeUndefined();
    expect(yamlKeys('a: 1\nsome line\nb: 2\n')).toBeUndefined();
    expect(yamlKeys('a: 1\n')).toBeUndefined();
  });
});

const list = `PS> it

Code    : UnHealthy
Results : [
            {
              "Id": "One", "Text": "wrapped in a
            string } ]"
            }, {"Id": "Two"}
          ]
Note    : first
          second

Id   : Three
Text : 
Type : {Some.Name.Of.A.Type, Some.Other.Type...}

`;
const braces = `Code    : UnHealthy
Results : {
            {
              id : One
              text : it goes
              on
              list : [
                {
                  a : 1
                }
              ]
            },
            {
              id : Two
            }
          }
`;

describe('objects printed as lists', () => {
  test.each([utf8, utf16])('members, wrapped values and entries of JSON', (encode) => {
    const bytes = encode(list);
    const pieces = readPieces([bytes], openList);
    expect(pieces.problems).toEqual([]);
    expect(pieces.entries.map(({ value, pointer }) => [pointer, value])).toEqual([
      ['/0', { Code: 'UnHealthy', Results: [], Note: 'first second' }],
      ['/0/Results/0', { Id: 'One', Text: 'wrapped in a string } ]' }],
      ['/0/Results/1', { Id: 'Two' }],
      ['/1', { Id: 'Three', Text: '', Type: '' }],
    ]);
    expect(pieces.rests.map(({ text, run }) => [text, run.line])).toEqual([['PS> it', 1]]);
    expect(pieces.entries.map(({ runs }) => runs[0]!.line)).toEqual([3, 5, 8, 13]);
    expect(uncovered(bytes, pieces).replaceAll('\0', '').replace('ÿþ', '').trim()).toBe('');
  });

  test('entries in braces', () => {
    const { entries } = readPieces([utf8(braces)], openList);
    expect(entries.map(({ value, pointer }) => [pointer, value])).toEqual([
      ['/0', { Code: 'UnHealthy', Results: [] }],
      ['/0/Results/0', { id: 'One', text: 'it goes on', list: [{ a: '1' }] }],
      ['/0/Results/1', { id: 'Two' }],
    ]);
    const [broken] = readPieces([utf8(braces.replace('            },', ''))], openList).entries;
    expect(broken?.container).toBe(false);
  });
});

const table = `Code       Text                 When
---------  -------------------  ----
UnHealthy  some text of a cell  now
Broken text that stands across columns
Healthy                         then
`;

describe('tables ruled by dashes', () => {
  const found = findTable(table);
  const open: Open = (window, sink, limits) => createTableReader(window, sink, limits, found!);

  test('rows, and lines that are none', () => {
    expect(found).toEqual({ columns: ['Code', 'Text', 'When'], starts: [0, 11, 32] });
    const pieces = readPieces([utf8(table)], open);
    expect(pieces.entries.map(({ value }) => value)).toEqual([
      { Code: 'UnHealthy', Text: 'some text of a cell', When: 'now' },
      { Code: 'Healthy', When: 'then' },
    ]);
    expect(pieces.rests.map(({ text }) => text)).toEqual(['Broken text that stands across columns']);
    expect(pieces.problems).toEqual([`table-broken 4 ${table.indexOf('Broken')}`]);
    expect(findTable('a b\n---\n')).toBeUndefined();
    expect(findTable('a b\nx y\n')).toBeUndefined();
  });
});

/** A field that is no plain text: its length in eight bytes before it. */
const bytesField = (name: string, text: string): string => {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(text)));
  return `${name}\n${length.toString('latin1')}${text}\n`;
};
const exported = `__CURSOR=a
__REALTIME_TIMESTAMP=1772439331000000
MESSAGE=one = 1

__CURSOR=b
__REALTIME_TIMESTAMP=1772439332000000
${bytesField('MESSAGE', 'two\n\nlines')}TAG=x
TAG=y

no field here

MESSAGE=three
`;

describe('the export format of a journal', () => {
  test('fields, those with a length, and what is broken', () => {
    const bytes = utf8(exported);
    const pieces = readPieces([bytes], openExport);
    expect(pieces.entries.map(({ value }) => value)).toEqual([
      { __CURSOR: 'a', __REALTIME_TIMESTAMP: '1772439331000000', MESSAGE: 'one = 1' },
      {
        __CURSOR: 'b',
        __REALTIME_TIMESTAMP: '1772439332000000',
        MESSAGE: 'two\n\nlines',
        TAG: ['x', 'y'],
      },
      { MESSAGE: 'three' },
    ]);
    expect(pieces.rests.map(({ text }) => text)).toEqual(['no field here']);
    for (const { runs } of pieces.entries) expect(runs[0]!.line).toBe(lineAt(bytes, runs[0]!.offset));
    expect(pieces.lines).toBe(bytes.filter((byte) => byte === 10).length);
    expect(looksLikeExport(exported)).toBe(true);
    expect(looksLikeExport('A=b\nC=d\n')).toBe(false);
  });

  test('a length that is too large is none', () => {
    const wrong = exported.replace(
      bytesField('MESSAGE', 'two\n\nlines').slice(0, 16),
      'MESSAGE\n\xff\xff\xff\xff\xff\xff\xff\xff',
    );
    const { problems } = readPieces([new Uint8Array(Buffer.from(wrong, 'latin1'))], openExport);
    expect(problems.some((each) => each.startsWith('export-broken'))).toBe(true);
  });
});

describe('lines of containers', () => {
  test.each([
    ['vpn-1  | 05[IKE] x', { log: '05[IKE] x', stream: 'vpn-1' }],
    ['\u001b[36mvpn-1  | \u001b[0m05[IKE] x', { log: '05[IKE] x', stream: 'vpn-1' }],
    ['[pod/vpn-0/charon] 05[IKE] x', { log: '05[IKE] x', stream: 'pod/vpn-0/charon' }],
    [
      '2026-03-04T09:12:30.123456789Z stderr F x',
      { log: 'x', stream: 'stderr', time: '2026-03-04T09:12:30.123456789Z' },
    ],
    [
      'vpn-1 | 2026-03-04T09:12:30.123456789Z x',
      { log: 'x', stream: 'vpn-1', time: '2026-03-04T09:12:30.123456789Z' },
    ],
    ['2026-03-04T09:12:30Z gw charon: x', undefined],
    ['[IKE] x', undefined],
  ])('%s', (text, line) => expect(unprefixed(text)).toEqual(line));

  test('nearly all of them, and no JSON behind it', () => {
    expect(arePrefixed('a | x\na | y\na | z\n')).toBe(true);
    expect(arePrefixed('a | x\ny\nz\n')).toBe(false);
    expect(arePrefixed('a | {"b":1}\na | {"b":2}\na | {"b":3}\n')).toBe(false);
  });
});

const forms: readonly (readonly [string, Open])[] = [
  [answer, openYaml],
  [list, openList],
  [braces, openList],
  [exported, openExport],
  [table, (window, sink, limits) => createTableReader(window, sink, limits, findTable(table)!)],
  ['a | x\nb\n\na | y\r\na | z', (window, sink, limits) => createPrefixedLines(window, sink, limits)],
];

/** What stands in no entry and in no line is blank, or one of the words above a table. */
const isNothing = (text: string): boolean => text.replace(/^Code +Text +When\n[- ]+\n/, '').trim() === '';

describe('whatever is printed', () => {
  test('chunks do not matter, and nothing is lost', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(...forms),
        fc.nat(700),
        fc.constantFrom('', '\n', '"', "'", '{', '}', ': ', '  ', '\n\n', '- '),
        fc.nat(4),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([[text, open], place, put, gone, end]) => {
        const at = place % text.length;
        return { open, text: (text.slice(0, at) + put + text.slice(at + gone)).replaceAll('\n', end) };
      });
    fc.assert(
      fc.property(
        damaged,
        fc.array(fc.nat(700), { maxLength: 6 }),
        fc.constantFrom(usualLimits, smallLimits),
        fc.boolean(),
        ({ open, text }, at, limits, wide) => {
          const bytes = wide ? utf16(text) : utf8(text);
          const whole: Pieces = readPieces([bytes], open, limits);
          expect(readPieces(cut(bytes, at), open, limits)).toEqual(whole);
          const rest = uncovered(bytes, whole).replace('ÿþ', '').replaceAll('\0', '').replaceAll('\r', '');
          if (open !== forms[4]![1]) expect(isNothing(rest)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
