import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isJunk } from './junk.js';

/** What a walk comes across. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: unknown };

/**
 * The files under a directory, sorted by name. Each is found once: a symbolic link to something inside the
 * directory is left out, and a directory reached a second time is not entered again, so that circles end.
 */
export async function* filesOf(directory: string): AsyncGenerator<Found, void> {
  const root = await realpath(directory);
  yield* walk(directory, root, root, new Set());
}

async function* walk(
  shown: string,
  real: string,
  root: string,
  entered: Set<string>,
): AsyncGenerator<Found, void> {
  if (entered.has(real)) return;
  entered.add(real);
  let entries: Dirent[];
  try {
    entries = await readdir(real, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'unreadable', path: shown, error };
    return;
  }
  // By code unit: the order must not depend on the locale.
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const path = shown.endsWith('/') ? shown + entry.name : `${shown}/${entry.name}`;
    if (isJunk(entry.name)) continue;
    if (entry.isFile()) yield { kind: 'file', path };
    else if (entry.isDirectory()) yield* walk(path, join(real, entry.name), root, entered);
    else if (entry.isSymbolicLink()) yield* follow(path, join(real, entry.name), root, entered);
    // Pipes, sockets and devices in a directory are nobody's log, and reading them may never end.
  }
}

async function* follow(
  shown: string,
  link: string,
  root: string,
  entered: Set<string>,
): AsyncGenerator<Found, void> {
  try {
    const target = await realpath(link);
    if (target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)) return;
    const kind = await stat(target);
    if (kind.isDirectory()) {
      yield* walk(shown, target, root, entered);
    } else if (kind.isFile() && !entered.has(target)) {
      entered.add(target);
      yield { kind: 'file', path: shown };
    }
  } catch (error) {
    yield { kind: 'unreadable', path: shown, error };
  }
}
