import { constants, crc32, inflateRawSync } from 'node:zlib';
import { headLength } from '../content.js';
import { inflate, type Outcome } from '../inflate.js';
import type { Limits } from '../../limits.js';
import {
  headerBroken,
  memberBroken,
  memberLost,
  memberTruncated,
  ratioReached,
  wrongChecksum,
  wrongSize,
  type Report,
} from '../notices.js';
import { chunksOf, type Region } from '../region.js';
import { deflated, type ZipEntry } from './entry.js';
import { readLocalHeader } from './local-header.js';
import { signatureAt, signatureLength } from './signatures.js';

/** The unpacked bytes of a member, which is stored or deflated and not encrypted. Never throws for its content. */
export async function* memberBytes(
  region: Region,
  entry: ZipEntry,
  name: string,
  limits: Limits,
  report: Report,
): AsyncGenerator<Uint8Array, void> {
  const header = await readLocalHeader(region, entry.header);
  if (header === undefined) {
    report(memberTruncated(name, 0));
    return;
  }
  if (!header.intact) {
    // Without the signature only the name shows that this is the right place and not somebody else's data.
    const found = header.entry.name === entry.name;
    report(found ? headerBroken(name) : memberLost(name));
    if (!found) return;
  }
  const extent = await extentOf(region, header.data, entry, header.entry);
  const sum: Checksum = { value: 0 };
  const read = () => chunksOf(region, header.data, extent.end);
  const bytes =
    entry.method === deflated
      ? inflate({ format: 'raw', ratio: limits.ratio, repeatable: true, read })
      : copy(read(), extent.cut);
  const outcome = yield* summed(bytes, sum);
  reportOutcome(name, entry, outcome, sum, limits, report);
}

const headPacked = 1024;

/**
 * The first bytes of a member, at once: archives hold thousands of members, and most of them are plain.
 * Undefined where the beginning of the packed data does not tell.
 */
export async function memberHead(region: Region, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const header = await readLocalHeader(region, entry.header);
  if (header?.intact !== true || entry.method !== deflated) return undefined;
  const packed = await region.read(header.data, Math.min(entry.packed ?? headPacked, headPacked));
  try {
    // Flushing makes zlib content with data that break off.
    const head = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headLength);
    return head.length === headLength ? head : undefined;
  } catch {
    return undefined;
  }
}

interface Extent {
  readonly end: number;
  /** True when the region ends before the data do. */
  readonly cut: boolean;
}

async function extentOf(region: Region, start: number, entry: ZipEntry, local: ZipEntry): Promise<Extent> {
  if (entry.method !== deflated) {
    const end = start + storedLength(entry, local);
    const known = entry.packed === undefined ? (entry.end ?? region.size) : end;
    return { end: Math.min(known, region.size), cut: known > region.size };
  }
  const declared = entry.packed === undefined ? (entry.end ?? region.size) : start + entry.packed;
  if (declared >= region.size) return { end: region.size, cut: declared > region.size };
  // Deflated data know their end themselves. Where nothing known follows the declared end, the size may be a lie.
  const follows = signatureAt(await region.read(declared, signatureLength), 0);
  return { end: follows === undefined ? region.size : declared, cut: false };
}

/** Stored data are as long packed as unpacked; of sizes that differ, the one given most often is believed. */
function storedLength(entry: ZipEntry, local: ZipEntry): number {
  const given = [entry.packed, entry.unpacked, local.packed, local.unpacked].filter(
    (size): size is number => size !== undefined && size > 0,
  );
  let best = entry.packed ?? 0;
  const votes = (size: number): number => given.filter((other) => other === size).length;
  for (const size of given) if (votes(size) > votes(best)) best = size;
  return best;
}

async function* copy(chunks: AsyncIterable<Uint8Array>, cut: boolean): AsyncGenerator<Uint8Array, Outcome> {
  let produced = 0;
  for await (const chunk of chunks) {
    produced += chunk.length;
    yield chunk;
  }
  return cut ? { kind: 'cut', produced } : { kind: 'complete', consumed: produced, produced };
}

interface Checksum {
  value: number;
}

async function* summed(
  bytes: AsyncGenerator<Uint8Array, Outcome>,
  sum: Checksum,
): AsyncGenerator<Uint8Array, Outcome> {
  try {
    for (;;) {
      const step = await bytes.next();
      if (step.done === true) return step.value;
      sum.value = crc32(step.value, sum.value);
      yield step.value;
    }
  } finally {
    await bytes.return(undefined as never);
  }
}

function reportOutcome(
  name: string,
  entry: ZipEntry,
  outcome: Outcome,
  sum: Checksum,
  limits: Limits,
  report: Report,
): void {
  switch (outcome.kind) {
    case 'cut':
      report(memberTruncated(name, outcome.produced));
      return;
    case 'broken':
      report(memberBroken(name, outcome.reason, outcome.produced));
      return;
    case 'bomb':
      report(ratioReached(name, outcome.consumed, outcome.produced, limits.ratio));
      return;
    case 'complete': {
      const { packed, unpacked, checksum } = entry;
      if (unpacked !== undefined && unpacked !== outcome.produced) {
        report(wrongSize(name, unpacked, outcome.produced));
      } else if (packed !== undefined && packed !== outcome.consumed) {
        report(wrongSize(`The packed form of ${name}`, packed, outcome.consumed));
      }
      if (checksum !== undefined && checksum !== sum.value) report(wrongChecksum(name));
    }
  }
}
