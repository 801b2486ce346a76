import { refines } from '../category/refine.js';
import type { Place } from '../input/place.js';
import type { Draft } from './draft.js';
import type { BoundMessage } from './bound-message.js';
import type { Worker } from './worker.js';

/** A fault as an entry or the line in it names it. */
interface Claim {
  readonly category?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

const claimsNothing = ({ category }: Claim): boolean => category === undefined || category === 'unknown';

/**
 * What an entry and the line it quotes claim together: the line decides, unless the word of the entry says more about
 * the same fault. What the other one says stays as an alternative.
 */
function decide(word: Claim, line: Claim): Claim {
  if (claimsNothing(line)) return word;
  if (claimsNothing(word)) return line;
  if (word.category === line.category) {
    // What one of them rules out is no alternative.
    const both = (word.alternatives ?? []).filter((id) => line.alternatives?.includes(id));
    return { category: word.category, alternatives: both.length > 0 ? both : undefined };
  }
  const [first, second] = refines(word.category as string, line.category as string)
    ? [word, line]
    : [line, word];
  // What the other one says less exactly is no alternative.
  const others = [second.category as string, ...(second.alternatives ?? [])].filter(
    (id) => !refines(first.category as string, id),
  );
  const alternatives = [...new Set([...(first.alternatives ?? []), ...others])].filter(
    (id) => id !== first.category,
  );
  return { category: first.category, alternatives: alternatives.length > 0 ? alternatives : undefined };
}

/** Adds to a draft what a line says beyond it. */
function addLine(draft: Draft, line: Draft): void {
  if (draft.time === undefined) {
    draft.time = line.time;
    draft.assumed = line.assumed;
  }
  draft.session ??= line.session;
  draft.local ??= line.local;
  draft.remote ??= line.remote;
  for (const [name, value] of Object.entries(line.fields)) draft.fields[name] ??= value;
}

/** Reads the line that an entry quotes, and gives the message that the entry is then. */
export function readQuote(
  { reader, builder }: Worker,
  bound: BoundMessage,
  draft: Draft,
  quote: string,
  place: Place,
): BoundMessage {
  const line = quote.trim();
  reader.read(line, true);
  // Of a line whose message is unknown the prefix still tells what it is about.
  const read = builder.draft(line, reader.reading);
  const variant = reader.reading.variant?.row;
  const said = variant ? builder.build(variant, read, place, line) : {};
  addLine(draft, read);
  const { category, alternatives } = decide(builder.build(bound, draft, place, line), said);
  return { ...bound, message: { ...bound.message, category, alternatives } };
}
