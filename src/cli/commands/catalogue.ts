import { catalogue as rowsOf } from '../../index.js';
import { jsonText } from '../../output/json.js';
import { catalogueText } from '../../output/text/listing.js';
import type { CommonOptions, FormatOption } from '../options.js';
import { print } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope catalogue`. */
export async function catalogue(options: CommonOptions & FormatOption): Promise<number> {
  const rows = rowsOf();
  await print(
    options,
    options.format === 'json' ? jsonText(rows) : catalogueText(rows, textOptions(options)),
  );
  return 0;
}
