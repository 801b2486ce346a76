import { message, type Message } from '../../../src/dialect/message.js';
import { ikedDetails } from '../reasons-iked.js';
import { gluedCopy, knowledgeBase, quickSec } from '../sources.js';

const why = { capture: ['reason', 'text', 'code'], table: 'nsx/iked' } as const;

/** `detail-encryption-algorithm-mismatch` */
const detailId = (text: string): string =>
  `detail-${text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')}`;

/** A failure and, on the next line, its reason. */
const failures: readonly Message[] = [
  message(
    'failure',
    'error.reported',
    ['Message: <text:text> (<code:int>)', 'Message: <text:text>'],
    knowledgeBase,
    { reason: why },
  ),
  message('failure-reason', 'error.reported', 'Reason: <text:text>', knowledgeBase, { reason: why }),
  message(
    'failure-glued',
    'error.reported',
    'Message: <text:text> (<code:int>)[[<<_:int>>1 ]]<_:iso> <_:name> NSX <_:name> <_:name> <_:structured><_:gap>Reason: <reason:text>',
    gluedCopy,
    { reason: why },
  ),
];

/** `Encryption algorithm mismatch`: a reason without a word before it. */
const details: readonly Message[] = ikedDetails.map(({ key, source }) => {
  const text = String(key);
  return message(detailId(text), 'error.reported', text, source, { set: { text }, reason: why });
});

/** What a block about a failed negotiation says; the cause follows, if at all. */
const notAgreed = 'negotiation failed';

type Outcome = 'completed' | 'failed';

/** `IKEv2 SA [Responder, NAT-T] negotiation failed:` */
const ikeNegotiation = (version: 1 | 2, role: 'Initiator' | 'Responder', outcome: Outcome): Message =>
  message(
    `ikev${version}-${role.toLowerCase()}-${outcome}`,
    outcome === 'completed' ? 'sa.established' : 'negotiation.failed',
    [
      `IKEv${version} SA [${role}] negotiation ${outcome}[[:]]`,
      `IKEv${version} SA [${role}<flags:text>] negotiation ${outcome}[[:]]`,
    ] as readonly string[],
    quickSec,
    {
      set: {
        version,
        role: role.toLowerCase(),
        ...(outcome === 'failed' ? { phase: 1, text: notAgreed } : {}),
      },
      ...(outcome === 'failed' ? { reason: why } : {}),
    },
  );

/** `IPsec SA [Initiator] negotiation completed:` */
const childNegotiation = (role: 'Initiator' | 'Responder', outcome: Outcome): Message =>
  message(
    `ipsec-${role.toLowerCase()}-${outcome}`,
    outcome === 'completed' ? 'child.established' : 'child.failed',
    [
      `IPsec SA [${role}] negotiation ${outcome}[[:]]`,
      `IPsec SA [${role}<flags:text>] negotiation ${outcome}[[:]]`,
    ] as readonly string[],
    quickSec,
    {
      set: { role: role.toLowerCase(), ...(outcome === 'failed' ? { phase: 2, text: notAgreed } : {}) },
      ...(outcome === 'failed' ? { reason: why } : {}),
    },
  );

/** Lines that open a block about a negotiation. */
const negotiations: readonly Message[] = (['completed', 'failed'] as const).flatMap((outcome) => [
  ...([1, 2] as const).flatMap((version) => [
    ikeNegotiation(version, 'Initiator', outcome),
    ikeNegotiation(version, 'Responder', outcome),
  ]),
  childNegotiation('Initiator', outcome),
  childNegotiation('Responder', outcome),
]);

/** Lines of such a block. */
const block: readonly Message[] = [
  message(
    'local-peer',
    'debug.detail',
    [
      'Local IKE peer <_:gap><local:endpoint>[[ routing instance <routingInstance:int>]] ID <localId:id> (<localIdType:word>)',
      'Local IKE peer <_:gap><local:endpoint>[[ routing instance <routingInstance:int>]][[ ID <localId:id>]]',
    ],
    quickSec,
  ),
  message(
    'remote-peer',
    'debug.detail',
    [
      'Remote IKE peer <_:gap><remote:endpoint>[[ routing instance <routingInstance:int>]] ID <remoteId:id> (<remoteIdType:word>)',
      'Remote IKE peer <_:gap><remote:endpoint>[[ routing instance <routingInstance:int>]][[ ID <remoteId:id>]]',
    ],
    quickSec,
  ),
  message(
    'spis',
    'debug.detail',
    'Initiator SPI <_:gap><initiatorHigh:hex> <initiatorLow:hex> <_:gap>Responder SPI <_:gap><responderHigh:hex> <responderLow:hex>',
    quickSec,
  ),
  message(
    'authentication-method',
    'debug.detail',
    ['Local Authentication Method<_:gap>:<_:gap><localMethod:text>'],
    quickSec,
  ),
  message(
    'remote-authentication-method',
    'debug.detail',
    'Remote Authentication Method<_:gap>:<_:gap><remoteMethod:text>',
    quickSec,
  ),
  message('algorithms', 'debug.detail', '<_:IKE|IPsec> algorithms<_:gap>:<_:gap><algorithms:text>', quickSec),
  message(
    'group',
    'debug.detail',
    'Diffie-Hellman<_:gap>:<_:gap>group <group:int> (<groupBits:int> bits)',
    quickSec,
  ),
  message('lifetime', 'debug.detail', 'Local Lifetime:<_:gap><seconds:int> seconds', quickSec),
  message('local-selector', 'debug.detail', 'Local Traffic Selector <_:gap><localSelector:text>', quickSec),
  message(
    'remote-selector',
    'debug.detail',
    'Remote Traffic Selector <_:gap><remoteSelector:text>',
    quickSec,
  ),
  message('eap-identity', 'debug.detail', 'Authenticated EAP identity <eapIdentity:text>', quickSec),
  message('mobike-address', 'debug.detail', 'MOBIKE additional address <additionalAddress:ip>', quickSec),
];

const others: readonly Message[] = [
  message(
    'user-exchange',
    'eap.exchanged',
    'XAuth/CFGMODE [<_:Initiator|Responder>] exchange <outcome:successful|failed>',
    quickSec,
  ),
  message(
    'configuration-exchange',
    'note',
    'CFGMODE [<_:REQUEST|REPLY|SET|ACK>] exchange <outcome:text>[[:]]',
    quickSec,
  ),
  message(
    'ipsec-destroyed',
    'child.deleted',
    'IPsec SA destroyed: Inbound SPI:<_:gap><spiIn:spi> <_:gap>| Outbound SPI:<_:gap><spiOut:spi>',
    quickSec,
  ),
  message(
    'installation-failed',
    'child.failed',
    'IPsec SA [Manual<flags:text>] installation failed[[:]]',
    quickSec,
    { category: 'sa.install-failed', set: { phase: 2 } },
  ),
  message('installation-done', 'note', 'IPsec SA [Manual<flags:text>] installation completed[[:]]', quickSec),
];

/** What iked writes behind the header of an Edge. */
export const ikedLines: readonly Message[] = [...failures, ...details, ...negotiations, ...block, ...others];
