import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageRoot } from '../support/root.js';
import { blocksOf, type Block } from './blocks.js';

/** A block of commands, what it printed, and the block that says what it prints, where there is one. */
export interface Commands {
  readonly block: Block;
  readonly printed: string;
  readonly expected: Block | undefined;
}

/** A folder like that of somebody who has the package and the samples; the command in it is the bundle. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ikescope-docs-'));
  symlinkSync(join(packageRoot(), 'samples'), join(folder, 'samples'));
  mkdirSync(join(folder, '.bin'));
  const command = join(packageRoot(), 'dist', 'ikescope.cjs');
  const programs = {
    ikescope: `exec "${process.execPath}" "${command}" "$@"`,
    npx: '[ "$1" = ikescope ] || exit 127\nshift\nexec ikescope "$@"',
    npm: readmeScripts(),
  };
  for (const [name, script] of Object.entries(programs)) {
    const path = join(folder, '.bin', name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }
  return folder;
}

/** Stands for npm: it knows `ci`, `test`, `install`, and the scripts that the package has. */
function readmeScripts(): string {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return `case "$1 $2" in "ci "|"test "|"install ikescope"${Object.keys(scripts)
    .map((name) => `|"run ${name}"`)
    .join('')}) exit 0;; *) echo "npm: no such thing: $*"; exit 1;; esac`;
}

/** Runs the commands of a document in their order, in one folder; files that it shows are there. */
export function runCommands(file: string): Commands[] {
  const folder = makeFolder();
  try {
    const blocks = blocksOf(file);
    const all: Commands[] = [];
    blocks.forEach((block, index) => {
      if (block.name !== undefined) writeFileSync(join(folder, block.name), block.text);
      if (block.language !== 'sh') return;
      const next = blocks[index + 1];
      const expected = next?.language === 'text' && next.name === undefined ? next : undefined;
      const environment = {
        ...process.env,
        PATH: `${join(folder, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      };
      const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${block.text}`], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...environment, NO_COLOR: '1', FORCE_COLOR: undefined },
        input: '',
      });
      all.push({ block, printed: stdout, expected });
    });
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text is what was expected: `…` stands for anything in a line, alone on a line for any lines. */
export function fits(expected: string, printed: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`))
    .join('')
    .replace(/\n$/, '');
  return new RegExp(`^${pattern}$`).test(printed);
}
