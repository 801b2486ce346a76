import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, tests332, tests49, tests54, threads } from '../sources.js';

/** Wordings of a retransmission in a state; the long form from 3.25 on, the others before. */
const inState = (state: string): string[] => [
  `${state}: retransmission; will wait <seconds:decimal> seconds for response`,
  `${state}: retransmission; will wait <seconds:decimal> second for response`,
  `${state}: retransmission; will wait <seconds:int>s for response`,
  `${state}: retransmission; will wait <milliseconds:int>ms for response`,
];
const ofRequest = (exchange: string): string[] => [
  `retransmitting ${exchange} request; will wait <seconds:decimal> seconds for response`,
  `retransmitting ${exchange} request; will wait <seconds:decimal> second for response`,
];

const retransmission = (id: string, wordings: readonly string[], set: object): Message =>
  message(id, 'message.retransmitted', wordings, lab, { set });

const main = { exchange: 'ID_PROT', version: 1, phase: 1 } as const;
const aggressive = { exchange: 'AGGRESSIVE', version: 1, phase: 1 } as const;
const quick = { exchange: 'QUICK_MODE', version: 1, phase: 2 } as const;
const initiator = { role: 'initiator' } as const;
const responder = { role: 'responder' } as const;

/** Before the hint: from 3.25 on behind the state, before that with the state in it. */
const exceeded = '<timeout:decimal> second timeout exceeded after <attempt:int> retransmits.<_:gap>';
const reached = 'max number of retransmissions (<attempt:int>) reached STATE_<state:word>.<_:gap>';
const reachedAfter =
  'max number of retransmissions (<attempt:int>) reached after <timeout:decimal> seconds.<_:gap>';

const encrypted = 'Possible authentication failure: no acceptable response to our first encrypted message';
const quickHint = 'No acceptable response to our first Quick Mode message: perhaps peer likes no proposal';
const first = (version: string): string =>
  `No response (or no acceptable response) to our first ${version} message`;
const later = (version: string): string =>
  `No response (or no acceptable response) to our ${version} message`;

/** The states of 5.x have short names. */
const shortNames = [
  'IKE_SA_INIT_I',
  'IKE_AUTH_I',
  'IKE_INTERMEDIATE_I',
  'IKE_SESSION_RESUME_I',
  'NEW_CHILD_I1',
  'REKEY_CHILD_I1',
  'REKEY_IKE_I1',
  'ESTABLISHED_IKE_SA',
] as const;

const withHint = (hint: string, names: readonly string[] = shortNames): string[] => [
  `STATE_<state:word>: ${exceeded}${hint}`,
  ...names.map((state) => `${state}: ${exceeded}${hint}`),
  reached + hint,
  reachedAfter + hint,
];

interface Meaning {
  readonly category: string;
  readonly alternatives: readonly string[];
}

const timeout = (id: string, wordings: readonly string[], meaning: Meaning, set: object): Message =>
  message(id, 'timeout.reached', wordings, tests49, { ...meaning, set });

/**
 * Messages sent again, and attempts given up. The stage of silence is the diagnosis: the state says which message was
 * not answered.
 */
export const timeouts: readonly Message[] = [
  retransmission('main-mode-1-again', [...inState('STATE_MAIN_I1'), ...inState('MAIN_I1')], {
    ...main,
    ...initiator,
    step: 'I1',
    state: 'MAIN_I1',
  }),
  retransmission('main-mode-3-again', [...inState('STATE_MAIN_I2'), ...inState('MAIN_I2')], {
    ...main,
    ...initiator,
    step: 'I2',
    state: 'MAIN_I2',
  }),
  // The first encrypted message: silence here is what a wrong pre-shared key looks like.
  retransmission('main-mode-5-again', [...inState('STATE_MAIN_I3'), ...inState('MAIN_I3')], {
    ...main,
    ...initiator,
    step: 'I3',
    state: 'MAIN_I3',
  }),
  retransmission('main-mode-2-again', [...inState('STATE_MAIN_R1'), ...inState('MAIN_R1')], {
    ...main,
    ...responder,
    step: 'R1',
    state: 'MAIN_R1',
  }),
  retransmission('main-mode-4-again', [...inState('STATE_MAIN_R2'), ...inState('MAIN_R2')], {
    ...main,
    ...responder,
    step: 'R2',
    state: 'MAIN_R2',
  }),
  retransmission('aggressive-mode-1-again', [...inState('STATE_AGGR_I1'), ...inState('AGGR_I1')], {
    ...aggressive,
    ...initiator,
    step: 'I1',
    state: 'AGGR_I1',
  }),
  retransmission('aggressive-mode-2-again', [...inState('STATE_AGGR_R1'), ...inState('AGGR_R1')], {
    ...aggressive,
    ...responder,
    step: 'R1',
    state: 'AGGR_R1',
  }),
  retransmission('quick-mode-1-again', [...inState('STATE_QUICK_I1'), ...inState('QUICK_I1')], {
    ...quick,
    ...initiator,
    step: 'I1',
    state: 'QUICK_I1',
  }),
  retransmission('quick-mode-2-again', [...inState('STATE_QUICK_R1'), ...inState('QUICK_R1')], {
    ...quick,
    ...responder,
    step: 'R1',
    state: 'QUICK_R1',
  }),
  retransmission(
    'ike-sa-init-again',
    [
      ...inState('STATE_PARENT_I1'),
      ...inState('STATE_V2_PARENT_I1'),
      ...inState('IKE_SA_INIT_I'),
      ...ofRequest('IKE_SA_INIT'),
    ],
    { exchange: 'IKE_SA_INIT', version: 2, phase: 1, ...initiator },
  ),
  retransmission(
    'ike-auth-again',
    [
      ...inState('STATE_PARENT_I2'),
      ...inState('STATE_V2_PARENT_I2'),
      ...inState('IKE_AUTH_I'),
      ...ofRequest('IKE_AUTH'),
    ],
    { exchange: 'IKE_AUTH', version: 2, ...initiator },
  ),
  retransmission(
    'create-child-again',
    [
      ...inState('STATE_V2_CREATE_I'),
      ...inState('STATE_V2_NEW_CHILD_I1'),
      ...inState('STATE_V2_REKEY_CHILD_I1'),
      ...inState('STATE_V2_REKEY_IKE_I1'),
      ...ofRequest('CREATE_CHILD_SA'),
    ],
    { exchange: 'CREATE_CHILD_SA', version: 2 },
  ),
  retransmission(
    'established-again',
    [
      ...inState('STATE_V2_ESTABLISHED_IKE_SA'),
      ...inState('ESTABLISHED_IKE_SA'),
      ...inState('STATE_PARENT_I3'),
      ...inState('STATE_PARENT_R2'),
      ...ofRequest('INFORMATIONAL'),
    ],
    { version: 2 },
  ),
  message(
    'other-again',
    'message.retransmitted',
    [...inState('STATE_<state:word>'), ...inState('IKE_INTERMEDIATE_I'), ...inState('IKE_SESSION_RESUME_I')],
    tests49,
  ),
  timeout(
    'timeout-first-v1',
    [...withHint(first('IKEv1')), reached + first('IKE'), reachedAfter + first('IKE')],
    {
      category: 'peer.unreachable',
      alternatives: [
        'timeout.ike',
        'peer.unknown',
        'proposal.ike',
        'negotiation.version',
        'negotiation.exchange-mode',
      ],
    },
    { version: 1, phase: 1, ...initiator },
  ),
  timeout(
    'timeout-first-v2',
    withHint(first('IKEv2')),
    {
      category: 'peer.unreachable',
      alternatives: ['timeout.ike', 'peer.unknown', 'proposal.ike', 'negotiation.version'],
    },
    { version: 2, phase: 1, exchange: 'IKE_SA_INIT', ...initiator },
  ),
  timeout(
    'timeout-encrypted-v1',
    [
      `STATE_MAIN_I3: ${exceeded}${encrypted}`,
      `MAIN_I3: ${exceeded}${encrypted}`,
      `max number of retransmissions (<attempt:int>) reached STATE_MAIN_I3.<_:gap>${encrypted}`,
    ],
    {
      category: 'auth.psk',
      alternatives: [
        'auth.failed',
        'auth.identity',
        'auth.certificate',
        'nat.udp-4500-blocked',
        'message.fragmentation',
      ],
    },
    { ...main, ...initiator, step: 'I3', state: 'MAIN_I3' },
  ),
  // In IKEv2 the keys do not depend on the secret, and a refusal is answered: silence has other causes.
  timeout(
    'timeout-encrypted-v2',
    withHint(encrypted),
    {
      category: 'timeout.ike',
      alternatives: ['message.fragmentation', 'nat.udp-4500-blocked', 'auth.failed'],
    },
    { version: 2, exchange: 'IKE_AUTH', ...initiator },
  ),
  timeout(
    'timeout-quick-mode',
    withHint(quickHint),
    {
      category: 'timeout.child',
      alternatives: ['proposal.ipsec', 'traffic-selector.mismatch', 'proposal.ipsec.pfs'],
    },
    { ...quick, ...initiator },
  ),
  timeout(
    'timeout-later-v1',
    withHint(later('IKEv1')),
    { category: 'timeout.ike', alternatives: ['message.fragmentation', 'peer.unreachable'] },
    { version: 1 },
  ),
  timeout(
    'timeout-established',
    [
      `STATE_V2_ESTABLISHED_IKE_SA: ${exceeded}${later('IKEv2')}`,
      `ESTABLISHED_IKE_SA: ${exceeded}${later('IKEv2')}`,
      `STATE_PARENT_I3: ${exceeded}${later('IKEv2')}`,
      `STATE_PARENT_R2: ${exceeded}${later('IKEv2')}`,
    ],
    { category: 'timeout.dpd', alternatives: ['timeout.child', 'rekey.failed', 'peer.unreachable'] },
    { version: 2 },
  ),
  timeout(
    'timeout-create-child',
    [
      `STATE_V2_CREATE_I: ${exceeded}${later('IKEv2')}`,
      `STATE_V2_NEW_CHILD_I1: ${exceeded}${later('IKEv2')}`,
      `STATE_V2_REKEY_CHILD_I1: ${exceeded}${later('IKEv2')}`,
      `NEW_CHILD_I1: ${exceeded}${later('IKEv2')}`,
      `REKEY_CHILD_I1: ${exceeded}${later('IKEv2')}`,
    ],
    { category: 'timeout.child', alternatives: ['rekey.failed', 'timeout.dpd'] },
    { version: 2, phase: 2, exchange: 'CREATE_CHILD_SA' },
  ),
  timeout(
    'timeout-later-v2',
    withHint(later('IKEv2'), ['IKE_AUTH_I', 'IKE_INTERMEDIATE_I', 'IKE_SESSION_RESUME_I', 'REKEY_IKE_I1']),
    {
      category: 'timeout.ike',
      alternatives: ['message.fragmentation', 'nat.udp-4500-blocked', 'timeout.dpd'],
    },
    { version: 2 },
  ),
  message(
    'timeout-without-hint',
    'timeout.reached',
    [
      'STATE_<state:word>: <timeout:decimal> second timeout exceeded after <attempt:int> retransmits[[.]]',
      ...shortNames.map(
        (state) => `${state}: <timeout:decimal> second timeout exceeded after <attempt:int> retransmits[[.]]`,
      ),
      'max number of retransmissions (<attempt:int>) reached STATE_<state:word>[[.]]',
    ],
    code('retransmit.c', '2.6.38 to 5.4'),
    { category: 'timeout.ike', alternatives: ['timeout.child', 'peer.unreachable'] },
  ),
  message(
    'timeout-quick-mode-responder',
    'timeout.reached',
    [
      'max number of retransmissions (<attempt:int>) reached STATE_QUICK_R1[[.]]',
      'STATE_QUICK_R1: <timeout:decimal> second timeout exceeded after <attempt:int> retransmits[[.]]',
    ],
    threads,
    {
      category: 'timeout.child',
      alternatives: ['message.fragmentation', 'sa.install-failed'],
      set: { ...quick, ...responder },
    },
  ),
  message(
    'half-open-expired',
    'timeout.reached',
    [
      'deleting incomplete state after <timeout:decimal> seconds',
      'initiator timeout after <timeout:decimal> seconds',
      'responder timeout after <timeout:decimal> seconds',
      'response processor timeout after <timeout:decimal> seconds',
    ],
    code('timer.c', '3.25 to 5.4'),
    { category: 'timeout.ike', alternatives: ['auth.psk', 'message.fragmentation'] },
  ),
  // An ICMP error from the host itself: nobody listens on the port.
  message(
    'network-refused',
    'error.reported',
    [
      'ERROR: asynchronous network error report on <interface:name> (<local:endpoint>), complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
      'ERROR: asynchronous network error report on <interface:name> (<local:endpoint>) for message to <remote:host> port <remotePort:port>, complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
      'ERROR: asynchronous network error report on <interface:name> (sport=<localPort:port>) for message to <remote:host> port <remotePort:port>, complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
      'asynchronous network error report on <interface:name> (<local:endpoint>), complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
      'asynchronous network error report on <interface:name> (<local:endpoint>) for message to <remote:host> port <remotePort:port>, complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
      'asynchronous network error report on <interface:name> (sport=<localPort:port>) for message to <remote:host> port <remotePort:port>, complainant <complainant:host>: Connection refused [errno <code:int>, <origin:text>]',
    ],
    lab,
    { category: 'peer.unreachable.refused', set: { text: 'Connection refused' }, severity: 'warning' },
  ),
  message(
    'network-too-long',
    'error.reported',
    [
      'ERROR: asynchronous network error report on <interface:name> <_:text>, complainant <complainant:host>: Message too long [errno <code:int>, <origin:text>]',
      'asynchronous network error report on <interface:name> <_:text>, complainant <complainant:host>: Message too long [errno <code:int>, <origin:text>]',
    ],
    threads,
    { category: 'message.fragmentation', set: { text: 'Message too long' }, severity: 'warning' },
  ),
  message(
    'network-unreachable',
    'error.reported',
    [
      'ERROR: asynchronous network error report on <interface:name> <_:text>, complainant <complainant:host>: <text:text> [errno <code:int>, <origin:text>]',
      'asynchronous network error report on <interface:name> <_:text>, complainant <complainant:host>: <text:text> [errno <code:int>, <origin:text>]',
    ],
    code('iface_udp.c', '2.6.38 to 5.4'),
    { category: 'peer.unreachable', alternatives: ['routing.conflict'], severity: 'warning' },
  ),
  message(
    'rejected-by-icmp',
    'error.reported',
    [
      'some IKE message we sent has been rejected with ECONNREFUSED (kernel supplied no details)',
      'recvfrom on <interface:name> failed; some IKE message we sent has been rejected with ECONNREFUSED (kernel supplied no details)',
    ],
    code('demux.c', '2.6.38 to 5.4'),
    { category: 'peer.unreachable.refused', set: { text: 'ECONNREFUSED' }, severity: 'warning' },
  ),
  // The last message of an SA that goes away: what follows from it is over already.
  message(
    'delete-not-sent',
    'error.reported',
    [
      'send on <interface:name> from <local:endpoint> to <remote:endpoint> using <_:UDP|TCP> failed in delete notification: <text:text> (errno <code:int>)',
      'send on <interface:name> from <local:endpoint> to <remote:endpoint> using <_:UDP|TCP> failed in delete notify<_:text>',
      'sendto on <interface:name> to <remote:endpoint> failed in delete notify<_:text>',
    ],
    tests49,
    { severity: 'notice', set: { text: 'delete not sent' } },
  ),
  message(
    'send-failed',
    'error.reported',
    [
      'send on <interface:name> from <local:endpoint> to <remote:endpoint> using <_:UDP|TCP> failed in <where:text>: <text:text> (errno <code:int>)',
      'sendto on <interface:name> to <remote:endpoint> failed in <where:text>. Errno <code:int>: <text:text>',
      'sendto on <interface:name> to <remote:endpoint> failed in <where:text>: <text:text> (errno <code:int>)',
      'sendto() on <interface:name> to <remote:endpoint> failed in <where:text>. Errno <code:int>: <text:text>',
    ],
    tests332,
    { category: 'routing.conflict', alternatives: ['platform.link-down', 'peer.unreachable'] },
  ),
  message(
    'receive-failed',
    'error.reported',
    'recvfrom on <interface:name> failed<text:text>',
    code('iface_udp.c', '3.32 to 5.4'),
    { severity: 'warning' },
  ),
  message(
    'connecting-tcp',
    'note',
    [
      'TCP: socket <_:int>: connecting to <remote:endpoint>',
      'TCP: accepting connection',
      'accepted connection',
    ],
    tests54,
  ),
  message(
    'connect-tcp-failed',
    'error.reported',
    [
      'TCP: connect(<_:int>) failed[[: <text:text>]]',
      'TCP: connect(<_:int>) failed <text:text>',
      'timeout out before first message received',
    ],
    code('iface_tcp.c', '4.3 to 5.4'),
    { category: 'peer.unreachable', set: { text: 'TCP connection failed' } },
  ),
];
