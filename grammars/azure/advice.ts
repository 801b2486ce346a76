import type { Advice } from '../../src/category/reason.js';

/** What to do where an Azure gateway stands behind the finding. */
export const azureAdvice: readonly Advice[] = [
  {
    categories: ['peer.unreachable', 'timeout.ike'],
    text: 'On the on-premises device look whether IKE packets from the public address of the Azure gateway arrive at all: this decides which half of the advice applies.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices#devicetable',
  },
  {
    categories: ['peer.unreachable', 'timeout.ike'],
    text: 'No packet arrives: check connectivity between the site and the Azure region, that the local network gateway resource holds the right public address of the device, and the Resource health page of the VPN gateway.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-modify-local-network-gateway-portal',
    when: 'no-packet-at-peer',
  },
  {
    categories: ['timeout.ike', 'proposal.ike', 'proposal.ipsec'],
    text: 'Packets do arrive: compare the IPsec/IKE policy of the device with the parameters of the Azure connection, and set a custom policy on the connection where the defaults cannot be met.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-ipsecikepolicy-rm-powershell',
    when: 'packet-at-peer',
  },
  {
    categories: ['proposal.ike', 'proposal.ipsec'],
    text: 'Look up the default parameters of Azure gateways for both phases; a route-based gateway offers DH group 2 in phase 1 unless a custom policy is set.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices#ipsec',
  },
  {
    categories: ['auth.psk', 'auth.failed'],
    text: 'Reset the shared key on the connection resource and enter the same key on the device.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-tutorial-vpnconnection-powershell',
  },
  {
    categories: ['peer.address-mismatch', 'peer.unknown'],
    text: 'Correct the address in the local network gateway resource; behind NAT it is the public address of the NAT device.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-modify-local-network-gateway-portal',
  },
  {
    categories: ['traffic-selector.mismatch', 'traffic-selector.mismatch.wildcard'],
    text: 'A route-based gateway proposes any-to-any; for a device that needs its own prefixes switch on policy-based traffic selectors on the connection.',
    url: 'https://docs.microsoft.com/azure/vpn-gateway/vpn-gateway-connect-multiple-policybased-rm-ps',
  },
  {
    categories: ['limit.cpu'],
    text: 'The gateway is above 95 % CPU: reduce traffic or tunnels, or choose a larger SKU.',
  },
  {
    categories: ['platform.maintenance', 'platform.update', 'platform.failover'],
    text: 'No action: the other instance takes over, or the operation ends by itself; check again afterwards.',
  },
];
