import type { Advice } from '../../src/category/reason.js';

/** What to do where a Huawei gateway stands behind the finding. */
export const huaweiAdvice: readonly Advice[] = [
  {
    categories: ['peer.unreachable', 'timeout.ike', 'peer.address-mismatch'],
    text: 'Compare the gateway addresses at both ends (they must mirror each other), and let the default security group and the ACL of the customer device pass the addresses of the active and the standby EIP.',
  },
  {
    categories: ['proposal.ike', 'proposal.ipsec'],
    text: 'Compare the IKE and IPsec policies under "Modify Policy Settings" with those of the device.',
  },
  {
    categories: ['auth.failed', 'auth.psk'],
    text: 'The key cannot be read in the console: reset it and enter the same one on the device.',
  },
  {
    categories: ['traffic-selector.mismatch'],
    text: 'Policy-based mode: source and destination networks of the rules must mirror those of the device.',
  },
  {
    categories: ['routing.health-check'],
    text: 'Static routing with link detection (NQA): the tunnel interface addresses of both ends must mirror each other.',
  },
  { categories: ['routing.bgp-down'], text: 'BGP mode: the AS numbers at both ends must mirror each other.' },
];
