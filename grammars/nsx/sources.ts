import type { FactSource } from '../../src/category/source.js';

/** The vendor's tables of down reasons: eleven of sessions, eight of tunnels. */
export const downReasons: FactSource = {
  where: 'VMware NSX administration guide, alarms when an IPsec VPN session or tunnel is down',
  certainty: 'documented',
};

/** Two lines of an Edge whose peer had another identity. */
export const knowledgeBase: FactSource = {
  where: 'knowledge.broadcom.com article 434656, lines of an Edge syslog',
  certainty: 'seen',
};

/** A web copy of these lines, glued together. */
export const gluedCopy: FactSource = {
  where: 'knowledge.broadcom.com article 434656, as the page prints it',
  certainty: 'seen',
};

/** Forms of the header that relays leave behind. */
export const headerVariants: FactSource = {
  where: 'RFC 5424 header of an Edge with and without priority; a record without text',
  certainty: 'inferred',
};

/** Output of the command line of an Edge; line breaks and blanks are lost in the public copy. */
export const cliGuide: FactSource = {
  where: 'developer.broadcom.com nsx-cli-guide, get ipsecvpn session',
  certainty: 'documented',
};

/** Texts and variables of alarms and traps. */
export const mib: FactSource = {
  where: 'VMWARE-NSX-MIB (librenms@34cba3b9), section VPN',
  certainty: 'documented',
};

/** How programs print traps as text. */
export const trapText: FactSource = {
  where: 'snmptrapd output of the variables of VMWARE-NSX-MIB',
  certainty: 'inferred',
};

/** Strings of the IKE stack inside iked. */
export const quickSec: FactSource = {
  where:
    'strings of the QuickSec stack, which the states in the NSX command line and two recorded lines show',
  certainty: 'inferred',
};

/** No wrapped row is public: the reasons of the guide, cut between words. */
export const summaryWrapped: FactSource = {
  where: 'reasons of the command line guide, cut at the width of a terminal',
  certainty: 'inferred',
};

/** Counters of tunnels; what they mean is no word of the vendor. */
export const counters: FactSource = {
  where: 'IPSecVpnTunnelTrafficStatistics of the Policy API: packets_in, packets_out, bytes_in',
  certainty: 'inferred',
};
