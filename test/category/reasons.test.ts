import { describe, expect, test } from '@jest/globals';
import { azureAdvice } from '../../grammars/azure/advice.js';
import { azureReasons } from '../../grammars/azure/reasons.js';
import { ikeNotifyTables } from '../../grammars/common/ike-notify.js';
import { statusRows, windowsStatusTable } from '../../grammars/common/windows-status.js';
import { findCategory } from '../../src/category/refine.js';
import { wordsOf } from '../../src/category/words.js';
import { sharedTexts, tables } from './data.js';

const rows = tables.flatMap((table) => table.reasons.map((reason) => ({ table, reason })));

describe('every reason', () => {
  test('names categories that exist, none of them twice', () => {
    for (const { reason } of rows) {
      const named = [reason.category, ...reason.alternatives];
      expect(named.filter((id) => findCategory(id) === undefined)).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('has a source', () => {
    expect(rows.filter(({ reason }) => reason.source.where.trim() === '')).toEqual([]);
  });

  test('has one answer for its vendor, scope and form', () => {
    const clashes: string[] = [];
    for (const table of tables) {
      const seen = new Map<string, string | number>();
      for (const { key, aliases = [] } of table.reasons) {
        for (const form of new Set(
          [key, ...aliases].map((each) => (typeof each === 'number' ? each : wordsOf(each))),
        )) {
          const holder = seen.get(`${typeof form} ${form}`);
          if (holder !== undefined && !sharedTexts.has(String(form)))
            clashes.push(`${form}: ${holder}, ${key}`);
          seen.set(`${typeof form} ${form}`, key);
        }
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe('the status codes', () => {
  const codes = statusRows.map(({ code }) => code);

  test('are all 153 of IKE and IPsec, one private one and seven general ones', () => {
    const ranges: readonly (readonly [number, number])[] = [
      [13000, 13025],
      [13800, 13918],
      [13925, 13932],
    ];
    const ipsec = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    expect(ipsec).toHaveLength(153);
    expect(codes).toEqual([258, 808, 1168, 1225, 1244, 1326, 4320, ...ipsec, 13999]);
  });

  test('all but the private one have a symbol, each its own', () => {
    expect(statusRows.filter(({ symbol }) => symbol === undefined).map(({ code }) => code)).toEqual([13999]);
    expect(new Set(statusRows.map(({ symbol }) => symbol)).size).toBe(codes.length);
  });

  test('stand in the table with all their aliases', () => {
    const row = windowsStatusTable.reasons.find(({ key }) => key === 13868);
    expect(row).toMatchObject({
      category: 'proposal.ike',
      alternatives: ['proposal.ipsec', 'proposal'],
      aliases: ['ERROR_IPSEC_IKE_POLICY_MATCH', 'Policy match error'],
      source: { certainty: 'seen' },
    });
  });
});

test('notify types: 23 of IKEv2, 30 of IKEv1, each with its number', () => {
  expect(ikeNotifyTables.map(({ scope, reasons }) => [scope, reasons.length])).toEqual([
    ['v2', 23],
    ['v1', 30],
  ]);
  expect(
    ikeNotifyTables.flatMap(({ reasons }) => reasons).every(({ aliases }) => aliases?.length === 1),
  ).toBe(true);
});

test('fault types stand in the scopes they are said of', () => {
  const scopes = (key: string) =>
    azureReasons
      .filter((table) => table.reasons.some((reason) => reason.key === key))
      .map(({ scope }) => scope);
  expect(scopes('NoFault')).toEqual(['gateway', 'connection']);
  expect(scopes('UnKnown')).toEqual(['gateway', 'connection']);
  expect(scopes('ServiceNotRunning')).toEqual(['gateway']);
  expect(scopes('Authentication')).toEqual(['connection']);
  expect(scopes('RemotelyTriggered')).toEqual(['tunnel']);
});

test('advice is for categories that exist', () => {
  expect(azureAdvice.length).toBeGreaterThan(0);
  const named = azureAdvice.flatMap((advice) => advice.categories);
  expect(named.filter((id) => findCategory(id) === undefined)).toEqual([]);
});
