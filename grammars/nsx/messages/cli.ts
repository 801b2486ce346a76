import { message, type Message } from '../../../src/dialect/message.js';
import { cliGuide, summaryWrapped } from '../sources.js';

const ofSession = { capture: 'reason', table: 'nsx/session-reason' } as const;

/** Lines of `get ipsecvpn session`: `key : value`, where the value may be missing. */
const block: readonly Message[] = [
  message('cli-command', 'note', 'get ipsecvpn <command:text>', cliGuide),
  message(
    'cli-total',
    'report.status',
    'Total Number of <state:Down|Active|Negotiating> Sessions<_:gap>:<_:gap><sessions:int>',
    cliGuide,
  ),
  message('cli-session', 'report.status', 'IKE Session ID<_:gap>:<_:gap><sessionId:name>', cliGuide),
  message('cli-auth-mode', 'report.status', 'Auth Mode<_:gap>:<_:gap>[[<authMode:text>]]', cliGuide),
  message(
    'cli-suite',
    'report.status',
    'Compliance Suite<_:gap>:<_:gap>[[<complianceSuite:text>]]',
    cliGuide,
  ),
  message(
    'cli-addresses',
    'report.status',
    [
      'Local IP<_:gap>:<_:gap><local:host> <_:gap>Peer IP<_:gap>:<_:gap><remote:host>',
      'Local IP<_:gap>:<_:gap><local:host>\t<_:gap>Peer IP<_:gap>:<_:gap><remote:host>',
    ],
    cliGuide,
  ),
  message(
    'cli-identities',
    'report.status',
    [
      'Local ID<_:gap>:<_:gap><localId:text> Peer ID<_:gap>:<_:gap><remoteId:text>',
      'Local ID<_:gap>:<_:gap><localId:text>\tPeer ID<_:gap>:<_:gap><remoteId:text>',
    ],
    cliGuide,
  ),
  message('cli-status', 'report.status', 'Session Status<_:gap>:<_:gap><sessionStatus:word>', cliGuide),
  // In a block the record tells whose reason it is; by itself it is what is left of a block that was cut.
  message('cli-down-reason', 'report.status', 'Down Reason<_:gap>:<_:gap>[[<reason:text>]]', cliGuide, {
    reason: ofSession,
    set: { report: 'session', up: false },
  }),
  message(
    'cli-last-failure',
    'report.status',
    'Last Known Failure<_:gap>:<_:gap>[[<reason:text>]]',
    cliGuide,
  ),
  message('cli-updated', 'report.status', 'Last Updated<_:gap>:<_:gap>[[<updated:text>]]', cliGuide),
  message('cli-policies', 'report.status', 'Policy Rules[[<_:gap>:]]', cliGuide),
  message('cli-policy', 'report.status', 'Policy UUID<_:gap>:<_:gap>[[<policy:text>]]', cliGuide),
  message(
    'cli-rules',
    'report.status',
    [
      'ToRule ID<_:gap>:<_:gap><toRule:int><_:gap>FromRule ID<_:gap>:<_:gap><fromRule:int>',
      'ToRule ID<_:gap>:<_:gap><toRule:int>',
      'FromRule ID<_:gap>:<_:gap><fromRule:int>',
    ],
    cliGuide,
  ),
  message('cli-local-subnet', 'report.status', 'Local Subnet<_:gap>:<_:gap><localSubnet:text>', cliGuide),
  message('cli-peer-subnet', 'report.status', 'Peer Subnet<_:gap>:<_:gap><remoteSubnet:text>', cliGuide),
  message('cli-tunnel-status', 'report.status', 'Tunnel Status<_:gap>:<_:gap><tunnelStatus:word>', cliGuide),
];

/** Version, number, suite, type and authentication of a row of the summary. */
const row =
  '<ikeVersion:IKEv1|IKEv2|IKE_V1|IKE_V2|V1|V2|v1|v2> <_:gap><sessionId:int> <_:gap><complianceSuite:name> <_:gap><type:Policy|Route|L2VPN> <_:gap><authMode:name> <_:gap>';

/** The table of `get ipsecvpn session summary`. An asterisk marks the last known failure of one that negotiates. */
const summary: readonly Message[] = [
  message(
    'summary-heading',
    'report.status',
    'Version <_:gap>SID <_:gap>Compliance Suite <_:gap>Type <_:gap>Auth <_:gap>Status <_:gap>Local IP <_:gap>Peer IP <_:gap>Down Reason',
    cliGuide,
  ),
  message('summary-up', 'report.status', `${row}Up <_:gap><local:host> <_:gap><remote:host>`, cliGuide, {
    set: { report: 'session', up: true },
  }),
  message(
    'summary-down',
    'report.fault',
    `${row}Down <_:gap><local:host> <_:gap><remote:host>[[ <_:gap><reason:text>]]`,
    cliGuide,
    { set: { report: 'session', up: false }, reason: ofSession },
  ),
  message(
    'summary-negotiating',
    'report.fault',
    [
      `${row}Negotiating <_:gap><local:host> <_:gap><remote:host> <_:gap><reason:text>*`,
      `${row}Negotiating <_:gap><local:host> <_:gap><remote:host>[[ <_:gap><reason:text>]]`,
    ],
    cliGuide,
    { set: { report: 'session', up: false }, reason: ofSession },
  ),
];

/** Ends of reasons that stand alone on a line where the last column of the summary is too narrow. */
const wrapped: readonly Message[] = [
  message(
    'summary-wrapped',
    'debug.detail',
    [
      'chosen',
      'proposal',
      'proposal chosen',
      'failed',
      'delete',
      'sent delete',
      'responding',
      'not responding',
      'reachable',
      'not reachable',
      'syntax',
      'started',
      'not started',
      'negotiation not started',
      'enabled',
      'not enabled',
      'service not enabled',
      'Active',
      'not Active',
      'is not Active',
      'state is not Active',
      'unacceptable',
      'mismatch',
      'ID mismatch',
      'SA down',
      'SA Down',
    ].flatMap((end) => [`<_:gap>${end}`, `<_:gap>${end}*`]),
    summaryWrapped,
  ),
];

/** What the command line of an Edge prints. */
export const cliLines: readonly Message[] = [...block, ...summary, ...wrapped];
