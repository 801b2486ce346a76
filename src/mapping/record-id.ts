import type { Finding } from '../classify/diagnosis.js';
import type { IkeEvent } from '../event/event.js';

/**
 * An id of 64 bits in hexadecimal digits that is the same whenever the same line is mapped again, so that a sink can
 * leave out what it already holds. It is no secret and no signature.
 */
export function recordId(parts: readonly (string | number | undefined)[]): string {
  let low = 0x811c9dc5;
  let high = 0xdeadbeef;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const text = typeof part === 'string' ? part : part === undefined ? '' : String(part);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x9e3779b1);
      high = Math.imul(high ^ code, 0x5f356495);
    }
    // Ends of parts count: `ab`, `c` is not `a`, `bc`.
    low = Math.imul(low ^ 0x1ffff, 0x9e3779b1);
    high = Math.imul(high ^ 0x1ffff, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return hexadecimal(high) + hexadecimal(low);
}

/** The digits of every byte: `toString` and padding take longer than the hash itself. */
const bytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const hexadecimal = (value: number): string =>
  (bytes[value >>> 24] as string) +
  (bytes[(value >>> 16) & 255] as string) +
  (bytes[(value >>> 8) & 255] as string) +
  (bytes[value & 255] as string);

/** The id of an event: where it stands, when it happened, and what it says. */
export const eventId = ({ kind, place, time, text }: IkeEvent): string =>
  recordId([kind, place.source, place.offset, place.pointer, time, text]);

/** The id of a finding: the tunnel, the fault and when it began. */
export const findingId = ({ category, local, remote, first, sessions, evidence }: Finding): string =>
  recordId([
    category,
    local,
    remote,
    first,
    sessions[0],
    evidence[0]?.place.source,
    evidence[0]?.place.offset,
    evidence[0]?.text,
  ]);
