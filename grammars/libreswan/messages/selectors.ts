import { message, type Message } from '../../../src/dialect/message.js';
import { wording } from '../../../src/template/wording.js';
import { code, tests332, tests49, tests54 } from '../sources.js';

const mismatch = 'traffic-selector.mismatch';
const quick = { version: 1, phase: 2, exchange: 'QUICK_MODE' } as const;

/** Traffic selectors: what was asked for, what was agreed, what nobody has. */
export const selectors: readonly Message[] = [
  message(
    'negotiated',
    'selector.narrowed',
    ['negotiated connection <selectors:selectors>', 'negotiated tunnel <selectors:selectors>'],
    tests332,
    { set: { version: 2, phase: 2, first: 'local' } },
  ),
  message('selectors-accepted', 'note', 'accepted selectors [<own:text>]->[<theirs:text>]', tests54, {
    set: { version: 2, phase: 2 },
  }),
  // This end's network stands first, which in a request of the peer is that of the responder.
  message(
    'peer-proposed',
    'selector.offered',
    [
      'the peer proposed: <own:name> -<_:text>-> <theirs:name>',
      'the peer proposed: <own:text> -> <theirs:text>',
      'the peer proposed: <own:text>===<theirs:text>',
    ],
    tests49,
    { set: { ...quick, by: 'peer', role: 'responder' } },
  ),
  message(
    'no-connection-for-selectors',
    'selector.rejected',
    'cannot respond to IPsec SA request because no connection is known for <text:text>',
    code('ikev1_quick.c', '2.6.38 to 5.4'),
    { category: mismatch, set: { ...quick, by: 'local', role: 'responder' } },
  ),
  message(
    'no-connection-with-selectors',
    'selector.rejected',
    [
      'No IKEv2 connection found with compatible Traffic Selectors',
      'no IKEv2 connection found with compatible Traffic Selectors',
      'proposed Traffic Selectors do not match labeled IKEv2 connection',
      'rejecting responder TSi/TSr Traffic Selector',
    ],
    tests49,
    { category: mismatch, set: { version: 2, phase: 2, by: 'local' } },
  ),
  message(
    'selectors-do-not-match',
    'selector.rejected',
    [
      "Child SA's Traffic Selector request {<requested:text>} does not match <text:text>; responding with TS_UNACCEPTABLE",
      "Child SA's Traffic Selector response {<requested:text>} does not fit the proposal {<text:text>}",
    ],
    tests54,
    { category: mismatch, set: { version: 2, phase: 2, by: 'local' } },
  ),
  message(
    'rekey-selectors-differ',
    'selector.rejected',
    [
      'rekey: received Traffic Selectors does not contain existing IPsec SA Traffic Selectors',
      'rekey: received Traffic Selectors mismatch configured selectors for Security Label',
      'Received TSi payload does not contain existing IPsec SA traffic Selectors',
      'Received TSr payload(s) does not contain existing IPsec SA Traffic Selectors',
      "Child SA's Traffic Selectors for rekey do not match the established IPsec SA<_:text>",
    ],
    code('ikev2_ts.c', '3.32 to 5.4'),
    { category: mismatch, alternatives: ['rekey.failed'], set: { version: 2, phase: 2, by: 'local' } },
  ),
  message(
    'subnet-not-mine',
    'selector.rejected',
    [
      "peer client subnet returned doesn't match my proposal - us: <own:name> vs them: <theirs:name>",
      "our client subnet returned doesn't match my proposal - us: <own:name> vs them: <theirs:name>",
      "peer client subnet returned doesn't match my proposal - us:<own:name> vs them:<theirs:name>",
      "our client subnet returned doesn't match my proposal - us:<own:name> vs them:<theirs:name>",
      "peer client peer returned port doesn't match my proposal - us: <own:int> vs them: <theirs:int>",
      "our client peer returned port doesn't match my proposal - us: <own:int> vs them: <theirs:int>",
      'peer client peer returned protocol id does not match my proposal - us: <own:int> vs them: <theirs:int>',
      'our client peer returned protocol id does not match my proposal - us: <own:int> vs them: <theirs:int>',
      'IDci, IDcr payloads missing in message but default does not match proposal',
    ],
    tests54,
    // Followed by "Allowing questionable (microsoft) proposal anyway" where it is let pass.
    { severity: 'warning', category: mismatch, set: { ...quick, role: 'initiator' } },
  ),
  message(
    'questionable-allowed',
    'note',
    [
      'Allowing questionable (microsoft) proposal anyway',
      'Allowing questionable (microsoft) proposal anyway]',
      'Allowing questionable proposal anyway [ALLOW_MICROSOFT_BAD_PROPOSAL]',
      'Allowing bad L2TP/IPsec proposal (see bug #849) anyway',
      'Applying workaround for MS-818043 NAT-T bug',
      'applying workaround for MS-818043 NAT-T bug',
      'Applying workaround for Mac OS X NAT-OA bug, ignoring proposed subnet',
    ],
    tests54,
  ),
  // `    us: 10.1.0.0/24===198.51.100.20`, `  them: …`, below a list of candidates. The blanks tell them from words.
  {
    id: 'candidate-ends',
    kind: 'note',
    wordings: [
      wording('    us: <own:text>', { layout: true }),
      wording('  them: <theirs:text>', { layout: true }),
    ],
    source: code('ikev1_quick.c', '2.6.38 to 4.3'),
    severity: 'debug',
  },
  message(
    'virtual-network-refused',
    'selector.rejected',
    [
      'peer proposal was rejected in a virtual connection policy: <text:text>',
      'peer proposal was reject in a virtual connection policy: <text:text>',
      'peer proposal was reject in a virtual connection policy because:',
      'overlap is forbidden (<text:text>)',
    ],
    code('ikev1_quick.c', '2.6.38 to 5.4'),
    { category: 'traffic-selector.conflict', alternatives: [mismatch], set: quick },
  ),
  message(
    'virtual-network-overlaps',
    'note',
    [
      'Virtual IP <own:name> overlaps with connection <text:text>',
      'Your ID is <text:text>',
      'overlap is okay by mutual consent',
    ],
    code('connections.c', '2.6.38 to 4.3'),
    { severity: 'warning' },
  ),
  message(
    'selector-broken',
    'message.rejected',
    [
      'received malformed TSi/TSr payload(s)',
      'Received malformed TSi/TSr payload(s)',
      'TSi traffic selector <_:int> has an invalid port range[[ - ignored]]',
      'TSr traffic selector <_:int> has an invalid port range[[ - ignored]]',
      'Traffic Selector range <_:name> invalid: <text:text>',
      'non-CIDR Traffic Selector range <_:name> is not supported (<text:text>)',
      'Encountered Traffic Selector <text:text>',
      'encountered Traffic Selector <text:text>',
    ],
    code('ikev2_ts.c', '3.32 to 5.4'),
    { category: 'message.malformed', alternatives: [mismatch], set: { version: 2, phase: 2 } },
  ),
  message(
    'quick-id-broken',
    'message.rejected',
    [
      'peer client ID payload <_:word> bad subnet in Quick I1 (<text:text>)',
      'our client ID payload <_:word> bad subnet in Quick I1 (<text:text>)',
      'peer client type is FQDN',
      'our client type is FQDN',
      'unsupported ID type <_:word>',
      'malformed Quick Mode message: <text:text>',
    ],
    code('ikev1_quick.c', '2.6.38 to 5.4'),
    { severity: 'warning', set: quick },
  ),
  message(
    'lease-refused',
    'selector.rejected',
    [
      'Quick Mode request rejected, peer requested lease of <own:name> but it is unavailable, <text:text>; deleting ISAKMP SA',
      'Quick Mode request rejected; connection has no remote client selector',
    ],
    tests54,
    { category: 'config.address-assignment', set: { ...quick, role: 'responder' } },
  ),
  message(
    'cisco-split',
    'note',
    [
      'CISCO_SPLIT: sending <_:name> for Quick Mode peer selector',
      'Quick Mode without mode-config, assigned lease <_:name>',
      'state spd requires a block',
    ],
    tests54,
  ),
  message(
    'quick-parent-gone',
    'child.failed',
    [
      'phase2 initiation failed because parent ISAKMP #<parentId:int> is gone',
      'no Phase1 state for Quick mode notification',
      'ISAKMP SA for Quick mode notification is not encrypted',
      'no ISAKMP SA for Quick mode notification',
    ],
    code('ikev1_quick.c', '2.6.38 to 5.4'),
    { category: 'sa.parent-down', set: quick },
  ),
];
