import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { afterAll } from '@jest/globals';
import { openSources, type OpenOptions } from '../../../src/input/node/index.js';
import type { Notice } from '../../../src/input/notice.js';
import type { Source } from '../../../src/input/source.js';

export const packedAt = new Date('2026-03-04T05:06:08Z');

export interface Member {
  readonly name: string;
  readonly content: string | Buffer;
  readonly compress?: boolean;
  /** Written as a stream: sizes and checksum then follow the data. */
  readonly stream?: boolean;
  readonly zip64?: boolean;
}

export async function zipOf(members: readonly Member[], comment = ''): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, compress = true, stream = false, zip64 = false } of members) {
    const options = { compress, mtime: packedAt, forceDosTimestamp: true, forceZip64Format: zip64 };
    if (name.endsWith('/')) zip.addEmptyDirectory(name, { mtime: packedAt });
    else if (stream) zip.addReadStream(Readable.from([Buffer.from(content)]), name, options);
    else zip.addBuffer(Buffer.from(content), name, options);
  }
  zip.end({ forceZip64Format: false, comment });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ikescope-'));
  folders.push(path);
  return path;
}

export function save(name: string, bytes: string | Uint8Array, into = folder()): string {
  const path = join(into, name);
  writeFileSync(path, bytes);
  return path;
}

export interface Read {
  readonly name: string;
  readonly text: string;
  readonly modified: string | undefined;
  readonly placeholder: boolean;
  readonly notices: readonly Notice[];
  readonly codes: readonly string[];
}

export async function bytesOf(source: Source): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.open() as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a source gives, after it has been read to its end. */
export async function readSource(source: Source): Promise<Read> {
  const text = (await bytesOf(source)).toString('latin1');
  const notices = source.notices ?? [];
  const { name, modified, placeholder = false } = source;
  return { name, text, modified, placeholder, notices, codes: notices.map(({ code }) => code) };
}

export async function readAll(paths: readonly string[], options?: OpenOptions): Promise<Read[]> {
  const all: Read[] = [];
  for await (const source of openSources(paths, options)) all.push(await readSource(source));
  return all;
}

/** The sources with something to read: the name behind the path, and the text. */
export function texts(all: readonly Read[], path = ''): [string, string][] {
  return all.filter((read) => !read.placeholder).map(({ name, text }) => [name.replace(path, ''), text]);
}

export function codes(all: readonly Read[]): string[] {
  return all.flatMap((read) => read.codes);
}

/** Replaces bytes wherever they stand; fails when they stand nowhere. */
export function patchedName(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('names must be equally long');
  const text = zip.toString('latin1');
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

/** Offsets of the local headers or of the central ones. */
export function headers(zip: Buffer, kind: 'local' | 'central'): number[] {
  const signature = Buffer.from(kind === 'local' ? 'PK\x03\x04' : 'PK\x01\x02', 'latin1');
  const found: number[] = [];
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) found.push(at);
  return found;
}

export async function* streamOf(bytes: Uint8Array, chunk = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk)
    yield await Promise.resolve(bytes.subarray(at, at + chunk));
}

/** Text that does not repeat itself much, so that it compresses as a log does. */
export function logText(lines: number, seed = 1): string {
  let state = seed;
  let text = '';
  for (let line = 0; line < lines; line += 1) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    text += `2026-03-04 05:06:${line % 60} 12[IKE] <${line}> sending retransmit ${state} of request message ID ${state % 7}\n`;
  }
  return text;
}
