import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../support/root.js';

/** A fenced block of a text, or of an example in a docstring. */
export interface Block {
  /** Path of the file, from the root of the package. */
  readonly file: string;
  /** One-based line of the fence that opens it. */
  readonly line: number;
  /** First word behind the fence: `ts`, `sh`, `text`. */
  readonly language: string;
  /** Name of the file that the block stands for: ```` ```text file=acme.rows ````. */
  readonly name: string | undefined;
  readonly text: string;
}

/** Guides whose blocks another test runs. */
const elsewhere = ['outputs.md'];

/** README and guides. */
export function documents(): string[] {
  const guides = readdirSync(join(packageRoot(), 'docs', 'guides')).filter(
    (file) => file.endsWith('.md') && !elsewhere.includes(file),
  );
  return ['README.md', 'CONTRIBUTING.md', ...guides.sort().map((file) => `docs/guides/${file}`)];
}

/** The blocks of a document in their order. */
export function blocksOf(file: string): Block[] {
  return fenced(file, readFileSync(join(packageRoot(), file), 'utf8').split('\n'));
}

function fenced(file: string, lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const open = /^```(\S*)\s*(.*)$/.exec(lines[index] ?? '');
    if (!open) continue;
    const line = index + 1;
    const text: string[] = [];
    for (index += 1; index < lines.length && lines[index] !== '```'; index += 1)
      text.push(lines[index] ?? '');
    const name = /\bfile=(\S+)/.exec(open[2] ?? '')?.[1];
    blocks.push({ file, line, language: open[1] ?? '', name, text: `${text.join('\n')}\n` });
  }
  return blocks;
}

/** Examples in the docstrings of the sources. */
export function docstringBlocks(): Block[] {
  const root = join(packageRoot(), 'src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.sort().flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const text = lines.map((line) => (/^\s*\*(?!\/)/.test(line) ? line.replace(/^\s*\* ?/, '') : ''));
    return fenced(`src/${file}`, text).filter(({ language }) => language === 'ts');
  });
}
