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

/** What would decide more; nothing where the differing values are known. */
export function missingFor(category: string, hasDifferences: boolean): readonly string[] | undefined {
  const text = hasDifferences ? undefined : missing[category];
  return text === undefined ? undefined : [text];
}
