import { describe, expect, test } from '@jest/globals';
import { diagnose, parseText, type Diagnosis } from '../../src/index.js';
import { createNdjsonWriter } from '../../src/output/ndjson.js';
import { east, makeEnds, minute, noon, west, type Attempt } from '../ends/made-ends.js';

const attempts: readonly Attempt[] = [
  { at: noon, outcome: 'psk' },
  { at: noon + minute, outcome: 'psk' },
];
const [one, two] = makeEnds(attempts, [east, west]);

function printed(log: string, name: string): string {
  const writer = createNdjsonWriter();
  return writer.add([...parseText(log, { name })]).join('') + writer.end();
}

const read = (files: readonly (readonly [name: string, text: string])[]): Promise<Diagnosis> =>
  diagnose(files.map(([name, text]) => ({ name, open: () => text })));

const codes = ({ notices }: Diagnosis): readonly string[] => notices.map(({ code }) => code);

describe('logs of one name', () => {
  test('a log and its own events count once', async () => {
    const alone = await read([['gw.log', one]]);
    for (const files of [
      [
        ['gw.log', one],
        ['events.ndjson', printed(one, 'gw.log')],
      ],
      [
        ['events.ndjson', printed(one, 'gw.log')],
        ['gw.log', one],
      ],
      [
        ['a.ndjson', printed(one, 'gw.log')],
        ['b.ndjson', printed(one, 'gw.log')],
      ],
      [
        ['gw.log', one],
        ['gw.log', one],
      ],
    ] as const) {
      const diagnosis = await read(files);
      expect(diagnosis.findings).toEqual(alone.findings);
      expect(diagnosis.sessions).toEqual(alone.sessions);
      expect(codes(diagnosis)).toContain('input.twice');
    }
  });

  test('of two gateways are two ends', async () => {
    for (const files of [
      [
        ['gw.log', one],
        ['gw.log', two],
      ],
      [
        ['a.ndjson', printed(one, 'gw.log')],
        ['b.ndjson', printed(two, 'gw.log')],
      ],
      [
        ['gw.log', one],
        ['b.ndjson', printed(two, 'gw.log')],
      ],
    ] as const) {
      const { findings, ends, sources } = await read(files);
      expect(ends).toMatchObject([{ sessions: 2 }]);
      expect(findings).toMatchObject([{ category: 'auth.psk', count: 2 }]);
      const named = sources.map(({ name }) => name);
      for (const { place } of findings[0]?.evidence ?? []) expect(named).toContain(place.source);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('the parts of one log are one log', async () => {
    const lines = printed(one, 'gw.log').split(/(?<=\n)/);
    const middle = Math.floor(lines.length / 2) + 3;
    const whole = await read([['events.ndjson', lines.join('')]]);
    const parts = await read([
      ['first.ndjson', lines.slice(0, middle).join('')],
      ['second.ndjson', lines.slice(middle).join('')],
    ]);
    expect(parts.findings).toEqual(whole.findings);
    expect(parts.sessions).toEqual(whole.sessions);
  });
});
