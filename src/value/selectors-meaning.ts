import { rangeBetween, toPrefix } from './address.js';
import type { SelectorPair, TrafficSelector, ValueResult } from './types.js';

/** The words of a vendor around traffic selectors that are printed as ranges. */
export interface RangeSelectorWords {
  readonly id: string;
  readonly initiators: string;
  readonly responders: string;
  readonly start: string;
  readonly end: string;
  readonly portStart: string;
  readonly portEnd: string;
  readonly protocol: string;
}

interface ReadField {
  readonly name: string;
  readonly value: string | undefined;
}

/** Selectors as the parser read them; `cut` when something stands behind the last field. */
export interface ReadSelectors {
  id?: string;
  readonly lists: { readonly head: string; readonly fields: readonly ReadField[] }[];
  cut: boolean;
}

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** Splits the fields of a list before every start address. */
function split(fields: readonly ReadField[], start: string): Map<string, string | undefined>[] {
  const selectors: Map<string, string | undefined>[] = [];
  for (const { name, value } of fields) {
    if (name === start || selectors.length === 0) selectors.push(new Map());
    selectors.at(-1)?.set(name, value);
  }
  return selectors;
}

function selector(
  fields: Map<string, string | undefined>,
  words: RangeSelectorWords,
  endIsWhole: boolean,
): TrafficSelector | undefined {
  const last = [...fields.keys()].at(-1);
  if (!endIsWhole && last !== undefined && !fields.has(words.protocol)) fields.set(last, undefined);
  const start = fields.get(words.start);
  const end = fields.get(words.end);
  // Without a word behind it the end address is not known to be whole.
  if (start === undefined || end === undefined || fields.size < 3) return undefined;
  const range = rangeBetween(start, end);
  const prefix = range === undefined ? undefined : toPrefix(range);
  const protocol = number(fields.get(words.protocol));
  const portStart = number(fields.get(words.portStart));
  const portEnd = number(fields.get(words.portEnd));
  return {
    start,
    end,
    ...(prefix !== undefined && { prefix }),
    ...(protocol !== undefined && { protocol }),
    ...(portStart !== undefined && { portStart }),
    ...(portEnd !== undefined && { portEnd }),
  };
}

/** Gives the selectors their meaning; a selector whose addresses were cut is left out with a notice. */
export function interpretSelectors(
  read: ReadSelectors,
  words: RangeSelectorWords,
): ValueResult<SelectorPair> {
  if (read.lists.length === 0) return { problem: 'no list of selectors' };
  const sides: Record<'initiator' | 'responder', TrafficSelector[]> = { initiator: [], responder: [] };
  let whole = !read.cut;
  const initiatorHead = words.initiators.replace(/ /g, '');
  for (const { head, fields } of read.lists) {
    const side = head.replace(/\s/g, '').startsWith(initiatorHead) ? 'initiator' : 'responder';
    const parts = split(fields, words.start);
    const stated = number(/(\d+)\s*:$/.exec(head)?.[1]);
    if (parts.length !== stated) whole = false;
    for (const part of parts) {
      const made = selector(part, words, read.cut);
      if (made === undefined || part.get(words.protocol) === undefined) whole = false;
      if (made !== undefined) sides[side].push(made);
    }
  }
  const id = read.id?.slice(words.id.length + 1, -1).trim();
  const value: SelectorPair = { ...(id !== undefined && { id }), ...sides };
  if (whole) return { value };
  if (sides.initiator.length + sides.responder.length === 0) return { problem: 'no selector is whole' };
  return { value, notice: 'cut off; not all selectors are whole' };
}
