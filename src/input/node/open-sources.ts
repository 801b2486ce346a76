import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { IkescopeError } from '../error.js';
import { defaultLimits, type Limits } from '../limits.js';
import type { Source } from '../source.js';
import { abortable } from './abortable.js';
import { fileContent, onceContent, type Content, type OnceContent } from './content.js';
import { filesOf } from './directory.js';
import { expand } from './expand.js';
import type { Call } from './limited.js';
import {
  archiveEmpty,
  membersReached,
  pathUnreadable,
  standardInputTwice,
  totalBytesReached,
} from './notices.js';
import { placeholder } from './placeholder.js';
import { fileStore } from './region.js';

/** Bytes that are read from a file at once: fewer and larger pieces cost less. */
const chunkBytes = 256 * 1024;

/** How paths are opened. */
export interface OpenOptions {
  /** Bounds on archives and directories; what is not named has its default. */
  readonly limits?: Partial<Limits>;
  /** Aborting makes the iteration, and the streams of its sources, reject with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** What `-` reads; the standard input of the process by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * The sources at some paths: files, directories, zip and gzip archives, `-` for standard input.
 *
 * Whatever is wrong with a path or an archive becomes a notice of a source. A source opens its own file handle
 * when it is read and not before; it may be read at any time, also after the iteration has gone on or ended.
 * Only standard input and pipes are an exception: they are given up when the iteration is broken off.
 *
 * @throws IkescopeError `bad-input` when `paths` is no array; what is wrong with a path is a notice.
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 * import { openSources } from 'ikescope/node';
 *
 * const { verdict } = await diagnose(openSources(['samples/azure/psk-mismatch.zip']));
 * console.log(verdict); // fault
 * ```
 */
export function openSources(
  paths: readonly string[],
  options: OpenOptions = {},
): AsyncIterableIterator<Source> {
  if (!Array.isArray(paths)) throw new IkescopeError('bad-input', 'openSources takes an array of paths.');
  const limits: Limits = { ...defaultLimits, ...options.limits };
  for (const [name, value] of Object.entries(limits) as [string, number][]) {
    if (!(value >= 0))
      throw new IkescopeError('bad-option', `The limit ${name} must be a number of 0 or more.`);
  }
  const call: Call = { limits, signal: options.signal, budget: { left: limits.totalBytes } };
  return sourcesAt(paths, call, options.stdin);
}

async function* sourcesAt(
  paths: readonly string[],
  call: Call,
  stdin: AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<Source, void> {
  /** Streams that can be read once and that somebody may still want to read. */
  const streams: OnceContent[] = [];
  let complete = false;
  try {
    for (const [index, path] of paths.entries()) {
      call.signal?.throwIfAborted();
      if (call.budget.left <= 0) {
        yield placeholder(path, totalBytesReached(path, call.limits.totalBytes));
        break;
      }
      if (path !== '-') yield* sourcesOf(path, streams, call);
      else if (paths.indexOf('-') < index) yield placeholder(path, standardInputTwice(path));
      else yield* expandOpened(path, await standardInput(path, call, stdin), streams, call);
    }
    complete = true;
  } finally {
    if (!complete) for (const stream of streams) await stream.release();
  }
}

/** The sources of one path other than standard input. */
async function* sourcesOf(path: string, streams: OnceContent[], call: Call): AsyncGenerator<Source, void> {
  const status = await attempt(() => stat(path), call);
  if ('error' in status) yield placeholder(path, pathUnreadable(path, status.error, 'error'));
  else if (status.value.isDirectory()) yield* sourcesUnder(path, call);
  else if (status.value.isFile()) yield* expandOpened(path, await file(path, call), streams, call);
  else yield* expandOpened(path, await pipe(path, call), streams, call);
}

async function* sourcesUnder(directory: string, call: Call): AsyncGenerator<Source, void> {
  let files = 0;
  for await (const found of filesOf(directory)) {
    call.signal?.throwIfAborted();
    if (files >= call.limits.members) {
      yield placeholder(directory, membersReached(directory, call.limits.members));
      return;
    }
    files += 1;
    if (call.budget.left <= 0) {
      yield placeholder(found.path, totalBytesReached(found.path, call.limits.totalBytes));
      return;
    }
    const opened: Attempt<Content> =
      found.kind === 'file' ? await file(found.path, call) : { error: found.error };
    if ('value' in opened) yield* expand(opened.value, call, 0);
    else {
      // The named directory itself is an error, something in it a warning.
      const severity = found.path === directory ? 'error' : 'warning';
      yield placeholder(found.path, pathUnreadable(found.path, opened.error, severity));
    }
  }
  if (files === 0) yield placeholder(directory, archiveEmpty(directory, 'directory'));
}

async function* expandOpened(
  path: string,
  opened: Attempt<Content | OnceContent>,
  streams: OnceContent[],
  call: Call,
): AsyncGenerator<Source, void> {
  if ('error' in opened) {
    yield placeholder(path, pathUnreadable(path, opened.error, 'error'));
    return;
  }
  if ('release' in opened.value) streams.push(opened.value);
  yield* expand(opened.value, call, 0);
}

type Attempt<Value> = { readonly value: Value } | { readonly error: unknown };

/** A failure of the system is a value; an abort is not. */
async function attempt<Value>(action: () => Promise<Value>, call: Call): Promise<Attempt<Value>> {
  try {
    return { value: await action() };
  } catch (error) {
    call.signal?.throwIfAborted();
    return { error };
  }
}

function file(path: string, call: Call): Promise<Attempt<Content>> {
  return attempt(
    async () => fileContent(path, fileStore(path), (await stat(path)).mtime.toISOString()),
    call,
  );
}

const once = { member: false, modified: undefined, notices: [] };

/** A named pipe or a process substitution, which can be read only once. */
function pipe(path: string, call: Call): Promise<Attempt<OnceContent>> {
  const open = () => abortable(createReadStream(path, { highWaterMark: chunkBytes }), call.signal);
  return attempt(() => onceContent(path, { ...once, foreign: false }, open), call);
}

async function standardInput(
  name: string,
  call: Call,
  given: AsyncIterable<Uint8Array> | undefined,
): Promise<Attempt<OnceContent>> {
  // A stream of the caller fails to the caller; the standard input of the process may be closed or a directory.
  const open = () => abortable(given ?? process.stdin, call.signal);
  const content = () => onceContent(name, { ...once, foreign: given !== undefined }, open);
  return given === undefined ? attempt(content, call) : { value: await content() };
}
