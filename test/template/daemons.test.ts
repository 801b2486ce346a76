import { describe, expect, test } from '@jest/globals';
import { detectText } from '../../src/dialect/detect.js';
import { readWith } from '../dialect/reading.js';
import { charon } from './daemons/charon.js';
import { huawei } from './daemons/huawei.js';
import { nsx } from './daemons/nsx.js';
import { pluto } from './daemons/pluto.js';
import { racoon } from './daemons/racoon.js';

/*
 * Five products in the template language, written before the language was called done: what it cannot say well shows
 * here and not when their dialects are built.
 */
const daemons = { charon, pluto, racoon, nsx, huawei };
const reference = '2026-11-22';

for (const [name, { dialect, cases }] of Object.entries(daemons)) {
  describe(name, () => {
    test('has at least 15 lines', () => expect(cases.length).toBeGreaterThanOrEqual(15));

    test.each(cases.map((each) => [each.line, each] as const))('%s', (line, { event }) => {
      const { events, notices } = readWith(dialect, line, { reference });
      expect(notices).toEqual([]);
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject(event);
      expect(events[0]!.text).toBe(line);
    });

    test('reads all of them as one log, each line once', () => {
      const text = cases.map((each) => each.line).join('\n');
      const { events } = readWith(dialect, text, { reference });
      expect(events.map((each) => each.text).join('\n')).toBe(text);
      expect(events).toMatchObject(cases.map((each) => ({ ...each.event })));
    });

    test('is detected among the others', () => {
      const text = cases.map((each) => each.line).join('\n');
      const all = Object.values(daemons).map((each) => each.dialect);
      expect(detectText(text, all)[0]!.dialect).toBe(dialect.id);
    });
  });
}
