import { countedBytes, joinedBytes } from './stream.js';
import { zipMembers } from './zip.js';

const deepest = 4;

const junk = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX']);
const isJunk = (name) => name.split('/').some((part) => junk.has(part) || part.startsWith('._'));

const isZip = (head) => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
const isGzip = (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

const notice = (code, source, message) => ({ code, severity: 'warning', source, message });

/** A source without content, for what has to be said. */
const saying = (name, message) => ({
  name,
  placeholder: true,
  notices: [notice('archive.member', name, message)],
  open: () => '',
});

/** The sources in a file that was dropped, or in an archive inside it. */
export async function* sourcesIn(name, bytes, modified, depth = 0) {
  if (!isZip(bytes) && !isGzip(bytes)) {
    yield { name, modified, open: () => bytes };
    return;
  }
  if (depth >= deepest) {
    yield saying(name, `${name} is an archive in an archive in an archive; it is not opened.`);
    return;
  }
  if (isGzip(bytes)) {
    const inner = name.replace(/\.gz$/i, '');
    try {
      yield* sourcesIn(inner, await joinedBytes(countedBytes(bytes, 'gzip')), modified, depth + 1);
    } catch (error) {
      yield saying(name, `${name} cannot be unpacked: ${error.message}.`);
    }
    return;
  }
  for (const member of zipMembers(bytes)) {
    if (member.problem !== undefined) yield saying(name, `${name}: ${member.problem}`);
    else if (!isJunk(member.name)) {
      const inner = `${name}!/${member.name}`;
      try {
        yield* sourcesIn(inner, await joinedBytes(member.bytes()), member.modified, depth + 1);
      } catch (error) {
        yield saying(inner, `${inner} cannot be unpacked: ${error.message}.`);
      }
    }
  }
}

/** The sources in all files. */
export async function* sourcesOf(files) {
  for (const file of files)
    yield* sourcesIn(
      file.name,
      new Uint8Array(await file.arrayBuffer()),
      file.lastModified ? new Date(file.lastModified).toISOString() : undefined,
    );
}
