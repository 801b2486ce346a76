import { captureClass } from './capture-class.js';
import type { FlatPart } from './expand.js';
import type { Capture } from './part.js';

/*
 * Which of two variants is tried first. They are read side by side, a literal character by character; at the first
 * difference the more specific wins: a literal, then a closed list (fewer words first), then the narrower class,
 * then the variant that ends. Two different literal characters cannot share a line, so any fixed order serves.
 */

type Step = string | Capture;

function steps(parts: readonly FlatPart[]): Step[] {
  return parts.flatMap((part): Step[] => (typeof part === 'string' ? [...part] : [part]));
}

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
  const first = steps(a);
  const second = steps(b);
  const most = Math.max(first.length, second.length);
  for (let index = 0; index < most; index += 1) {
    const left = first[index];
    const right = second[index];
    if (left === right) continue;
    if (typeof left === 'object' && typeof right === 'object' && nameOf(left) === nameOf(right)) continue;
    return [left, right];
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
