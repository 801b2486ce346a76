/** Packs the archives among the samples: `samples/<dialect>/zips.json` names their members. The result is always the same. */
import { createWriteStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

const samples = fileURLToPath(new URL('../samples', import.meta.url));
const mtime = new Date('2026-03-04T11:00:00Z');

/** A zip of members; a member is the name of a sample, or again a zip. */
async function pack(folder, members) {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members)) {
    const bytes =
      typeof content === 'string' ? readFileSync(join(folder, content)) : await pack(folder, content);
    zip.addBuffer(bytes, name, { mtime, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

for (const dialect of readdirSync(samples)) {
  const list = join(samples, dialect, 'zips.json');
  if (!existsSync(list)) continue;
  for (const [name, members] of Object.entries(JSON.parse(readFileSync(list, 'utf8')))) {
    const file = createWriteStream(join(samples, dialect, name));
    file.end(await pack(join(samples, dialect), members));
    await finished(file);
  }
}
