/** The upper half of an HRESULT that wraps a plain system code in its lower half: `0x80073613` is 13843. */
const wrappedCode = 0x8007;

/**
 * Reads a code in any of the shapes logs print: `13801`, `0x35E9`, `0x000035e9`, `0X35ED`, and as an HRESULT
 * `0x80073613`, `2147956243` or `-2147011053`. Gives undefined for what is no number of 32 bits.
 */
export function readCode(text: string): number | undefined {
  const digits = text.trim();
  if (/^-?\d{1,10}$/.test(digits)) return unwrap(Number(digits));
  if (/^0[xX][0-9a-fA-F]{1,8}$/.test(digits)) return unwrap(Number(digits));
  return undefined;
}

/** Reads a code printed as hexadecimal digits without `0x`: `35e9`. Only for places where the format says so. */
export function readBareHexCode(text: string): number | undefined {
  const digits = text.trim();
  return /^[0-9a-fA-F]{1,8}$/.test(digits) ? unwrap(parseInt(digits, 16)) : undefined;
}

function unwrap(code: number): number | undefined {
  if (code > 0xffffffff || code < -0x80000000) return undefined;
  if (code >>> 16 === wrappedCode) return code & 0xffff;
  return code < 0 ? undefined : code;
}
