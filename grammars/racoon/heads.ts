import { layout, type Layout } from '../../src/record/layout.js';
import { seen, second, tools } from './sources.js';

const plog = tools('plog.c');
const racoon2Levels = 'INFO|PROTO_ERR|PROTO_WARN|INTERNAL_ERR|INTERNAL_WARN|DEBUG|CRITICAL';

/** The files of racoon2; those whose messages are all about one phase apart. */
const files = [
  { id: 'child', set: { phase: 2 }, names: 'ikev2_child.c|isakmp_quick.c|proposal.c' },
  { id: 'ike', set: { phase: 1 }, names: 'ikev2_rekey.c|isakmp_ident.c' },
  {
    id: 'known',
    set: undefined,
    names:
      'ikev1.c|ikev2.c|ikev2_auth.c|ikev2_config.c|ikev2_cookie.c|ikev2_frag.c|ikev2_notify.c|ikev2_packet.c|' +
      'ikev2_payload.c|ikev2_proposal.c|ipsec_doi.c|isakmp.c|isakmp_inf.c|oakley.c|handler.c|pfkey.c|vendorid.c|' +
      'ikev1_natt.c|nattraversal.c|algorithm.c|ike_conf.c|ike_pfkey.c|ike_sa.c|ike_spmif.c|dh.c|crypto_openssl.c|' +
      'main.c|schedule.c|script.c|sockmisc.c|rtsock.c|netlink.c|admin.c',
  },
] as const;

/**
 * What stands before a message of racoon2 besides the envelope. The file tells the phase where the words do not. No two
 * of the first three fit the same line, so that it does not matter which is tried first.
 *
 * `[PROTO_ERR]: ikev1.c:1433:isakmp_ph1resend(): `
 */
export const racoon2Heads: readonly Layout[] = [
  ...files.map(({ id, set, names }) =>
    layout(
      `racoon2-${id}`,
      `[<level:${racoon2Levels}>]: <file:${names}>:<codeLine:int>:[[<function:word>(): ]]<body:rest>`,
      second('../lib/plog.c'),
      set ? { set } : {},
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
