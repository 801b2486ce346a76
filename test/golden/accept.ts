/** Rewrites the expectations beside the samples; read each changed line before you commit it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expectationsOf, samples } from './golden.js';

let changed = 0;
for (const sample of samples()) {
  const { events, findings } = await expectationsOf(sample);
  for (const [path, text] of [
    [sample.eventsPath, events],
    [sample.findingsPath, findings],
  ] as const) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    changed += 1;
    writeFileSync(path, text);
    console.log(`changed ${path}`);
  }
}
console.log(`${changed} files changed`);
if (changed > 0 && process.env['CI'] !== undefined && process.env['CI'] !== '') process.exitCode = 1;
