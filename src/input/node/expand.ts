import type { Notice } from '../notice.js';
import type { Source } from '../source.js';
import { headIfAny, onceContent, type Content } from './content.js';
import { gunzip } from './gunzip.js';
import { limited, type Call } from './limited.js';
import { claimedKind, cutMagic, kindOf, type Kind } from './magic.js';
import {
  archiveEmpty,
  depthReached,
  memberBytesReached,
  memberTruncated,
  notAnArchive,
  pathUnreadable,
  totalBytesReached,
  type Report,
} from './notices.js';
import { placeholder } from './placeholder.js';
import { memoryStore, type Store } from './region.js';
import { zipMembers } from './zip/archive.js';
import { hasEndRecord } from './zip/signatures.js';

/**
 * The sources in a content: the content itself, or what an archive holds.
 *
 * @param depth number of archives around it
 * @param claimed what its name says it is
 */
export async function* expand(
  content: Content,
  call: Call,
  depth: number,
  claimed: Kind = claimedKind(content.name),
): AsyncGenerator<Source, void> {
  call.signal?.throwIfAborted();
  const { name, head } = content;
  const kind = kindOf(head);
  if (kind === 'plain') {
    // An archive with something in front of it (a self-extracting one) is known by its end.
    if (claimed === 'zip' && content.store !== undefined && (await hasEndRecord(content.store))) {
      yield* expandZip(content, call, depth);
    } else if (claimed === 'plain') {
      yield readable(content, call);
    } else if (head.length === 0) {
      yield placeholder(name, ...content.notices, archiveEmpty(name, 'archive'));
    } else if (cutMagic(head, claimed)) {
      yield placeholder(name, ...content.notices, memberTruncated(name, 0));
    } else {
      const notices = [...content.notices, notAnArchive(name, claimed)];
      yield readable({ ...content, notices }, call);
    }
  } else if (depth > call.limits.depth) {
    yield placeholder(name, ...content.notices, depthReached(name, call.limits.depth));
  } else if (kind === 'zip') {
    yield* expandZip(content, call, depth);
  } else {
    yield* expand(await unpacked(content, call), call, depth + 1, claimedKind(name.replace(/\.gz$/i, '')));
  }
}

/** A gzip file keeps its name: it holds one file only, and the stored name is often missing or stale. */
async function unpacked(content: Content, call: Call): Promise<Content> {
  const read = (report: Report) => gunzip(content, call.limits, report);
  const { name, modified, notices, foreign, repeatable } = content;
  if (!repeatable) return onceContent(name, { modified, notices, foreign, member: true }, read);
  const head = await headIfAny(read(() => undefined));
  return { name, modified, notices, foreign, repeatable, member: true, head, read };
}

function readable(content: Content, call: Call): Source {
  const notices = [...content.notices];
  async function* open(): AsyncGenerator<Uint8Array, void> {
    call.signal?.throwIfAborted();
    try {
      yield* limited(content, call, (notice) => notices.push(notice));
    } catch (error) {
      if (content.foreign || call.signal?.aborted === true) throw error;
      notices.push(pathUnreadable(content.name, error, 'error'));
    }
  }
  return { name: content.name, modified: content.modified, notices, open };
}

async function* expandZip(content: Content, call: Call, depth: number): AsyncGenerator<Source, void> {
  const notices: Notice[] = [...content.notices];
  const store = content.store ?? (await inMemory(content, call, (notice) => notices.push(notice)));
  if (notices.length > 0) yield placeholder(content.name, ...notices);
  for await (const found of zipMembers(content.name, store, call.limits)) {
    call.signal?.throwIfAborted();
    if (found.kind === 'notice') {
      yield placeholder(found.name, ...found.notices);
    } else if (call.budget.left <= 0) {
      yield placeholder(found.content.name, totalBytesReached(found.content.name, call.limits.totalBytes));
      return;
    } else {
      yield* expand(found.content, call, depth + 1);
    }
  }
}

const mostInMemory = 256 * 1024 ** 2;

/** A zip inside something else is held in memory, since its list of members stands at its end. */
async function inMemory(content: Content, call: Call, report: Report): Promise<Store> {
  const limit = Math.min(call.limits.memberBytes, mostInMemory, call.budget.left);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of content.read(report)) {
      call.signal?.throwIfAborted();
      const part = chunk.subarray(0, limit - length);
      chunks.push(part);
      length += part.length;
      if (part.length === chunk.length) continue;
      const total = limit === call.budget.left;
      report(
        total
          ? totalBytesReached(content.name, call.limits.totalBytes)
          : memberBytesReached(content.name, limit),
      );
      break;
    }
  } catch (error) {
    if (content.foreign || call.signal?.aborted === true) throw error;
    report(pathUnreadable(content.name, error, 'error'));
  }
  call.budget.left -= length;
  return memoryStore(Buffer.concat(chunks));
}
