import { sampleEntries, scoreEntries } from './carrier-detect.js';
import type { Dialect } from './dialect.js';
import { noHint, readerOf } from './reader.js';

/** How well a dialect explains a text. */
export interface Detection {
  readonly dialect: string;
  /** 0 to 1: the share of lines the dialect knows, weighed by how much each proves. */
  readonly confidence: number;
  /** Lines, or entries of a carrier, that it knows. */
  readonly known: number;
  /** Lines that are not blank, or entries. */
  readonly lines: number;
}

/** Below this no dialect is said to be found. */
export const detectionThreshold = 0.05;

const certainLetters = 12;
const doubt = 0.3;
const costOfUnknown = 0.2;

/** Base name of a source in lower case: `a.zip!/IN_0/IkeLogs.txt` → `ikelogs.txt`. */
export const baseName = (name: string): string => (name.split(/[/\\]|!\//).at(-1) ?? name).toLowerCase();

/**
 * Holds the beginning of a source against the dialects, best first. The name of a member is a hint only: it decides
 * between dialects that explain the text equally well, and never makes a log of a text that nobody knows.
 */
export function detectText(head: string, dialects: readonly Dialect[], name = ''): Detection[] {
  const found = detectLines(head, dialects, name, false);
  // Messages without anything around them prove less, and are looked for only where nothing else is found.
  return found.length > 0 ? found : detectLines(head, dialects, name, true);
}

function detectLines(head: string, dialects: readonly Dialect[], name: string, bare: boolean): Detection[] {
  const sample = sampleEntries(head, dialects);
  const lines = sample ? [] : head.split(/\r?\n/).filter((line) => line.trim() !== '');
  const file = baseName(name);
  const found = dialects.map((dialect) => {
    const reader = readerOf(dialect);
    let known = 0;
    let proof = 0;
    let previous = false;
    const hint = noHint();
    for (const line of lines) {
      previous = reader.read(line, previous || bare, hint);
      if (!previous) continue;
      known += 1;
      proof += Math.min(1, (reader.reading.variant?.row.weight ?? 0) / certainLetters);
    }
    let seen = lines.length;
    if (sample) ({ known, proof, seen } = scoreEntries(dialect, reader, sample, certainLetters));
    const named = dialect.files.includes(file) ? 1.001 : 1;
    const confidence = proof === 0 ? 0 : proof / (proof + costOfUnknown * (seen - known) + doubt);
    return { dialect: dialect.id, confidence: Math.min(1, confidence * named), known, lines: seen };
  });
  return found
    .filter((each) => each.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || (a.dialect < b.dialect ? -1 : 1));
}
