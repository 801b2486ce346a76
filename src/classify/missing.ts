import { findCategory, refines } from '../category/refine.js';
import { categories } from '../category/categories.js';
import type { Session } from '../session/session.js';
import type { Finding } from './diagnosis.js';

/** Evidence that would decide more, by category; said only where the finding stands on one end's word. */
const missing: Readonly<Record<string, string>> = {
  'auth.failed':
    'The log of the gateway that refused, for the same minutes: it names whether key, identity or certificate was wrong.',
  proposal:
    'The lines before the refusal: they tell whether the IKE SA or the IPsec SA was being negotiated.',
  'proposal.ike':
    'The proposals of both gateways: the log of the gateway that refused prints those it received.',
  'proposal.ipsec':
    'The proposals of both gateways: the log of the gateway that refused prints those it received.',
  'timeout.ike':
    'The log of the other gateway: it tells whether packets arrive there and why they stay unanswered.',
  'timeout.child': 'The log of the other gateway: the side that responds logs why it refuses.',
  'peer.unreachable':
    'A packet capture of UDP 500 and 4500 at both gateways: it tells which direction is lost.',
  'peer.deleted': 'The log of the peer for the same moment: it names why the SA was closed.',
  'traffic-selector.mismatch':
    'The networks of both gateways: the log of the gateway that refused prints those it received.',
  unknown: 'The log of the other gateway for the same minutes.',
  'negotiation.failed':
    'The lines before the failure, and the log of the other gateway for the same minutes.',
};

/** Faults that the level of the log keeps from being named more exactly. */
const levelDependent: ReadonlySet<string> = new Set([
  'auth.failed',
  'proposal',
  'proposal.ike',
  'proposal.ipsec',
  'traffic-selector.mismatch',
  'negotiation.failed',
  'auth.certificate',
]);

/** Whether this end refused, so that its own log could have said why. */
export const refusedHere = ({ notifies, clues }: Session): boolean =>
  [...notifies.keys()].some((key) => key.startsWith('sent ')) ||
  clues.some(({ first }) => first.fields['by'] === 'local');

/** What a log that begins late does not show of a time-out. */
const whichRequest = 'The lines before the time-out: they tell which request stayed unanswered.';

const waitsForUnknown = ({ silence }: Session): boolean => silence !== undefined && !silence.outstanding;

const canBeFiner = (category: string): boolean => categories.some(({ id }) => refines(id, category));

/**
 * What would decide more: the log of which end, at which level. Nothing where the differing values are known, or nothing
 * finer is left to name. `ofBoth` says that the logs of both ends are there already.
 */
export function missingFor(
  { category, differences }: Finding,
  members: readonly Session[],
  moreDetail: string | undefined,
  ofBoth: boolean,
): readonly string[] | undefined {
  if (differences.length > 0 || !canBeFiner(category)) return undefined;
  const told: string[] = [];
  if (category === 'unknown' && members.some(waitsForUnknown)) told.push(whichRequest);
  const refused = members.some(refusedHere);
  const general = missing[category];
  if (general !== undefined && !ofBoth && !refused) told.push(general);
  if (levelDependent.has(category) && (refused || ofBoth) && moreDetail !== undefined)
    told.push(
      `A more detailed log of ${ofBoth ? 'the gateway that refused' : 'this gateway, which refused'}: ${moreDetail}`,
    );
  else if (told.length === 0 && general !== undefined && !ofBoth) told.push(general);
  return told.length === 0 || findCategory(category) === undefined ? undefined : told;
}
