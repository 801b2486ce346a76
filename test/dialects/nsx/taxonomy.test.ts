import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { nsxAdvice } from '../../../grammars/nsx/advice.js';
import { nsxReasons } from '../../../grammars/nsx/reasons.js';
import { ikedDetails, ikedMessages } from '../../../grammars/nsx/reasons-iked.js';

/** The team's reference beside the package; the package is complete without it. */
const shared = new URL('../../../../../shared/', import.meta.url);
const compare = existsSync(new URL('taxonomy/', shared)) ? describe : describe.skip;

interface Row {
  readonly vendor?: string;
  readonly scope: string;
  readonly reason: string;
  readonly category: string;
  readonly alternatives: readonly string[];
}

const read = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(file, shared), 'utf8')) as Readonly<Record<string, unknown>>;

compare('the reference', () => {
  test('has the same reasons', () => {
    const rows = read('taxonomy/nsx-reasons.json')['rows'] as readonly Row[];
    const ours = nsxReasons
      .filter(({ scope }) => scope === 'session' || scope === 'tunnel')
      .flatMap(({ scope, reasons }) =>
        reasons.map(({ key, category, alternatives }) => [scope, key, category, alternatives]),
      );
    expect(ours).toEqual(
      expect.arrayContaining(
        rows.map(({ scope, reason, category, alternatives }) => [scope, reason, category, alternatives]),
      ),
    );
    expect(ours).toHaveLength(rows.length);
  });

  test('has the same strings of the stack', () => {
    const { messages } = read('messages/nsx.json') as {
      readonly messages: readonly {
        readonly id: string;
        readonly strings?: readonly string[] | Readonly<Record<string, string>>;
      }[];
    };
    const stringsOf = (...ids: readonly string[]): string[] =>
      messages
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ strings = [] }) =>
          Array.isArray(strings) ? (strings as string[]) : Object.keys(strings),
        );
    const keys = (reasons: typeof ikedDetails): string[] => reasons.map(({ key }) => String(key));
    expect(keys(ikedDetails)).toEqual(
      stringsOf('quicksec.sa-selection', 'quicksec.rule-selection', 'quicksec.cert'),
    );
    expect(keys(ikedMessages)).toEqual(
      expect.arrayContaining(stringsOf('quicksec.ike-errors', 'quicksec.qm-errors')),
    );
  });

  test('has the same advice', () => {
    const rows = (read('taxonomy/advice.json')['rows'] as readonly Row[]).filter(
      ({ vendor }) => vendor === 'nsx',
    );
    expect(nsxAdvice.map((advice) => ({ vendor: 'nsx', ...advice }))).toEqual(rows);
  });
});
