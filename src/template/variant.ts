import { captureClass, type CaptureClass } from './capture-class.js';
import { characters, type CharacterSet } from './characters.js';
import type { FlatPart } from './expand.js';
import { codesOf, mostSteps, step, wordList, type Step } from './step.js';

/** One way a wording can stand in a line, ready to be matched. */
export interface Variant<Row, Plan = unknown> {
  readonly row: Row;
  /** What the owner of the matcher works out about the variant when it first fits; kept here to be found at once. */
  plan: Plan | undefined;
  /** The wording it comes from, for authors. */
  readonly text: string;
  readonly parts: readonly FlatPart[];
  readonly steps: readonly Step[];
  /** Index of the last open step, or -1; what follows it is matched from the right. */
  readonly lastOpen: number;
  /** Leading steps that are those of the variant tried before it: what is known of them need not be found out again. */
  shared: number;
  /** What its first capture may begin with, where that is known: a quick way to say no. */
  readonly first: CharacterSet | undefined;
  /** Names and types of the captures by slot. */
  readonly slots: readonly { readonly name: string; readonly type: string }[];
}

/** Prepares a variant. Longer words of a closed list are tried first. */
export function makeVariant<Row, Plan>(
  row: Row,
  text: string,
  parts: readonly FlatPart[],
): Variant<Row, Plan> {
  const slots: { name: string; type: string }[] = [];
  const compiled = parts.map((part): Step => {
    if (typeof part === 'string') return step('literal', { literal: part, codes: codesOf(part) });
    const slot = slots.length;
    slots.push({ name: part.name, type: part.type ?? 'list' });
    if (part.list) return step('list', { slot, list: wordList(part.list) });
    const known: CaptureClass | undefined = captureClass(part.type ?? '');
    if (!known?.end || known.open) return step('open', { slot, mayBeEmpty: part.type === 'rest' });
    return step('closed', { slot, end: known.end, set: known.set });
  });
  return {
    row,
    plan: undefined,
    text,
    parts,
    steps: compiled,
    first: beginningsOf(parts[0]),
    lastOpen: compiled.findLastIndex((each) => each.kind === 'open'),
    shared: 0,
    slots,
  };
}

/** Steps that are matched from the left. */
const forwardSteps = ({ steps, lastOpen }: Variant<unknown>): number =>
  lastOpen < 0 ? steps.length : lastOpen;

/** So many steps at the beginning of two variants do the same to every line. */
export function sharedSteps(one: Variant<unknown>, other: Variant<unknown>): number {
  const most = Math.min(forwardSteps(one), forwardSteps(other), mostSteps);
  let shared = 0;
  while (shared < most && isSameStep(one.steps, other.steps, shared)) shared += 1;
  return shared;
}

function isSameStep(one: readonly Step[], other: readonly Step[], index: number): boolean {
  const [a, b] = [one[index], other[index]];
  if (!a || a.kind !== b?.kind) return false;
  if (a.kind === 'literal') return a.literal === b.literal;
  if (a.kind === 'closed') return a.end === b.end;
  if (a.kind === 'list') return a.list.words.join('\n') === b.list.words.join('\n');
  // An open capture ends where the next literal begins.
  return one[index + 1]?.literal === other[index + 1]?.literal;
}

/** What a text that fits begins with, where its first capture tells. */
function beginningsOf(head: FlatPart | undefined): CharacterSet | undefined {
  if (head === undefined || typeof head === 'string') return undefined;
  if (head.list) {
    const initials = head.list.map((word) => word.charAt(0));
    return initials.every((initial) => initial < '\u0080') ? characters(...initials) : undefined;
  }
  const known: CaptureClass | undefined = captureClass(head.type ?? '');
  if (!known || known.open || known.selfDelimiting === true) return undefined;
  return known.first ?? known.set;
}
