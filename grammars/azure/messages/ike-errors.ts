import { message, type Message } from '../../../src/dialect/message.js';
import { onPremisesPage, overview, sibling } from '../sources.js';

const sentence = { capture: 'sentence', table: 'azure/ike-error' } as const;
const status = { capture: 'status', table: 'windows/status' } as const;

/** First lines of an error in IKEErrors.txt. What to check follows in further sentences, or is left out. */
export const ikeErrorSentences: readonly Message[] = [
  message(
    'error-authentication',
    'report.fault',
    ['Error: Authentication failed[[.]]', 'Error: Authentication failed. <advice:text>'],
    overview,
    { set: { sentence: 'Authentication failed' }, reason: sentence },
  ),
  message(
    'error-payload',
    'report.fault',
    [
      'Error: <_:On-prem|On-premises|On-premise> device sent invalid payload[[.]]',
      'Error: <_:On-prem|On-premises|On-premise> device sent invalid payload. <advice:text>',
    ],
    overview,
    { set: { sentence: 'On-prem device sent invalid payload', by: 'peer' }, reason: sentence },
  ),
  message(
    'error-quick-mode',
    'report.fault',
    [
      'Error: <_:On-prem|On-premises|On-premise> device rejected Quick Mode settings[[.]]',
      'Error: <_:On-prem|On-premises|On-premise> device rejected Quick Mode settings. <advice:text>',
    ],
    onPremisesPage,
    {
      set: { sentence: 'On-premises device rejected Quick Mode settings', by: 'peer', phase: 2 },
      reason: sentence,
    },
  ),
  message(
    'error-main-mode',
    'report.fault',
    [
      'Error: <_:On-prem|On-premises|On-premise> device rejected Main Mode settings[[.]]',
      'Error: <_:On-prem|On-premises|On-premise> device rejected Main Mode settings. <advice:text>',
    ],
    sibling,
    {
      set: { sentence: 'On-premises device rejected Main Mode settings', by: 'peer', phase: 1 },
      reason: sentence,
    },
  ),
];

/** Second lines: what the sentence is based on. By themselves only where the first line is missing. */
export const ikeErrorBases: readonly Message[] = [
  message(
    'basis-peer-failed',
    'report.fault',
    'based on log<_:gap>: Peer failed with Windows error <status:status>',
    overview,
    { set: { by: 'peer', actor: 'Peer' }, reason: status },
  ),
  message(
    'basis-function-failed',
    'report.fault',
    'based on log<_:gap>: <actor:word> failed with Windows error <status:status>',
    overview,
    { set: { by: 'local' }, reason: status },
  ),
  message(
    'basis-notify',
    'report.fault',
    'based on log<_:gap>: Peer sent <notify:word> notify[[.]]',
    onPremisesPage,
    { set: { by: 'peer', actor: 'Peer' }, reason: { capture: 'notify', table: 'notify' } },
  ),
  message(
    'basis-other',
    'report.fault',
    ['based on log<_:gap>: <status:status>', 'based on log<_:gap>:'],
    sibling,
    { reason: status },
  ),
];
