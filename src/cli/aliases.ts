import { readFile } from 'node:fs/promises';
import type { Aliases } from '../classify/aliases.js';
import { IkescopeError } from '../input/error.js';
import { readProblem } from './read-problem.js';

/** A line of an alias file: the id, blanks or `=`, the name. */
function readLine(line: string, number: number, file: string): readonly [string, string] | undefined {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const at = text.search(/[\s=]/);
  const name = at < 0 ? '' : text.slice(at).replace(/^[\s=]+/, '');
  if (name === '')
    throw new IkescopeError(
      'bad-option',
      `${file}:${number}: an alias is "ID NAME", not ${JSON.stringify(text)}`,
    );
  return [text.slice(0, at), name];
}

/**
 * Reads `--alias FILE`: one "ID NAME" a line, `#` begins a comment.
 *
 * @throws IkescopeError `cannot-read` or `bad-option` with file and line.
 */
export async function readAliases(file: string | undefined): Promise<Aliases> {
  if (file === undefined) return new Map();
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new IkescopeError('cannot-read', `${file} cannot be read for names: ${readProblem(error)}.`);
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return new Map(lines.flatMap((line, index) => [readLine(line, index + 1, file) ?? []].filter(isPair)));
}

const isPair = (entry: readonly string[]): entry is readonly [string, string] => entry.length === 2;
