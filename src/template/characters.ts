/** A set of ASCII characters, one byte a code. */
export type CharacterSet = Uint8Array;

/** Builds a set from ranges and single characters: `characters('09', 'af', '.')`; two letters are a range. */
export function characters(...ranges: readonly string[]): CharacterSet {
  const set = new Uint8Array(128);
  for (const range of ranges) {
    const last = range.length === 2 ? range.charCodeAt(1) : range.charCodeAt(0);
    for (let code = range.charCodeAt(0); code <= last; code += 1) set[code] = 1;
  }
  return set;
}

/** The end of the longest run of characters of the set from `position`. */
export function runEnd(line: string, position: number, end: number, set: CharacterSet): number {
  let at = position;
  while (at < end) {
    const code = line.charCodeAt(at);
    if (code > 127 || set[code] === 0) break;
    at += 1;
  }
  return at;
}

export const digits = characters('09');
export const hexDigits = characters('09', 'af', 'AF');
export const wordCharacters = characters('09', 'az', 'AZ', '_', '-');
export const nameCharacters = characters('09', 'az', 'AZ', ...'_-./#@+%&$*~!?^\\|');
export const hostCharacters = characters('09', 'az', 'AZ', ...'.:_%*-');
export const ipv6Characters = characters('09', 'af', 'AF', ':', '.');
export const blanks = characters(' ', '\t');
export const upperCase = characters('AZ', '09', '_');
