import { IkescopeError } from '../input/error.js';
import { openSources } from '../input/node/index.js';
import type { Notice } from '../input/notice.js';
import type { Source } from '../input/source.js';
import { say } from './failure.js';
import type { CommonOptions, NarrowOptions, ReadOptions } from './options.js';
import { createProgress, watched } from './progress.js';

/** The paths to read: those named, else a pipe on standard input. */
export function namedPaths(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths;
  if (process.stdin.isTTY) throw new IkescopeError('bad-input', 'no PATH was named and nothing is piped in');
  return ['-'];
}

/** The files that a command reads: logs, dialects, names. */
export const filesOf = (
  paths: readonly string[],
  { grammar = [], alias }: Pick<ReadOptions & NarrowOptions, 'grammar' | 'alias'>,
): readonly string[] => [...paths, ...grammar, ...(alias === undefined ? [] : [alias])];

/** Sources at the paths; on a terminal it is shown how far reading them has come. */
export async function* readSources(
  paths: readonly string[],
  { quiet }: CommonOptions,
): AsyncIterableIterator<Source> {
  const sources = openSources(paths);
  if (quiet === true || !process.stderr.isTTY) {
    yield* sources;
    return;
  }
  const progress = createProgress((text) => process.stderr.write(text));
  try {
    for await (const source of sources) yield watched(source, progress);
  } finally {
    progress.end();
  }
}

/** What of the options concerns the reading of logs. */
export const parseOptionsOf = ({
  dialect,
  timezone,
  reference,
}: ReadOptions): Pick<ReadOptions, 'dialect' | 'timezone' | 'reference'> => ({
  ...(dialect === undefined ? {} : { dialect }),
  ...(timezone === undefined ? {} : { timezone }),
  ...(reference === undefined ? {} : { reference }),
});

/** A path the user named cannot be read: the one notice that decides the exit status. */
export const isUnreadablePath = ({ code, severity }: Notice): boolean =>
  code === 'path.unreadable' && severity === 'error';

/** Tells notices on standard error. */
export function tell(notices: readonly Notice[], { quiet }: CommonOptions): void {
  if (quiet === true) return;
  for (const { message, source } of notices)
    say(source === undefined || message.includes(source) ? message : `${source}: ${message}`);
}
