import type { Advice } from '../../src/category/reason.js';

const url =
  'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/support/troubleshoot-ipsec-vpn-connection-issues';

/** Findings that say that a tunnel went down, and not yet why. */
const wentDown = ['sa.flapping', 'connection.down', 'peer.deleted', 'timeout.dpd', 'sa.expired', 'unknown'];

/** What the vendor advises about what shows only over time. */
export const alibabaAdviceOverTime: readonly Advice[] = [
  {
    categories: [...wentDown, 'sa.replaced', 'negotiation.failed', 'timeout.child'],
    text: 'Two tunnels that take turns: with the same protected networks on both, some devices (Cisco ASA) keep only one tunnel up; change the protected networks or the routing mode.',
    url,
    when: 'two-tunnels-alternate',
  },
  {
    categories: [...wentDown, 'negotiation.failed', 'proposal.ipsec', 'rekey.failed', 'timeout.child'],
    text: 'Failures that come and go: compare PFS first; it must be on at both ends with the same group, or off at both.',
    url,
    when: 'comes-and-goes',
  },
  {
    categories: [...wentDown, 'rekey.failed', 'timeout.child'],
    text: 'Failures that come and go: the cloud side knows only time-based lifetimes; switch traffic-based lifetimes off on the device, or set them to 0 bytes.',
    url,
    when: 'comes-and-goes',
  },
  {
    categories: ['timeout.ike', 'peer.unreachable', 'negotiation.failed', 'connection.down', 'timeout.dpd'],
    text: 'The tunnel worked before: compare the public address of the device with the customer gateway; a changed address needs a new customer gateway. Look for a restart or a new policy of the device.',
    url,
    when: 'worked-before',
  },
];
