import type { Endpoint } from '../value/types.js';
import type { Draft } from './draft.js';
import type { MessageVariant } from './bound-message.js';

/** What the text of a message adds to the event of its line. */
export interface Gains {
  /** Fields by name, in the order in which they are set. */
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  readonly session: string | undefined;
  readonly local: Endpoint | undefined;
  readonly remote: Endpoint | undefined;
}

/** Adds to a draft what a text has told before. */
export function addGains(draft: Draft, { names, values, session, local, remote }: Gains): void {
  const { fields } = draft;
  for (let index = 0; index < names.length; index += 1) fields[names[index] as string] = values[index];
  if (session !== undefined) draft.session = session;
  if (local) draft.local = { address: local.address, port: local.port };
  if (remote) draft.remote = { address: remote.address, port: remote.port };
}

/** The text of a message that came by more than once, with what becomes of it. */
export interface KnownBody {
  readonly text: string;
  readonly variant: MessageVariant;
  readonly gains: Gains;
}

/** A text that came by more than once and that no message of a set fits. */
export interface StrangeBody {
  readonly text: string;
  readonly variant: undefined;
}

/** Remembers texts of messages by identical text: a daemon says most of what it says again and again. */
export interface KnownBodies {
  /** Whether texts are worth looking for now; asked once for each. */
  pays(): boolean;
  /** What is known of the part of a line that has this hash. */
  find(line: string, from: number, to: number, hash: number): KnownBody | StrangeBody | undefined;
  /** Whether the text that was looked for last came by before: what becomes of it is worth keeping. */
  repeated: boolean;
  keep(body: KnownBody | StrangeBody): void;
}

/** A power of two. */
const places = 2048;
/** A longer text is read each time. */
const longest = 512;

/** So often texts are looked for before it is asked whether that pays, and left alone when it does not. */
const trial = 4096;
const rest = 8 * trial;
/** Of so many texts one must be known, or the hashes cost more than is saved. */
const leastShare = 3;

/** The hash of a part of a line; that of a text that is too long to be kept is 0. */
export function hashOf(line: string, from: number, to: number): number {
  let hash = to - from;
  if (hash > longest) return 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + line.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

/**
 * Makes a memory of message texts. A text has one place, found by a hash of it; it moves in when it comes by the second
 * time, so that what is said once costs no more than the hash. Where next to nothing is said twice, as in a log whose every
 * line holds the numbers of its packet, texts are not looked for at all for a while.
 */
export function createKnownBodies(): KnownBodies {
  const bodies: (KnownBody | StrangeBody | undefined)[] = Array.from({ length: places }, () => undefined);
  /** The hash of the last text that was not known, by place. */
  const missed = new Int32Array(places);
  let asked = 0;
  let found = 0;

  const memory: KnownBodies = {
    repeated: false,
    pays(): boolean {
      asked += 1;
      if (asked <= trial) return true;
      if (asked < rest && found * leastShare < trial) {
        memory.repeated = false;
        return false;
      }
      asked = 0;
      found = 0;
      return true;
    },
    find(line, from, to, hash): KnownBody | StrangeBody | undefined {
      memory.repeated = false;
      const length = to - from;
      if (length > longest) return undefined;
      const place = hash & (places - 1);
      const body = bodies[place];
      if (body?.text.length === length && body.text === line.slice(from, to)) {
        found += 1;
        return body;
      }
      if (missed[place] === hash) memory.repeated = true;
      else missed[place] = hash;
      return undefined;
    },
    keep(body): void {
      bodies[hashOf(body.text, 0, body.text.length) & (places - 1)] = body;
    },
  };
  return memory;
}
