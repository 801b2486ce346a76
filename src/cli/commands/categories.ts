import { categories as known } from '../../category/categories.js';
import { jsonText } from '../../output/json.js';
import { categoriesText } from '../../output/text/listing.js';
import type { CommonOptions, FormatOption } from '../options.js';
import { print } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope categories`. */
export async function categories(options: CommonOptions & FormatOption): Promise<number> {
  await print(
    options,
    options.format === 'json' ? jsonText(known) : categoriesText(known, textOptions(options)),
  );
  return 0;
}
