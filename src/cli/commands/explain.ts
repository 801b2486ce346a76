import { explain as explainText } from '../../index.js';
import { jsonText } from '../../output/json.js';
import { explanationText } from '../../output/text/explanation.js';
import type { CommonOptions, FormatOption } from '../options.js';
import { print } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope explain`: as JSON one object for one text, an array for several. */
export async function explain(
  texts: readonly string[],
  options: CommonOptions & FormatOption,
): Promise<number> {
  const explanations = texts.map(explainText);
  const json = explanations.length === 1 ? explanations[0] : explanations;
  await print(
    options,
    options.format === 'json' ? jsonText(json) : explanationText(explanations, textOptions(options)),
  );
  return 0;
}
