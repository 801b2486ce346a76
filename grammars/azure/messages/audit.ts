import { message, type Message } from '../../../src/dialect/message.js';
import { auditEvents } from '../sources.js';

const mode = '<mode:main mode|Main Mode|quick mode|Quick Mode|extended mode|Extended Mode>';

/** The security log of Windows on negotiations: events 4650 to 4655. */
export const auditLines: readonly Message[] = [
  message('audit-failed', 'negotiation.failed', `An IPsec ${mode} negotiation failed[[.]]`, auditEvents),
  message(
    'audit-established',
    'sa.established',
    [
      `An IPsec ${mode} security association was established[[.]]`,
      `An IPsec ${mode} security association was established. <detail:text>`,
    ],
    auditEvents,
  ),
  message('audit-ended', 'sa.deleted', `An IPsec ${mode} security association ended[[.]]`, auditEvents),
];
