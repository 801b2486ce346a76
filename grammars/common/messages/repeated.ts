import { message, type Message } from '../../../src/dialect/message.js';

/**
 * What syslog daemons print instead of the same line again. How often stands in `repeated`; which line it was, the one
 * before tells.
 *
 * `Nov 21 01:05:50 gw pluto[3301]: last message repeated 2 times`, `Nov 21 01:05:50 gw last message repeated 2 times`
 */
export const repeatedMessages: readonly Message[] = [
  message(
    'last-message-repeated',
    'note',
    [
      'last message repeated <repeated:int> times',
      'last message repeated <repeated:int> time',
      // Behind the layout that takes the first word for itself, where no program is printed.
      'message repeated <repeated:int> times',
      'message repeated <repeated:int> time',
    ],
    { where: 'syslogd of BSD, sysklogd; recorded logs', certainty: 'seen' },
  ),
];
