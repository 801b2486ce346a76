import { readFile } from 'node:fs/promises';
import type { Dialect } from '../dialect/dialect.js';
import { IkescopeError } from '../input/error.js';
import type { ReadOptions } from './options.js';

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
    throw new IkescopeError('cannot-read', `${file} cannot be read as a grammar: ${reasonOf(error)}.`);
  }
  throw new IkescopeError('cannot-read', `${file} cannot be read as a grammar: it is larger than 4 MiB.`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EISDIR') return 'it is a directory';
  if (code === 'EACCES') return 'permission is denied';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is no text in UTF-8';
  return error instanceof Error ? error.message : String(error);
}
