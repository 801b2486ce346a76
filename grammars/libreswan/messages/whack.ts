import { message, type Message } from '../../../src/dialect/message.js';
import { code, tests49 } from '../sources.js';

/** What `ipsec status`, `ipsec trafficstatus` and `ipsec auto` show. */
export const whack: readonly Message[] = [
  message(
    'traffic-status',
    'report.status',
    [
      '#<childId:int>: "<connection:text>", type=<protocol:ESP|AH|IPCOMP>, add_time=<_:int>, inBytes=<bytesIn:int>, outBytes=<_:text>',
      '#<childId:int>: "<connection:text>", username=<user:name>, type=<protocol:ESP|AH|IPCOMP>, add_time=<_:int>, inBytes=<bytesIn:int>, outBytes=<_:text>',
      '#<childId:int>: "<connection:text>", type=<protocol:ESP|AH|IPCOMP>, add_time=<_:text>',
      '#<childId:int>: "<connection:text>"[<instance:int>] <_:text>, type=<protocol:ESP|AH|IPCOMP>, add_time=<_:int>, inBytes=<bytesIn:int>, outBytes=<_:text>',
      '#<childId:int>: "<connection:text>"[<instance:int>] <_:text>, type=<protocol:ESP|AH|IPCOMP>, add_time=<_:text>',
    ],
    tests49,
    { severity: 'debug', set: { report: 'traffic' } },
  ),
  message(
    'state-status',
    'report.status',
    [
      '#<state:int>: "<connection:text>":<port:port> STATE_<name:word> (<_:text>); EVENT_<_:text>',
      '#<state:int>: "<connection:text>"[<instance:int>] <remote:endpoint> STATE_<name:word> (<_:text>); EVENT_<_:text>',
    ],
    code('state.c', '2.6.38 to 4.15'),
    { severity: 'debug', set: { report: 'state' } },
  ),
  message(
    'totals',
    'report.status',
    [
      'IKE SAs: total(<ike:int>), half-open(<halfOpen:int>), <_:text>',
      'IPsec SAs: total(<children:int>), <_:text>',
      'Total IPsec connections: loaded <loaded:int>, active <active:int>',
      'State Information: DDoS cookies <_:text>, <_:text> new IKE connections',
    ],
    code('state.c', '3.8 to 5.4'),
    { severity: 'debug', set: { report: 'totals' } },
  ),
];
