import type { Notice } from '../notice.js';
import type { Report } from './notices.js';
import { chunksOf, type Store } from './region.js';

/** Bytes with a name, before it is known whether they are a log or an archive. */
export interface Content {
  readonly name: string;
  readonly modified?: string | undefined;
  /** What is known before it is read. */
  readonly notices: readonly Notice[];
  /** Its first bytes: at least `headLength` of them unless it is shorter. */
  readonly head: Uint8Array;
  /** True when it came out of an archive; then the limit on members holds for it. */
  readonly member: boolean;
  /** True when it can be read again from the start. */
  readonly repeatable: boolean;
  /** True for a stream of the caller, whose errors are the caller's and are not turned into notices. */
  readonly foreign: boolean;
  /** Where it can be read at any position, when it can. */
  readonly store?: Store | undefined;
  read(report: Report): AsyncIterable<Uint8Array>;
}

/** As many bytes as any magic number here needs. */
export const headLength = 4;

/** The first bytes of a stream, which is then closed. */
async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(chunk.subarray(0, headLength - length));
    length += chunk.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(held);
}

/** The first bytes of what may turn out to be unreadable; that is said when the source itself is read. */
export async function headIfAny(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    return await headOf(chunks);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The content of a file; rejects when it cannot be read at all. */
export async function fileContent(name: string, store: Store, modified: string): Promise<Content> {
  async function* read(): AsyncGenerator<Uint8Array, void> {
    const region = await store.open();
    try {
      yield* chunksOf(region, 0);
    } finally {
      await region.close();
    }
  }
  const head = await headOf(read());
  return { name, modified, notices: [], head, member: false, repeatable: true, foreign: false, store, read };
}

/** A stream that can be read once: its head is held back and handed out again. */
export interface OnceContent extends Content {
  /** Gives the stream up unless somebody has begun to read it. */
  release(): Promise<void>;
}

export async function onceContent(
  name: string,
  shape: Pick<Content, 'member' | 'foreign' | 'modified' | 'notices'>,
  open: (report: Report) => AsyncIterable<Uint8Array>,
): Promise<OnceContent> {
  // What turns up while the head is read belongs to the source that does not exist yet.
  const early: Notice[] = [];
  let report: Report = (notice) => early.push(notice);
  const iterator = open((notice) => report(notice))[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const step = await iterator.next();
    if (step.done === true) break;
    held.push(step.value);
    length += step.value.length;
  }
  let taken = false;
  async function* read(later: Report): AsyncGenerator<Uint8Array, void> {
    if (taken) return;
    taken = true;
    report = later;
    early.forEach(later);
    try {
      yield* held.splice(0);
      for (;;) {
        const step = await iterator.next();
        if (step.done === true) return;
        yield step.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return {
    ...shape,
    name,
    head: Buffer.concat(held).subarray(0, headLength),
    repeatable: false,
    read,
    async release() {
      if (taken) return;
      taken = true;
      await iterator.return?.();
    },
  };
}
