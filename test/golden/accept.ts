/** Rewrites the expectations beside the samples; read each changed line before you commit it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fieldTablePath, writtenPage } from '../mapping/field-table.js';
import { expectationsOf, samples } from './golden.js';

let changed = 0;

function accept(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  changed += 1;
  writeFileSync(path, text);
  console.log(`changed ${path}`);
}

for (const sample of samples()) {
  const { events, findings } = await expectationsOf(sample);
  accept(sample.eventsPath, events);
  accept(sample.findingsPath, findings);
}
accept(fieldTablePath, await writtenPage());
console.log(`${changed} files changed`);
if (changed > 0 && process.env['CI'] !== undefined && process.env['CI'] !== '') process.exitCode = 1;
