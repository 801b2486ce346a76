import { isAead } from '../../value/aead.js';
import { agreesWith } from '../../value/compare-proposals.js';
import type { Transforms } from '../../value/transform.js';
import type { Proposal, TransformKind } from '../../value/types.js';
import { bestOf, isNothing, isRuledOut, strengthsOf } from './better.js';

/*
 * The smallest change that makes two lists of proposals meet. Of each kind of transform in which they differ the better
 * value is taken, so no end is told to add what is weaker than its own; either end, or both, may have to change.
 */

type End = 'local' | 'remote';

/** A value that one end has to add to one of its proposals. */
export interface Addition {
  readonly end: End;
  readonly kind: TransformKind;
  readonly value: string;
  /** It belongs into a proposal of its own: combined-mode ciphers stand beside no integrity transform. */
  readonly separate: boolean;
}

/** Where two proposals can meet. */
export interface Meeting {
  readonly additions: readonly Addition[];
  /** Whether an RFC rules out something that is added; and something of what would be agreed on. */
  readonly addsRuledOut: boolean;
  readonly ruledOut: boolean;
  /** The authentication methods differ too, which is no matter of strength. */
  readonly otherMethod: boolean;
  readonly strengths: readonly number[];
}

type Pair = Readonly<Record<End, Proposal>>;

const ends: readonly End[] = ['local', 'remote'];
const otherEnd: Readonly<Record<End, End>> = { local: 'remote', remote: 'local' };

/** Kinds in which one value is better than another, the cipher first. */
const changeable = ['encryption', 'integrity', 'prf', 'dhGroup', 'esn'] as const;
type Changeable = (typeof changeable)[number];

const agreed = (kind: TransformKind, own: readonly string[], others: readonly string[]): readonly string[] =>
  own.filter((a) => others.some((b) => agreesWith(kind, a, b)));

/** The values of one kind at both ends; empty where it is not stated. */
const valuesOf = (pair: Pair, kind: TransformKind): Readonly<Record<End, readonly string[]>> => ({
  local: pair.local[kind] ?? [],
  remote: pair.remote[kind] ?? [],
});

/** The ciphers that two proposals can meet at: a common one, or of either sort the best of both ends. */
function ciphersOf(pair: Pair, phase: 1 | 2, transforms: Transforms): readonly (string | undefined)[] {
  const { local, remote } = valuesOf(pair, 'encryption');
  if (local.length === 0 || remote.length === 0) return [undefined];
  const best = (values: readonly string[]): string | undefined =>
    bestOf(transforms, 'encryption', values, phase);
  const common = agreed('encryption', local, remote);
  if (common.length > 0) return [best(common)];
  const known = {
    local: knownOf(transforms, 'encryption', local),
    remote: knownOf(transforms, 'encryption', remote),
  };
  if (known.local.length === 0 || known.remote.length === 0) return [];
  const all = [...known.local, ...known.remote];
  return [best(all.filter(isAead)), best(all.filter((name) => !isAead(name)))].filter(
    (name) => name !== undefined,
  );
}

/** Values whose strength is known: what no table knows is neither better nor worse than another. */
export const knownOf = (
  transforms: Transforms,
  kind: TransformKind,
  values: readonly string[],
): readonly string[] => values.filter((value) => transforms.find(kind, value) !== undefined);

/** The end that takes the cipher over in a proposal of its own. */
function separateEnd(pair: Pair, cipher: string | undefined): End | undefined {
  if (cipher === undefined) return undefined;
  const { local, remote } = valuesOf(pair, 'encryption');
  if (agreed('encryption', local, remote).length > 0) return undefined;
  const lacking: End = local.includes(cipher) ? 'remote' : 'local';
  return isAead(cipher) === (lacking === 'local' ? local : remote).every(isAead) ? undefined : lacking;
}

/** How two proposals meet at this cipher; undefined where they cannot, or where nothing says what is better. */
function meetingAt(
  pair: Pair,
  cipher: string | undefined,
  phase: 1 | 2,
  transforms: Transforms,
): Meeting | undefined {
  const additions: Addition[] = [];
  const outcome: Partial<Record<TransformKind, string>> = {};
  const apart = separateEnd(pair, cipher);

  /** False where the kind keeps the two from meeting. */
  const settle = (kind: Changeable): boolean => {
    const values = valuesOf(pair, kind);
    const unstated = ends.find((end) => values[end].length === 0);
    if (unstated !== undefined) {
      // What one end does not state is not known to differ; but a proposal of its own has to state it.
      const needed = kind === 'integrity' || kind === 'prf' || (kind === 'dhGroup' && phase === 1);
      const offered = knownOf(transforms, kind, values[otherEnd[unstated]]);
      const value = bestOf(transforms, kind, offered, phase);
      if (unstated !== apart || !needed || value === undefined || isNothing(value)) return true;
      additions.push({ end: unstated, kind, value, separate: true });
      outcome[kind] = value;
      return true;
    }
    const common = agreed(kind, values.local, values.remote);
    if (common.length > 0) {
      outcome[kind] = bestOf(transforms, kind, common, phase) ?? '';
      return true;
    }
    const known = ends.map((end) => knownOf(transforms, kind, values[end]));
    if (known.some((each) => each.length === 0)) return false;
    const value = kind === 'encryption' ? cipher : bestOf(transforms, kind, known.flat(), phase);
    if (value === undefined || isNothing(value)) return false;
    const end: End = values.local.includes(value) ? 'remote' : 'local';
    additions.push({ end, kind, value, separate: end === apart });
    outcome[kind] = value;
    return true;
  };

  for (const kind of changeable) {
    // A cipher that protects integrity itself takes no integrity transform.
    if (kind === 'integrity' && cipher !== undefined && isAead(cipher)) continue;
    if (!settle(kind)) return undefined;
  }
  const isOut = (kind: TransformKind, value: string): boolean => isRuledOut(transforms, kind, value, phase);
  const methods = valuesOf(pair, 'authMethod');
  return {
    additions,
    addsRuledOut: additions.some(({ kind, value }) => isOut(kind, value)),
    ruledOut: changeable.some((kind) => outcome[kind] !== undefined && isOut(kind, outcome[kind])),
    otherMethod:
      methods.local.length > 0 &&
      methods.remote.length > 0 &&
      agreed('authMethod', methods.local, methods.remote).length === 0,
    strengths: strengthsOf(transforms, outcome),
  };
}

/** Which strengths are greater: by the first that differs. */
function compareStrengths(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) > (b[at] ?? 0) ? -1 : 1;
}

const separations = ({ additions }: Meeting): number => additions.filter(({ separate }) => separate).length;

/** More proposals of one end are not looked at. */
const mostProposals = 32;

/**
 * The smallest change that makes two lists meet: first without anything that an RFC rules out, then with the fewest
 * additions, then at what is strongest. Undefined where they meet, or where no table says what is better.
 */
export function smallestMeeting(
  local: readonly Proposal[],
  remote: readonly Proposal[],
  phase: 1 | 2,
  transforms: Transforms,
): Meeting | undefined {
  const meetings: Meeting[] = [];
  for (const ours of local.slice(0, mostProposals)) {
    for (const theirs of remote.slice(0, mostProposals)) {
      const protocols = new Set([ours.protocol, theirs.protocol].filter((each) => each !== undefined));
      if (protocols.size > 1) continue;
      const pair = { local: ours, remote: theirs };
      for (const cipher of ciphersOf(pair, phase, transforms)) {
        const meeting = meetingAt(pair, cipher, phase, transforms);
        if (meeting && meeting.additions.length > 0) meetings.push(meeting);
      }
    }
  }
  return meetings.sort(
    (a, b) =>
      Number(a.addsRuledOut) - Number(b.addsRuledOut) ||
      Number(a.ruledOut) - Number(b.ruledOut) ||
      Number(a.otherMethod) - Number(b.otherMethod) ||
      a.additions.length - b.additions.length ||
      separations(a) - separations(b) ||
      compareStrengths(a.strengths, b.strengths),
  )[0];
}
