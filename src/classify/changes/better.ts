import { isAead } from '../../value/aead.js';
import type { Requirement, Transforms } from '../../value/transform.js';
import type { TransformKind } from '../../value/types.js';

/* Which of two algorithms is the better one, by what RFC 8247 (IKE) and RFC 8221 (ESP and AH) say, then by strength. */

const ranks: Readonly<Record<Requirement, number>> = {
  must: 4,
  should: 3,
  may: 2,
  'should-not': 1,
  'must-not': 0,
};

/** What is negotiated for the packets themselves; all else is IKE's own, in the exchanges of a Child SA too. */
const ofPackets: ReadonlySet<TransformKind> = new Set(['encryption', 'integrity', 'esn']);

const isOfPackets = (kind: TransformKind, phase: 1 | 2): boolean => phase === 2 && ofPackets.has(kind);

/** The RFC that says what a transform is worth: Diffie-Hellman groups are those of RFC 8247 in both phases. */
export const rfcOf = (kind: TransformKind, phase: 1 | 2): string =>
  isOfPackets(kind, phase) ? 'RFC 8221' : 'RFC 8247';

/** What an RFC says of a transform in this phase; nobody's transform is as good as `may`. */
function rankOf(transforms: Transforms, kind: TransformKind, name: string, phase: 1 | 2): number {
  const known = transforms.find(kind, name);
  return known ? ranks[isOfPackets(kind, phase) ? known.esp : known.ike] : ranks.may;
}

/** Whether an RFC rules a transform out in this phase. */
export const isRuledOut = (
  transforms: Transforms,
  kind: TransformKind,
  name: string,
  phase: 1 | 2,
): boolean => rankOf(transforms, kind, name, phase) <= ranks['should-not'];

/** Whether a value means to go without: no group, no integrity, no encryption. */
export const isNothing = (name: string): boolean =>
  name === 'NONE' || name === 'NULL' || name.startsWith('NULL_AUTH_');

/** How strong a transform is within its kind; 0 where no table knows it. */
export const strengthOf = (transforms: Transforms, kind: TransformKind, name: string): number =>
  transforms.find(kind, name)?.strength ?? 0;

/** The best of several values: what no RFC rules out, then the stronger, then what the RFC would rather have. */
export function bestOf(
  transforms: Transforms,
  kind: TransformKind,
  values: readonly string[],
  phase: 1 | 2,
): string | undefined {
  // To go without is the weakest of all values.
  const acceptable = (name: string): number =>
    isNothing(name) ? -1 : Math.min(ranks.may, rankOf(transforms, kind, name, phase));
  return [...values].sort(
    (a, b) =>
      acceptable(b) - acceptable(a) ||
      strengthOf(transforms, kind, b) - strengthOf(transforms, kind, a) ||
      rankOf(transforms, kind, b, phase) - rankOf(transforms, kind, a, phase),
  )[0];
}

/**
 * How strong a whole agreement is, the kinds that weigh more first. Integrity stands last, and a cipher that protects
 * it itself lacks nothing there: so it never loses for stating no integrity transform.
 */
export function strengthsOf(
  transforms: Transforms,
  agreed: Readonly<Partial<Record<TransformKind, string>>>,
): readonly number[] {
  const own = (['encryption', 'dhGroup', 'prf', 'esn'] as const).map((kind) =>
    strengthOf(transforms, kind, agreed[kind] ?? ''),
  );
  const { encryption = '', integrity = '' } = agreed;
  return [...own, isAead(encryption) ? Infinity : strengthOf(transforms, 'integrity', integrity)];
}
