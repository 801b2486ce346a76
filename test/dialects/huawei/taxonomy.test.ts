import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { huaweiAdvice } from '../../../grammars/huawei/advice.js';
import { huaweiReasons } from '../../../grammars/huawei/reasons.js';

/** The team's reference beside the package; the package is complete without it. */
const shared = new URL('../../../../../shared/', import.meta.url);
const compare = existsSync(new URL('taxonomy/', shared)) ? describe : describe.skip;

interface Row {
  readonly vendor?: string;
  readonly reason: string;
  readonly section: string;
  readonly category: string;
  readonly alternatives: readonly string[];
  readonly aliases?: readonly string[];
  readonly reasonCode?: number;
}

const read = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(file, shared), 'utf8')) as Readonly<Record<string, unknown>>;

interface AdviceRow {
  readonly vendor: string;
  readonly categories: readonly string[];
  readonly text: string;
}

compare('the reference', () => {
  test('has the same reasons', () => {
    const rows = read('taxonomy/huawei-reasons.json')['rows'] as readonly Row[];
    // What counters mean is ours, not the vendor's.
    const listed = huaweiReasons.filter(({ scope }) => scope !== 'counters');
    const ours = listed.flatMap(({ scope, reasons }) =>
      reasons.map(({ key, category, alternatives }) => JSON.stringify([scope, key, category, alternatives])),
    );
    const theirs = rows.map(({ section, reason, category, alternatives }) =>
      JSON.stringify([section, reason, category, alternatives]),
    );
    expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort());
    for (const { reason, aliases = [] } of rows) {
      const row = huaweiReasons.flatMap(({ reasons }) => reasons).find(({ key }) => key === reason);
      expect(row?.aliases ?? []).toEqual(expect.arrayContaining([...aliases]));
    }
  });

  test('has the same numbers', () => {
    const codes = read('facts/huawei-reason-codes.json')['codes'] as readonly {
      readonly code: number;
      readonly reason: string | null;
    }[];
    for (const { code, reason } of codes) {
      const holders = huaweiReasons
        .flatMap(({ reasons }) => reasons)
        .filter(({ aliases = [] }) => aliases.includes(code));
      expect(holders.flatMap(({ key, aliases = [] }) => [key, ...aliases])).toEqual(
        reason === null ? [] : expect.arrayContaining([reason]),
      );
    }
  });

  test('has the same advice', () => {
    const rows = (read('taxonomy/advice.json')['rows'] as readonly AdviceRow[]).filter(
      ({ vendor }) => vendor === 'huawei',
    );
    expect(huaweiAdvice.map(({ categories }) => categories)).toEqual(
      rows.map(({ categories }) => categories),
    );
    // Three are for users of the cloud alone there, while a log does not always tell a gateway of the cloud from a device.
    const same = huaweiAdvice.filter(({ text }) => rows.some((row) => row.text === text));
    expect(huaweiAdvice.length - same.length).toBe(3);
  });
});
