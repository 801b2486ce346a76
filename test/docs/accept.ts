/** Rewrites what documents say is printed, where it is no longer so, and the guide to the categories. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../support/root.js';
import { documents } from './blocks.js';
import { categoryGuide, categoryGuidePath } from './category-guide.js';
import { fits, runCommands } from './commands.js';

writeFileSync(categoryGuidePath(), categoryGuide());
for (const file of documents()) {
  const path = join(packageRoot(), file);
  const lines = readFileSync(path, 'utf8').split('\n');
  // From the last to the first, so that the numbers of lines before stay right.
  for (const { printed, expected } of runCommands(file).reverse()) {
    if (!expected || fits(expected.text, printed)) continue;
    const length = expected.text.split('\n').length - 1;
    lines.splice(expected.line, length, ...printed.replace(/\n$/, '').split('\n'));
    console.log(`changed ${file}:${expected.line}`);
  }
  writeFileSync(path, lines.join('\n'));
}
