import { crc32 } from 'node:zlib';
import type { ExtraField } from './fields.js';

const unicodePath = 0x7075;
const utf8Flag = 0x800;

// The characters of code page 437 from 0x80 on, in which names are stored unless they say otherwise.
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The stored name as text. Many programs store UTF-8 without saying so, and text in code page 437 is hardly
 * ever valid UTF-8; so UTF-8 is tried first.
 */
export function decodeName(raw: Buffer, flags: number, extra: readonly ExtraField[]): string {
  for (const { id, data } of extra) {
    if (id !== unicodePath || data.length < 6 || data.readUInt8(0) !== 1) continue;
    if (data.readUInt32LE(1) === crc32(raw)) return data.subarray(5).toString('utf8');
  }
  if ((flags & utf8Flag) !== 0) return raw.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return Array.from(raw, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : codePage437[byte - 0x80],
    ).join('');
  }
}

export interface CleanName {
  readonly name: string;
  /** True when the stored name would lead out of the archive or upset a terminal. */
  readonly unsafe: boolean;
}

const longest = 1024;

/** A name that stays inside the archive. Backslashes and `./` are common and harmless. */
export function cleanName(storedName: string): CleanName {
  const slashed = storedName.replaceAll('\\', '/').slice(0, longest);
  const printable = slashed.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
  const relative = printable.replace(/^(?:[A-Za-z]:)?\/*/, '');
  const segments = relative.split('/').filter((segment) => segment !== '' && segment !== '.');
  const inside = segments.filter((segment) => segment !== '..');
  const name = inside.join('/') || 'unnamed';
  const unsafe =
    storedName.length > longest ||
    printable !== slashed ||
    relative !== printable ||
    inside.length !== segments.length ||
    inside.length === 0;
  return { name, unsafe };
}
