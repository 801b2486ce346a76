import { parseJson } from '../record/carrier/json-container.js';

/**
 * What stands before every line of a source and belongs to none of them: the marks by which mail quotes, or what a
 * collector wrote before an object of JSON.
 */
export type LineCover = 'quote' | 'object';

/** A cover stands on nearly all lines. */
const nearlyAll = 0.8;
/** A line alone is no proof. */
const fewestQuoted = 2;
const longestPrefix = 300;

/** A line without the marks by which mail quotes: `> > text` → `text`. */
export function withoutQuote(line: string): string {
  let at = 0;
  while (line.charCodeAt(at) === 62) {
    at += 1;
    if (line.charCodeAt(at) === 32) at += 1;
  }
  return at === 0 ? line : line.slice(at);
}

/** Where the object of a line begins that something else stands before; -1 where there is none. */
export function objectBegins(line: string): number {
  const at = line.indexOf('{"');
  return at > 0 && at <= longestPrefix && line.trimEnd().endsWith('}') ? at : -1;
}

/** What covers the lines of a source, by its beginning. */
export function findCover(head: string): LineCover | undefined {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  // The last line may be cut where the beginning ends.
  if (lines.length > 1) lines.pop();
  const share = (covered: readonly string[]): boolean => covered.length >= nearlyAll * lines.length;
  const quoted = lines.filter((line) => line.startsWith('>'));
  if (quoted.length >= fewestQuoted && share(quoted)) return 'quote';
  const objects = lines.filter((line) => objectBegins(line) > 0);
  const [first] = objects;
  if (first === undefined || !share(objects)) return undefined;
  return parseJson(first.slice(objectBegins(first))) === undefined ? undefined : 'object';
}

/** The beginning of a source without the cover. */
export function uncovered(head: string, cover: LineCover): string {
  return head
    .split('\n')
    .map((line) => (cover === 'quote' ? withoutQuote(line) : line.slice(Math.max(0, objectBegins(line)))))
    .join('\n');
}
