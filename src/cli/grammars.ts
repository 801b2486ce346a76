import { readFile } from 'node:fs/promises';
import type { Dialect } from '../dialect/dialect.js';
import { IkescopeError } from '../input/error.js';
import type { ReadOptions } from './options.js';
import { readProblem } from './read-problem.js';

/** No grammar that people write is larger; a log passed by mistake may be. */
const mostBytes = 4 * 1024 * 1024;

/**
 * The dialects of `--grammar`, in the order of the files; a file may extend what a file before it defines.
 *
 * @throws IkescopeError `bad-grammar` with file, line and column; `cannot-read` where a file cannot be read.
 */
export async function grammarsOf({
  grammar = [],
}: Pick<ReadOptions, 'grammar'>): Promise<readonly Dialect[]> {
  if (grammar.length === 0) return [];
  const { readGrammar } = await import('../index.js');
  let own: readonly Dialect[] = [];
  for (const file of grammar) {
    const dialect = readGrammar(await textOf(file), { name: file, dialects: own });
    own = [dialect, ...own.filter(({ id }) => id !== dialect.id)];
  }
  return own;
}

async function textOf(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (bytes.length <= mostBytes) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new IkescopeError('cannot-read', `${file} cannot be read as a grammar: ${readProblem(error)}.`);
  }
  throw new IkescopeError('cannot-read', `${file} cannot be read as a grammar: it is larger than 4 MiB.`);
}
