import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, sibling, tests332, tests49, tests54 } from '../sources.js';
import { stated } from '../stated.js';

const main = { exchange: 'ID_PROT', version: 1, phase: 1 } as const;
const aggressive = { exchange: 'AGGRESSIVE', version: 1, phase: 1 } as const;
const quick = { exchange: 'QUICK_MODE', version: 1, phase: 2 } as const;
const initiator = { role: 'initiator' } as const;
const responder = { role: 'responder' } as const;
/** What an end sends shows that it read the message before: `step` names the message as pluto does, I1, R1, I2, … */
const request = { type: 'request' } as const;
const facts = '{<attributes:attributes>}';

/** How IKEv1 negotiations begin and go on: main mode, aggressive mode, quick mode. */
export const negotiationV1: readonly Message[] = [
  message(
    'main-mode-initiated',
    'negotiation.started',
    [
      'initiating IKEv1 Main Mode connection[[ to replace #<replaces:int>]]',
      'initiating Main Mode[[ to replace #<replaces:int>]]',
      'STATE_MAIN_I1: initiate[[, replacing #<replaces:int>]]',
    ],
    tests49,
    { set: { ...main, ...initiator } },
  ),
  message(
    'aggressive-mode-initiated',
    'negotiation.started',
    [
      'initiating IKEv1 Aggressive Mode connection[[ #<_:int>]][[ to replace #<replaces:int>]]',
      'initiating Aggressive Mode[[ #<_:int>]][[ to replace #<replaces:int>]][[, connection "<_:name>"]]',
      'STATE_AGGR_I1: initiate[[, replacing #<replaces:int>]]',
    ],
    tests49,
    { set: { ...aggressive, ...initiator } },
  ),
  message(
    'main-mode-answered',
    'negotiation.started',
    [
      'responding to Main Mode',
      'responding to Main Mode from unknown peer <remote:endpoint>',
      'responding to Main Mode from unknown peer <remote:host>[[ on port <remotePort:port>]]',
    ],
    lab,
    { set: { ...main, ...responder } },
  ),
  message(
    'aggressive-mode-answered',
    'negotiation.started',
    'responding to Aggressive Mode, state #<_:int>, connection <_:text> from <remote:host>',
    code('ikev1_aggr.c', '2.6.38 to 5.4'),
    { set: { ...aggressive, ...responder } },
  ),
  message(
    'main-mode-sent-1',
    'message.sent',
    stated('sent Main Mode request[[, replacing #<replaces:int>]]', 'sent MI1, expecting MR1'),
    lab,
    {
      set: { ...main, ...initiator, ...request, step: 'I1' },
    },
  ),
  message(
    'main-mode-sent-initiator',
    'message.sent',
    stated('sent Main Mode <step:I2|I3>', 'sent M<step:I2|I3>, expecting MR<_:int>'),
    lab,
    { set: { ...main, ...initiator } },
  ),
  message(
    'main-mode-sent-responder',
    'message.sent',
    stated('sent Main Mode <step:R1|R2|R3>', 'sent M<step:R1|R2>, expecting MI<_:int>'),
    lab,
    { set: { ...main, ...responder } },
  ),
  message(
    'aggressive-mode-sent-1',
    'message.sent',
    stated('sent Aggressive Mode request[[, replacing #<replaces:int>]]', 'sent AI1, expecting AR1'),
    tests54,
    { set: { ...aggressive, ...initiator, ...request, step: 'I1' } },
  ),
  message(
    'aggressive-mode-sent-2',
    'message.sent',
    stated('sent Aggressive Mode response', 'sent Aggressive Mode reply', 'sent AR1, expecting AI2'),
    sibling,
    { set: { ...aggressive, ...responder, step: 'R1' } },
  ),
  message(
    'quick-mode-initiated',
    'negotiation.started',
    [
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]]',
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]] {using isakmp#<parentId:int> msgid:<_:text> proposal=defaults pfsgroup=<pfsGroup:name>}',
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]] {using isakmp#<parentId:int> msgid:<_:text> proposal=defaults}',
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]] {using isakmp#<parentId:int>}',
      'STATE_QUICK_I1: initiate[[ to replace #<replaces:int>]]',
    ],
    tests49,
    { set: { ...quick, ...initiator } },
  ),
  message(
    'quick-mode-proposals',
    'proposal.offered',
    [
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]] {using isakmp#<parentId:int> msgid:<_:text> proposal=<proposals:proposals> pfsgroup=<pfsGroup:name>[[ <selectorText:name>]]}',
      'initiating Quick Mode <policy:name>[[ to replace #<replaces:int>]] {using isakmp#<parentId:int> msgid:<_:text> proposal=<proposals:proposals> pfsgroup=<pfsGroup:name> <selectorText:text>}',
    ],
    tests54,
    { set: { ...quick, ...initiator, by: 'local' } },
  ),
  message(
    'quick-mode-answered',
    'negotiation.started',
    [
      'responding to Quick Mode proposal {msgid:<_:hex>}',
      'responding to Quick Mode proposal {msgid:<_:hex>} using ISAKMP SA #<parentId:int>',
      'responding to Quick Mode {msgid:<_:hex>}',
    ],
    code('ikev1_quick.c', '2.6.38 to 5.4'),
    { set: { ...quick, ...responder } },
  ),
  message(
    'quick-mode-sent-1',
    'message.sent',
    stated('sent Quick Mode request', 'sent QI1, expecting QR1'),
    tests54,
    { set: { ...quick, ...initiator, ...request, step: 'I1' } },
  ),
  message(
    'quick-mode-sent-2',
    'message.sent',
    stated(
      `sent Quick Mode reply, inbound IPsec SA installed, expecting confirmation[[ <mode:tunnel|transport> mode]][[ ${facts}]]`,
      `sent QR1, inbound IPsec SA installed, expecting QI2[[ <mode:tunnel|transport> mode]][[ ${facts}]]`,
    ),
    tests54,
    { set: { ...quick, ...responder, step: 'R1' } },
  ),
  // A step to the next state shows that a message of the peer was read.
  message(
    'main-mode-step-initiator',
    'message.received',
    'transition from state STATE_MAIN_<from:I1|I2|I3> to state STATE_MAIN_<to:I2|I3|I4>',
    code('ikev1.c', '2.6.38 to 3.20'),
    { set: { ...main, ...initiator } },
  ),
  message(
    'main-mode-step-responder',
    'message.received',
    'transition from state STATE_MAIN_<from:R0|R1|R2> to state STATE_MAIN_<to:R1|R2|R3>',
    code('ikev1.c', '2.6.38 to 3.20'),
    { set: { ...main, ...responder } },
  ),
  message(
    'aggressive-mode-step',
    'message.received',
    'transition from state STATE_AGGR_<from:word> to state STATE_AGGR_<to:word>',
    code('ikev1.c', '2.6.38 to 3.20'),
    { set: aggressive },
  ),
  message(
    'quick-mode-step',
    'message.received',
    'transition from state STATE_QUICK_<from:word> to state STATE_QUICK_<to:word>',
    code('ikev1.c', '2.6.38 to 3.20'),
    { set: quick },
  ),
  message(
    'other-step',
    'note',
    'transition from state <from:word> to state <to:word>',
    code('ikev1.c', '2.6.38 to 3.20'),
    { severity: 'debug' },
  ),
  message(
    'vendor-id-received',
    'note',
    [
      'received Vendor ID payload [<vendor:text>]',
      'received Vendor ID payload [<vendor:text>] method set to=<_:int>',
      'received Vendor ID payload [<vendor:text>] meth=<_:int>, but <_:text>',
      'received Vendor ID payload [<vendor:text>',
    ],
    tests332,
    { severity: 'debug' },
  ),
  message(
    'vendor-id-ignored',
    'note',
    [
      'ignoring Vendor ID payload [<vendor:text>]',
      'ignoring unknown Vendor ID payload [<vendor:text>]',
      'ignoring received Vendor ID payload [<vendor:text>] method=<_:text>',
    ],
    code('vendor.c', '2.6.38 to 3.32'),
    { severity: 'debug' },
  ),
  message(
    'sending-certificate',
    'note',
    [
      'I am sending my cert',
      'I am sending my certificate',
      'I am sending a certificate request',
      'I am sending a CA cert chain',
      'I am sending INITIAL_CONTACT',
      'sending INITIAL_CONTACT',
    ],
    tests49,
    { severity: 'debug' },
  ),
  message(
    'aggressive-psk-warning',
    'note',
    "IKEv1 Aggressive Mode with PSK is vulnerable to dictionary attacks and is cracked on large scale by TLA's",
    tests49,
    { severity: 'warning' },
  ),
  message(
    'aggressive-groups-warning',
    'note',
    [
      'multiple DH groups in aggressive mode can cause interop failure',
      'multiple DH groups were set in aggressive mode. Only first one used.',
      'Deleting previous proposal in the hopes of selecting DH <_:int> or DH <_:int>',
    ],
    tests49,
    { severity: 'warning' },
  ),
  message(
    'aggressive-without-policy',
    'config.rejected',
    [
      'no IKE proposal policy specified in config!  Cannot initiate aggressive mode.<_:text>',
      'no IKE proposal policy specified in config!  Can not initiate aggressive mode.<_:text>',
    ],
    code('ikev1_aggr.c', '2.6.38 to 5.4'),
    { category: 'config.invalid' },
  ),
  message(
    'bid-down',
    'negotiation.failed',
    'Bid-down to IKEv1 attack detected, attempting to rekey connection with IKEv2',
    code('ikev1_main.c', '2.6.38 to 3.25'),
    { category: 'negotiation.version' },
  ),
];
