import { message, type Message } from '../../../src/dialect/message.js';
import { code, tests332 } from '../sources.js';

/** Address translation between the ends: found, allowed for, or not supported. */
export const nat: readonly Message[] = [
  message(
    'nat-result',
    'nat.detected',
    [
      'NAT-Traversal: Result using <method:text>: <result:no NAT detected|I am behind NAT|i am NATed|I am NATed|peer behind NAT|peer is NATed|both are NATed|unknown result>',
      'NAT-Traversal: Result using <method:text>: <result:no NAT detected|I am behind NAT|i am NATed|I am NATed|peer behind NAT|peer is NATed|both are NATed>: <_:text>',
    ],
    tests332,
  ),
  message(
    'nat-method',
    'note',
    [
      'enabling possible NAT-traversal with method <method:text>',
      'NAT-Traversal: received <_:int> NAT-OA. <_:text>',
      'NAT-Traversal: received <_:host> NAT-OA...',
    ],
    code('nat_traversal.c', '2.6.38 to 5.4'),
    { severity: 'debug' },
  ),
  message(
    'nat-mapping',
    'note',
    [
      'new NAT mapping for #<_:int>, was <_:endpoint>, now <remote:endpoint>',
      'updating IKE SA endpoint from <_:text> to <_:text>',
      'NAT: MOBIKE disabled, ignoring peer endpoint change from <_:endpoint> to <_:endpoint>',
      'NAT: MOBKIE disabled, ignoring peer endpoint change from <_:endpoint> to <_:endpoint>',
      'nat_traversal_new_mapping: address change currently not supported <_:text>',
    ],
    code('nat_traversal.c', '2.6.38 to 5.4'),
    { severity: 'notice' },
  ),
  message(
    'nat-port',
    'nat.detected',
    [
      'peer is NATed but source port is still udp/<_:int>. IPsec-passthrough NAT device suspected -- NAT-T may not work.',
      'Warning: peer is NATed but source port is still udp/<_:int>. IPsec-passthrough NAT device suspected -- NAT-T may not work.',
    ],
    code('nat_traversal.c', '2.6.38 to 3.8'),
    { severity: 'warning', category: 'nat.traversal' },
  ),
  message(
    'nat-aborted',
    'negotiation.failed',
    [
      'NAT-Traversal: Only <_:int> NAT-D - Aborting NAT-Traversal negotiation',
      'NAT: cannot float to <local:endpoint> as no such interface',
      'NAT: cannot switch to NAT port and interface <local:endpoint> does not support NAT',
    ],
    code('ikev1_nat.c', '2.6.38 to 5.4'),
    { category: 'nat.detection' },
  ),
  message(
    'nat-unsupported',
    'note',
    [
      'NAT-Traversal: ESPINUDP<_:text>',
      'NAT-Traversal is turned OFF due to lack of KERNEL support<_:text>',
      'NAT-Traversal is turned OFF due to lack of KERNEL support',
      'NAT-Traversal port floating turned off',
      'KLIPS does not have NAT-Traversal built in (see /proc/net/ipsec/natt)',
    ],
    code('nat_traversal.c', '2.6.38 to 5.0'),
    { severity: 'warning' },
  ),
  message(
    'nat-settings',
    'note',
    [
      'NAT-Traversal support [<_:enabled|disabled>] <_:text>',
      'NAT-Traversal support  [<_:enabled|disabled>]',
      'Setting NAT-Traversal port-4500 floating to <_:on|off>',
      'port floating activation criteria nat_t=<_:text>',
      'NAT-Traversal: keep-alive period <_:text>',
      'NAT-Traversal support [<_:enabled|disabled>]',
    ],
    code('nat_traversal.c', '2.6.38 to 5.4'),
    { severity: 'debug' },
  ),
];
