import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as source from '../../src/index.js';
import type { IkeEvent } from '../../src/index.js';
import { samples, sourcesOf } from '../golden/golden.js';
import { packageRoot } from '../support/root.js';

/*
 * What is published is not quite what the other tests run: messages are packed, and the parsing toolkit is without the
 * parts that nobody uses. So the bundle is held against all that is expected too.
 */

const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(packageRoot(), file)).href);
const bundle = (await load('dist/index.js')) as typeof source;
const { sizesOf } = (await load('scripts/size.mjs')) as {
  readonly sizesOf: () => Promise<Readonly<Record<string, { readonly gzipped: number }>>>;
};

const print = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

describe('the published code', () => {
  test.each(samples().map((sample) => [`${sample.dialect}/${sample.file}`, sample] as const))(
    'finds in %s what is expected',
    async (_name, sample) => {
      const events: IkeEvent[] = [];
      const onEvent = (event: IkeEvent): unknown => events.push(event);
      const findings = print(await bundle.diagnose(await sourcesOf(sample), { onEvent }));
      expect(findings).toBe(readFileSync(sample.findingsPath, 'utf8'));
      expect(print(events)).toBe(readFileSync(sample.eventsPath, 'utf8'));
    },
  );

  test('still tells authors of record grammars what is ambiguous', () => {
    class Ambiguous extends bundle.RecordParser {
      constructor(classes: source.LineClasses) {
        super(classes);
        this.performSelfAnalysis();
      }

      readonly record = this.RULE('record', () => {
        this.OR([
          { ALT: () => this.CONSUME(this.line('same')) },
          { ALT: () => this.CONSUME1(this.line('same')) },
        ]);
        return { fields: {} };
      });
    }
    const read = bundle.readRecordWith(['same'], Ambiguous);
    expect(() => read([{ message: 'same', fields: {}, text: 'same' }])).toThrow(/Ambiguous/);
  });

  test('still tells authors of templates and grammar files where a mistake is', () => {
    const fact = { where: 'test', certainty: 'inferred' } as const;
    expect(() => bundle.layout('a', 'a [[ b [[ c ]] ]] <body:rest>', fact)).toThrow(/line 1, column 8/);
    expect(() => bundle.readGrammar('{ "format": [1, }')).toThrow(/:1:17: this is no JSON/);
  });
});

/**
 * Kilobytes, gzipped, that a page loads. What grows is seen here: raise a limit only for what is worth its size, and state
 * the new figure in the guide to the library.
 */
const limits = {
  'diagnose, all dialects': 307,
  'diagnose, one dialect': 181,
  'diagnose, no dialect': 104,
  'all dialects': 315,
  'core and one dialect': 190,
  core: 139.5,
  ecs: 9.5,
  ocsf: 9,
  otel: 9,
};

test('bundles for browsers keep their limits, and none is far below', async () => {
  const sizes = await sizesOf();
  const beyond = Object.entries(limits).filter(([name, limit]) => {
    const { gzipped } = sizes[name] ?? { gzipped: Infinity };
    return gzipped > limit || gzipped < limit * 0.85;
  });
  expect(beyond.map(([name, limit]) => ({ name, limit, size: sizes[name] }))).toEqual([]);
  expect(Object.keys(sizes).sort()).toEqual(Object.keys(limits).sort());
});
