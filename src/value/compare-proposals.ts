import { isAead } from './aead.js';
import { transformKinds, type Proposal, type TransformKind } from './types.js';

/** A kind of transform in which two proposals have no value in common. */
export interface ProposalDifference {
  readonly kind: TransformKind;
  readonly local: readonly string[];
  readonly remote: readonly string[];
}

/** What comes out when all proposals of one side are held against all of the other. */
export interface ProposalComparison {
  /** Whether some pair has no difference. */
  readonly match: boolean;
  /** The pair with the fewest differences, of several the first. */
  readonly closest?: { readonly local: Proposal; readonly remote: Proposal };
  /** The differences of that pair. */
  readonly differences: readonly ProposalDifference[];
}

type Stated = Readonly<Partial<Record<TransformKind, readonly string[]>>>;

/** More proposals of one side, after the same ones are taken together, are not looked at. */
const mostProposals = 256;

/** What a proposal states; ciphers that protect integrity themselves state no integrity transform. */
function statedOf(proposal: Proposal): Stated {
  const stated: Partial<Record<TransformKind, readonly string[]>> = {};
  for (const kind of transformKinds) {
    const values = proposal[kind];
    if (values !== undefined && values.length > 0) stated[kind] = values;
  }
  if (stated.encryption?.every(isAead) === true) delete stated.integrity;
  return stated;
}

/** Two values agree when they are the same, or when one is the same cipher without a key length stated. */
export function agreesWith(kind: TransformKind, a: string, b: string): boolean {
  if (a === b) return true;
  if (kind !== 'encryption') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short}_`) && /^\d+$/.test(long.slice(short.length + 1));
}

/** The PRF that goes with an integrity algorithm: `HMAC_SHA2_256_128` has `PRF_HMAC_SHA2_256`. */
function prfOf(integrity: string): string {
  const keyed = /^AES_(XCBC|CMAC)_96$/.exec(integrity);
  return keyed === null ? `PRF_${integrity.replace(/_\d+$/, '')}` : `PRF_AES128_${keyed[1] ?? ''}`;
}

const prfFollows = ({ prf = [], integrity = [] }: Stated): boolean => {
  const followed = integrity.map(prfOf);
  return prf.every((name) => followed.includes(name));
};

function differencesOf(local: Stated, remote: Stated): ProposalDifference[] {
  const differences: ProposalDifference[] = [];
  for (const kind of transformKinds) {
    const ours = local[kind];
    const theirs = remote[kind];
    if (ours === undefined || theirs === undefined) continue;
    if (ours.some((a) => theirs.some((b) => agreesWith(kind, a, b)))) continue;
    differences.push({ kind, local: ours, remote: theirs });
  }
  const integrityDiffers = differences.some(({ kind }) => kind === 'integrity');
  return integrityDiffers && prfFollows(local) && prfFollows(remote)
    ? differences.filter(({ kind }) => kind !== 'prf')
    : differences;
}

interface Candidate {
  readonly proposal: Proposal;
  readonly stated: Stated;
}

/** Two proposals that state nothing of the same kind neither agree nor differ. */
const comparable = (a: Candidate, b: Candidate): boolean => {
  const ours = a.proposal.protocol;
  const theirs = b.proposal.protocol;
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return false;
  return transformKinds.some((kind) => a.stated[kind] !== undefined && b.stated[kind] !== undefined);
};

function candidates(proposals: readonly Proposal[]): Candidate[] {
  const distinct = new Map<string, Candidate>();
  for (const proposal of proposals) {
    const stated = statedOf(proposal);
    const key = JSON.stringify([proposal.protocol, stated]);
    if (distinct.size < mostProposals && !distinct.has(key)) distinct.set(key, { proposal, stated });
  }
  return [...distinct.values()];
}

/**
 * Holds all proposals of one side against all of the other: proposals are sets. A kind that one side did not
 * state does not differ; proposals for different protocols are not compared.
 */
export function compareProposals(
  local: readonly Proposal[],
  remote: readonly Proposal[],
): ProposalComparison {
  const theirs = candidates(remote);
  let best: ProposalComparison = { match: false, differences: [] };
  for (const ours of candidates(local)) {
    for (const other of theirs) {
      if (!comparable(ours, other)) continue;
      const differences = differencesOf(ours.stated, other.stated);
      if (best.closest !== undefined && differences.length >= best.differences.length) continue;
      const match = differences.length === 0;
      best = { match, closest: { local: ours.proposal, remote: other.proposal }, differences };
      if (match) return best;
    }
  }
  return best;
}
