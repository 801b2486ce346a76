import type { Family, SessionName } from '../../src/dialect/dialect.js';
import type { Message } from '../../src/dialect/message.js';
import { lastName } from '../../src/dialect/last-name.js';
import { repeatedMessages } from '../common/messages/repeated.js';
import { repeatedHeads } from '../common/repeated-heads.js';
import { plutoHeads, usualHeads } from './heads.js';
import { addresses } from './messages/addresses.js';
import { authentication } from './messages/authentication.js';
import { certificates } from './messages/certificates.js';
import { connections } from './messages/connections.js';
import { daemon } from './messages/daemon.js';
import { debug } from './messages/debug.js';
import { debugDetail } from './messages/debug-detail.js';
import { endings } from './messages/endings.js';
import { established } from './messages/established.js';
import { kernel } from './messages/kernel.js';
import { liveness } from './messages/liveness.js';
import { messageFormat } from './messages/message-format.js';
import { nat } from './messages/nat.js';
import { negotiationV1 } from './messages/negotiation-v1.js';
import { negotiationV2 } from './messages/negotiation-v2.js';
import { notifies } from './messages/notifies.js';
import { peerConfig } from './messages/peer-config.js';
import { proposals } from './messages/proposals.js';
import { retries } from './messages/retries.js';
import { selectors } from './messages/selectors.js';
import { selfTests } from './messages/self-tests.js';
import { timeouts } from './messages/timeouts.js';
import { whack } from './messages/whack.js';
import { xauth } from './messages/xauth.js';
import { plutoValues } from './values.js';

const named = lastName((connection, uniqueId) =>
  uniqueId === undefined ? `"${connection}"` : `"${connection}" #${uniqueId}`,
);

/** `"net" #3`; lines about a connection and no state are `"net"`. */
const session: SessionName = ({ connection, uniqueId }) => {
  if (typeof connection !== 'string') return undefined;
  return named(connection, typeof uniqueId === 'number' ? uniqueId : undefined);
};

const messages: readonly Message[] = [
  ...negotiationV1,
  ...negotiationV2,
  ...established,
  ...endings,
  ...retries,
  ...timeouts,
  ...liveness,
  ...notifies,
  ...proposals,
  ...selectors,
  ...authentication,
  ...xauth,
  ...certificates,
  ...peerConfig,
  ...messageFormat,
  ...kernel,
  ...addresses,
  ...nat,
  ...connections,
  ...daemon,
  ...selfTests,
  ...whack,
  ...debug,
  ...debugDetail,
  ...repeatedMessages,
];

/** What pluto prints: Libreswan, Openswan, FreeS/WAN and products made of them. */
export const plutoFamily: Family = {
  id: 'libreswan',
  programs: [
    'pluto',
    'ipsec',
    'whack',
    'addconn',
    'ipsec_setup',
    'ipsec__plutorun',
    '_plutorun',
    'ipsec_auto',
    'libreswan',
    'openswan',
  ],
  heads: [...plutoHeads, ...repeatedHeads(usualHeads)],
  messages,
  values: plutoValues,
  session,
};
