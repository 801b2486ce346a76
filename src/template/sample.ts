import { captureClass } from './capture-class.js';
import type { FlatPart } from './expand.js';

/** Values a capture may hold: the words of its list, or the samples of its class. */
export const sampleValues = (part: Exclude<FlatPart, string>): readonly string[] =>
  part.list ?? captureClass(part.type ?? '')?.samples ?? [];

/** Lines that fit a variant: each capture runs through its samples once while the others keep their first. */
export function sampleLines(parts: readonly FlatPart[]): string[] {
  const first = parts.map((part) => (typeof part === 'string' ? part : (sampleValues(part)[0] ?? '')));
  const lines = [first.join('')];
  parts.forEach((part, index) => {
    if (typeof part === 'string') return;
    for (const value of sampleValues(part).slice(1)) {
      lines.push(first.map((text, at) => (at === index ? value : text)).join(''));
    }
  });
  return lines;
}
