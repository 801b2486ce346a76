/**
 * The members of a zip, read from its list of members (the central directory) with what browsers bring along. The program
 * for the command line also saves what it can from damaged archives; this page says what it could not read.
 */
import { countedBytes } from './stream.js';

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
const headerSignature = 0x04034b50;
const unknown = 0xffffffff;

/** Where the list of members begins, and how many there are; undefined for what is no zip. */
function listOf(view) {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  }
  return undefined;
}

/** Names are UTF-8, said or not; else the bytes stand for themselves. */
function nameOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The name inside the archive, without a way out of it. */
const cleanName = (name) =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

function dateOf(day, time) {
  const month = (day >> 5) & 15;
  if ((day & 31) === 0 || month === 0) return undefined;
  return new Date(
    Date.UTC(1980 + (day >> 9), month - 1, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2),
  ).toISOString();
}

/**
 * Members and what is to be said about the archive: `{ name, modified, bytes() }` or `{ problem }`.
 *
 * @param {Uint8Array} bytes of the archive
 */
export function* zipMembers(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = bytes.byteLength < 22 ? undefined : listOf(view);
  if (!list || list.at === unknown) {
    yield { problem: 'The archive has no list of its members that this page can read.' };
    return;
  }
  let { at } = list;
  for (let index = 0; index < list.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== memberSignature) {
      yield { problem: `The list of members breaks off after ${index} of ${list.count}.` };
      return;
    }
    const nameLength = view.getUint16(at + 28, true);
    const stored = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    const member = {
      name: cleanName(stored),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      modified: dateOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (/[\\/]$/.test(stored) || member.name === '') continue;
    yield readable(bytes, view, member);
  }
}

function readable(bytes, view, { name, flags, method, modified, packed, header }) {
  if ((flags & 1) !== 0) return { problem: `${name} is encrypted.` };
  if (method !== 0 && method !== 8)
    return { problem: `${name} is packed by method ${method}, which browsers lack.` };
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== headerSignature)
    return { problem: `${name} is not where the list of members says.` };
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = bytes.subarray(start, start + packed);
  return { name, modified, bytes: () => (method === 0 ? [data] : countedBytes(data, 'deflate-raw')) };
}
