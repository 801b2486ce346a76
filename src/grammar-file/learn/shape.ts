import { captureClass, type CaptureType } from '../../template/capture-class.js';
import { nameCharacters, runEnd, wordCharacters } from '../../template/characters.js';

/** A piece of a shape: literal text, or something that varies. */
export type ShapePiece =
  | { readonly literal: string }
  | {
      readonly type: CaptureType;
      /** The word before `=`, where there is one. */ readonly key?: string | undefined;
    };

/** Tried where a piece begins, in this order; what ends inside a word is not taken. */
const values: readonly CaptureType[] = ['iso', 'guid', 'endpoint', 'ip', 'decimal'];

const quotes: Readonly<Record<string, string>> = { "'": "'", '"': '"' };

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);

/** A unit behind a number: `30s`, `150ms`, `5KB`. */
const unitPattern = /^(?:[mun]?s|secs?|mins?|h|d|[kKMG]?i?B|bps|bits?)$/;

/**
 * What in a message is always the same, and what varies: numbers, addresses, identifiers, quoted text, names with digits
 * in them. A guess, for people to look at.
 */
export function shapeOf(body: string): ShapePiece[] {
  const pieces: ShapePiece[] = [];
  let literal = '';
  let at = 0;
  const capture = (type: CaptureType, to: number): void => {
    const key = /([A-Za-z_][A-Za-z0-9_]{0,40})=$/.exec(literal.slice(-42))?.[1];
    if (literal !== '') pieces.push({ literal });
    literal = '';
    pieces.push({ type, key });
    at = to;
  };
  while (at < body.length) {
    const character = body[at] as string;
    const close = quotes[character];
    if (close !== undefined && !isLetterOrDigit(body[at - 1])) {
      const to = body.indexOf(close, at + 1);
      if (to > at + 1) {
        literal += character;
        capture('text', to);
        continue;
      }
    }
    const found = isLetterOrDigit(body[at - 1]) ? undefined : valueAt(body, at);
    if (found) {
      capture(found.type, found.to);
      continue;
    }
    const to = wordEnd(body, at);
    literal += body.slice(at, to);
    at = to;
  }
  if (literal !== '') pieces.push({ literal });
  return pieces;
}

const endOf = (type: CaptureType, body: string, at: number): number =>
  captureClass(type)?.end?.(body, at, body.length) ?? -1;

/** The value that begins here. */
function valueAt(body: string, at: number): { readonly type: CaptureType; readonly to: number } | undefined {
  for (const type of values) {
    const to = endOf(type, body, at);
    if (to <= at || !/\d/.test(body.slice(at, to))) continue;
    // A host name with a port is an endpoint only where it looks like an address.
    if (type === 'endpoint' && !isAddressLike(body.slice(at, to))) continue;
    if (!isLetterOrDigit(body[to]) && body[to] !== '_') {
      if (type !== 'decimal') return { type, to };
      // `net-1` and `4.2-rc1` are names; the dot of a sentence is none of the number.
      if (runEnd(body, at, body.length, nameCharacters) <= to + (isLetterOrDigit(body[to + 1]) ? 0 : 1))
        return { type: body.slice(at, to).includes('.') ? 'decimal' : 'int', to };
    } else if (type === 'decimal') {
      const run = runEnd(body, at, body.length, wordCharacters);
      if (unitPattern.test(body.slice(to, run)) && !body.slice(at, to).includes('.'))
        return { type: 'int', to };
    }
  }
  if (/^0[xX][0-9a-fA-F]/.test(body.slice(at, at + 3))) {
    const to = endOf('hex', body, at);
    if (to > at && !isLetterOrDigit(body[to])) return { type: 'hex', to };
  }
  const word = runEnd(body, at, body.length, wordCharacters);
  const name = runEnd(body, at, body.length, nameCharacters);
  if (!/\d/.test(body.slice(at, name))) return undefined;
  return word === name ? { type: 'word', to: word } : { type: 'name', to: name };
}

/** Begins with a digit or bracket, or has several colons. */
const isAddressLike = (text: string): boolean =>
  /^[[\d]/.test(text) || text.indexOf(':') !== text.lastIndexOf(':');

/** The end of the letters that begin here, at least one character further. */
function wordEnd(body: string, at: number): number {
  let to = at;
  while (to < body.length && isLetter(body[to])) to += 1;
  return Math.max(to, at + 1);
}

/** The shape as one text: shapes with the same text are the same. */
export const shapeKey = (pieces: readonly ShapePiece[]): string =>
  pieces.map((piece) => ('literal' in piece ? piece.literal : `\u0000${piece.type}\u0000`)).join('');
