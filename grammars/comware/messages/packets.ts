import { message, type Message } from '../../../src/dialect/message.js';
import { comware5, commandReference } from '../sources.js';

/** What debug level "packet" prints. */
const packets: readonly Message[] = [
  message(
    'packet-sent',
    'packet.sent',
    'Sending packet to <remote:host>[[,]] remote port <remotePort:port>, local port <localPort:port>.',
    commandReference,
  ),
  message(
    'packet-received',
    'packet.received',
    'Received packet from <remote:host>[[,]] source port <remotePort:port>[[,]] destination port <localPort:port>.',
    commandReference,
  ),
  message(
    'responds',
    'negotiation.started',
    'Begin a new phase 1 negotiation as responder.',
    commandReference,
    { set: { role: 'responder', version: 1 } },
  ),
  message(
    'attributes-unacceptable',
    'proposal.rejected',
    ['The attributes are unacceptable.', 'The attributes are unacceptable'],
    commandReference,
    { category: 'proposal.ike', set: { phase: 1 } },
  ),
  message(
    'proposal-unacceptable',
    'proposal.rejected',
    ['The proposal is unacceptable.', 'The proposal is unacceptable'],
    commandReference,
    { category: 'proposal.ipsec', set: { phase: 2 } },
  ),
  // The product spells it so.
  message(
    'attributes-acceptable',
    'note',
    ['Attribuites is acceptable.', 'The attributes are acceptable.'],
    commandReference,
  ),
  message('check-transform', 'debug.detail', 'Check ISAKMP transform <transform:int>.', commandReference),
  message('encryption', 'debug.detail', 'Encryption algorithm is <encryption:text>.', commandReference),
  message('hash', 'debug.detail', 'HASH algorithm is <integrity:text>.', commandReference),
  message('group', 'debug.detail', 'DH group is <dhGroup:text>.', commandReference),
  message('method', 'debug.detail', 'Authentication method is <authMethod:text>.', commandReference),
  message('lifetime', 'debug.detail', 'Life duration is <duration:text>.', commandReference),
  message('key-length', 'debug.detail', 'Key length is <keyBytes:int> bytes.', commandReference),
  message('encapsulation', 'debug.detail', 'Encapsulation mode is <encapsulation:text>.', commandReference),
  message(
    'peer-id',
    'debug.detail',
    'Peer ID value: <idType:address|User FQDN|FQDN|DN> <remoteId:id>',
    commandReference,
  ),
  message(
    'id-type',
    'debug.detail',
    '<_:Peer|Local> ID type: <idType:text> (<idNumber:int>)[[.]]',
    commandReference,
  ),
  message('peer-deletes', 'sa.deleted', 'The phase 1 delete packet is received.', commandReference, {
    category: 'peer.deleted',
    set: { by: 'peer' },
  }),
  message('collision', 'note', 'Collision of phase <collision:int> negotiation is found.', commandReference),
  message(
    'retransmits',
    'message.retransmitted',
    ['Retransmit phase <retransmitted:int> packet.', 'Retransmit in response to duplicate packet.'],
    commandReference,
  ),
  message(
    'duplicate',
    'debug.detail',
    'Discard duplicate packet because of exhausted retransmission.',
    commandReference,
  ),
];

/** The lines of a block that shows the header of a packet. */
const header: readonly Message[] = [
  message('initiator-cookie', 'debug.detail', 'I-Cookie: <initiatorSpi:spi>', commandReference),
  message('responder-cookie', 'debug.detail', 'R-Cookie: <responderSpi:spi>', commandReference),
  message('next-payload', 'debug.detail', 'next payload: <nextPayload:text>', commandReference),
  message('ike-version', 'debug.detail', 'version: ISAKMP Version <ikeVersion:decimal>', commandReference),
  message('exchange-mode', 'debug.detail', 'exchange mode: <mode:text>', commandReference),
  message('message-id', 'debug.detail', 'message ID: <messageNumber:name>', commandReference),
  message('packet-length', 'debug.detail', 'length: <bytes:int>', commandReference),
];

/** Debug output of Comware 5. */
const older: readonly Message[] = [
  message('sends', 'packet.sent', 'send message:', comware5),
  message('receives', 'packet.received', 'received message:', comware5),
  message('initiator-cookie-5', 'debug.detail', 'ICOOKIE: <initiatorSpi:spi>', comware5),
  message('responder-cookie-5', 'debug.detail', 'RCOOKIE: <responderSpi:spi>', comware5),
  message(
    'exchange-step',
    'debug.detail',
    'exchange state machine(<side:I|R>): finished step <step:int>, advancing...',
    comware5,
  ),
  message('exchange-ends', 'debug.detail', 'finalize exchange: <exchanges:text>', comware5),
  message('synchronises', 'debug.detail', 'IKE_SYNCH: Enter <state:word> state.', comware5),
];

/** What debug level "packet" prints, and the debug output of Comware 5. */
export const comwarePackets: readonly Message[] = [...packets, ...header, ...older];
