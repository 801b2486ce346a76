import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { expectationsOf, samples } from './golden.js';

describe('samples', () => {
  test.each(samples().map((sample) => [`${sample.dialect}/${sample.file}`, sample] as const))(
    '%s',
    async (_name, sample) => {
      const { events, findings } = await expectationsOf(sample);
      expect(JSON.parse(findings)).toEqual(JSON.parse(readFileSync(sample.findingsPath, 'utf8')));
      expect(events).toBe(readFileSync(sample.eventsPath, 'utf8'));
    },
  );
});
