import { message, type Message } from '../../src/dialect/message.js';
import { disconnectionReasons } from './reasons-disconnection.js';
import { negotiationReasons } from './reasons-negotiation.js';
import { blockLines } from './messages-blocks.js';
import { errorInfo, offlineInfo, routerMib, slaAlarm, tornDown, trapTemplates } from './sources.js';

const whyNot = { capture: ['reason', 'reasonCode'], table: 'huawei/reason' } as const;
const whyOff = { capture: ['offlineReason', 'reason'], table: 'huawei/reason' } as const;

const peer = { PeerAddress: 'remote', PeerPort: 'remotePort', LocalAddress: 'local' } as const;
const ends = { DstIP: 'remote', RemotePort: 'remotePort', SrcIP: 'local', ...peer } as const;

/** What traps, alarms and the log of the cloud say; devices print keys in any case and values with or without brackets. */
const traps: readonly Message[] = [
  message(
    'negotiation-fails',
    'negotiation.failed',
    [
      '[[OID <oid:name> ]]<_:IPSec|IPsec|IPSEC> tunnel negotiation fails. (<attributes:attributes>)',
      // Cut in the middle.
      '[[OID <oid:name> ]]<_:IPSec|IPsec|IPSEC> tunnel negotiation fails. (<attributes:attributes>',
      '[[OID <oid:name> ]]<_:IPSec|IPsec|IPSEC> tunnel negotiation fails[[.]]',
    ],
    trapTemplates,
    { lift: { ...peer, Reason: 'reason', ReasonCode: 'reasonCode' }, reason: whyNot, set: { up: false } },
  ),
  message(
    'sa-negotiation-failed',
    'negotiation.failed',
    [
      '<_:IPSec|IPsec|IPSEC> SA negotiation failed. (<attributes:attributes>)',
      '<_:IPSec|IPsec|IPSEC> SA negotiation failed[[.]]',
    ],
    routerMib,
    { lift: { ...peer, Reason: 'reason', ReasonCode: 'reasonCode' }, reason: whyNot, set: { up: false } },
  ),
  message(
    'tunnel-established',
    'child.established',
    [
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is established. (<attributes:attributes>)',
      '<_:IPSec|IPsec|IPSEC> tunnel is established. (<attributes:attributes>)',
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is established. (<attributes:attributes>',
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is established[[.]]',
    ],
    trapTemplates,
    { lift: ends, set: { up: true } },
  ),
  message(
    'tunnel-deleted',
    'child.deleted',
    [
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is deleted. (<attributes:attributes>)',
      '<_:IPSec|IPsec|IPSEC> tunnel is deleted. (<attributes:attributes>)',
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is deleted. (<attributes:attributes>',
      '[[OID <oid:name> ]]The <_:IPSec|IPsec|IPSEC> tunnel is deleted[[.]]',
    ],
    trapTemplates,
    {
      lift: { ...ends, OfflineReason: 'offlineReason', Reason: 'reason' },
      reason: whyOff,
      set: { up: false },
    },
  ),
  message(
    'tunnel-torn-down',
    'child.deleted',
    [
      'An <_:IPSec|IPsec|IPSEC> tunnel is <_:teared|torn> down. (<attributes:attributes>)',
      'An <_:IPSec|IPsec|IPSEC> tunnel is <_:teared|torn> down. (<attributes:attributes>',
    ],
    tornDown,
    { lift: { ...ends, OfflineReason: 'offlineReason' }, reason: whyOff, set: { up: false } },
  ),
  message(
    'phase1-established',
    'sa.established',
    [
      '[[OID <oid:name> ]]<_:IKE phase1 sa|IKE phase1 SA|The IKE phase1 sa> <_:established|is established>. (<attributes:attributes>)',
    ],
    routerMib,
    { lift: ends },
  ),
  message(
    'link-detection-down',
    'report.fault',
    'The link status of <_:IPsec|IPSec> SLA detection change to down. (<attributes:attributes>)',
    slaAlarm,
    { lift: peer, category: 'routing.health-check', set: { up: false } },
  ),
];

/** Reasons of both sections; what a column may hold. */
const listed = [
  ...new Set([...negotiationReasons, ...disconnectionReasons].map(({ key }) => String(key))),
].join('|');

/** The tables of `display ike offline-info` and `display ike error-info`; rows with a reason that nobody lists are records. */
const tables: readonly Message[] = [
  message('table-count', 'report.status', '<_:Current|current> info Num :<_:gap><entries:int>', offlineInfo),
  message('table-title', 'report.status', '<_:Ike|IKE> <table:offline|error> information:', offlineInfo),
  message(
    'table-heading',
    'report.status',
    [
      'peer <_:gap>port <_:gap><_:offline|error>-reason <_:gap>version <_:gap><_:offline|error>-time',
      'peer <_:gap><_:offline|error>-reason <_:gap>version <_:gap><_:offline|error>-time',
    ],
    offlineInfo,
  ),
  message('table-command', 'note', 'display ike <table:offline|error>-info[[ <options:text>]]', offlineInfo),
  message(
    'table-row',
    'report.fault',
    [
      `<remote:host> <_:gap><remotePort:port> <_:gap><reason:${listed}> <_:gap>v<version:int> <_:gap><time:iso>`,
      `<remote:host> <_:gap><reason:${listed}> <_:gap>v<version:int> <_:gap><time:iso>`,
    ] as readonly string[],
    offlineInfo,
    { reason: { capture: 'reason', table: 'huawei/reason' }, set: { report: 'ike-info' } },
  ),
  // A narrow terminal puts version and time on a line of their own.
  message(
    'table-row-begin',
    'report.fault',
    [
      `<remote:host> <_:gap><remotePort:port> <_:gap><reason:${listed}>`,
      `<remote:host> <_:gap><reason:${listed}>`,
    ] as readonly string[],
    errorInfo,
    { reason: { capture: 'reason', table: 'huawei/reason' }, set: { report: 'ike-info' } },
  ),
];

/** Messages of Huawei gateways. */
export const huaweiMessages: readonly Message[] = [...traps, ...tables, ...blockLines];
