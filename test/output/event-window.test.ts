import { describe, expect, test } from '@jest/globals';
import type { IkeEvent } from '../../src/event/event.js';
import { createEventWindow, type EventSelection } from '../../src/output/html/event-window.js';
import { diagnosisWith, evidence, pskFinding } from './made.js';

const event = (line: number, more: Partial<IkeEvent> = {}): IkeEvent =>
  ({
    kind: 'note',
    dialect: 'azure',
    severity: 'info',
    place: { source: 'IkeLogs.txt', line, lines: 1, offset: line * 10, length: 9 },
    remote: { address: '203.0.113.10' },
    fields: {},
    text: `line ${line}`,
    ...more,
  }) as IkeEvent;

const quoting = (...lines: readonly number[]): ReturnType<typeof diagnosisWith> =>
  diagnosisWith({ findings: [{ ...pskFinding, evidence: lines.map((line) => evidence(line, 'x')) }] });

function selected(
  count: number,
  limit: number,
  lines: readonly number[],
  more: (line: number) => Partial<IkeEvent> = () => ({}),
): EventSelection {
  const window = createEventWindow(limit);
  for (let line = 1; line <= count; line += 1) window.add(event(line, more(line)));
  return window.select(quoting(...lines));
}
const linesOf = ({ events }: EventSelection): readonly number[] => events.map(({ line }) => line);

describe('the event window', () => {
  test('keeps all events where they are few, in their order', () => {
    const selection = selected(100, 100, [50]);
    expect(linesOf(selection)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(selection.total).toBe(100);
    expect(selection.events.filter((each) => each.evidence).map(({ line }) => line)).toEqual([50]);
  });

  test('keeps those around the evidence first', () => {
    const lines = linesOf(selected(300, 100, [150]));
    expect(lines).toHaveLength(100);
    for (let line = 130; line <= 170; line += 1) expect(lines).toContain(line);
  });

  test('keeps a fault with its neighbours out of very many events, wherever it stands', () => {
    for (const fault of [1, 777, 5000, 9999]) {
      const lines = linesOf(
        selected(10_000, 100, [fault], (line) => (line === fault ? { category: 'auth.psk' } : {})),
      );
      expect(lines).toHaveLength(100);
      for (let line = Math.max(1, fault - 15); line <= Math.min(10_000, fault + 15); line += 1)
        expect(lines).toContain(line);
    }
  });

  test('keeps a fault that came once beside one that came ten thousand times', () => {
    const lines = linesOf(
      selected(20_000, 100, [4321], (line) =>
        line === 4321
          ? { category: 'auth.psk' }
          : line % 2 === 0
            ? { category: 'timeout.ike', severity: 'error' }
            : {},
      ),
    );
    expect(lines).toContain(4321);
    expect(lines).toHaveLength(100);
  });

  test('bounds the text as well', () => {
    const window = createEventWindow(20_000);
    for (let line = 1; line <= 30_000; line += 1) window.add(event(line, { text: 'x'.repeat(5000) }));
    const { events, total } = window.select(quoting(1));
    expect(total).toBe(30_000);
    expect(events[0]!.text).toHaveLength(1001);
    expect(events.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(6_000_000);
    expect(events[0]!.line).toBe(1);
  });
});
