import { diagnose as diagnoseSources } from '../../index.js';
import { jsonText } from '../../output/json.js';
import { diagnosisText } from '../../output/text/diagnosis.js';
import { failureStatus } from '../failure.js';
import { isUnreadablePath, namedPaths, parseOptionsOf, readSources, tell } from '../inputs.js';
import type { FormatOption, ReadOptions } from '../options.js';
import { withSink } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope diagnose`: 0 no fault, 1 fault, 2 a path that cannot be read. */
export async function diagnose(
  named: readonly string[],
  options: ReadOptions & FormatOption,
): Promise<number> {
  const paths = namedPaths(named);
  return withSink(options, async (sink) => {
    const diagnosis = await diagnoseSources(readSources(paths, options), parseOptionsOf(options));
    const unreadable = diagnosis.notices.filter(isUnreadablePath);
    tell(unreadable, options);
    if (unreadable.length === paths.length) {
      // Nothing was read, so there is no result.
      await sink.discard();
      return failureStatus;
    }
    await sink.write(
      options.format === 'json' ? jsonText(diagnosis) : diagnosisText(diagnosis, textOptions(options)),
    );
    if (unreadable.length > 0) return failureStatus;
    return diagnosis.verdict === 'fault' ? 1 : 0;
  });
}
