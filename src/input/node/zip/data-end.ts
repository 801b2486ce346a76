import type { Limits } from '../../limits.js';
import { inflate } from '../inflate.js';
import { chunksOf, type Region } from '../region.js';
import { deflated, stored } from './entry.js';
import { isPlausible, readLocalHeader, type LocalHeader } from './local-header.js';
import { signatureAt, signatureLength, signaturesFrom } from './signatures.js';

/** Where a member whose header does not say so ends. */
export interface DataEnd {
  readonly end: number;
  readonly packed?: number;
  readonly unpacked?: number;
  readonly checksum?: number;
}

/** Bytes that may be inflated or searched beyond a first guess, for a whole archive, so that the search ends. */
export interface Lookahead {
  left: number;
}

export async function findDataEnd(
  region: Region,
  header: LocalHeader,
  limits: Limits,
  lookahead: Lookahead,
): Promise<DataEnd> {
  const { data, entry } = header;
  if (entry.method === deflated && !entry.encrypted && lookahead.left > 0) {
    // Deflated data know their end. Searching comes second: an archive in an archive often is deflated without
    // gain, and then its headers and ours look alike.
    const end = await inflatedEnd(region, data, limits, lookahead);
    if (end !== undefined) {
      return (
        (await signedDescriptor(region, data, end)) ?? (await bareDescriptor(region, data, end)) ?? { end }
      );
    }
  }
  const nested =
    entry.method === stored && signatureAt(await region.read(data, signatureLength), 0) !== undefined;
  return searchDataEnd(region, data, nested, lookahead);
}

async function inflatedEnd(
  region: Region,
  start: number,
  limits: Limits,
  lookahead: Lookahead,
): Promise<number | undefined> {
  const read = () => chunksOf(region, start);
  const bytes = inflate({ format: 'raw', ratio: limits.ratio, repeatable: false, read });
  for (;;) {
    const step = await bytes.next();
    if (step.done !== true) continue;
    const outcome = step.value;
    lookahead.left -= outcome.produced;
    if (outcome.kind === 'complete') return start + outcome.consumed;
    if (outcome.kind === 'cut') return withoutCutDescriptor(region, start);
    return undefined;
  }
}

/**
 * Looks for the data descriptor behind a member: it repeats the distance from the start of the data, which
 * chance and the descriptors of an archive inside the data do not. Else the next header is the guess.
 */
async function searchDataEnd(
  region: Region,
  start: number,
  nested: boolean,
  lookahead: Lookahead,
): Promise<DataEnd> {
  let guess: number | undefined;
  let seen = start;
  for await (const { signature, position } of signaturesFrom(region, start)) {
    if (guess !== undefined) {
      lookahead.left -= position - seen;
      if (lookahead.left < 0) return { end: guess };
    }
    seen = position;
    if (signature === 'descriptor') {
      const found = await signedDescriptor(region, start, position);
      if (found !== undefined) return found;
    } else if (signature === 'local' || signature === 'central') {
      const found = await bareDescriptor(region, start, position - bareLength);
      if (found !== undefined) return found;
      if (guess !== undefined || nested) continue;
      if (signature === 'local') {
        const header = await readLocalHeader(region, position);
        if (header === undefined || !isPlausible(header)) continue;
      }
      guess = position;
    }
  }
  return { end: guess ?? (await withoutCutDescriptor(region, start)) };
}

/** A descriptor with its signature: checksum, packed and unpacked size, in zip64 with 64 bits each. */
async function signedDescriptor(region: Region, start: number, end: number): Promise<DataEnd | undefined> {
  const record = await region.read(end, 24);
  if (record.length < 16 || signatureAt(record, 0) !== 'descriptor') return undefined;
  const packed = end - start;
  if (record.readUInt32LE(8) !== packed % 2 ** 32) return undefined;
  // Where the upper half of a 64-bit size would be stands an unpacked size, which is 0 only where nothing is packed.
  const wide = packed > 2 && record.length === 24 && record.readUInt32LE(12) === Math.floor(packed / 2 ** 32);
  const unpacked = record.readUInt32LE(wide ? 16 : 12);
  return { end, packed, unpacked, checksum: record.readUInt32LE(4) };
}

const bareLength = 12;

/** A descriptor without a signature. */
async function bareDescriptor(region: Region, start: number, end: number): Promise<DataEnd | undefined> {
  if (end < start) return undefined;
  const record = await region.read(end, bareLength);
  if (record.length < bareLength || record.readUInt32LE(4) !== end - start) return undefined;
  return { end, packed: end - start, unpacked: record.readUInt32LE(8), checksum: record.readUInt32LE(0) };
}

/** The end of the region, without the beginning of a descriptor that is cut off there. */
async function withoutCutDescriptor(region: Region, start: number): Promise<number> {
  const from = Math.max(start, region.size - 15);
  const tail = await region.read(from, 15);
  const at = tail.lastIndexOf('PK\u0007', undefined, 'latin1');
  const descriptor = at >= 0 && (at + 3 === tail.length || tail[at + 3] === 8);
  return descriptor ? from + at : region.size;
}
