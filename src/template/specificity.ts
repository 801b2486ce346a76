import { captureClass } from './capture-class.js';
import type { FlatPart } from './expand.js';
import type { Capture } from './part.js';

/*
 * Which of two variants is tried first. They are read side by side, a literal character by character; at the first
 * difference the more specific wins: a literal, then a closed list (fewer words first), then the narrower class,
 * then the variant that ends. Two different literal characters cannot share a line, so any fixed order serves.
 */

type Step = string | Capture;

/** Closed lists rank above every class; shorter lists above longer ones. */
function rankOf(capture: Capture): number {
  if (capture.list) return 1000 - Math.min(capture.list.length, 500);
  return captureClass(capture.type ?? '')?.rank ?? 0;
}

const nameOf = (capture: Capture): string => capture.list?.join('|') ?? capture.type ?? '';

/** The first pieces in which two variants differ, whatever their captures are called; nothing when there are none. */
function difference(
  a: readonly FlatPart[],
  b: readonly FlatPart[],
): readonly [Step | undefined, Step | undefined] | undefined {
  const most = Math.max(a.length, b.length);
  for (let index = 0; index < most; index += 1) {
    const left = a[index];
    const right = b[index];
    if (left === right) continue;
    if (typeof left === 'object' && typeof right === 'object' && nameOf(left) === nameOf(right)) continue;
    if (typeof left !== 'string' || typeof right !== 'string') return [left, right];
    // Literals are compared character by character; where one ends, its capture stands against the rest of the other.
    let at = 0;
    while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
    return [
      at < left.length ? left.charAt(at) : a[index + 1],
      at < right.length ? right.charAt(at) : b[index + 1],
    ];
  }
  return undefined;
}

/** Whether neither beats the other: the same pieces, or at the first difference other classes of one rank. */
export function neitherBeats(a: readonly FlatPart[], b: readonly FlatPart[]): boolean {
  const [left, right] = difference(a, b) ?? [];
  return (
    left === right ||
    (typeof left === 'object' && typeof right === 'object' && rankOf(left) === rankOf(right))
  );
}

/**
 * Negative when `a` is tried before `b`, positive when after, 0 when they are the same but for the names of captures.
 * Classes of one rank are put in any order that is always the same.
 */
export function compareSpecificity(a: readonly FlatPart[], b: readonly FlatPart[]): number {
  const differing = difference(a, b);
  if (!differing) return 0;
  const [left, right] = differing;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  if (typeof left === 'string') return typeof right === 'string' && left > right ? 1 : -1;
  if (typeof right === 'string') return 1;
  return rankOf(right) - rankOf(left) || (nameOf(left) < nameOf(right) ? -1 : 1);
}
