import type { Advice } from '../../src/category/reason.js';

const comesAndGoes =
  'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-troubleshoot-site-to-site-disconnected-intermittently';
const stopped =
  'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-troubleshoot-site-to-site-cannot-connect';

/** Findings that say that a tunnel went down, and not yet why. */
const wentDown = ['sa.flapping', 'connection.down', 'peer.deleted', 'timeout.dpd', 'sa.expired', 'unknown'];
/** Findings that say that it does not come up again. */
const staysDown = ['timeout.ike', 'peer.unreachable', 'negotiation.failed', 'connection.down', 'timeout.dpd'];

/** What the vendor advises about what shows only over time. */
export const azureAdviceOverTime: readonly Advice[] = [
  {
    categories: [...wentDown, 'proposal.ipsec.pfs', 'rekey.failed', 'timeout.child'],
    text: 'Disconnects that come and go: compare perfect forward secrecy at both ends; switch it off on the device, or set the same group in the policy of the connection.',
    url: comesAndGoes,
    when: 'comes-and-goes',
  },
  {
    categories: [...wentDown, 'traffic-selector.mismatch', 'traffic-selector.multiple', 'timeout.child'],
    text: 'Policy-based gateway: networks must be the same at both ends, the device needs one tunnel per subnet pair, and above 200 pairs single subnets drop out.',
    url: comesAndGoes,
    when: 'comes-and-goes',
  },
  {
    categories: [...wentDown, 'routing.conflict', 'esp.no-inbound'],
    text: 'Take the public address of the device out of the address spaces of the local network gateway, and look for user-defined routes and security groups on the gateway subnet.',
    url: comesAndGoes,
    when: 'comes-and-goes',
  },
  {
    categories: [...staysDown, 'auth.psk', 'auth.failed'],
    text: 'The tunnel worked before: compare the shared key again, and the two public addresses: that of the device in the local network gateway, that of the gateway on the device.',
    url: stopped,
    when: 'worked-before',
  },
  {
    categories: staysDown,
    text: 'The tunnel worked before: take user-defined routes and security groups off the gateway subnet for a test, and open the health probe of the gateway (https://<gateway address>:8081/healthprobe).',
    url: stopped,
    when: 'worked-before',
  },
];
