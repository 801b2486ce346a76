import { isAead } from './aead.js';
import { flatCopy } from './flat-copy.js';
import type { TransformKind } from './types.js';

/** The words of RFC 8247 and RFC 8221; `MUST-` and `SHOULD+` count as the word without the sign. */
export type Requirement = 'must-not' | 'should-not' | 'may' | 'should' | 'must';

/**
 * One transform of a registry with the ways to write it. In a spelling `#` stands for the number and `*` for
 * the key length; case, blanks, `-` and `_` do not count. A spelling without `*` leaves the length open.
 */
export interface TransformRow {
  readonly kind: TransformKind;
  /** The canonical name, without a key length. It is a spelling too. */
  readonly name: string;
  /** The number of the IKEv2 registry. */
  readonly number?: number;
  /** Spellings that no other kind has. */
  readonly spellings?: readonly string[];
  /** Spellings that mean this only where the kind is known: `14`, `SHA1`, `none`. */
  readonly withKind?: readonly string[];
  /** The lengths that are printed behind the name. */
  readonly keyLengths?: readonly number[];
  /** Orders the transforms of a kind; the key length is added to it, the shortest where none is stated. */
  readonly strength: number;
  /** What RFC 8247 says for IKE and RFC 8221 for ESP and AH. */
  readonly ike?: Requirement;
  readonly esp?: Requirement;
}

/** A transform as the table knows it. */
export interface Transform {
  readonly kind: TransformKind;
  /** Canonical name with the key length: `AES_CBC_256`. */
  readonly name: string;
  readonly number?: number | undefined;
  readonly keyLength?: number | undefined;
  /** Greater is stronger, within the kind. */
  readonly strength: number;
  readonly ike: Requirement;
  readonly esp: Requirement;
}

/** The table, ready to be asked. */
export interface Transforms {
  /** The canonical name; a name that the table does not know comes back as printed. */
  readonly canonical: (kind: TransformKind, text: string) => string;
  /** The transform a spelling of this kind means. */
  readonly find: (kind: TransformKind, text: string) => Transform | undefined;
  /** The kind of a spelling that only one kind has. */
  readonly kindOf: (text: string) => TransformKind | undefined;
  /** Whether a known spelling of this kind begins with the text and goes on: the text may have been cut. */
  readonly mayGoOn: (kind: TransformKind, text: string) => boolean;
  /** Every spelling of the table, for tests and documentation. */
  readonly spellings: () => readonly { readonly text: string; readonly transform: Transform }[];
}

interface Index {
  readonly byKind: ReadonlyMap<TransformKind, ReadonlyMap<string, Transform>>;
  readonly kinds: ReadonlyMap<string, TransformKind>;
  readonly all: readonly { text: string; transform: Transform }[];
}

const longestName = 80;
const fold = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

function* expand(row: TransformRow): Iterable<{ text: string; own: boolean; transform: Transform }> {
  const { kind, name, number, ike = 'may', esp = 'may' } = row;
  const written = [
    { text: name, own: true },
    ...(row.keyLengths === undefined ? [] : [{ text: `${name}_*`, own: true }]),
    ...(row.spellings ?? []).map((text) => ({ text, own: true })),
    ...(row.withKind ?? []).map((text) => ({ text, own: false })),
  ];
  const lengths = row.keyLengths ?? [];
  // A name that leaves the key length open is at least as strong as with the shortest.
  const shortest = lengths.length === 0 ? 0 : Math.min(...lengths);
  const open = { kind, name, number, strength: row.strength + shortest, ike, esp };
  const sized = lengths.map((keyLength) => {
    return { ...open, name: `${name}_${keyLength}`, keyLength, strength: row.strength + keyLength };
  });
  for (const { text: pattern, own } of written) {
    const text = pattern.replace('#', `${number ?? '#'}`);
    if (!text.includes('*')) yield { text, own, transform: open };
    else
      for (const transform of sized)
        yield { text: text.replace('*', `${transform.keyLength}`), own, transform };
  }
}

function makeIndex(rows: readonly TransformRow[]): Index {
  const byKind = new Map<TransformKind, Map<string, Transform>>();
  const kinds = new Map<string, TransformKind>();
  const all: { text: string; transform: Transform }[] = [];
  for (const row of rows) {
    const known = byKind.get(row.kind) ?? new Map<string, Transform>();
    byKind.set(row.kind, known);
    for (const { text, own, transform } of expand(row)) {
      const key = fold(text);
      if (!known.has(key)) known.set(key, transform);
      if (own && !kinds.has(key)) kinds.set(key, row.kind);
      all.push({ text, transform });
    }
  }
  return { byKind, kinds, all };
}

/** Makes the table out of its rows; the work is done at the first question. */
export function createTransforms(rows: readonly TransformRow[]): Transforms {
  let made: Index | undefined;
  const index = (): Index => (made ??= makeIndex(rows));
  const names = new Map<TransformKind, Map<string, string>>();

  const find = (kind: TransformKind, text: string): Transform | undefined =>
    text.length > longestName ? undefined : index().byKind.get(kind)?.get(fold(text));

  const name = (kind: TransformKind, text: string): string | undefined => {
    const found = find(kind, text)?.name;
    if (found !== undefined || kind !== 'integrity') return found;
    // A cipher that protects integrity itself, printed where the integrity transform is asked for.
    const cipher = find('encryption', text)?.name;
    return cipher !== undefined && isAead(cipher) ? name(kind, 'NONE') : undefined;
  };

  const canonical = (kind: TransformKind, text: string): string => {
    let seen = names.get(kind);
    if (seen === undefined) names.set(kind, (seen = new Map<string, string>()));
    const earlier = seen.get(text);
    if (earlier !== undefined) return earlier;
    const found = name(kind, text);
    if (found === undefined) return text.trim();
    // The ways to write one name have no end, for blanks and case do not count.
    if (seen.size < 512) seen.set(flatCopy(text), found);
    return found;
  };

  return {
    canonical,
    find,
    kindOf: (text) => (text.length > longestName ? undefined : index().kinds.get(fold(text))),
    mayGoOn: (kind, text) => {
      const start = text.length > longestName ? '' : fold(text);
      const known = index().byKind.get(kind);
      if (start === '' || known === undefined || known.has(start)) return false;
      for (const spelling of known.keys()) if (spelling.startsWith(start)) return true;
      return false;
    },
    spellings: () => index().all,
  };
}
