import type { Region } from '../region.js';
import type { ZipEntry } from './entry.js';
import { extraFields, modifiedDate, readUInt64 } from './fields.js';
import { decodeName } from './name.js';
import { signatureAt } from './signatures.js';

/** The header in front of a member's data. */
export interface LocalHeader {
  readonly entry: ZipEntry;
  /** False when the signature is damaged. */
  readonly intact: boolean;
  /** Where the data begin. */
  readonly data: number;
  /** True when checksum and sizes follow the data. */
  readonly descriptor: boolean;
}

const fixedLength = 30;
const zip64 = 0x0001;
const unknown32 = 0xffffffff;

/** Reads the header at a position; undefined where the region ends before it does. */
export async function readLocalHeader(region: Region, position: number): Promise<LocalHeader | undefined> {
  const fixed = await region.read(position, fixedLength);
  if (fixed.length < fixedLength) return undefined;
  const nameLength = fixed.readUInt16LE(26);
  const variableLength = nameLength + fixed.readUInt16LE(28);
  const variable = await region.read(position + fixedLength, variableLength);
  if (variable.length < variableLength) return undefined;
  const flags = fixed.readUInt16LE(6);
  const extra = extraFields(variable.subarray(nameLength));
  const name = decodeName(variable.subarray(0, nameLength), flags, extra);
  const descriptor = (flags & 0x8) !== 0;
  let packed = fixed.readUInt32LE(18);
  let unpacked = fixed.readUInt32LE(22);
  for (const { id, data } of extra) {
    if (id !== zip64 || data.length < 16 || packed !== unknown32 || unpacked !== unknown32) continue;
    unpacked = readUInt64(data, 0);
    packed = readUInt64(data, 8);
  }
  return {
    intact: signatureAt(fixed, 0) === 'local',
    data: position + fixedLength + variableLength,
    descriptor,
    entry: {
      name,
      kind: /[\\/]$/.test(name) ? 'directory' : 'file',
      encrypted: (flags & 0x1) !== 0,
      method: fixed.readUInt16LE(8),
      modified: modifiedDate(fixed.readUInt16LE(12), fixed.readUInt16LE(10), extra),
      header: position,
      packed,
      unpacked,
      checksum: fixed.readUInt32LE(14),
    },
  };
}

/** True when what follows a signature looks like a header and not like chance. */
export function isPlausible({ entry, intact }: LocalHeader): boolean {
  const knownMethod = entry.method <= 20 || (entry.method >= 93 && entry.method <= 99);
  return intact && knownMethod && entry.name !== '' && !entry.name.includes('\0');
}
