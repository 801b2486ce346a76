import { describe, expect, test } from '@jest/globals';
import { createLexicon } from '../../src/catalogue/lookup.js';
import { catalogueRows } from '../../src/catalogue/rows.js';
import type { ReasonTable } from '../../src/category/reason.js';
import { reason } from '../../src/category/reason.js';
import { tables } from '../category/data.js';

const lexicon = createLexicon(tables);
const invented = { where: 'this test', certainty: 'inferred' } as const;

describe('find', () => {
  test.each([
    ['status', 13801, 'auth.psk'],
    ['status', '0x80073613', 'message.malformed'],
    ['status', 'policy  match error.', 'proposal.ike'],
    ['status', 'ERROR_IPSEC_IKE_NO_POLICY', 'peer.unknown'],
    ['notify', 'NO_PROPOSAL_CHOSEN', 'proposal.ike'],
    ['windows/status', 13805, 'timeout.ike'],
    ['state-change', 'DPD timed out', 'timeout.dpd'],
  ])('%s %s is %s', (table, key, category) => {
    expect(lexicon.find(table, key)?.category).toBe(category);
  });

  test('the scope decides where the same key has several meanings', () => {
    expect(lexicon.find('notify', 7, 'v2')?.key).toBe('INVALID_SYNTAX');
    expect(lexicon.find('notify', 7, 'v1')?.key).toBe('INVALID-EXCHANGE-TYPE');
    expect(lexicon.find('notify', 7)).toBeUndefined();
    expect(lexicon.findAll('notify', 7).map(({ key }) => key)).toEqual([
      'INVALID_SYNTAX',
      'INVALID-EXCHANGE-TYPE',
    ]);
    expect(lexicon.find('notify', 'NO_PROPOSAL_CHOSEN', 'v1')?.key).toBe('NO-PROPOSAL-CHOSEN');
    expect(lexicon.find('fault-type', 'servicenotrunning', 'gateway')?.category).toBe(
      'platform.service-down',
    );
    expect(lexicon.find('fault-type', 'ServiceNotRunning', 'connection')).toBeUndefined();
  });

  test('a shared text has an answer if all agree on the category', () => {
    expect(lexicon.find('status', 'Negotiation request sat in Queue too long')?.key).toBe(13809);
    expect(lexicon.find('status', 'Negotiation took too long')).toBeUndefined();
    expect(lexicon.findAll('status', 'Negotiation took too long').map(({ key }) => key)).toEqual([
      13814, 13815,
    ]);
  });

  test('what is not there', () => {
    expect(lexicon.find('status', 1)).toBeUndefined();
    expect(lexicon.find('status', '')).toBeUndefined();
    expect(lexicon.find('status', '---')).toBeUndefined();
    expect(lexicon.find('no-such-table', 13801)).toBeUndefined();
  });

  test('a key wins over an alias', () => {
    const table: ReasonTable = {
      id: 'reason',
      vendor: 'acme',
      scope: '',
      reasons: [
        reason('first', 'auth.psk', invented, { aliases: ['second'] }),
        reason('second', 'auth.identity', invented),
      ],
    };
    expect(createLexicon([table]).find('reason', 'second')?.category).toBe('auth.identity');
  });

  test('every key and alias of every table leads to its row', () => {
    for (const { id, vendor, scope, reasons } of tables) {
      for (const row of reasons) {
        for (const form of [row.key, ...(row.aliases ?? [])]) {
          expect(lexicon.findAll(`${vendor}/${id}`, form, scope)).toContain(row);
        }
      }
    }
  });
});

describe('catalogue rows', () => {
  const rows = catalogueRows(tables);

  test('are plain JSON, one a reason', () => {
    expect(rows).toHaveLength(tables.reduce((count, { reasons }) => count + reasons.length, 0));
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  test('say what they mean and what to do', () => {
    expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(rows.filter(({ category, actions }) => category !== 'none' && actions.length === 0)).toEqual([]);
  });

  test('a row in full', () => {
    expect(rows.find(({ key }) => key === 13805)).toEqual({
      vendor: 'windows',
      scope: '',
      key: 13805,
      category: 'timeout.ike',
      alternatives: ['peer.unreachable'],
      meaning: 'No usable answer came from the peer before the negotiation timer ran out',
      actions: [
        'Check reachability of the peer first; then look at its log: it may be dropping the messages.',
      ],
      aliases: ['ERROR_IPSEC_IKE_TIMED_OUT', 'Negotiation timed out'],
      source: expect.objectContaining({ certainty: 'documented' }),
    });
  });
});
