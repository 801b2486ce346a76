import { carrier, entry, type Carrier } from '../../src/dialect/carrier.js';
import { alibabaReasons } from './reasons.js';
import { eventTypes, sibling } from './sources.js';

const type = ['type', 'eventtype', 'eventname', 'name'];

/** Names that say nothing of the product: they count only beside it. */
const plainName = 'health check ';
const product = { of: ['product', 'data.product'], is: ['vpngw', 'vpn'] } as const;

/** Keys and aliases of the events whose rows fit. */
const words = (fits: (key: string) => boolean): readonly string[] =>
  alibabaReasons
    .filter(({ id }) => id === 'event')
    .flatMap(({ reasons }) => reasons)
    .filter(({ key }) => fits(String(key)))
    .flatMap(({ key, aliases = [] }) => [key, ...aliases].map(String))
    .filter((word) => !word.startsWith(plainName));

const common = {
  time: ['time', 'eventtime', 'timestamp', 'data.time', 'data.eventtime'],
  session: [
    'data.tunnelid',
    'data.vpnconnectionid',
    'data.content.vpnconnectionid',
    'vpnconnectionid',
    'data.resourceid',
    'resourceid',
    'instancename',
    'subject',
  ],
  fields: {
    event: type,
    resource: ['subject', 'resourceid', 'data.resourceid'],
    region: ['aliyunregionid', 'regionid', 'data.regionid'],
    eventLevel: ['level', 'data.level'],
    eventStatus: 'status',
    eventId: 'id',
  },
} as const;

const set = { report: 'event' } as const;
const reason = { capture: 'event', table: 'event' } as const;

/** Events of the platform: as the event bus hands them on, and as the monitoring service lists them. */
export const platformEvents: Carrier = carrier('platform-event', {
  arrays: ['systemevents.systemevent', 'events'],
  entries: [
    entry(
      'event-tunnel-up',
      'report.status',
      {
        ...common,
        when: [{ of: type, is: words((key) => key === 'IpsecPhase2NegoSuccess') }],
        set: { ...set, up: true },
      },
      eventTypes,
    ),
    entry(
      'event-success',
      'report.cleared',
      {
        ...common,
        when: [
          {
            of: type,
            is: words((key) => key === 'IpsecPhase1NegoSuccess' || key === 'IpsecHealthCheckSuccess'),
          },
        ],
        set,
      },
      eventTypes,
    ),
    entry(
      'event-fault',
      'report.fault',
      {
        ...common,
        when: [
          { of: type, is: words((key) => !key.endsWith('Success') && !key.startsWith('Configuration')) },
        ],
        set,
        reason,
      },
      eventTypes,
    ),
    entry(
      'event-configuration',
      'report.status',
      { ...common, when: [{ of: type, is: words((key) => key.startsWith('Configuration')) }], set, reason },
      eventTypes,
    ),
    entry(
      'event-probe-failed',
      'report.fault',
      { ...common, when: [{ of: type, is: ['health check failed'] }, product], set, reason },
      eventTypes,
    ),
    entry(
      'event-probe-answered',
      'report.cleared',
      { ...common, when: [{ of: type, is: ['health check success'] }, product], set },
      eventTypes,
    ),
    // Types that are not listed say nothing that can be judged.
    entry(
      'event-other',
      'report.status',
      { ...common, when: { source: 'acs.vpn' }, keys: ['type'], set, fallback: true },
      eventTypes,
    ),
    entry(
      'event-monitor',
      'report.status',
      { ...common, when: [product], keys: [type], set, fallback: true },
      sibling,
    ),
  ],
});
