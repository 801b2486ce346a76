import { describe, expect, test } from '@jest/globals';
import { statusTexts } from '../../../grammars/common/windows-status-texts.js';
import { statusRows } from '../../../grammars/common/windows-status.js';
import { claimOf, dependsOnPhase } from '../../../src/category/phase.js';
import type { IkeEvent } from '../../../src/event/event.js';
import { eventLines, readAzure } from './made.js';

/*
 * Every status of the table is reached through every form in which one is printed, in every place where one stands.
 */
const hex = (code: number): string => code.toString(16);
const numbers: readonly (readonly [string, (code: number) => string])[] = [
  ['decimal', String],
  ['0x', (code) => `0x${hex(code)}`],
  ['0x%08x', (code) => `0x${hex(code).padStart(8, '0')}`],
  ['0X, upper case', (code) => `0X${hex(code).toUpperCase()}`],
  ['HRESULT', (code) => `0x8007${hex(code).padStart(4, '0')}`],
];

const rows = statusRows.map((row) => ({
  ...row,
  texts: statusTexts.filter(({ code }) => code === row.code),
}));
type Row = (typeof rows)[number];

/** The category of a row in a phase, or where the phase is not told. */
function categoryOf({ category, alternatives = [] }: Row, phase?: 1 | 2): string | undefined {
  if (category === 'none') return undefined;
  return dependsOnPhase(category) ? claimOf(category, alternatives, phase) : category;
}

function expectRow(event: IkeEvent | undefined, row: Row, phase?: 1 | 2): void {
  const status = event?.fields.status as { readonly codes: readonly number[] } | undefined;
  expect(status?.codes).toContain(row.code);
  // Words that stand for several codes have the category of the first of them.
  const first = rows.find(({ code }) => code === status?.codes[0]);
  expect(event?.category).toBe(categoryOf(first!, phase));
}

describe.each(rows.map((row) => [row.code, row] as const))('%d', (_, row) => {
  const forms = [
    ...numbers.map(([name, print]) => [name, print(row.code)] as const),
    ...(row.symbol === undefined
      ? []
      : ([
          ['symbol', row.symbol],
          ['number and symbol', `${row.code}(${row.symbol})`],
        ] as const)),
    ...row.texts.flatMap(({ text, prefix }) => {
      const bare = text.replace(/\.$/, '');
      return prefix === true
        ? ([['text', `${text} and so on`]] as const)
        : ([
            ['text', bare],
            ['text with period', `${bare}.`],
          ] as const);
    }),
  ];

  test.each(forms)('%s: %s', (_form, printed) => {
    const lines = [
      `IKE Tunnel closed for tunnelId 0x3 with status ${printed}`,
      `Sending Notify with error ${printed}`,
      `IkeCleanupMMNegotiation called with error ${printed}`,
      `IkeCleanupQMNegotiation called with error ${printed} and flags a`,
    ];
    const { events } = readAzure(lines.join('\n'));
    expectRow(events[0], row);
    expectRow(events[1], row);
    expectRow(events[2], row, 1);
    expectRow(events[3], row, 2);
  });

  test.each(numbers)('the code of a diagnostic event, %s', (_form, print) => {
    for (const [mode, phase] of [
      ['Main', 1],
      ['Quick', 2],
    ] as const) {
      const { events } = readAzure(
        eventLines({ mode, code: print(row.code), words: 'other words' }).join('\n'),
      );
      expect(events).toHaveLength(1);
      expectRow(events[0], row, phase);
    }
  });

  test('the words of a diagnostic event without a code', () => {
    for (const { text, prefix } of row.texts) {
      const words = prefix === true ? `${text} and so on` : text;
      const { events } = readAzure(eventLines({ code: '0x00000000', words }).join('\n'));
      expectRow(events[0], row, 1);
    }
  });

  test('IKEErrors.txt', () => {
    const error = `failed with Windows error ${row.code}(${row.symbol ?? 'NO_SYMBOL'})`;
    for (const actor of ['Peer', 'IkeFindPayloadInPacket']) {
      const { events } = readAzure(
        `Error: A sentence that nobody knows. \r\n\t based on log : ${actor} ${error}\r\n`,
      );
      expect(events).toMatchObject([{ fields: { actor, code: row.code } }]);
      expect(events[0]?.fields['symbol']).toBe(row.symbol);
      const tells = row.category !== 'none' && row.category !== 'unknown';
      expect(events[0]?.category).toBe(tells ? categoryOf(row) : 'unknown');
    }
  });
});
