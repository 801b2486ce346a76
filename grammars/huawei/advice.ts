import type { Advice } from '../../src/category/reason.js';

/** What to do where a Huawei gateway stands behind the finding: not every log tells cloud gateways from devices. */
export const huaweiAdvice: readonly Advice[] = [
  {
    categories: ['peer.unreachable', 'timeout.ike', 'peer.address-mismatch'],
    text: 'Compare the gateway addresses at both ends (they must mirror each other). With a cloud gateway, let the default security group and the ACL of the customer device pass the addresses of the active and the standby EIP.',
  },
  {
    categories: ['proposal.ike', 'proposal.ipsec'],
    text: 'Compare the IKE and IPsec policies of both ends: a cloud gateway has them in the console under "Modify Policy Settings", a router or firewall prints them with display ike proposal and display ipsec proposal.',
  },
  {
    categories: ['auth.failed', 'auth.psk'],
    text: 'The console of a cloud gateway does not show the key: reset it there and enter the same one on the device.',
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
