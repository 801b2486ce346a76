import type { Region, Store } from '../region.js';

/** The records of a zip, each of which begins with `PK` and two more bytes. */
export type Signature = 'local' | 'central' | 'descriptor' | 'end' | 'end64' | 'locator64' | 'digital';

export const signatureLength = 4;

/** The record at an offset of a buffer. */
export function signatureAt(bytes: Buffer, offset: number): Signature | undefined {
  if (offset + signatureLength > bytes.length) return undefined;
  switch (bytes.readUInt32LE(offset)) {
    case 0x04034b50:
      return 'local';
    case 0x02014b50:
      return 'central';
    case 0x08074b50:
      return 'descriptor';
    case 0x06054b50:
      return 'end';
    case 0x06064b50:
      return 'end64';
    case 0x07064b50:
      return 'locator64';
    case 0x05054b50:
      return 'digital';
    default:
      return undefined;
  }
}

export interface Found {
  readonly signature: Signature;
  readonly position: number;
}

const firstWindow = 1024;
const widestWindow = 256 * 1024;

/** The signatures in a region from a position on; some of them may be chance or part of a member. */
export async function* signaturesFrom(region: Region, start: number): AsyncGenerator<Found, void> {
  // The window is small at first, or finding each of many small members would read far beyond it.
  let windowLength = firstWindow;
  for (let base = start; ; windowLength = Math.min(windowLength * 2, widestWindow)) {
    const bytes = await region.read(base, windowLength);
    for (let at = bytes.indexOf('PK', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK', at + 2, 'latin1')) {
      const signature = signatureAt(bytes, at);
      if (signature !== undefined) yield { signature, position: base + at };
    }
    if (bytes.length < windowLength) return;
    // A signature may begin in the last bytes of the window.
    base += bytes.length - (signatureLength - 1);
  }
}

const endRecord = 22;
const longestComment = 0xffff;

/** Where the last end record can begin at the earliest. */
export function longestTail(region: Region): number {
  return Math.max(0, region.size - endRecord - longestComment);
}

/** True when a zip may end here, whatever stands at the beginning. */
export async function hasEndRecord(store: Store): Promise<boolean> {
  let region: Region | undefined;
  try {
    region = await store.open();
    for await (const { signature } of signaturesFrom(region, longestTail(region)))
      if (signature === 'end') return true;
    return false;
  } catch {
    // What cannot be read is said when the source itself is read.
    return false;
  } finally {
    await region?.close();
  }
}
