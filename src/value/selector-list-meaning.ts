import { parseRange, spanOf, type AddressSpan } from './address.js';
import { portNumber, protocolNumber } from './ip-protocol.js';
import type { TrafficSelector, ValueResult } from './types.js';

interface Ports {
  readonly portStart: number;
  readonly portEnd: number;
}

/** `dynamic`, host names and masked addresses are kept as printed. */
function span(address: string): AddressSpan {
  const range = parseRange(address);
  if (range !== undefined) return spanOf(range);
  const dots = address.indexOf('..');
  if (dots > 0) return { start: address.slice(0, dots), end: address.slice(dots + 2) };
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  return slash < 0 ? { start: host, end: host } : { start: host, end: host, prefix: address };
}

/** ICMP has type and code, `8` or `8(0)`, where others have a port: one number, as on the wire. */
function icmpPort(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\((\d{1,3})\))?$/.exec(text);
  if (match === null) return undefined;
  const type = Number(match[1]);
  const code = Number(match[2] ?? 0);
  return type > 255 || code > 255 ? undefined : type * 256 + code;
}

function ports(text: string, protocol: number): Ports | undefined {
  // RFC 7296, 3.13.1: a start behind the end means that the ports are not known.
  if (text === 'OPAQUE') return { portStart: 65535, portEnd: 0 };
  const read = protocol === 1 || protocol === 58 ? icmpPort : portNumber;
  const single = read(text);
  // An ICMP type without a code has code 0; all codes of a type are printed as a range.
  if (single !== undefined) return { portStart: single, portEnd: single };
  const hyphen = text.indexOf('-');
  const portStart = read(text.slice(0, hyphen));
  const portEnd = read(text.slice(hyphen + 1));
  return hyphen < 0 || portStart === undefined || portEnd === undefined ? undefined : { portStart, portEnd };
}

/** Gives one selector its meaning: `10.1.0.0/16` with `[tcp/80]`, or with `|/0`, which narrows nothing. */
export function interpretSelector(address: string, narrow: string | undefined): ValueResult<TrafficSelector> {
  const addresses = span(address);
  if (narrow === undefined) return { value: addresses };
  const inner = narrow.startsWith('[') ? narrow.slice(1, -1) : narrow.slice(1);
  if (inner === '/0' || inner === '') return { value: addresses };
  const slash = inner.indexOf('/');
  const protocol = protocolNumber(slash < 0 ? inner : inner.slice(0, slash));
  if (protocol === undefined) return { problem: `unknown protocol in "${narrow}"` };
  if (slash < 0) return { value: { ...addresses, protocol } };
  const narrowed = ports(inner.slice(slash + 1), protocol);
  if (narrowed === undefined) return { problem: `unknown port in "${narrow}"` };
  return { value: { ...addresses, protocol, ...narrowed } };
}
