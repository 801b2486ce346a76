import { captureClass, captureClasses, type CaptureClass } from './capture-class.js';
import type { Capture, Part } from './part.js';
import { isCapture, isOptional } from './part.js';
import { expand, type FlatPart } from './expand.js';
import { sampleValues } from './sample.js';
import { templateError } from './syntax.js';
import { makeExtents, matchVariant } from './match-variant.js';
import { makeVariant } from './variant.js';

/** What the rules ask of a wording; a layout may begin with a capture and be short. */
export interface CheckOptions {
  readonly layout?: boolean;
}

const fewestLetters = 6;
const mostOptionals = 3;

const offsetOf = (text: string, capture: Capture): number => Math.max(0, text.indexOf(`<${capture.name}:`));

function checkCapture(text: string, capture: Capture, seen: Set<string>): void {
  if (capture.name !== '_') {
    if (seen.has(capture.name))
      templateError(text, text.lastIndexOf(`<${capture.name}:`), `capture "${capture.name}" stands twice`);
    seen.add(capture.name);
  }
  if (capture.list) {
    if (capture.list.some((word) => word === ''))
      templateError(text, offsetOf(text, capture), 'a closed list holds an empty word');
    if (new Set(capture.list).size < capture.list.length)
      templateError(text, offsetOf(text, capture), 'a closed list holds a word twice');
  } else if (!captureClass(capture.type ?? '')) {
    templateError(
      text,
      offsetOf(text, capture),
      `unknown capture type "${capture.type ?? ''}" (known: ${Object.keys(captureClasses).join(', ')})`,
    );
  }
}

/** What the capture is made of; a closed list counts as a class that ends by itself. */
const classOf = (capture: Capture): CaptureClass | undefined =>
  capture.list ? undefined : captureClass(capture.type ?? '');

/** Two captures side by side: the first must be closed, and no character of the second may continue it. */
function checkNeighbours(text: string, first: Capture, second: Capture): void {
  const before = classOf(first);
  if (!before || before.selfDelimiting === true) return;
  if (before.open)
    templateError(text, offsetOf(text, second), `no literal between "${first.name}" and "${second.name}"`);
  const after = classOf(second);
  if (after?.selfDelimiting === true) return;
  const overlap = after ? after.set.some((yes, code) => yes === 1 && before.set[code] === 1) : true;
  if (overlap)
    templateError(
      text,
      offsetOf(text, second),
      `"${first.name}" may swallow the beginning of "${second.name}": put a literal between them`,
    );
}

/** Captures are possessive: one that swallows the beginning of the literal behind it never fits. */
function checkFits(text: string, parts: readonly FlatPart[]): void {
  const variant = makeVariant(undefined, text, parts);
  const most = Math.max(
    1,
    ...parts.map((part) => (typeof part === 'string' ? 1 : sampleValues(part).length)),
  );
  const fits = Array.from({ length: most }, (_, index) =>
    parts.map((part) => sampleOf(part, index)).join(''),
  ).some((line) => matchVariant(variant, line, 0, line.length, makeExtents(), 0));
  if (!fits)
    templateError(text, 0, 'no line can fit: a capture swallows the beginning of the literal behind it');
}

/** A value for the capture; an open one gets a character that no literal holds. */
function sampleOf(part: FlatPart, index: number): string {
  if (typeof part === 'string') return part;
  if (classOf(part)?.open === true) return '\u0001';
  const values = sampleValues(part);
  return values[index % values.length] ?? '';
}

function checkVariant(text: string, parts: readonly FlatPart[], options: CheckOptions): void {
  let letters = 0;
  parts.forEach((part, index) => {
    if (typeof part === 'string') {
      letters += part.replace(/[^\p{L}\p{N}]/gu, '').length;
      return;
    }
    const next = parts[index + 1];
    if (next !== undefined && typeof next !== 'string') checkNeighbours(text, part, next);
    if (part.type === 'rest' && next !== undefined)
      templateError(text, offsetOf(text, part), '"rest" stands only at the end');
    if (part.list)
      letters += Math.min(...part.list.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length));
  });
  if (options.layout === true) return;
  const first = parts[0];
  if (first === undefined) templateError(text, 0, 'the template is empty');
  if (typeof first !== 'string' && classOf(first)?.open === true) {
    templateError(text, 0, 'a wording begins with a literal or a closed class');
  }
  if (letters < fewestLetters)
    templateError(
      text,
      0,
      `a wording needs ${fewestLetters} literal letters or digits, this one has ${letters}`,
    );
}

/**
 * Holds a template against the rules of the language.
 *
 * @throws IkescopeError `bad-template` with line and column.
 */
export function checkTemplate(text: string, parts: readonly Part[], options: CheckOptions = {}): void {
  const seen = new Set<string>();
  const optionals = parts.filter(isOptional);
  if (optionals.length > mostOptionals) templateError(text, 0, `more than ${mostOptionals} optional parts`);
  for (const part of parts) {
    if (isOptional(part)) {
      for (const inner of part.optional) if (typeof inner !== 'string') checkCapture(text, inner, seen);
      if (part.optional.length === 0) templateError(text, text.indexOf('[['), 'an optional part is empty');
    } else if (isCapture(part)) checkCapture(text, part, seen);
  }
  for (const variant of expand(parts)) {
    checkVariant(text, variant, options);
    checkFits(text, variant);
  }
}
