import type { Limits } from '../../limits.js';
import type { Region } from '../region.js';
import { findDataEnd, type Lookahead } from './data-end.js';
import { stored, type ZipEntry } from './entry.js';
import { isPlausible, readLocalHeader, type LocalHeader } from './local-header.js';
import { signatureAt, signatureLength, signaturesFrom } from './signatures.js';

const lookaheadLength = 4 * 1024 ** 3;

/**
 * The members of an archive whose central directory is missing or damaged, found by their local headers.
 *
 * @param cut true when the archive simply ends too early; then sizes that reach beyond its end are believed
 */
export async function* salvage(region: Region, cut: boolean, limits: Limits): AsyncGenerator<ZipEntry, void> {
  const lookahead: Lookahead = { left: lookaheadLength };
  for (let position = 0; ;) {
    const header = await headerFrom(region, position);
    if (header === undefined) return;
    const { entry, next } = await measured(region, header, cut, limits, lookahead);
    yield entry;
    position = next;
  }
}

/** The header at a position or the first one behind it. */
async function headerFrom(region: Region, start: number): Promise<LocalHeader | undefined> {
  for await (const { signature, position } of signaturesFrom(region, start)) {
    if (signature !== 'local') continue;
    const header = await readLocalHeader(region, position);
    if (header !== undefined && isPlausible(header)) return header;
  }
  return undefined;
}

interface Measured {
  readonly entry: ZipEntry;
  /** Where the search for the next member begins. */
  readonly next: number;
}

async function measured(
  region: Region,
  header: LocalHeader,
  cut: boolean,
  limits: Limits,
  lookahead: Lookahead,
): Promise<Measured> {
  const { entry, data, descriptor } = header;
  const declared = data + (entry.packed ?? 0);
  if (!descriptor && entry.packed !== undefined) {
    if (declared > region.size && cut) return { entry: { ...entry, end: region.size }, next: region.size };
    if (declared <= region.size && (await endsAt(region, declared, header))) {
      return { entry: { ...entry, end: declared }, next: declared };
    }
  }
  const found = await findDataEnd(region, header, limits, lookahead);
  const { packed, unpacked, checksum } = found;
  // A checksum in a header with wrong sizes still says whether the content is whole.
  const kept = descriptor ? {} : { unpacked: entry.unpacked, checksum: entry.checksum };
  const sizes =
    packed === undefined
      ? { packed: undefined, unpacked: undefined, checksum: undefined, ...kept }
      : { packed, unpacked, checksum };
  return { entry: { ...entry, ...sizes, end: found.end }, next: found.end };
}

/** True when the declared end of a member can be believed: something known follows it. */
async function endsAt(region: Region, declared: number, { entry, data }: LocalHeader): Promise<boolean> {
  if (declared === region.size) return true;
  if (signatureAt(await region.read(declared, signatureLength), 0) !== undefined) return true;
  // Inside an archive that is stored as it is, the search would take the inner members for outer ones.
  return entry.method === stored && signatureAt(await region.read(data, signatureLength), 0) !== undefined;
}
