import { parseAddress } from '../value/address.js';

const kept = new Map<string, 4 | 6 | 0>();
const mostKept = 4096;

/** Strict readers take an octet with a leading zero for octal, or refuse it. */
const leadingZero = /(?:^|\.)0\d/;

/**
 * 4 or 6 for an address, 0 for anything else: a name, or a masked address that somebody pasted. Fields whose type is an
 * address take nothing else.
 */
export function addressFamily(text: string): 4 | 6 | 0 {
  let family = kept.get(text);
  if (family === undefined) {
    family = leadingZero.test(text) ? 0 : (parseAddress(text)?.version ?? 0);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, family);
  }
  return family;
}
