import type { Advice } from '../../src/category/reason.js';

const url =
  'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/support/troubleshoot-ipsec-vpn-connection-issues';

/** What the vendor advises. */
export const alibabaAdvice: readonly Advice[] = [
  {
    categories: ['peer.unreachable', 'timeout.ike'],
    text: 'Ping the public address of the VPN gateway from the on-premises device; let UDP 500 and 4500 pass in both directions; check the customer gateway address (behind NAT the public address of the NAT device). Changing it needs a new customer gateway.',
    url,
  },
  {
    categories: ['peer.unreachable'],
    text: 'The service does not carry IPsec across borders: such links need the enterprise network product.',
    url,
  },
  {
    categories: ['timeout.ike', 'negotiation.not-started'],
    text: 'Some devices negotiate only when traffic matches: send traffic through the tunnel. On the cloud side toggle "Effective Immediately" to trigger a new negotiation.',
    url,
  },
  {
    categories: ['auth.psk'],
    text: 'Compare the pre-shared keys; watch for hidden blanks from copying.',
    url,
  },
  {
    categories: ['proposal.ike', 'proposal.ipsec'],
    text: 'Each parameter of a connection takes a single value on the cloud side: give the device exactly one value per parameter, the same one.',
    url,
  },
  {
    categories: ['proposal.ipsec.pfs'],
    text: 'PFS must be on at both ends with the same group, or off at both; a difference shows as failures that come and go.',
    url,
  },
  {
    categories: ['proposal.lifetime', 'sa.flapping'],
    text: 'The cloud side knows only time-based lifetimes: switch traffic-based lifetimes off on the device, or set them to 0 bytes.',
    url,
  },
  {
    categories: ['sa.flapping'],
    text: 'Dual-tunnel connections with the same protected networks: some devices (Cisco ASA) keep only one tunnel up and the two take turns; change the protected networks or the routing mode.',
    url,
  },
  {
    categories: ['traffic-selector.multiple'],
    text: 'Devices of Cisco, H3C and Huawei build one SA a network pair, the cloud one SA for all: with several networks only one pair works. Use one connection a pair, or a summary network with routes.',
    url,
  },
  {
    categories: ['traffic-selector.mismatch'],
    text: 'With IKEv1 the protected networks must be identical; with IKEv2 one may contain the other if the device allows it. Identical ones are the stable choice.',
    url,
  },
  {
    categories: ['traffic-selector.conflict'],
    text: 'Keep the protected networks of several connections on one gateway apart, or give their policy-based routes different priorities.',
    url,
  },
  {
    categories: ['nat.traversal'],
    text: 'NAT traversal must have the same setting at both ends; switch it on at both where the device is behind NAT.',
    url,
  },
  {
    categories: ['proposal.ipsec.protocol', 'proposal.ipsec.encapsulation'],
    text: 'Only ESP in tunnel mode is supported.',
    url,
  },
  {
    categories: ['liveness.dpd-incompatible'],
    text: 'Set the DPD payload order of the peer to the order the connection expects (hash before notify).',
    url,
  },
  {
    categories: ['message.commit-bit'],
    text: 'Disable the commit bit on the device; the cloud side cannot use it.',
    url,
  },
  {
    categories: ['message.fragmentation'],
    text: 'Set the user MTU to 1399 bytes at most (gateways made before April 2021: 1300).',
    url,
  },
  {
    categories: ['routing.bgp-down'],
    text: 'The BGP addresses of both ends must lie in one /30 inside 169.254.0.0/16 and must not collide.',
    url,
  },
  {
    categories: ['routing.health-check'],
    text: 'Check that the probe target answers ICMP from the right source and on the same path; a failed check resets the tunnel.',
    url,
  },
  {
    categories: ['esp.no-inbound', 'routing.conflict'],
    text: 'Check the VPC route table and the security groups, and the routes and access lists of the data centre, in both directions.',
    url,
  },
  { categories: ['platform.suspended'], text: 'Settle the overdue payment of the gateway.', url },
];
