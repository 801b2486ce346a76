/** What an archive says about a member, in its central directory or in front of the member. */
export interface ZipEntry {
  /** The name as stored, decoded but not cleaned. */
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link';
  readonly encrypted: boolean;
  readonly method: number;
  readonly modified: string | undefined;
  /** Offset of the local header. */
  readonly header: number;
  /** Size in the archive; undefined when only the end of the data is known. */
  readonly packed: number | undefined;
  readonly unpacked: number | undefined;
  readonly checksum: number | undefined;
  /** Where the data of a salvaged member end at the latest. */
  readonly end?: number | undefined;
}

export const stored = 0;
export const deflated = 8;

const methods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  20: 'Zstandard',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES encryption',
};

export function methodName(method: number): string {
  const name = methods[method];
  return name === undefined ? `method ${method}` : `${name} (method ${method})`;
}
