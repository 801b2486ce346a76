import { parseBatches } from '../../index.js';
import type { Notice } from '../../input/notice.js';
import { writerOf } from '../event-formats.js';
import { failureStatus } from '../failure.js';
import { filesOf, isUnreadablePath, namedPaths, parseOptionsOf, readSources, tell } from '../inputs.js';
import { grammarsOf } from '../grammars.js';
import type { FormatOption, ReadOptions } from '../options.js';
import { withSink } from '../sink.js';

/** `ikescope parse`: events as text, notices on standard error. */
export async function parse(named: readonly string[], options: ReadOptions & FormatOption): Promise<number> {
  const paths = namedPaths(named);
  const dialects = await grammarsOf(options);
  const writer = await writerOf(options);
  let status = 0;
  const onNotice = (notice: Notice): void => {
    if (isUnreadablePath(notice)) status = failureStatus;
    tell([notice], options);
  };
  await withSink(options, filesOf(paths, options), async (sink) => {
    for await (const source of readSources(paths, options)) {
      if (source.placeholder !== true) {
        for await (const batch of parseBatches(source, { ...parseOptionsOf(options), dialects, onNotice })) {
          for (const piece of writer.add(batch)) await sink.write(piece);
        }
      }
      source.notices?.forEach(onNotice);
    }
    await sink.write(writer.end());
  });
  return status;
}
