/** A small generator of pseudo-random numbers (mulberry32), so that a seed gives the same log everywhere. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the makers of lines draw: whole numbers, one of a list, hexadecimal digits. */
export function drawFrom(seed) {
  const random = randomFrom(seed);
  const whole = (most) => Math.floor(random() * most);
  return {
    random,
    whole,
    pick: (list) => list[whole(list.length)],
    hex: (digits) => Array.from({ length: digits }, () => whole(16).toString(16)).join(''),
  };
}

/** `7` → `07` */
export const two = (value) => String(value).padStart(2, '0');
