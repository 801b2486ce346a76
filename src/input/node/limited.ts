import type { Limits } from '../limits.js';
import type { Content } from './content.js';
import { memberBytesReached, totalBytesReached, type Report } from './notices.js';

/** What all sources of one call of `openSources` share. */
export interface Call {
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Bytes that may still be read. Archives that have to be held in memory count too, or nesting could multiply the work without bound. */
  readonly budget: { left: number };
}

/** The bytes of a content up to the limits on one member and on everything. */
export async function* limited(
  content: Content,
  call: Call,
  report: Report,
): AsyncGenerator<Uint8Array, void> {
  const { limits, budget, signal } = call;
  const ownLimit = content.member ? limits.memberBytes : Infinity;
  let read = 0;
  for await (const chunk of content.read(report)) {
    signal?.throwIfAborted();
    if (chunk.length === 0) continue;
    const room = Math.max(0, Math.min(ownLimit - read, budget.left));
    const part = chunk.length <= room ? chunk : chunk.subarray(0, room);
    read += part.length;
    budget.left -= part.length;
    if (part.length > 0) yield part;
    if (part.length < chunk.length) {
      report(
        read >= ownLimit
          ? memberBytesReached(content.name, ownLimit)
          : totalBytesReached(content.name, limits.totalBytes),
      );
      return;
    }
  }
}
