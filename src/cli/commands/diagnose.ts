import type { Diagnosis } from '../../classify/diagnosis.js';
import type { Source } from '../../input/source.js';
import { jsonText } from '../../output/json.js';
import { diagnosisText } from '../../output/text/diagnosis.js';
import { failureStatus } from '../failure.js';
import { findingsText } from '../finding-formats.js';
import { isUnreadablePath, namedPaths, parseOptionsOf, readSources, tell } from '../inputs.js';
import { grammarsOf } from '../grammars.js';
import { diagnoseByName } from '../likely-dialect.js';
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
    const diagnosis = await diagnosisOf(paths, options);
    const unreadable = diagnosis.notices.filter(isUnreadablePath);
    tell(unreadable, options);
    if (unreadable.length === paths.length) {
      // Nothing was read, so there is no result.
      await sink.discard();
      return failureStatus;
    }
    await sink.write(
      options.format === 'json'
        ? jsonText(diagnosis)
        : ((await findingsText(diagnosis, options)) ?? diagnosisText(diagnosis, textOptions(options))),
    );
    if (unreadable.length > 0) return failureStatus;
    return diagnosis.verdict === 'fault' ? 1 : 0;
  });
}

/** By one dialect alone where the names say which, else by all. */
async function diagnosisOf(paths: readonly string[], options: ReadOptions): Promise<Diagnosis> {
  const dialects = await grammarsOf(options);
  const parseOptions = { ...parseOptionsOf(options), dialects };
  if (options.dialect === undefined && dialects.length === 0 && !paths.includes('-')) {
    const sources: Source[] = [];
    for await (const source of readSources(paths, options)) sources.push(source);
    const quick = await diagnoseByName(sources, parseOptions);
    if (quick) return quick;
  }
  const { diagnose: diagnoseSources } = await import('../../index.js');
  return diagnoseSources(readSources(paths, options), parseOptions);
}
