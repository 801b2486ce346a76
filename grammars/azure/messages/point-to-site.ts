import { message, type Message } from '../../../src/dialect/message.js';
import { p2sPage, sibling } from '../sources.js';

const queried = {
  where: 'query for failed connections in microsoft/AzureMonitorCommunity; the whole line is not public',
  certainty: 'inferred',
} as const;

/** Messages of point-to-site connections; the vendor masks user names and the first number of addresses. */
export const pointToSite: readonly Message[] = [
  message(
    'connect-request',
    'negotiation.started',
    'Connect request received. IP=<remote:endpoint>',
    p2sPage,
    {
      set: { role: 'responder' },
    },
  ),
  message(
    'authentication-succeeded',
    'auth.succeeded',
    '<method:AAD|RADIUS|Radius|Certificate> authentication succeeded. Username=<user:text>',
    p2sPage,
  ),
  message(
    'authentication-failed-user',
    'auth.failed',
    [
      '<method:AAD|RADIUS|Radius|Certificate> authentication failed. Username=<user:text>',
      '<method:AAD|RADIUS|Radius|Certificate> authentication failed[[.]]',
    ],
    sibling,
    { category: 'auth.failed' },
  ),
  message(
    'connected',
    'address.assigned',
    'Connection successful. Username=<user:text> IP=<address:ip>',
    p2sPage,
  ),
  message(
    'connection-failed',
    'negotiation.failed',
    ['Connection failed[[.]]', 'Connection failed. <detail:text>', 'Connection failed: <detail:text>'],
    queried,
    { category: 'negotiation.failed' },
  ),
];
