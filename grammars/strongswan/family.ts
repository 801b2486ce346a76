import type { Family, SessionName } from '../../src/dialect/dialect.js';
import { lastName } from '../../src/dialect/last-name.js';
import { repeatedMessages } from '../common/messages/repeated.js';
import { repeatedHeads } from '../common/repeated-heads.js';
import { charonHeads } from './heads.js';
import { addressesMessages } from './messages/addresses.js';
import { authenticationMessages } from './messages/authentication.js';
import { certificatesMessages } from './messages/certificates.js';
import { childSaMessages } from './messages/child-sa.js';
import { daemonMessages } from './messages/daemon.js';
import { detailMessages } from './messages/detail.js';
import { exchangesMessages } from './messages/exchanges.js';
import { ikeSaMessages } from './messages/ike-sa.js';
import { kernelMessages } from './messages/kernel.js';
import { networkMessages } from './messages/network.js';
import { peerConfigMessages } from './messages/peer-config.js';
import { proposalsMessages } from './messages/proposals.js';
import { charonValues } from './values.js';

const numbered = lastName((connection, uniqueId) => `${connection}[${uniqueId}]`);

/** `net[7]` as the messages call an IKE SA, `<7>` as the head does while no connection is chosen. */
const ikeSa: SessionName = ({ connection, uniqueId }) => {
  if (typeof uniqueId !== 'number') return undefined;
  return typeof connection === 'string' ? numbered(connection, uniqueId) : `<${uniqueId}>`;
};

/**
 * What charon, the IKE daemon of strongSwan, prints, whatever stands around it: the same text is found in appliances
 * and cloud gateways. A dialect that takes it in needs the tables of IKE notifies among its reasons.
 */
export const charonFamily: Family = {
  id: 'strongswan',
  programs: [
    'charon',
    'charon-systemd',
    'charon-nm',
    'charon-cmd',
    'charon-svc',
    'ipsec',
    'ipsec_starter',
    'starter',
    'strongswan',
    'strongswan-starter',
    'stroke',
    'swanctl',
  ],
  heads: [...charonHeads, ...repeatedHeads(charonHeads)],
  messages: [
    ...exchangesMessages,
    ...ikeSaMessages,
    ...proposalsMessages,
    ...childSaMessages,
    ...peerConfigMessages,
    ...authenticationMessages,
    ...certificatesMessages,
    ...addressesMessages,
    ...networkMessages,
    ...kernelMessages,
    ...daemonMessages,
    ...detailMessages,
    ...repeatedMessages,
  ],
  values: charonValues,
  session: ikeSa,
};
