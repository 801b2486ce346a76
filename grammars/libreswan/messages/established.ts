import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, sibling, tests332, tests49, tests54 } from '../sources.js';
import { stated } from '../stated.js';

const facts = '{<attributes:attributes>}';
/** `{ESP=>0xc1d2e3f4 <0x0a1b2c3d xfrm=AES_GCM_16_256 DPD=passive}`: the first SPI is the peer's. */
const spis = '{<encapsulation:name>=><spiOut:spi> <<spiIn:spi> <attributes:attributes>}';
const v1 = { version: 1 } as const;
const initiator2 = { version: 2, role: 'initiator' } as const;
const responder2 = { version: 2, role: 'responder' } as const;
const tunnel = 'IPsec <mode:tunnel|transport> <selectors:selectors>';

/** IKE SAs and Child SAs that came up, in the words of four generations. */
export const established: readonly Message[] = [
  message(
    'isakmp-established',
    'sa.established',
    stated(
      `ISAKMP SA established[[ ${facts}]]`,
      `sent AI2, ISAKMP SA established[[ ${facts}]]`,
      `sent MR3, ISAKMP SA established[[ ${facts}]]`,
      `sent Main Mode R3, ISAKMP SA established[[ ${facts}]]`,
      `IKE SA established ${facts}`,
    ),
    tests49,
    { set: { ...v1, phase: 1 } },
  ),
  message(
    'xauth-awaited',
    'auth.succeeded',
    stated(
      `XAUTH client - possibly awaiting CFG_set[[ ${facts}]]`,
      `XAUTH client - awaiting CFG_set[[ ${facts}]]`,
      `XAUTH client - awaiting CFG_request[[ ${facts}]]`,
    ),
    tests49,
    { set: { ...v1, phase: 1, role: 'initiator' } },
  ),
  message(
    'ike-established-initiator',
    'sa.established',
    [
      "initiator established IKE SA; authenticated peer using authby=<authMethod:word> and <idType:word> '<remoteId:id>'",
      'initiator established IKE SA; authenticated peer using authby=<authMethod:word>',
      "initiator established IKE SA; authenticated peer certificate '<remoteId:id>' and <authMethod:text> issued by '<issuer:text>'",
      "initiator established IKE SA; authenticated peer certificate '<remoteId:id>' and <authMethod:text>",
      "initiator established IKE SA; authenticated peer using preloaded certificate '<remoteId:id>' and <authMethod:text> issued by '<issuer:text>'",
      "initiator established IKE SA; authenticated peer using preloaded certificate '<remoteId:id>' and <authMethod:text>",
      "initiator established IKE SA; authenticated peer '<authMethod:text>' <_:text> certificate '<remoteId:id>' issued by CA '<issuer:text>'",
      "initiator established IKE SA; authenticated peer '<authMethod:text>' <_:text> certificate '<remoteId:id>'",
      'initiator established IKE SA; authenticated peer <authMethod:text>',
      `initiator established IKE SA ${facts}`,
    ],
    lab,
    { set: { ...initiator2, phase: 1 } },
  ),
  message(
    'ike-established-responder',
    'sa.established',
    [
      "responder established IKE SA; authenticated peer using authby=<authMethod:word> and <idType:word> '<remoteId:id>'",
      'responder established IKE SA; authenticated peer using authby=<authMethod:word>',
      "responder established IKE SA; authenticated peer certificate '<remoteId:id>' and <authMethod:text> issued by '<issuer:text>'",
      "responder established IKE SA; authenticated peer certificate '<remoteId:id>' and <authMethod:text>",
      "responder established IKE SA; authenticated peer using preloaded certificate '<remoteId:id>' and <authMethod:text> issued by '<issuer:text>'",
      "responder established IKE SA; authenticated peer using preloaded certificate '<remoteId:id>' and <authMethod:text>",
      "responder established IKE SA; authenticated peer '<authMethod:text>' <_:text> certificate '<remoteId:id>' issued by CA '<issuer:text>'",
      "responder established IKE SA; authenticated peer '<authMethod:text>' <_:text> certificate '<remoteId:id>'",
      'responder established IKE SA; authenticated peer <authMethod:text>',
      `responder established IKE SA ${facts}`,
    ],
    tests49,
    { set: { ...responder2, phase: 1 } },
  ),
  // Up to 3.32 one line stands for the IKE SA and its first Child SA where it prints SPIs.
  message(
    'parent-established',
    'sa.established',
    stated('PARENT SA established', 'received v2I2, PARENT SA established'),
    tests332,
    { set: { version: 2, phase: 1 } },
  ),
  message(
    'parent-and-child-established',
    'child.established',
    stated(
      `PARENT SA established <mode:tunnel|transport> mode ${spis}`,
      `PARENT SA established <mode:tunnel|transport> mode ${facts}`,
      `received v2I2, PARENT SA established <mode:tunnel|transport> mode ${spis}`,
      `received v2I2, PARENT SA established <mode:tunnel|transport> mode ${facts}`,
      `initiator established IKE SA <mode:tunnel|transport> mode ${facts}`,
    ),
    tests332,
    { set: { version: 2, phase: 2 } },
  ),
  message(
    'ike-rekeyed',
    'sa.rekeyed',
    [
      `initiator rekeyed IKE SA #<replaces:int>[[ ${facts}]]`,
      `responder rekeyed IKE SA #<replaces:int>[[ ${facts}]]`,
    ],
    tests49,
    { set: { version: 2, phase: 1 } },
  ),
  message(
    'ipsec-established',
    'child.established',
    stated(
      'IPsec SA established',
      'IPsec SA established <mode:tunnel|transport> mode',
      `IPsec SA established <mode:tunnel|transport> mode ${spis}`,
      `IPsec SA established <mode:tunnel|transport> mode ${facts}`,
      `IPsec SA established ${spis}`,
      `IPsec SA established ${facts}`,
    ),
    tests49,
    { set: { phase: 2 } },
  ),
  message(
    'ipsec-established-initiator',
    'child.established',
    stated(
      'sent QI2, IPsec SA established',
      'sent QI2, IPsec SA established <mode:tunnel|transport> mode',
      `sent QI2, IPsec SA established <mode:tunnel|transport> mode ${spis}`,
      `sent QI2, IPsec SA established <mode:tunnel|transport> mode ${facts}`,
      `sent QI2, IPsec SA established ${spis}`,
      `sent QI2, IPsec SA established ${facts}`,
    ),
    tests332,
    { set: { ...v1, phase: 2, role: 'initiator' } },
  ),
  message(
    'ipsec-established-v2-initiator',
    'child.established',
    [
      'STATE_V2_IPSEC_I: IPsec SA established[[ <mode:tunnel|transport> mode]]',
      `STATE_V2_IPSEC_I: IPsec SA established <mode:tunnel|transport> mode ${spis}`,
      `STATE_V2_IPSEC_I: IPsec SA established <mode:tunnel|transport> mode ${facts}`,
    ],
    tests332,
    { set: { ...initiator2, phase: 2, state: 'V2_IPSEC_I' } },
  ),
  message(
    'ipsec-established-v2-responder',
    'child.established',
    [
      'STATE_V2_IPSEC_R: IPsec SA established[[ <mode:tunnel|transport> mode]]',
      `STATE_V2_IPSEC_R: IPsec SA established <mode:tunnel|transport> mode ${spis}`,
      `STATE_V2_IPSEC_R: IPsec SA established <mode:tunnel|transport> mode ${facts}`,
    ],
    tests332,
    { set: { ...responder2, phase: 2, state: 'V2_IPSEC_R' } },
  ),
  message(
    'child-established-initiator',
    'child.established',
    [
      `initiator established Child SA using #<parentId:int>; ${tunnel} ${spis}`,
      `initiator established Child SA using #<parentId:int>; ${tunnel} ${facts}`,
      `initiator established Child SA; ${tunnel} ${spis}`,
      `initiator established Child SA; ${tunnel} ${facts}`,
    ],
    tests49,
    { set: { ...initiator2, phase: 2, first: 'local' } },
  ),
  message(
    'child-established-responder',
    'child.established',
    [
      `responder established Child SA using #<parentId:int>; ${tunnel} ${spis}`,
      `responder established Child SA using #<parentId:int>; ${tunnel} ${facts}`,
      `responder established Child SA; ${tunnel} ${spis}`,
      `responder established Child SA; ${tunnel} ${facts}`,
    ],
    tests49,
    { set: { ...responder2, phase: 2, first: 'local' } },
  ),
  message(
    'child-rekeyed',
    'child.rekeyed',
    [
      `initiator rekeyed Child SA #<replaces:int> using #<parentId:int>; ${tunnel} ${spis}`,
      `initiator rekeyed Child SA #<replaces:int> using #<parentId:int>; ${tunnel} ${facts}`,
      `responder rekeyed Child SA #<replaces:int> using #<parentId:int>; ${tunnel} ${spis}`,
      `responder rekeyed Child SA #<replaces:int> using #<parentId:int>; ${tunnel} ${facts}`,
    ],
    tests54,
    { set: { version: 2, phase: 2, first: 'local' } },
  ),
  message(
    'rekeyed-old',
    'note',
    'rekeyed #<replaces:int> STATE_<state:word> and <_:expire it|the state is gone> remaining life <_:text>',
    code('ikev2_parent.c', '3.25 to 4.3'),
  ),
  message(
    'traffic',
    'report.status',
    [
      'ESP traffic information: in=<_:text> out=<_:text>',
      'AH traffic information: in=<_:text> out=<_:text>',
      'IPCOMP traffic information: in=<_:text> out=<_:text>',
    ],
    tests49,
    { severity: 'debug' },
  ),
  message(
    'soft-expire',
    'note',
    'received <limit:soft|hard> EXPIRE for <direction:inbound|outbound> SPI <_:text> bytes <_:int> packets <_:int> rekey=<rekey:yes|no><_:text>',
    tests49,
    { severity: 'debug' },
  ),
  message(
    'already-replacing',
    'note',
    [
      'received Delete SA payload: already replacing <_:IPsec|IPSEC> State #<childId:int> in <seconds:int> seconds',
      'received Delete SA payload: replace <_:IPsec|IPSEC> State #<childId:int> now',
      'received Delete SA payload: replace <_:IPsec|IPSEC> State #<childId:int> in <seconds:int> seconds',
      'received Delete SA payload: replace CHILD SA #<childId:int> now',
    ],
    tests49,
  ),
  message(
    'counters-unavailable',
    'note',
    'failed to pull traffic counters from <direction:inbound|outbound> IPsec SA',
    tests54,
    {
      severity: 'debug',
    },
  ),
  message('rekey-margin', 'note', 'keeping refhim=<_:int> during rekey', sibling, { severity: 'debug' }),
  message(
    'dpd-on',
    'note',
    [
      'Dead Peer Detection (RFC 3706): enabled',
      'Dead Peer Detection (RFC 3706): not enabled because peer did not advertise it',
      'Configured DPD (RFC 3706) support not enabled because remote peer did not advertise DPD support',
      'dpd is not required for ipsec connections over loopback',
      'DPD initialization failed - continuing without DPD',
    ],
    code('dpd.c', '2.6.38 to 5.4'),
  ),
];
