import type { Notice } from '../notice.js';

/** Takes a notice that turns up while bytes are read. */
export type Report = (notice: Notice) => void;

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** `1536` as `1.5 KiB`. */
export function readableSize(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const rounded = unit === 0 ? value : Math.round(value * 10) / 10;
  return `${rounded} ${rounded === 1 && unit === 0 ? 'byte' : (units[unit] ?? 'bytes')}`;
}

function notice(severity: Notice['severity'], code: string, source: string, message: string): Notice {
  return { code, message, severity, source };
}

/** What went wrong, in plain words; by its shape, since errors of another realm are no `Error` of ours. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  switch ('code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'EISDIR':
      return 'it is a directory';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'ELOOP':
      return 'its symbolic links go in a circle';
    default:
      return 'message' in error ? String(error.message) : 'for an unknown reason';
  }
}

/** A path the caller named is an error; one met on the way through a directory is a warning. */
export function pathUnreadable(source: string, error: unknown, severity: Notice['severity']): Notice {
  return notice(severity, 'path.unreadable', source, `${source} cannot be read: ${reasonOf(error)}.`);
}

export function standardInputTwice(source: string): Notice {
  return notice(
    'error',
    'path.unreadable',
    source,
    'Standard input was named twice and can be read only once.',
  );
}

export function archiveTruncated(source: string): Notice {
  const message = `${source} is cut off before its list of members; what is left of it is read member by member.`;
  return notice('warning', 'archive.truncated', source, message);
}

export function memberTruncated(source: string, read: number): Notice {
  const message = `${source} is cut off; the first ${readableSize(read)} of its content are read.`;
  return notice('warning', 'archive.truncated', source, message);
}

export function archiveBroken(source: string, reason: string): Notice {
  const message = `The archive ${source} is damaged (${reason}); its members are searched for one by one.`;
  return notice('warning', 'archive.broken', source, message);
}

export function memberBroken(source: string, reason: string, read: number): Notice {
  const message = `${source} is damaged (${reason}); the first ${readableSize(read)} of its content are read.`;
  return notice('warning', 'archive.broken', source, message);
}

export function headerBroken(source: string): Notice {
  return notice(
    'warning',
    'archive.broken',
    source,
    `The header of ${source} is damaged; its content may be wrong.`,
  );
}

export function memberLost(source: string): Notice {
  const message = `${source} is not where its archive says, and is not read.`;
  return notice('warning', 'archive.broken', source, message);
}

export function notAnArchive(source: string, kind: string): Notice {
  const message = `${source} is named like a ${kind} file but is none; it is read as it stands.`;
  return notice('info', 'archive.broken', source, message);
}

export function archiveEmpty(source: string, what: 'archive' | 'directory'): Notice {
  return notice('warning', 'archive.empty', source, `The ${what} ${source} holds no files.`);
}

export function memberEncrypted(source: string): Notice {
  return notice('warning', 'archive.encrypted', source, `${source} is encrypted and is not read.`);
}

export function memberName(source: string, stored: string): Notice {
  const message = `A member is stored under the unsafe name ${JSON.stringify(stored)}; it is read as ${source}.`;
  return notice('info', 'archive.member-name', source, message);
}

export function wrongChecksum(source: string): Notice {
  const message = `The checksum of ${source} does not match its content, which may be damaged.`;
  return notice('warning', 'archive.checksum', source, message);
}

export function wrongSize(source: string, declared: number, real: number): Notice {
  const message = `${source} is declared with ${readableSize(declared)} (${declared}) but has ${readableSize(real)} (${real}).`;
  return notice('warning', 'archive.size', source, message);
}

export function gzipSize(source: string): Notice {
  const message = `The size that ${source} declares does not match its content, which may be damaged.`;
  return notice('warning', 'archive.size', source, message);
}

export function unsupportedMethod(source: string, method: string): Notice {
  const message = `${source} is compressed with ${method}, which is not supported, and is not read.`;
  return notice('warning', 'archive.method', source, message);
}

export function duplicateName(source: string, first: string): Notice {
  const message = `The archive has several members named ${first}; this one is read as ${source}.`;
  return notice('warning', 'archive.duplicate-name', source, message);
}

export function totalBytesReached(source: string, limit: number): Notice {
  const message = `The limit of ${readableSize(limit)} for all input was reached at ${source}; nothing more is read.`;
  return notice('warning', 'limit.total-bytes', source, message);
}

export function memberBytesReached(source: string, limit: number): Notice {
  const message = `${source} unpacks to more than the limit of ${readableSize(limit)}; the rest of it is not read.`;
  return notice('warning', 'limit.member-bytes', source, message);
}

export function ratioReached(source: string, packed: number, unpacked: number, limit: number): Notice {
  const sizes = `${readableSize(packed)} unpack to more than ${readableSize(unpacked)}`;
  const message = `${source} looks like a compression bomb (${sizes}, the limit is ${limit} to 1); the rest of it is not read.`;
  return notice('warning', 'limit.ratio', source, message);
}

export function membersReached(source: string, limit: number): Notice {
  const message = `${source} holds more than the limit of ${limit} files; the others are not read.`;
  return notice('warning', 'limit.members', source, message);
}

export function depthReached(source: string, limit: number): Notice {
  const message = `${source} is an archive more than ${limit} archives deep and is not opened.`;
  return notice('warning', 'limit.depth', source, message);
}
