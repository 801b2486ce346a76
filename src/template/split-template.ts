import type { Capture, Optional, Part } from './part.js';

/*
 * Reads templates that the grammar of the template language has taken before. It finds no mistakes, and so it is quick: a
 * start reads those of the built-in dialects this way.
 */

const mark = /<([A-Za-z_][A-Za-z0-9_]*):([^<>]+)>|\[\[|\]\](?!\])/g;
const firstMark = /<[A-Za-z_][A-Za-z0-9_]*:[^<>]+>|\[\[/;

const captureOf = (name: string, type: string): Capture =>
  type.includes('|') ? { name, list: type.split('|') } : { name, type };

/** Adds literal text; neighbouring literals become one. */
function append(pieces: (Part | string | Capture)[], literal: string): void {
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last + literal;
  else if (literal !== '') pieces.push(literal);
}

/** The parts of a template without mistakes, the same that `parseTemplate` finds. */
export function splitTemplate(text: string): Part[] {
  const parts: Part[] = [];
  let pieces: (Part | string | Capture)[] = parts;
  let at = 0;
  for (const match of text.matchAll(mark)) {
    const [found, name, type] = match;
    append(pieces, text.slice(at, match.index));
    at = match.index + found.length;
    if (name !== undefined && type !== undefined) pieces.push(captureOf(name, type));
    else if (found === ']]') pieces = parts;
    else if (pieces === parts) {
      const optional: Optional['optional'][number][] = [];
      parts.push({ optional });
      pieces = optional;
    }
    // Of a run of brackets the first two open; those behind them are text.
    else append(pieces, found);
  }
  append(pieces, text.slice(at));
  return parts;
}

/** The literal text that a template begins with. */
export function openingOf(text: string): string {
  const at = text.search(firstMark);
  return at < 0 ? text : text.slice(0, at);
}
