import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, parse, type IkeEvent, type Source } from '../../src/index.js';
import { openSources } from '../../src/input/node/index.js';
import { packageRoot } from '../support/root.js';

/** A sample: a recorded or written log with what is expected of it beside it. */
export interface Sample {
  readonly dialect: string;
  readonly file: string;
  readonly path: string;
  readonly eventsPath: string;
  readonly findingsPath: string;
}

const isSample = (file: string): boolean =>
  /\.(?:log|txt|zip|gz|json|csv|ndjson|xml|sum|yaml|tsv|export)$/.test(file) &&
  !/\.(?:events|findings)\.json$/.test(file) &&
  file !== 'zips.json' &&
  file !== 'rows.txt';

/** Every sample, in a fixed order. */
export function samples(): Sample[] {
  const root = join(packageRoot(), 'samples');
  return readdirSync(root)
    .sort()
    .flatMap((dialect) =>
      readdirSync(join(root, dialect))
        .filter(isSample)
        .sort()
        .map((file): Sample => {
          const base = join(root, dialect, file.replace(/\.[a-z]+$/, ''));
          return {
            dialect,
            file,
            path: join(root, dialect, file),
            eventsPath: `${base}.events.json`,
            findingsPath: `${base}.findings.json`,
          };
        }),
    );
}

/** The sources of a sample, named as the sample is, and without the date of the file. */
export async function sourcesOf(sample: Sample): Promise<Source[]> {
  const prefix = sample.path.slice(0, -sample.file.length);
  const sources: Source[] = [];
  for await (const source of openSources([sample.path])) {
    const named: Source = {
      get notices() {
        return source.notices;
      },
      name: source.name.replace(prefix, ''),
      placeholder: source.placeholder,
      modified: source.name.includes('!/') ? source.modified : undefined,
      open: () => source.open(),
    };
    sources.push(named);
  }
  return sources;
}

const print = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** What the program makes of a sample now. */
export async function expectationsOf(
  sample: Sample,
): Promise<{ readonly events: string; readonly findings: string }> {
  const events: IkeEvent[] = [];
  for (const source of await sourcesOf(sample)) {
    if (source.placeholder !== true) for await (const event of parse(source)) events.push(event);
  }
  const findings = await diagnose(await sourcesOf(sample));
  return { events: print(events), findings: print(findings) };
}
