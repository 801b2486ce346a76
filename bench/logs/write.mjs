import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Writes about `bytes` bytes of text: what stands first, pieces as `next` makes them, what stands last. */
export async function writeLog(path, bytes, next, first = '', last = '') {
  const file = createWriteStream(path);
  let written = first.length;
  if (first !== '') file.write(first);
  while (written < bytes) {
    let block = '';
    while (block.length < 65536) block += next();
    written += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end(last);
  await once(file, 'close');
}
