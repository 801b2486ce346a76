import { agreesWith } from '../../value/compare-proposals.js';
import { isAead } from '../../value/aead.js';
import type { Requirement, Transforms } from '../../value/transform.js';
import type { Proposal, TransformKind } from '../../value/types.js';

/*
 * The smallest change of one end's proposals that makes the two lists meet. An algorithm that RFC 8247 (IKE) or
 * RFC 8221 (ESP and AH) rules out is added only where nothing better can meet, and then it is marked.
 */

/** Values to add to one kind of transform. */
export interface Addition {
  readonly kind: TransformKind;
  readonly value: string;
}

/** What one end has to add to one of its proposals. */
export interface ProposalChange {
  readonly additions: readonly Addition[];
  /** The additions belong into a proposal of their own: combined-mode ciphers stand beside no integrity transform. */
  readonly separate: boolean;
  readonly deprecated: boolean;
  /** Sum of the strengths of what would be agreed on; the greater is better. */
  readonly strength: number;
}

const changeable: readonly TransformKind[] = [
  'encryption',
  'integrity',
  'prf',
  'dhGroup',
  'esn',
  'authMethod',
];

const ranks: Readonly<Record<Requirement, number>> = {
  must: 4,
  should: 3,
  may: 2,
  'should-not': 1,
  'must-not': 0,
};

/** What an RFC says of a transform in this phase; nobody's transform is as good as `may`. */
function rankOf(transforms: Transforms, kind: TransformKind, name: string, phase: 1 | 2): number {
  const known = transforms.find(kind, name);
  return known ? ranks[phase === 1 ? known.ike : known.esp] : ranks.may;
}

/** Whether an RFC rules a transform out in this phase. */
export const isRuledOut = (
  transforms: Transforms,
  kind: TransformKind,
  name: string,
  phase: 1 | 2,
): boolean => rankOf(transforms, kind, name, phase) <= ranks['should-not'];

const strengthOf = (transforms: Transforms, kind: TransformKind, name: string): number =>
  transforms.find(kind, name)?.strength ?? 0;

/** The best of several values: what the RFCs want first, then the stronger. */
export function bestOf(
  transforms: Transforms,
  kind: TransformKind,
  values: readonly string[],
  phase: 1 | 2,
): string | undefined {
  // To go without is the weakest of all values.
  const acceptable = (name: string): number =>
    name === 'NONE' || name === 'NULL' ? -1 : Math.min(ranks.may, rankOf(transforms, kind, name, phase));
  return [...values].sort(
    (a, b) =>
      acceptable(b) - acceptable(a) || strengthOf(transforms, kind, b) - strengthOf(transforms, kind, a),
  )[0];
}

/** What must be added to `own` so that it meets `other`; undefined where they meet or cannot. */
function changeOf(
  own: Proposal,
  other: Proposal,
  phase: 1 | 2,
  transforms: Transforms,
): ProposalChange | undefined {
  const additions: Addition[] = [];
  let strength = 0;
  let deprecated = false;
  let separate = false;
  let combined = false;
  for (const kind of changeable) {
    const mine = own[kind];
    const theirs = other[kind];
    if (!theirs || theirs.length === 0) continue;
    // A cipher that protects integrity itself takes no integrity transform.
    if (kind === 'integrity' && combined) continue;
    if (!mine || mine.length === 0) {
      // Not stated here: it is added with a proposal of its own, and unknown otherwise.
      if (!separate) continue;
    }
    const common = (mine ?? []).filter((a) => theirs.some((b) => agreesWith(kind, a, b)));
    const value = bestOf(transforms, kind, common.length > 0 ? common : theirs, phase);
    if (value === undefined) continue;
    strength += strengthOf(transforms, kind, value);
    if (isRuledOut(transforms, kind, value, phase)) deprecated = true;
    if (kind === 'encryption') {
      combined = isAead(value);
      separate = common.length === 0 && combined !== (mine ?? []).every(isAead);
    }
    if (common.length === 0) additions.push({ kind, value });
  }
  return additions.length === 0 ? undefined : { additions, separate, deprecated, strength };
}

/** The smallest change of `own` that meets one of `others`. */
export function smallestChange(
  own: readonly Proposal[],
  others: readonly Proposal[],
  phase: 1 | 2,
  transforms: Transforms,
): ProposalChange | undefined {
  return own
    .slice(0, 32)
    .flatMap((mine) =>
      others.slice(0, 32).flatMap((theirs) => changeOf(mine, theirs, phase, transforms) ?? []),
    )
    .sort(
      (a, b) =>
        Number(a.deprecated) - Number(b.deprecated) ||
        a.additions.length - b.additions.length ||
        b.strength - a.strength,
    )[0];
}
