import { layout, type Layout } from '../../src/record/layout.js';
import { seen, second, tools } from './sources.js';

const plog = tools('plog.c');
const racoon2Levels = 'INFO|PROTO_ERR|PROTO_WARN|INTERNAL_ERR|INTERNAL_WARN|DEBUG|CRITICAL';

/** Files of racoon2 all of whose messages are about one phase. */
const ofOnePhase = [
  {
    id: 'child',
    phase: 2,
    files: 'ikev2_child.c|isakmp_quick.c|proposal.c|ikev1/isakmp_quick.c|ikev1/proposal.c',
  },
  { id: 'ike', phase: 1, files: 'ikev2_rekey.c|isakmp_ident.c|ikev1/isakmp_ident.c' },
] as const;

/**
 * What stands before a message of racoon2 besides the envelope. The file tells the phase where the words do not:
 *
 * `[PROTO_ERR]: ikev1.c:1433:isakmp_ph1resend(): `
 */
export const racoon2Heads: readonly Layout[] = [
  ...ofOnePhase.map(({ id, phase, files }) =>
    layout(
      `racoon2-${id}`,
      `[<level:${racoon2Levels}>]: <file:${files}>:<codeLine:int>:[[<function:word>(): ]]<body:rest>`,
      second('../lib/plog.c'),
      { set: { phase } },
    ),
  ),
  layout(
    'racoon2',
    `[<level:${racoon2Levels}>]: <file:name>:<codeLine:int>:[[<function:word>(): ]]<body:rest>`,
    second('../lib/plog.c'),
  ),
];

const levels = 'ERROR|WARNING|NOTIFY|INFO|DEBUG|DEBUG2';

/**
 * What stands before a message of racoon: the level, the peer since 0.8, the place in the code with `-L` and in old
 * versions.
 *
 * `[198.51.100.3] ERROR: `, `INFO: isakmp.c:1688:isakmp_post_acquire(): `
 */
export const racoonHeads: readonly Layout[] = [
  layout(
    'level',
    `<level:${levels}>: [[<file:name>:<codeLine:int>:<function:word>(): ]]<body:rest>`,
    seen('plog.c'),
  ),
  layout(
    'peer-level',
    `[<remote:host>] <level:${levels}>: [[<file:name>:<codeLine:int>:<function:word>(): ]]<body:rest>`,
    plog,
  ),
  ...racoon2Heads,
  layout('plain', '<body:rest>', plog, { bare: true }),
];
