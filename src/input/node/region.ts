import { open } from 'node:fs/promises';

/** Bytes that can be read at any position, as an archive needs. */
export interface Region {
  readonly size: number;
  /** At most `length` bytes; fewer only at the end. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a region as often as needed. A source opens its own and so does not depend on how far the iteration
 * over the sources has come, and no handle stays open for a source that nobody reads.
 */
export interface Store {
  open(): Promise<Region>;
}

export function fileStore(path: string): Store {
  return { open: () => openFile(path) };
}

async function openFile(path: string): Promise<Region> {
  const handle = await open(path, 'r');
  let size: number;
  try {
    size = (await handle.stat()).size;
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    size,
    async read(position, length) {
      // Positions come from the archive and may be absurd; the file system would throw on them.
      if (!Number.isSafeInteger(position) || position < 0) return Buffer.alloc(0);
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

export function memoryStore(bytes: Uint8Array): Store {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const region: Region = {
    size: whole.length,
    read: (position, length) =>
      Promise.resolve(
        position < 0 ? Buffer.alloc(0) : Buffer.from(whole.subarray(position, position + length)),
      ),
    close: () => Promise.resolve(),
  };
  return { open: () => Promise.resolve(region) };
}

const windowLength = 16 * 1024;

/** The same region, which asks the system once for many small reads close to each other. */
export function windowed(region: Region): Region {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return {
    ...region,
    async read(position, length) {
      if (length > windowLength) return region.read(position, length);
      if (position < start || position + length > start + window.length) {
        window = await region.read(position, windowLength);
        start = position;
      }
      return window.subarray(position - start, position - start + length);
    },
  };
}

const firstChunk = 4 * 1024;
const laterChunk = 128 * 1024;

/** The bytes of a region up to `end`, or to wherever the file ends by now (a log may grow while it is read). */
export async function* chunksOf(region: Region, start: number, end = Infinity): AsyncGenerator<Buffer, void> {
  // The first chunk is small because often only the first few bytes are looked at.
  let length = firstChunk;
  for (let position = start; position < end;) {
    const chunk = await region.read(position, Math.min(length, end - position));
    if (chunk.length === 0) return;
    position += chunk.length;
    length = laterChunk;
    yield chunk;
  }
}
