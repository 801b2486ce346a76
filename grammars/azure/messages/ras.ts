import { message, type Message } from '../../../src/dialect/message.js';
import { rasEvents } from '../sources.js';

/** What the remote access client of Windows writes to the event log about a connection. */
export const rasClient: readonly Message[] = [
  message(
    'ras-dialing',
    'negotiation.started',
    [
      'CoId={<session:guid>}: The user <user:text> has started dialing a VPN connection using a <_:per-user|all-user> connection profile named <connection:text>. <detail:text>',
      'CoId={<session:guid>}: The user <user:text> has started dialing a VPN connection using a <_:per-user|all-user> connection profile named <connection:text>',
    ],
    rasEvents,
    { set: { role: 'initiator' } },
  ),
  message(
    'ras-connected',
    'sa.established',
    [
      'CoId={<session:guid>}: The user <user:text> has dialed a connection named <connection:text> to the Remote Access Server which has successfully connected. <detail:text>',
      'CoId={<session:guid>}: The user <user:text> has dialed a connection named <connection:text> to the Remote Access Server which has successfully connected[[.]]',
    ],
    rasEvents,
  ),
  message(
    'ras-ended',
    'sa.deleted',
    'CoId={<session:guid>}: The user <user:text> dialed a connection named <connection:text> which has terminated. The reason code returned on termination is <code:int>[[.]]',
    rasEvents,
  ),
  message(
    'ras-failed',
    'negotiation.failed',
    [
      'CoId={<session:guid>}: The user <user:text> dialed a connection named <connection:text> which has failed. The error code returned on failure is <status:status>',
      'CoId={<session:guid>}: The user <user:text> dialed a connection named <connection:text> that has failed. The error code returned on failure is <status:status>',
    ],
    rasEvents,
    { set: { role: 'initiator' }, reason: { capture: 'status', table: 'windows/status' } },
  ),
  // Codes of the remote access service, which share their numbers with other codes of the system.
  message(
    'ras-failed-code',
    'negotiation.failed',
    [
      'CoId={<session:guid>}: The user <user:text> dialed a connection named <connection:text> which has failed. The error code returned on failure is <code:691|718|789|798|800|809|812>[[.]]',
      'CoId={<session:guid>}: The user <user:text> dialed a connection named <connection:text> that has failed. The error code returned on failure is <code:691|718|789|798|800|809|812>[[.]]',
    ],
    rasEvents,
    { set: { role: 'initiator' }, reason: { capture: 'code', table: 'windows/remote-access' } },
  ),
];
