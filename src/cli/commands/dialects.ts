import { dialects as known } from '../../index.js';
import { jsonText } from '../../output/json.js';
import { type DialectSummary, dialectsText } from '../../output/text/listing.js';
import type { CommonOptions, FormatOption } from '../options.js';
import { print } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope dialects`. */
export async function dialects(options: CommonOptions & FormatOption): Promise<number> {
  const rows = known.map(({ id, vendor, title, products, messages, families }): DialectSummary => ({
    id,
    vendor,
    title,
    products,
    messages: messages.length + families.reduce((sum, family) => sum + family.messages.length, 0),
  }));
  await print(options, options.format === 'json' ? jsonText(rows) : dialectsText(rows, textOptions(options)));
  return 0;
}
