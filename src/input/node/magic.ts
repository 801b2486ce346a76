export type Kind = 'zip' | 'gzip' | 'plain';

const zipMagics = [
  [0x50, 0x4b, 0x03, 0x04], // a local file header
  [0x50, 0x4b, 0x05, 0x06], // the end record: a zip without members
  [0x50, 0x4b, 0x07, 0x08], // the mark of a spanned archive
  [0x50, 0x4b, 0x30, 0x30], // the mark of a spanned archive that needed one volume only
];
const gzipMagic = [0x1f, 0x8b, 0x08];

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return head.length >= magic.length && magic.every((byte, index) => head[index] === byte);
}

/** What the first bytes say. The name is asked only where they say nothing, see `claimedKind`. */
export function kindOf(head: Uint8Array): Kind {
  if (zipMagics.some((magic) => startsWith(head, magic))) return 'zip';
  return startsWith(head, gzipMagic) ? 'gzip' : 'plain';
}

/** What the name says. */
export function claimedKind(name: string): Kind {
  const lower = name.toLowerCase();
  if (lower.endsWith('.zip')) return 'zip';
  return lower.endsWith('.gz') ? 'gzip' : 'plain';
}

/** True for content cut off within its magic number; nothing of it can be a log. */
export function cutMagic(head: Uint8Array, kind: Kind): boolean {
  const magics = kind === 'zip' ? zipMagics : kind === 'gzip' ? [gzipMagic] : [];
  return magics.some(
    (magic) => head.length < magic.length && head.every((byte, index) => byte === magic[index]),
  );
}
