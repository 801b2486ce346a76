import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nsx } from '../../../grammars/nsx/dialect.js';
import { nsxReasons } from '../../../grammars/nsx/reasons.js';
import { readWith } from '../../dialect/reading.js';
import { eventsOf, iked, sessionForms, spellings, tunnelForms, verdict } from './forms.js';

test('the tables hold 19 reasons of the vendor’s lists and six others', () => {
  expect(nsxReasons.map(({ scope, reasons }) => [scope, reasons.length])).toEqual([
    ['session', 16],
    ['tunnel', 9],
    ['counters', 1],
    ['alarm', 6],
    ['message', 26],
    ['detail', 52],
  ]);
});

describe.each(Object.entries(sessionForms))('a session that is down, %s', (_, text) => {
  test.each(spellings('session'))('%s', (spelling, reason) => {
    const events = eventsOf(text(spelling));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ fields: { up: false }, ...verdict(reason) });
  });
});

describe.each(Object.entries(tunnelForms))('a tunnel that is down, %s', (_, text) => {
  test.each(spellings('tunnel'))('%s', (spelling, reason) => {
    const events = eventsOf(text(spelling));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ fields: { up: false }, ...verdict(reason) });
  });
});

describe('what iked writes', () => {
  test.each(spellings('message'))('Message: %s', (spelling, reason) => {
    const [event, ...others] = eventsOf(iked(`Message: ${spelling}`));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: 'error.reported', ...verdict(reason) });
    const numbered = eventsOf(iked(`Message: ${spelling} (70001)`, '...', '<11>1 '));
    expect(numbered[0]).toMatchObject({ fields: { code: 70001 }, ...verdict(reason) });
  });

  test.each([
    [1, 'message.critical-payload'],
    [5, 'negotiation.version'],
    [7, 'message.malformed'],
    [11, 'sa.invalid-spi'],
    [14, 'proposal'],
    [17, 'proposal.ike.dh-group'],
    [24, 'auth.failed'],
    [38, 'traffic-selector.mismatch'],
    [70001, 'unknown'],
  ])('the number %d decides where nobody knows the words', (code, category) => {
    expect(eventsOf(iked(`Message: Something new (${code})`))[0]?.category).toBe(category);
  });

  test.each(spellings('detail'))('a reason below a failure: %s', (spelling, reason) => {
    for (const text of [`Reason: ${spelling}`, `    ${spelling}`]) {
      const both = eventsOf(`${iked('Message: No proposal chosen (14)')}\n${iked(text)}`);
      expect(both).toHaveLength(1);
      expect(both[0]).toMatchObject({
        message: 'nsx/ike-failure',
        fields: { text: 'No proposal chosen', code: 14, reason: spelling },
        ...verdict(reason),
      });
      expect(both[0]?.place.lines).toBe(2);
      const alone = eventsOf(iked(text));
      expect(alone).toHaveLength(1);
      expect(alone[0]).toMatchObject(verdict(reason));
    }
  });

  test('a reason that nobody lists leaves the word of the failure', () => {
    const [event] = eventsOf(
      `${iked('Message: Authentication failed (24)')}\n${iked('Reason: of a new kind')}`,
    );
    expect(event).toMatchObject({ category: 'auth.failed', fields: { reason: 'of a new kind' } });
  });
});

test('any reason in any line form, among any other lines, is found', () => {
  const pick = (forms: typeof sessionForms, scope: string) =>
    fc
      .tuple(
        fc.constantFrom(
          ...Object.entries(forms)
            .filter(([name]) => !/API|bundle|line|one/.test(name))
            .map(([, form]) => form),
        ),
        fc.constantFrom(...spellings(scope)),
      )
      .map(([form, [text, reason]]) => ({
        text: form(text),
        category: reason.category,
      }));
  const other = fc
    .constantFrom('', 'words of another program', iked('words of another daemon'))
    .map((text) => ({ text, category: undefined }));
  const line = fc.oneof(pick(sessionForms, 'session'), pick(tunnelForms, 'tunnel'), other);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { events } = readWith(nsx, lines.map(({ text }) => text).join('\n'));
      const expected = lines.filter(({ text }) => text !== '');
      expect(events.map(({ text, category }) => ({ text, category }))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
