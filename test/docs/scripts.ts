import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import * as everything from '../../src/index.js';
import { packageRoot } from '../support/root.js';
import type { Block } from './blocks.js';

/** What is wrong with a block, with the place of the block. */
export interface Complaint {
  readonly at: string;
  readonly problem: string;
}

const placeOf = ({ file, line }: Block): string => `${file}:${line}`;

/** An example in a docstring may use what the package exports, and the source of a fact, without saying so. */
function withImports(text: string): string {
  if (/^import /m.test(text)) return text;
  const source = /\bsource\b/.test(text) && !/\bconst source\b/.test(text);
  const used = Object.keys(everything).filter((name) => new RegExp(`\\b${name}\\(`).test(text));
  const given = source ? "const source = { where: 'a log', certainty: 'seen' } as const;\n" : '';
  return `import { ${used.join(', ')} } from 'ikescope';\n${given}${text}`;
}

/**
 * `console.log(x); // what it prints` becomes a comparison; in what is expected `…` stands for anything. A call without such
 * a comment prints to nobody.
 */
const withExpectations = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const expected = /\/\/ (.+)$/.exec(line)?.[1];
      const call = expected === undefined ? 'void (' : `globalThis.printed(${JSON.stringify(expected)}, `;
      return line.replaceAll('console.log(', call);
    })
    .join('\n');

const runner = `
import { formatWithOptions } from 'node:util';
const complaints = [];
let at = '';
const fits = (pattern, text) =>
  new RegExp('^' + pattern.split('…').map((each) => each.replace(/[.*+?^$\{}()|[\\]\\\\]/g, '\\\\$&')).join('[^]*') + '$').test(text);
globalThis.printed = (expected, ...values) => {
  const text = formatWithOptions({ breakLength: Infinity }, ...values);
  if (!fits(expected, text)) complaints.push({ at, problem: 'expected ' + expected + ', printed ' + text });
};
for (const [place, url] of JSON.parse(process.argv[2])) {
  at = place;
  try {
    await import(url);
  } catch (error) {
    complaints.push({ at, problem: String(error?.stack ?? error) });
  }
}
process.stdout.write(JSON.stringify(complaints));
`;

/**
 * Compiles the blocks against the declarations of the built package and runs them against the bundle, one after the
 * other in one process, from the root of the package.
 */
export function checkScripts(blocks: readonly Block[]): Complaint[] {
  // Inside of the package its own name leads to the bundle.
  const folder = mkdtempSync(join(packageRoot(), 'build', 'docs-'));
  try {
    const files = blocks.map((block, index) => {
      const text = withImports(block.text);
      const path = join(folder, `block-${index}`);
      writeFileSync(`${path}.ts`, text);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        `${path}.mjs`,
        transformSync(withExpectations(text), { loader: 'ts', format: 'esm' }).code,
      );
      return { block, path };
    });
    return [...typeComplaints(files), ...runComplaints(files, folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Written {
  readonly block: Block;
  readonly path: string;
}

function typeComplaints(files: readonly Written[]): Complaint[] {
  const program = ts.createProgram(
    files.map(({ path }) => `${path}.ts`),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
      typeRoots: [join(packageRoot(), 'node_modules', '@types')],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noEmit: true,
      skipLibCheck: true,
    },
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const written = files.find(({ path }) => file?.fileName === `${path}.ts`);
    return {
      at: written ? placeOf(written.block) : (file?.fileName ?? 'the compiler'),
      problem: ts.flattenDiagnosticMessageText(messageText, '\n'),
    };
  });
}

function runComplaints(files: readonly Written[], folder: string): Complaint[] {
  const path = join(folder, 'run.mjs');
  writeFileSync(path, runner);
  const modules = files.map(({ block, path: each }) => [placeOf(block), pathToFileURL(`${each}.mjs`).href]);
  const { stdout, stderr } = spawnSync(process.execPath, [path, JSON.stringify(modules)], {
    cwd: packageRoot(),
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout) as Complaint[];
  } catch {
    return [{ at: 'the process', problem: stderr }];
  }
}
