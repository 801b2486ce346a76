import ipaddr from 'ipaddr.js';

/** An address as a number. */
export interface Address {
  readonly version: 4 | 6;
  readonly value: bigint;
}

/** All addresses from `first` to `last`. */
export interface AddressRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** A range as text: both ends, and the prefix where it is one. */
export interface AddressSpan {
  readonly start: string;
  readonly end: string;
  readonly prefix?: string;
}

const bits = (version: 4 | 6): number => (version === 4 ? 32 : 128);
const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function parseIpv4(text: string): Address | undefined {
  const match = ipv4.exec(text);
  if (match === null) return undefined;
  let value = 0;
  for (let at = 1; at <= 4; at++) {
    const part = Number(match[at]);
    if (part > 255) return undefined;
    value = value * 256 + part;
  }
  return { version: 4, value: BigInt(value) };
}

function parseIpv6(text: string): Address | undefined {
  if (text.length > 45 || !/^[\d:a-fA-F.]+$/.test(text) || !ipaddr.IPv6.isValid(text)) return undefined;
  const value = ipaddr.IPv6.parse(text).toByteArray();
  return { version: 6, value: value.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) };
}

/** Reads an address; what people paste instead of one (`10.20.XXX.0`) is none. */
export const parseAddress = (text: string): Address | undefined =>
  text.includes(':') ? parseIpv6(text) : parseIpv4(text);

/** Writes an address; IPv6 in the short form of RFC 5952. */
export function formatAddress({ version, value }: Address): string {
  const bytes: number[] = [];
  for (let shift = bits(version) - 8; shift >= 0; shift -= 8)
    bytes.push(Number((value >> BigInt(shift)) & 255n));
  return version === 4 ? bytes.join('.') : new ipaddr.IPv6(bytes).toRFC5952String();
}

/** The range between two addresses of one version, if it is not empty. */
export function rangeBetween(start: string, end: string): AddressRange | undefined {
  const first = parseAddress(start);
  const last = parseAddress(end);
  if (first === undefined || last?.version !== first.version || last.value < first.value) return undefined;
  return { version: first.version, first: first.value, last: last.value };
}

function prefixRange(text: string, slash: number): AddressRange | undefined {
  const address = parseAddress(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address === undefined || !/^\d{1,3}$/.test(length)) return undefined;
  const free = bits(address.version) - Number(length);
  if (free < 0) return undefined;
  const first = (address.value >> BigInt(free)) << BigInt(free);
  return { version: address.version, first, last: first + (1n << BigInt(free)) - 1n };
}

/** Reads `10.1.0.0/16`, `10.1.0.1..10.1.0.9`, `10.1.0.1-10.1.0.9` or a single address. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  if (slash >= 0) return prefixRange(text, slash);
  const dots = text.indexOf('..');
  if (dots >= 0) return rangeBetween(text.slice(0, dots), text.slice(dots + 2));
  const hyphen = text.indexOf('-');
  if (hyphen >= 0) return rangeBetween(text.slice(0, hyphen), text.slice(hyphen + 1));
  return rangeBetween(text, text);
}

/** The prefix that is exactly this range: `10.20.0.0/16`. */
export function toPrefix({ version, first, last }: AddressRange): string | undefined {
  const size = last - first + 1n;
  if ((size & (size - 1n)) !== 0n || first % size !== 0n) return undefined;
  const free = size.toString(2).length - 1;
  return `${formatAddress({ version, value: first })}/${bits(version) - free}`;
}

/** Both ends of a range as text, with its prefix. */
export function spanOf(range: AddressRange): AddressSpan {
  const { version, first, last } = range;
  const start = formatAddress({ version, value: first });
  const end = formatAddress({ version, value: last });
  const prefix = toPrefix(range);
  return prefix === undefined ? { start, end } : { start, end, prefix };
}

/** Whether both are the same range. */
export const sameRange = (a: AddressRange, b: AddressRange): boolean =>
  a.version === b.version && a.first === b.first && a.last === b.last;

/** Whether the inner range lies within the outer one. */
export const containsRange = (outer: AddressRange, inner: AddressRange): boolean =>
  outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;

/** Whether the ranges share an address. */
export const overlaps = (a: AddressRange, b: AddressRange): boolean =>
  a.version === b.version && a.first <= b.last && b.first <= a.last;

/** Whether an address is one of a private network (RFC 1918, RFC 6598, RFC 4193), which a peer sees only through NAT. */
export const isPrivateAddress = (text: string): boolean => {
  const address = parseAddress(text);
  if (address === undefined) return false;
  return privateRanges.some(
    (range) =>
      range.version === address.version && range.first <= address.value && address.value <= range.last,
  );
};

const privateRanges: readonly AddressRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
].flatMap((text) => parseRange(text) ?? []);
