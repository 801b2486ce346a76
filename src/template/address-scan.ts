import { digits, hostCharacters, ipv6Characters, runEnd } from './characters.js';

const dot = 46;
const colon = 58;
const percent = 37;
const bracket = 91;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHex = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** The end of a dotted IPv4 address whose four numbers are at most 255, or -1. `10.77.0.1` */
export function ipv4End(line: string, position: number, end: number): number {
  let at = position;
  for (let group = 0; group < 4; group += 1) {
    if (group > 0) {
      if (at >= end || line.charCodeAt(at) !== dot) return -1;
      at += 1;
    }
    const from = at;
    let value = 0;
    while (at < end && at - from < 4) {
      const code = line.charCodeAt(at);
      if (!isDigit(code)) break;
      value = value * 10 + code - 48;
      at += 1;
    }
    if (at === from || at - from > 3 || value > 255) return -1;
  }
  return at;
}

/** The end of an IPv6 address, zone included, or -1. `2001:db8::1`, `fe80::1%eth0` */
export function ipv6End(line: string, position: number, end: number): number {
  let at = position;
  let groups = 0;
  let compressed = false;
  if (at + 1 < end && line.charCodeAt(at) === colon) {
    if (line.charCodeAt(at + 1) !== colon) return -1;
    compressed = true;
    at += 2;
  }
  while (at < end) {
    const from = at;
    while (at < end && at - from < 5 && isHex(line.charCodeAt(at))) at += 1;
    if (at === from) break;
    if (at < end && line.charCodeAt(at) === dot) {
      const dotted = ipv4End(line, from, end);
      if (dotted >= 0) {
        at = dotted;
        groups += 2;
        break;
      }
    }
    if (at - from > 4) return -1;
    groups += 1;
    if (groups === 8 || at >= end || line.charCodeAt(at) !== colon) break;
    if (at + 1 < end && line.charCodeAt(at + 1) === colon) {
      if (compressed) break;
      compressed = true;
      at += 2;
    } else {
      if (at + 1 >= end || !isHex(line.charCodeAt(at + 1))) break;
      at += 1;
    }
  }
  if (compressed ? groups > 7 : groups !== 8) return -1;
  if (at < end && line.charCodeAt(at) === percent) {
    let zone = at + 1;
    while (zone < end && /[0-9A-Za-z]/.test(line.charAt(zone))) zone += 1;
    if (zone > at + 1) at = zone;
  }
  return at;
}

const continuesName = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 42;

/** The end of an IP address that is not the beginning of a longer word, or -1. */
export function ipEnd(line: string, position: number, end: number): number {
  const four = ipv4End(line, position, end);
  const at = four >= 0 ? four : ipv6End(line, position, end);
  if (at < 0 || at >= end) return at;
  const next = line.charCodeAt(at);
  if (continuesName(next)) return -1;
  if (next === dot && at + 1 < end && continuesName(line.charCodeAt(at + 1))) return -1;
  return four < 0 && at + 1 < end && line.startsWith('::', at) ? -1 : at;
}

/**
 * The end of a host: an address, a name, or what people put in place of one (`XXX.XXX`, `10.11.22.444`,
 * `<IPaddress>`); stops before `...` and leaves a final `.`, `:` or `-` to the sentence.
 */
export function hostEnd(line: string, position: number, end: number): number {
  if (position < end && line.charCodeAt(position) === 60) {
    let at = position + 1;
    while (
      at < end &&
      at - position < 40 &&
      (continuesName(line.charCodeAt(at)) || line.charCodeAt(at) === 32)
    )
      at += 1;
    return at > position + 1 && at < end && line.charCodeAt(at) === 62 ? at + 1 : -1;
  }
  const address = ipEnd(line, position, end);
  if (address >= 0) return address;
  let at = runEnd(line, position, Math.min(end, position + 255), hostCharacters);
  for (let index = position; index + 1 < at; index += 1) {
    if (line.charCodeAt(index) === dot && line.charCodeAt(index + 1) === dot) at = index;
  }
  while (at > position && !continuesName(line.charCodeAt(at - 1))) at -= 1;
  return at > position ? at : -1;
}

/** The end of a decimal port at `position`, or -1. */
export function portEnd(line: string, position: number, end: number): number {
  const at = runEnd(line, position, end, digits);
  if (at === position || at - position > 5) return -1;
  let port = 0;
  for (let index = position; index < at; index += 1) port = port * 10 + line.charCodeAt(index) - 48;
  return port <= 65535 ? at : -1;
}

/**
 * The end of a host with its port: `203.0.113.10:500`, `2001:db8::1:500` (the port is read from the right),
 * `10.77.0.1[500]`, `[2001:db8::1]:500`; -1 where there is no port.
 */
export function endpointEnd(line: string, position: number, end: number): number {
  const plain = ipv4End(line, position, end);
  if (plain > 0 && plain < end) {
    const mark = line.charCodeAt(plain);
    if (mark === bracket) return bracketedPortEnd(line, plain, end);
    const port = mark === colon ? portEnd(line, plain + 1, end) : -1;
    if (port > 0 && (port >= end || !continuesName(line.charCodeAt(port)))) return port;
  }
  if (position < end && line.charCodeAt(position) === bracket) {
    const inner = ipv6End(line, position + 1, end);
    if (inner < 0 || line.charCodeAt(inner) !== 93 || line.charCodeAt(inner + 1) !== colon) return -1;
    return portEnd(line, inner + 2, end);
  }
  const six = ipv6PortEnd(line, position, end);
  if (six > 0) return six;
  let run = position;
  if (position < end && line.charCodeAt(position) === 60) {
    run = hostEnd(line, position, end);
    if (run < 0) return -1;
  }
  run = runEnd(line, run, Math.min(end, position + 300), hostCharacters);
  if (run < end && line.charCodeAt(run) === bracket && hostEnd(line, position, run) === run)
    return bracketedPortEnd(line, run, end);
  while (run > position && !isDigit(line.charCodeAt(run - 1))) run -= 1;
  const split = lastColon(line, position, run);
  if (split <= position || hostEnd(line, position, split) !== split) return -1;
  return portEnd(line, split + 1, run) === run ? run : -1;
}

/** The end of an IPv6 address with a port behind its last colon, or -1. `2001:db8::1:500-2001:db8::2:500` */
function ipv6PortEnd(line: string, position: number, end: number): number {
  let at = runEnd(line, position, Math.min(end, position + 60), ipv6Characters);
  while (at > position && (line.charCodeAt(at - 1) === colon || line.charCodeAt(at - 1) === dot)) at -= 1;
  const split = lastColon(line, position, at);
  if (split <= position || ipv6End(line, position, split) !== split || portEnd(line, split + 1, at) !== at)
    return -1;
  if (at >= end) return at;
  const next = line.charCodeAt(at);
  // `2001:db8::1:5[500]` has its port in the bracket, `2001:db8::1:500[gw.example]` before it.
  const port = next === 91 ? portEnd(line, at + 1, end) : -1;
  return continuesName(next) || (port > 0 && line.charCodeAt(port) === 93) ? -1 : at;
}

/** The end of a port in brackets, or -1. `[500]` */
function bracketedPortEnd(line: string, position: number, end: number): number {
  const port = portEnd(line, position + 1, end);
  return port >= 0 && port < end && line.charCodeAt(port) === 93 ? port + 1 : -1;
}

/** The last colon between the positions, or -1. */
export function lastColon(line: string, position: number, end: number): number {
  for (let at = end - 1; at > position; at -= 1) if (line.charCodeAt(at) === colon) return at;
  return -1;
}
