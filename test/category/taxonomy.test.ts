import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { azureAdvice } from '../../grammars/azure/advice.js';
import { azureReasons } from '../../grammars/azure/reasons.js';
import { ikeNotifyTables } from '../../grammars/common/ike-notify.js';
import { statusTexts } from '../../grammars/common/windows-status-texts.js';
import { windowsStatusTable } from '../../grammars/common/windows-status.js';
import { categories } from '../../src/category/categories.js';
import type { Reason, ReasonTable } from '../../src/category/reason.js';

/** The team's reference beside the package; the package is complete without it. */
const shared = new URL('../../../../shared/', import.meta.url);
const compare = existsSync(new URL('taxonomy/', shared)) ? describe : describe.skip;

interface Row {
  readonly [field: string]: unknown;
  readonly category: string;
  readonly alternatives: readonly string[];
}

function read(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(file, shared), 'utf8')) as Readonly<Record<string, unknown>>;
}

function rowsOf(file: string): readonly Row[] {
  return read(file)['rows'] as readonly Row[];
}

function reasonsOf(
  tables: readonly ReasonTable[],
  id: string,
  scope: string,
): ReadonlyMap<string | number, Reason> {
  const chosen = tables.filter((table) => table.id === id && table.scope === scope);
  return new Map(chosen.flatMap((table) => table.reasons.map((reason) => [reason.key, reason])));
}

/** What the reference says of each key, and what the package says. */
function expectSame(
  reasons: ReadonlyMap<string | number, Reason>,
  rows: readonly (readonly [unknown, Row])[],
): void {
  const ours = [...reasons.values()].map(({ key, category, alternatives }) => ({
    key,
    category,
    alternatives,
  }));
  const theirs = rows.map(([key, { category, alternatives }]) => ({ key, category, alternatives }));
  const byKey = (a: { key: unknown }, b: { key: unknown }) => (String(a.key) < String(b.key) ? -1 : 1);
  expect(ours.sort(byKey)).toEqual(theirs.sort(byKey));
}

compare('the reference', () => {
  test('categories are the same, in the same order; what is new or reworded is named here', () => {
    const added = new Set<string>(['auth.eap.method']);
    // Its description names no products here, which belong in the dialects.
    const reworded = new Set<string>(['traffic-selector.multiple']);
    const compared = (rows: readonly (typeof categories)[number][]): unknown =>
      rows
        .filter(({ id }) => !added.has(id))
        .map((row) => (reworded.has(row.id) ? { ...row, description: '' } : row));
    const reference = read('taxonomy/categories.json')['categories'] as typeof categories;
    expect(compared(categories)).toEqual(compared(reference));
    expect(reference.some(({ id }) => added.has(id))).toBe(false);
  });

  test('status codes, with symbol and meaning', () => {
    const rows = rowsOf('taxonomy/windows-ipsec-errors.json');
    const reasons = reasonsOf([windowsStatusTable], 'status', '');
    expectSame(
      reasons,
      rows.map((row) => [row['number'], row]),
    );
    for (const row of rows) {
      const reason = reasons.get(row['number'] as number);
      expect(reason?.meaning).toBe(row['meaning']);
      if (row['symbol'] !== null) expect(reason?.aliases).toContain(row['symbol']);
    }
  });

  test('status texts', () => {
    const texts = read('facts/windows-status-texts.json')['texts'] as readonly Readonly<
      Record<string, unknown>
    >[];
    for (const { code, text, match } of texts) {
      const row = match === 'prefix' ? { code, text, prefix: true } : { code, text };
      expect(statusTexts).toContainEqual(row);
    }
  });

  test.each([1, 2])('notify types of IKEv%d', (version) => {
    const rows = rowsOf('taxonomy/ike-notify.json').filter((row) => row['version'] === version);
    const reasons = reasonsOf(ikeNotifyTables, 'notify', `v${version}`);
    expectSame(
      reasons,
      rows.map((row) => [row['name'], row]),
    );
    for (const row of rows) expect(reasons.get(row['name'] as string)?.aliases).toEqual([row['number']]);
  });

  test.each(['gateway', 'connection'])('fault types of a %s', (scope) => {
    const rows = rowsOf('taxonomy/azure-fault-types.json').filter((row) => {
      const scopes = row['scopes'] as readonly string[];
      return scopes.length === 0 || scopes.includes(scope);
    });
    expectSame(
      reasonsOf(azureReasons, 'fault-type', scope),
      rows.map((row) => [row['id'], row]),
    );
  });

  test('state change reasons', () => {
    expectSame(
      reasonsOf(azureReasons, 'state-change', 'tunnel'),
      rowsOf('taxonomy/azure-state-change-reasons.json').map((row) => [row['reason'], row]),
    );
  });

  test('advice', () => {
    const rows = rowsOf('taxonomy/advice.json').filter((row) => row['vendor'] === 'azure');
    expect(azureAdvice.map((advice) => ({ vendor: 'azure', ...advice }))).toEqual(rows);
  });
});
