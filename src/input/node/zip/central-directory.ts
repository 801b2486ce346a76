import { EventEmitter } from 'node:events';
import type { Entry, RandomAccessReader, ZipFile } from 'yauzl';
import { reasonOf } from '../notices.js';
import type { Region } from '../region.js';
import type { ZipEntry } from './entry.js';
import { modifiedDate } from './fields.js';
import { decodeName } from './name.js';
import { longestTail, signatureAt, signaturesFrom } from './signatures.js';

export type Listed =
  | { readonly kind: 'entry'; readonly entry: ZipEntry }
  /** The list is missing or breaks off; what is in the archive must be searched for. */
  | { readonly kind: 'failed'; readonly reason: string; readonly missing: boolean };

/** The members in the order of the central directory. yauzl is loaded only here, since not every run meets a zip. */
export async function* centralDirectory(region: Region): AsyncGenerator<Listed, void> {
  // The default export: a bundle of a package written for `require` has no other.
  const { default: yauzl } = await import('yauzl');
  let zip: ZipFile;
  try {
    // Names and sizes are looked at here, member by member; yauzl would give up the whole archive for one of them.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
    zip = await yauzl.fromRandomAccessReaderPromise(readerOf(region), region.size, options);
  } catch (error) {
    const reason = reasonOf(error);
    const missing = isMissing(reason) || (await endIsInner(region));
    yield { kind: 'failed', reason: shortReason(reason), missing };
    return;
  }
  const entries = zip.eachEntry();
  try {
    for await (const entry of entries) yield { kind: 'entry', entry: entryOf(entry) };
  } catch (error) {
    yield { kind: 'failed', reason: reasonOf(error), missing: false };
    return;
  }
  // A count that is too small (damaged, or more than 65,535 members without zip64) must not hide members.
  const cursor = (zip as unknown as { readonly readEntryCursor: number }).readEntryCursor;
  const next = signatureAt(await region.read(cursor, 4), 0);
  if (next !== 'end' && next !== 'end64' && next !== 'digital') {
    yield { kind: 'failed', reason: 'its list of members is incomplete', missing: false };
  }
}

function isMissing(message: string): boolean {
  return message.startsWith('End of central directory record signature not found');
}

/** yauzl's messages without their guesses and questions. */
function shortReason(message: string): string {
  return message.startsWith('Invalid comment length') ? 'there are extra bytes at its end' : message;
}

/** True when the last end record belongs to an archive inside this one, which itself has none. */
async function endIsInner(region: Region): Promise<boolean> {
  let inner = false;
  let ended = false;
  for await (const { signature } of signaturesFrom(region, longestTail(region))) {
    if (signature === 'end') ended = true;
    inner = ended && signature !== 'end';
  }
  return inner;
}

function entryOf(entry: Entry): ZipEntry {
  const name = decodeName(entry.fileNameRaw, entry.generalPurposeBitFlag, entry.extraFields);
  const unixMode = entry.versionMadeBy >> 8 === 3 ? entry.externalFileAttributes >>> 28 : 0;
  return {
    name,
    // 0xa is the type of a symbolic link; its content is a path and not a log.
    kind: /[\\/]$/.test(name) ? 'directory' : unixMode === 0xa ? 'link' : 'file',
    encrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    modified: modifiedDate(entry.lastModFileDate, entry.lastModFileTime, entry.extraFields),
    header: entry.relativeOffsetOfLocalHeader,
    packed: entry.compressedSize,
    unpacked: entry.uncompressedSize,
    checksum: entry.crc32,
  };
}

/**
 * What yauzl reads from. Its own readers throw outside of any promise when a damaged archive names an absurd
 * position; this one does not.
 */
function readerOf(region: Region): RandomAccessReader {
  const reader = Object.assign(new EventEmitter(), {
    ref: () => undefined,
    unref: () => undefined,
    read(buffer: Buffer, offset: number, length: number, position: number, callback: ReadCallback) {
      region
        .read(position, length)
        .then((bytes) => callback(null, bytes.copy(buffer, offset)), callback)
        .catch((error: unknown) => reader.emit('error', error));
    },
  });
  // Without a listener an 'error' event throws; yauzl adds its own once the archive is open.
  reader.on('error', () => undefined);
  // Data are read past yauzl, so it never asks for streams; nor does it call close by itself.
  return reader as unknown as RandomAccessReader;
}

type ReadCallback = (error: Error | null, bytesRead?: number) => void;
