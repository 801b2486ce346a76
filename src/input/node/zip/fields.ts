/** An extra field of a header. */
export interface ExtraField {
  readonly id: number;
  readonly data: Buffer;
}

/** The extra fields up to the first that does not fit; a damaged tail must not cost the member. */
export function extraFields(raw: Buffer): ExtraField[] {
  const fields: ExtraField[] = [];
  for (let offset = 0; offset + 4 <= raw.length;) {
    const end = offset + 4 + raw.readUInt16LE(offset + 2);
    if (end > raw.length) break;
    fields.push({ id: raw.readUInt16LE(offset), data: raw.subarray(offset + 4, end) });
    offset = end;
  }
  return fields;
}

const unixTime = 0x5455;

/**
 * The date of a member. The extra field for Unix holds a time in UTC; the date every zip has holds the wall
 * clock of the machine that packed it, without a zone, and is taken for UTC: it only serves to guess a year.
 */
export function modifiedDate(date: number, time: number, extra: readonly ExtraField[]): string | undefined {
  for (const { id, data } of extra) {
    if (id !== unixTime || data.length < 5 || (data.readUInt8(0) & 1) === 0) continue;
    return new Date(data.readInt32LE(1) * 1000).toISOString();
  }
  const day = date & 0x1f;
  const month = (date >> 5) & 0xf;
  if (day === 0 || month === 0) return undefined;
  const year = 1980 + (date >> 9);
  return new Date(
    Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 0x3f, (time & 0x1f) * 2),
  ).toISOString();
}

/** A 64-bit number; beyond 2^53 it loses precision, but nothing that large fits any file. */
export function readUInt64(buffer: Buffer, offset: number): number {
  return buffer.readUInt32LE(offset) + buffer.readUInt32LE(offset + 4) * 2 ** 32;
}
