import type { Limits } from '../../limits.js';
import type { Notice } from '../../notice.js';
import { headIfAny, type Content } from '../content.js';
import { isJunk } from '../junk.js';
import {
  archiveBroken,
  archiveEmpty,
  archiveTruncated,
  duplicateName,
  memberEncrypted,
  memberName,
  membersReached,
  pathUnreadable,
  unsupportedMethod,
  type Report,
} from '../notices.js';
import { windowed, type Region, type Store } from '../region.js';
import { centralDirectory } from './central-directory.js';
import { deflated, methodName, stored, type ZipEntry } from './entry.js';
import { memberBytes, memberHead } from './member.js';
import { cleanName } from './name.js';
import { salvage } from './salvage.js';

/** What an archive holds: a member, or something to say about the archive or one of its members. */
export type Found =
  | { readonly kind: 'member'; readonly content: Content }
  | { readonly kind: 'notice'; readonly name: string; readonly notices: readonly Notice[] };

/** The members of a zip in the order of its central directory, or of their place where that is damaged. */
export async function* zipMembers(
  archive: string,
  store: Store,
  limits: Limits,
): AsyncGenerator<Found, void> {
  let region: Region;
  try {
    region = await store.open();
  } catch (error) {
    yield { kind: 'notice', name: archive, notices: [pathUnreadable(archive, error, 'error')] };
    return;
  }
  try {
    yield* membersIn(archive, store, windowed(region), limits);
  } finally {
    await region.close();
  }
}

async function* membersIn(
  archive: string,
  store: Store,
  region: Region,
  limits: Limits,
): AsyncGenerator<Found, void> {
  const names = new Map<string, number>();
  let files = 0;
  for await (const step of entriesOf(archive, region, limits)) {
    if (step.kind === 'notice') {
      yield step;
      continue;
    }
    const clean = cleanName(step.entry.name);
    if (step.entry.kind !== 'file' || isJunk(clean.name)) continue;
    if (files >= limits.members) {
      yield { kind: 'notice', name: archive, notices: [membersReached(archive, limits.members)] };
      return;
    }
    files += 1;
    const first = `${archive}!/${clean.name}`;
    const name = unused(first, names);
    const notices: Notice[] = [];
    if (clean.unsafe) notices.push(memberName(name, step.entry.name));
    if (name !== first) notices.push(duplicateName(name, first));
    yield await member(name, notices, step.entry, store, region, limits);
  }
  if (files === 0) yield { kind: 'notice', name: archive, notices: [archiveEmpty(archive, 'archive')] };
}

type Step =
  { readonly kind: 'entry'; readonly entry: ZipEntry } | Extract<Found, { readonly kind: 'notice' }>;

async function* entriesOf(archive: string, region: Region, limits: Limits): AsyncGenerator<Step, void> {
  /** Offsets of the headers that were listed, so that the search does not bring them again. */
  const listed = new Set<number>();
  for await (const step of centralDirectory(windowed(region))) {
    if (step.kind === 'entry') {
      listed.add(step.entry.header);
      yield step;
      continue;
    }
    const notice = step.missing ? archiveTruncated(archive) : archiveBroken(archive, step.reason);
    yield { kind: 'notice', name: archive, notices: [notice] };
    for await (const entry of salvage(region, step.missing, limits)) {
      if (!listed.has(entry.header)) yield { kind: 'entry', entry };
    }
  }
}

/** Two members of one name must not be taken for one source. `names` holds how often each was asked for. */
function unused(name: string, names: Map<string, number>): string {
  let candidate = name;
  while (names.has(candidate)) {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    candidate = `${name} (${count})`;
  }
  names.set(candidate, 1);
  return candidate;
}

async function member(
  name: string,
  notices: readonly Notice[],
  entry: ZipEntry,
  store: Store,
  region: Region,
  limits: Limits,
): Promise<Found> {
  if (entry.encrypted) return { kind: 'notice', name, notices: [...notices, memberEncrypted(name)] };
  if (entry.method !== stored && entry.method !== deflated) {
    return { kind: 'notice', name, notices: [...notices, unsupportedMethod(name, methodName(entry.method))] };
  }
  async function* read(report: Report): AsyncGenerator<Uint8Array, void> {
    const own = await store.open();
    try {
      yield* memberBytes(windowed(own), entry, name, limits, report);
    } finally {
      await own.close();
    }
  }
  // The head is read from the region that is open anyway; what is wrong with it is said when it is read again.
  const head =
    (await memberHead(region, entry)) ??
    (await headIfAny(memberBytes(region, entry, name, limits, () => undefined)));
  const { modified } = entry;
  return {
    kind: 'member',
    content: { name, modified, notices, head, member: true, repeatable: true, foreign: false, read },
  };
}
