import { message, type Message } from '../../src/dialect/message.js';
import { errorCodes, faq, sibling, sourceLog } from './sources.js';

const ike = { phase: 1, version: 1 } as const;
const transform = (
  number: number,
): readonly [`proposal mismatch, transform type:${number}`, `proposal mismatch,transform type:${number}`] => [
  `proposal mismatch, transform type:${number}`,
  `proposal mismatch,transform type:${number}`,
];

/** Strings of the vendor's own, in no upstream source. The vendor documents them as parts of a line. */
const own: readonly Message[] = [
  message('encryption-differs', 'proposal.rejected', transform(1), sibling, {
    category: 'proposal.ike.encryption',
    alternatives: ['proposal.ipsec.encryption'],
    set: { version: 2, parameter: 'encryption' },
  }),
  message('prf-differs', 'proposal.rejected', transform(2), sibling, {
    category: 'proposal.ike.prf',
    set: { version: 2, parameter: 'prf' },
  }),
  message('integrity-differs', 'proposal.rejected', transform(3), sibling, {
    category: 'proposal.ike.integrity',
    alternatives: ['proposal.ipsec.integrity'],
    set: { version: 2, parameter: 'integrity' },
  }),
  message('group-differs', 'proposal.rejected', transform(4), errorCodes, {
    category: 'proposal.ike.dh-group',
    alternatives: ['proposal.ipsec.pfs'],
    set: { version: 2, parameter: 'dh-group' },
  }),
  message('esn-differs', 'proposal.rejected', transform(5), sibling, {
    category: 'proposal.ipsec',
    set: { version: 2, phase: 2, parameter: 'esn' },
  }),
  message(
    'proposal-differs',
    'proposal.rejected',
    ['proposal mismatch', 'proposal mismatch, <detail:text>'],
    errorCodes,
    { category: 'proposal.ike', alternatives: ['proposal', 'proposal.ipsec'] },
  ),
  message(
    'psk-differs',
    'auth.failed',
    [
      'Decryption failed! mismatch of preshared secrets[[<detail:text>]]',
      'mismatch of preshared secrets[[<detail:text>]]',
      'probable authentication failure (mismatch of preshared secrets?)[[<detail:text>]]',
    ],
    errorCodes,
    { category: 'auth.psk', set: { phase: 1, by: 'local' } },
  ),
  message(
    'peer-id-unknown',
    'identity.rejected',
    [
      'Unknow peer id[[<detail:text>]]',
      'Unknown peer id[[<detail:text>]]',
      'unknown peer id[[<detail:text>]]',
      'Parse PEERID failed[[<detail:text>]]',
      'parse PEERID failed[[<detail:text>]]',
    ],
    errorCodes,
    { category: 'auth.identity', set: { phase: 1 } },
  ),
  message(
    'mode-differs',
    'message.rejected',
    [
      'in <localValue:Identity Protection|Identity|Aggressive|Base> not acceptable <remoteValue:Identity Protection|Identity|Aggressive|Base> mode',
      'in <localValue:Identity Protection|Identity|Aggressive|Base> mode not acceptable <remoteValue:Identity Protection|Identity|Aggressive|Base> mode',
      'not acceptable Identity mode',
    ],
    errorCodes,
    { severity: 'error', category: 'negotiation.exchange-mode', set: { ...ike, parameter: 'exchange-mode' } },
  ),
  message(
    'selectors-differ',
    'selector.rejected',
    [
      'traffic selector mismatch[[<detail:text>]]',
      'traffic selector unacceptable[[<detail:text>]]',
      'Traffic selector mismatch[[<detail:text>]]',
      'Traffic selector unacceptable[[<detail:text>]]',
    ],
    errorCodes,
    { category: 'traffic-selector.mismatch', set: { phase: 2 } },
  ),
  message(
    'invalid-id',
    'notify.received',
    [
      'invalid-id-information[[<detail:text>]]',
      'INVALID-ID-INFORMATION[[<detail:text>]]',
      'received invalid-id-information[[<detail:text>]]',
      'received INVALID-ID-INFORMATION[[<detail:text>]]',
    ],
    errorCodes,
    {
      category: 'traffic-selector.mismatch',
      alternatives: ['auth.identity'],
      set: { version: 1, phase: 2, notify: 'INVALID_ID_INFORMATION' },
    },
  ),
];

/** The spelling of the vendor's table where it differs from what the daemons print: no blank after a comma, shortened. */
const spellings: readonly Message[] = [
  message(
    'configuration-missing',
    'peer-config.missing',
    ["couldn't find configuaration", "couldn't find configuaration."],
    errorCodes,
    { category: 'peer.unknown', alternatives: ['peer.address-mismatch', 'proposal.ike'], set: ike },
  ),
  message(
    'packet-not-encrypted',
    'message.rejected',
    [
      'ignore the packet,expecting the packet encrypted',
      'ignore the packet,expecting the packet encrypted.',
      'ignore the packet, expecting the packet encrypted',
    ],
    errorCodes,
    {
      severity: 'error',
      category: 'auth.failed',
      alternatives: ['auth.psk', 'auth.identity', 'proposal.ike'],
      set: ike,
    },
  ),
  message(
    'nat-payload-unexpected',
    'message.rejected',
    [
      'ignore the packet,received unexpecting payload type <payload:130|131|15|16|20|21>',
      'ignore the packet,received unexpecting payload type <payload:130|131|15|16|20|21>.',
    ],
    errorCodes,
    { severity: 'error', category: 'nat.traversal', set: { version: 1 } },
  ),
  message(
    'key-exchange-group-differs',
    'key-exchange.rejected',
    'received KE type <remoteValue:int>,expected <localValue:int>',
    errorCodes,
    { severity: 'error', category: 'proposal.ike.dh-group', set: { version: 2, parameter: 'dh-group' } },
  ),
  message(
    'main-mode-needs-address',
    'identity.rejected',
    [
      'Expecting IP address type in main mode,but <idType:word>[[.]]',
      'Expecting IP address type in main mode, but <idType:word>',
    ],
    errorCodes,
    { category: 'auth.identity', set: { ...ike, exchange: 'ID_PROT' } },
  ),
  message(
    'initiator-id-differs',
    'identity.rejected',
    [
      'does not match peers id',
      'received ID_I(<remoteId:id>) does not match peers id',
      'received ID_I (<remoteId:id>) does not match peers id',
    ],
    errorCodes,
    { category: 'auth.identity', set: { phase: 1 } },
  ),
  message('no-proposal-received', 'notify.received', 'received NO_PROPOSAL_CHOSEN', errorCodes, {
    category: 'proposal.ike',
    alternatives: ['proposal', 'proposal.ipsec', 'peer.unknown'],
    set: { notify: 'NO_PROPOSAL_CHOSEN' },
  }),
  message(
    'critical-payload',
    'notify.received',
    'received UNSUPPORTED_CRITICAL_PAYLOAD error[[ notify]]',
    errorCodes,
    {
      category: 'message.critical-payload',
      alternatives: ['peer.address-mismatch'],
      set: { notify: 'UNSUPPORTED_CRITICAL_PAYLOAD' },
    },
  ),
];

/** Words of older gateways that the vendor reads more narrowly than the daemon means them. */
const charon: readonly Message[] = [
  message(
    'hash-undecryptable',
    'auth.failed',
    [
      'invalid HASH_V1 payload length, decryption failed',
      'invalid HASH_V1 payload length, decryption failed?',
      'invalid HASH_V1 payload length,decryption failed',
      'invalid HASH_V1 payload length,decryption failed?',
    ],
    faq,
    { category: 'auth.psk', set: { ...ike, by: 'local' } },
  ),
  message('payloads-undecryptable', 'auth.failed', 'could not decrypt payloads', faq, {
    category: 'auth.psk',
    set: { ...ike, by: 'local' },
  }),
  message(
    'hash-differs',
    'auth.failed',
    ['received HASH payload does not match', 'calculated HASH does not match HASH payload'],
    faq,
    { category: 'auth.psk', alternatives: ['proposal.ike.integrity'], set: { ...ike, by: 'local' } },
  ),
  message(
    'identity-differs',
    'identity.rejected',
    [
      "IDir '<remoteId:id>' does not match to '<expectedId:id>'",
      'IDir <remoteId:id> does not match to <expectedId:id>',
    ],
    faq,
    { category: 'auth.identity', set: { ...ike, by: 'local' } },
  ),
  // Alone it says nothing: keep-alives and deletes come in the same exchange.
  message('informational-request', 'message.received', 'parsed INFORMATIONAL_V1 request', errorCodes, {
    set: { exchange: 'INFORMATIONAL_V1', type: 'request', version: 1 },
  }),
  message(
    'informational-refusal',
    'message.received',
    [
      'parsed INFORMATIONAL_V1 request <_:name> [ HASH N(NO_PROP) ]',
      'parsed INFORMATIONAL_V1 request <_:name> [ N(NO_PROP) ]',
    ],
    faq,
    {
      severity: 'warning',
      category: 'proposal.ike',
      alternatives: ['proposal', 'proposal.ipsec', 'auth.psk'],
      set: { exchange: 'INFORMATIONAL_V1', type: 'request', version: 1, notify: 'NO_PROPOSAL_CHOSEN' },
    },
  ),
  message(
    'first-message-unanswered',
    'message.retransmitted',
    [
      'sending retransmit <attempt:int> of request message ID 0, seq 1',
      'retransmit <attempt:int> of request with message ID 0, seq 1',
    ],
    errorCodes,
    { category: 'peer.unreachable', alternatives: ['timeout.ike'], set: { phase: 1 } },
  ),
];

/** Lines whose message the vendor's examples mask: `isakmp_inf.c:1514:isakmp****` */
const masked: readonly Message[] = [
  message(
    'masked',
    'debug.detail',
    '<file:isakmp_inf|isakmp_ident|isakmp_quick|isakmp|oakley|ikev1|ikev2|ikev2_auth|ikev2_child|ikev2_notify|ikev2_proposal|ikev2_rekey|ipsec_doi|proposal|handler>.c:<codeLine:int>:<function:word>****',
    sourceLog,
  ),
];

/** What the gateways print besides the messages of racoon2 and charon. */
export const alibabaMessages: readonly Message[] = [...own, ...spellings, ...charon, ...masked];
