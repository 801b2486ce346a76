import type { Advice } from '../../src/category/reason.js';

/** The vendor's page about sessions that are down. */
const troubleshooting =
  'https://techdocs.broadcom.com/us/en/vmware-cis/vcf/vcf-9-0-and-later/9-0/advanced-network-management/administration-guide/virtual-private-network-vpn/troubleshooting-vpn-issues-in-nsx-t-data-center/alarms-when-an-ipsec-vpn-session-is-down.html';

/** What to do where an NSX Edge stands behind the finding. */
export const nsxAdvice: readonly Advice[] = [
  {
    categories: ['auth.failed', 'auth.psk', 'auth.identity'],
    text: 'The local ID of each end must be the remote ID configured at the other, and the pre-shared key must match exactly.',
    url: troubleshooting,
  },
  {
    categories: ['proposal.ike'],
    text: 'DH groups, digest and encryption of the IKE profile must be the same on both gateways.',
    url: troubleshooting,
  },
  {
    categories: ['proposal.ipsec', 'proposal.ipsec.pfs'],
    text: 'DH groups, digest, encryption and PFS of the tunnel profile must be the same on both gateways.',
    url: troubleshooting,
  },
  {
    categories: ['peer.deleted'],
    text: 'Read the syslog of the Edge and of the peer for the time of the delete.',
    url: troubleshooting,
  },
  {
    categories: ['negotiation.not-started', 'negotiation.role'],
    text: 'Check the connection initiation mode: Respond Only at both ends never starts.',
    url: troubleshooting,
  },
  {
    categories: ['config.invalid'],
    text: 'Read Session_Config_Fail_Reason in the session dump of the Edge.',
    url: troubleshooting,
  },
  {
    categories: ['config.disabled', 'platform.service-down'],
    text: 'Enable the IPsec service or the session (admin status).',
    url: troubleshooting,
  },
  {
    categories: ['platform.standby'],
    text: 'Look at the session on the Edge node whose service router is active.',
    url: troubleshooting,
  },
  {
    categories: ['traffic-selector.mismatch'],
    text: 'Compare local and remote networks of the rule on both gateways.',
    url: troubleshooting,
  },
  {
    categories: ['sa.parent-down'],
    text: 'Follow the session down reason; the tunnel follows the session.',
    url: troubleshooting,
  },
];
