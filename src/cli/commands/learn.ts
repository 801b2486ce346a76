import { bareLayout, consoleLayouts, fileLayouts, syslogLayouts } from '../../../grammars/common/layouts.js';
import type { Dialect } from '../../dialect/dialect.js';
import { bodyReaderOf, bodyReaderOver, type BodyReader } from '../../grammar-file/learn/body.js';
import { draftsOf } from '../../grammar-file/learn/drafts.js';
import { createGroups, type Groups } from '../../grammar-file/learn/groups.js';
import { dialects as builtIn, parseBatches } from '../../index.js';
import type { Notice } from '../../input/notice.js';
import { printable } from '../../output/printable.js';
import { grammarsOf } from '../grammars.js';
import { failureStatus, say } from '../failure.js';
import { filesOf, isUnreadablePath, namedPaths, parseOptionsOf, readSources, tell } from '../inputs.js';
import type { ReadOptions } from '../options.js';
import { print } from '../sink.js';

/** The lines of one dialect that nobody knows; without a dialect those of which none is known. */
interface Unknown {
  readonly dialect: Dialect | undefined;
  readonly bodyOf: BodyReader;
  readonly groups: Groups;
}

const commonLayouts = [...syslogLayouts, ...consoleLayouts, ...fileLayouts, bareLayout];

/** `ikescope learn`: draft rows for the lines that nobody knows, as a grammar file. */
export async function learn(named: readonly string[], options: ReadOptions): Promise<number> {
  const paths = namedPaths(named);
  const own = await grammarsOf(options);
  const dialects = [...own, ...builtIn.filter((each) => own.every(({ id }) => id !== each.id))];
  const unknown = new Map<string, Unknown>();
  const unknownOf = (id: string): Unknown => {
    let found = unknown.get(id);
    if (!found) {
      const dialect = dialects.find((each) => each.id === id);
      const bodyOf = dialect ? bodyReaderOf(dialect) : bodyReaderOver(commonLayouts);
      found = { dialect, bodyOf, groups: createGroups() };
      unknown.set(id, found);
    }
    return found;
  };
  let entries = 0;
  let lines = 0;
  const notices: Notice[] = [];
  for await (const source of readSources(paths, options)) {
    if (source.placeholder !== true) {
      for await (const batch of parseBatches(source, { ...parseOptionsOf(options), dialects: own })) {
        for (const { kind, dialect, text, place } of batch) {
          lines += 1;
          if (kind !== 'unrecognized') continue;
          // An entry of JSON, CSV or XML has no wording.
          if (place.pointer !== undefined || place.lines > 1) entries += 1;
          else {
            const { bodyOf, groups } = unknownOf(dialect);
            const { text: body, layout } = bodyOf(text);
            groups.add(body, layout, place.source, place.line);
          }
        }
      }
    }
    notices.push(...(source.notices ?? []));
  }
  tell(notices.filter(isUnreadablePath), options);
  const status = notices.some(isUnreadablePath) ? failureStatus : 0;
  const [most, ...others] = [...unknown].sort(([, a], [, b]) => b.groups.lines - a.groups.lines);
  if (options.quiet !== true) {
    if (entries > 0)
      say(`Entries of data (JSON, CSV, XML) that nobody knows: ${entries}. They have no wording to learn.`);
    for (const [id, { groups }] of others)
      say(`Unknown lines in the envelope of ${id}: ${groups.lines}. To learn these, pass --dialect ${id}.`);
    if (!most && entries === 0 && status === 0)
      say(lines === 0 ? 'There is nothing to learn from.' : 'Every line is known.');
  }
  if (most) await print(options, harmless(textOf(most[1], dialects, paths)), filesOf(paths, options));
  return status;
}

const textOf = (
  { dialect, groups }: Unknown,
  dialects: readonly Dialect[],
  paths: readonly string[],
): string =>
  draftsOf(groups, {
    dialect,
    dialects,
    from: paths.map((path) => (path === '-' ? 'standard input' : path)).join(' '),
  });

/** Hidden characters are shown; line ends and tabs belong to the form. */
const harmless = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split('\t').map(printable).join('\t'))
    .join('\n');
