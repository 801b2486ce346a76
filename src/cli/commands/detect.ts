import { detect as detectDialect } from '../../index.js';
import type { Notice } from '../../input/notice.js';
import { jsonText } from '../../output/json.js';
import { detectionText, type SourceDetection } from '../../output/text/detection.js';
import { failureStatus } from '../failure.js';
import { filesOf, isUnreadablePath, namedPaths, readSources, tell } from '../inputs.js';
import { grammarsOf } from '../grammars.js';
import type { FormatOption, ReadOptions } from '../options.js';
import { print } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope detect`: one answer for each source at the paths. */
export async function detect(
  named: readonly string[],
  options: Pick<ReadOptions, 'grammar' | 'output' | 'color' | 'quiet'> & FormatOption,
): Promise<number> {
  const paths = namedPaths(named);
  const dialects = await grammarsOf(options);
  const detections: SourceDetection[] = [];
  const notices: Notice[] = [];
  for await (const source of readSources(paths, options)) {
    if (source.placeholder !== true) {
      const { dialect, confidence, candidates } = await detectDialect(source, { dialects });
      detections.push({ source: source.name, dialect, confidence, candidates });
    }
    notices.push(...(source.notices ?? []));
  }
  tell(notices, options);
  await print(
    options,
    options.format === 'json' ? jsonText(detections) : detectionText(detections, textOptions(options)),
    filesOf(paths, options),
  );
  return notices.some(isUnreadablePath) ? failureStatus : 0;
}
