import { sampleEntries, scoreEntries } from './carrier-detect.js';
import type { Dialect } from './dialect.js';
import { withoutColours } from '../record/line-colours.js';
import { behindRelay } from '../record/relay-header.js';
import { findCover, uncovered } from './line-cover.js';
import { readerOf } from './reader.js';
import { noHint } from './reading.js';
import { planOf } from './ready-layout.js';

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
export function detectText(covered: string, dialects: readonly Dialect[], name = ''): Detection[] {
  const plain = withoutColours(covered);
  const cover = findCover(plain);
  const head = cover === undefined ? plain : uncovered(plain, cover);
  const found = detectLines(head, dialects, name, false);
  if (found.length > 0) return found;
  // Messages without anything around them prove less: they are looked for only where nothing else is found, and count
  // only where they are most of the text.
  return detectLines(head, dialects, name, true).filter(
    ({ known, lines }) => known >= fewestBare && known * 2 >= lines,
  );
}

/** Lines that every dialect is held against; where they leave no doubt the rest is read by one dialect only. */
const probeLines = 40;
const fewestBare = 3;
const nearlyAll = 0.9;
const hardlyAny = 0.1;

function detectLines(head: string, dialects: readonly Dialect[], name: string, bare: boolean): Detection[] {
  const file = baseName(name);
  const sample = sampleEntries(head, dialects);
  if (sample)
    return ranked(
      dialects.map((each) => judge(each, file, scoreEntries(each, readerOf(each), sample, certainLetters))),
    );
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  const score = (dialect: Dialect, part: readonly string[]): Detection =>
    judge(dialect, file, scoreLines(dialect, part, bare));
  // A dialect that the name hints at and that knows nearly all of the text needs no rival.
  for (const dialect of dialects.filter(({ files }) => files.includes(file))) {
    const found = score(dialect, lines);
    if (found.known >= nearlyAll * found.lines && found.confidence >= nearlyAll / 2) return [found];
  }
  if (lines.length <= probeLines) return ranked(dialects.map((each) => score(each, lines)));
  const probes = dialects.map((dialect) => ({ dialect, probe: score(dialect, lines.slice(0, probeLines)) }));
  const clear = probes.filter(
    ({ probe }) => probe.known >= nearlyAll * probeLines && probe.confidence >= nearlyAll,
  );
  const rivals = probes.filter(({ probe }) => probe.known > hardlyAny * probeLines);
  const certain = clear.length === 1 && rivals.length === 1 ? clear[0] : undefined;
  return ranked(certain ? [score(certain.dialect, lines)] : dialects.map((each) => score(each, lines)));
}

interface Score {
  readonly known: number;
  /** Sum over the known lines of how much each proves, at most 1 a line. */
  readonly proof: number;
  readonly seen: number;
}

function scoreLines(dialect: Dialect, lines: readonly string[], bare: boolean): Score {
  const reader = readerOf(dialect);
  const hint = noHint();
  let known = 0;
  let proof = 0;
  let previous = false;
  for (const line of lines) {
    const { reading } = reader;
    const inner = reader.read(line, previous || bare, hint) ? undefined : behindRelay(line);
    if (!reading.variant && (inner === undefined || !reader.read(inner, previous || bare, hint))) {
      // An envelope that leaves no doubt, with the message on the next line.
      previous = reading.layout !== undefined && planOf(reading.layout.variant).own;
      continue;
    }
    previous = true;
    known += 1;
    proof += Math.min(1, (reading.variant?.row.weight ?? 0) / certainLetters);
  }
  return { known, proof, seen: lines.length };
}

function judge(dialect: Dialect, file: string, { known, proof, seen }: Score): Detection {
  const named = dialect.files.includes(file) ? 1.001 : 1;
  const confidence = proof === 0 ? 0 : proof / (proof + costOfUnknown * (seen - known) + doubt);
  return { dialect: dialect.id, confidence: Math.min(1, confidence * named), known, lines: seen };
}

const ranked = (found: readonly Detection[]): Detection[] =>
  found
    .filter((each) => each.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || (a.dialect < b.dialect ? -1 : 1));
