import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { huawei } from '../../../grammars/huawei/dialect.js';
import { huaweiReasons } from '../../../grammars/huawei/reasons.js';
import { createLexicon } from '../../../src/catalogue/lookup.js';
import type { Reason } from '../../../src/category/reason.js';
import { readWith } from '../../dialect/reading.js';
import { eventOf, eventsOf, failureForms, offlineForms, tableForms } from './forms.js';

const reasonsOf = (scope: string): readonly Reason[] =>
  huaweiReasons.filter((table) => table.scope === scope).flatMap((table) => table.reasons);

/** Every spelling of every reason. */
const spellings = (scope: string): readonly (readonly [string, Reason])[] =>
  reasonsOf(scope).flatMap((reason) =>
    [reason.key, ...(reason.aliases ?? [])]
      .filter((each) => typeof each === 'string')
      .map((each) => [each, reason] as const),
  );

const verdict = ({ category, alternatives }: Reason) => ({
  category,
  ...(alternatives.length > 0 ? { alternatives } : {}),
});

test('the tables hold 77 reasons of the vendor’s list of 78, and fifteen others', () => {
  const counts = huaweiReasons.map(({ scope, reasons }) => [scope, reasons.length]);
  // One string stands twice in its section, one in both sections.
  expect(counts).toEqual([
    ['negotiation_failure', 58],
    ['disconnection', 34],
    ['counters', 1],
  ]);
});

describe.each(Object.entries(failureForms))('a failure, %s', (_, line) => {
  test.each(spellings('negotiation_failure'))('%s', (text, reason) => {
    expect(eventOf(line(text))).toMatchObject({
      kind: 'negotiation.failed',
      remote: { address: '198.51.100.20', port: 500 },
      ...verdict(reason),
    });
  });
});

describe.each(Object.entries(offlineForms))('a tunnel taken down, %s', (_, line) => {
  test.each(spellings('disconnection'))('%s', (text, reason) => {
    expect(eventOf(line(text))).toMatchObject({
      kind: 'child.deleted',
      local: { address: '192.0.2.10' },
      remote: { address: '198.51.100.20', port: 500 },
      ...verdict(reason),
    });
  });
});

describe.each(Object.entries(tableForms))('a row of a table, %s', (_, text) => {
  test.each([...spellings('negotiation_failure'), ...spellings('disconnection')])(
    '%s',
    (spelling, reason) => {
      const events = eventsOf(text(spelling));
      expect(events).toHaveLength(4);
      expect(events[3]).toMatchObject({
        kind: 'report.fault',
        remote: { address: '198.51.100.20' },
        ...verdict(reason),
      });
    },
  );
});

describe('numbers in place of words', () => {
  const numbered = reasonsOf('negotiation_failure').flatMap((reason) =>
    (reason.aliases ?? []).filter((each) => typeof each === 'number').map((code) => [code, reason] as const),
  );

  test('there are 42', () => {
    expect(numbered).toHaveLength(42);
  });

  test.each(numbered)('%d', (code, reason) => {
    const head = 'Mar 1 2025 07:08:32 FW-A %%01IPSEC/4/IPSECNEGOFAIL(t)[1]:IPSec tunnel negotiation fails.';
    const alone = `${head} (Ifindex=207, ReasonCode=${code}, PeerAddress=198.51.100.20, PeerPort=500)`;
    const beside = `${head} (Reason=words of a newer release, ReasonCode=[${code}], PeerAddress=198.51.100.20)`;
    expect(eventOf(alone)).toMatchObject(verdict(reason));
    expect(eventOf(beside)).toMatchObject(verdict(reason));
  });
});

describe('words that nobody lists', () => {
  test.each([
    ['phase1 proposal prf mismatch', 'proposal.ike'],
    ['phase1 proposal some newer parameter mismatch', 'proposal.ike'],
    ['phase2 proposal esp encryption algorithm mismatch', 'proposal.ipsec'],
    ['something of a newer release', 'unknown'],
    ['phase3 proposal x mismatch', 'unknown'],
  ])('%s', (text, category) => {
    // A number beside the words would tell more.
    const forms = Object.values(failureForms).filter((form) => !/reasoncode/i.test(form(text)));
    expect(forms.length).toBeGreaterThan(3);
    for (const form of forms) expect(eventOf(form(text)).category).toBe(category);
    expect(eventsOf(tableForms['error-info']!(text))[3]).toMatchObject({
      category,
      fields: { reason: text },
    });
  });

  test('an empty reason claims nothing', () => {
    expect(eventOf(failureForms['cloud']!('')).category).toBeUndefined();
  });

  test('the catalogue knows other parameters too', () => {
    const lexicon = createLexicon(huaweiReasons);
    expect(lexicon.find('reason', 'Phase1 Proposal PRF mismatch')?.key).toBe('phase1 proposal mismatch');
    expect(lexicon.find('reason', 'phase1 proposal mismatch')?.key).toBe('phase1 proposal mismatch');
    expect(lexicon.explain('phase1 proposal prf mismatch').matches[0]).toMatchObject({
      vendor: 'huawei',
      match: 'normalised',
      category: 'proposal.ike',
    });
  });
});

test('any reason in any form, with any address and any other lines between, is found', () => {
  const forms = Object.entries(failureForms)
    .filter(([name]) => name !== 'log API')
    .map(([, form]) => form);
  const line = fc
    .tuple(
      fc.constantFrom(...forms),
      fc.constantFrom(...spellings('negotiation_failure')),
      fc.oneof(fc.ipV4(), fc.constantFrom('xx.xx.xx.xx', '***', '<peer>', '10.11.22.444')),
    )
    .map(([form, [text, reason], peer]) => ({
      text: form(text).replaceAll('198.51.100.20', () => peer),
      category: reason.category,
    }));
  const other = fc
    .constantFrom(
      '',
      'words of another program',
      'Mar 1 2025 07:08:32 FW-A %%01SHELL/5/LOGIN(l)[1]:VTY login.',
    )
    .map((text) => ({ text, category: undefined }));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, other), { maxLength: 12 }), (lines) => {
      const { events } = readWith(huawei, lines.map(({ text }) => text).join('\n'));
      const expected = lines.filter(({ text }) => text !== '');
      expect(events.map(({ text, category }) => ({ text, category }))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
