import { message, type Message } from '../../../src/dialect/message.js';
import { overview } from '../sources.js';

/** The lines of ConnectionStats.txt: `key : value`, where the value may be missing. */
export const connectionStats: readonly Message[] = [
  message(
    'stats-state',
    'report.status',
    ['Connectivity State<_:gap>:', 'Connectivity State<_:gap>:<_:gap><state:text>'],
    overview,
  ),
  message(
    'stats-endpoint',
    'report.status',
    ['Remote Tunnel Endpoint<_:gap>:', 'Remote Tunnel Endpoint<_:gap>:<_:gap><remote:host>'],
    overview,
  ),
  message(
    'stats-ingress',
    'report.status',
    [
      'Ingress Bytes (<_:since|Since> last connected)<_:gap>:',
      'Ingress Bytes (<_:since|Since> last connected)<_:gap>:<_:gap><ingress:decimal><_:gap><unit:word>',
    ],
    overview,
  ),
  message(
    'stats-egress',
    'report.status',
    [
      'Egress Bytes (<_:since|Since> last connected)<_:gap>:',
      'Egress Bytes (<_:since|Since> last connected)<_:gap>:<_:gap><egress:decimal><_:gap><unit:word>',
    ],
    overview,
  ),
  message(
    'stats-since',
    'report.status',
    [
      'Connected <_:Since|since><_:gap>:',
      'Connected <_:Since|since><_:gap>:<_:gap><since:us>',
      'Connected <_:Since|since><_:gap>:<_:gap><since:text>',
    ],
    overview,
  ),
];

/** The lines of CPUStats.txt: two pairs, on one line or on two. */
export const cpuStats: readonly Message[] = [
  message(
    'cpu-usage',
    'report.status',
    ['Current CPU Usage<_:gap>:<_:gap><cpuPercent:decimal><_:gap>%', 'Current CPU Usage<_:gap>:'],
    overview,
  ),
  message(
    'memory-available',
    'report.status',
    [
      'Current Memory Available<_:gap>:<_:gap><memory:decimal><_:gap><unit:word>',
      'Current Memory Available<_:gap>:',
    ],
    overview,
  ),
  message(
    'cpu-and-memory',
    'report.status',
    'Current CPU Usage<_:gap>:<_:gap><cpuPercent:decimal><_:gap>%<_:gap>Current Memory Available<_:gap>:<_:gap><memory:decimal><_:gap><unit:word>',
    overview,
  ),
];
