import { message, type Message } from '../../../src/dialect/message.js';
import { code } from '../sources.js';

const source = code('libcharon/encoding/message.c, libcharon/encoding/payloads/notify_payload.c', '5.0.4+');
const status = { capture: 'code', table: 'status' } as const;
const rest = '<payloads:payloads> N(MS_STATUS(<code:int>))<furtherPayloads:payloads>';

/**
 * Messages with the private notify in which Windows, and Azure with it, says why it refuses: a status of its own.
 *
 * `parsed IKE_AUTH response 1 [ N(MS_STATUS(13868)) ]`
 */
export const windowsPeerMessages: readonly Message[] = [
  message(
    'windows-status-in-ike-sa-init',
    'message.received',
    `parsed IKE_SA_INIT response <messageId:int> ${rest}`,
    source,
    {
      reason: status,
      set: { exchange: 'IKE_SA_INIT', type: 'response', role: 'initiator', version: 2, phase: 1 },
    },
  ),
  message(
    'windows-status-in-ike-auth',
    'message.received',
    `parsed <exchange:IKE_AUTH|IKE_INTERMEDIATE|IKE_SESSION_RESUME> response <messageId:int> ${rest}`,
    source,
    { reason: status, set: { type: 'response', role: 'initiator', version: 2 } },
  ),
  message(
    'windows-status-in-ike-v2-message',
    'message.received',
    `parsed <exchange:CREATE_CHILD_SA|INFORMATIONAL|IKE_FOLLOWUP_KE> <type:request|response> <messageId:int> ${rest}`,
    source,
    { reason: status, set: { version: 2 } },
  ),
  message(
    'windows-status-in-ike-v1-message',
    'message.received',
    `parsed <exchange:INFORMATIONAL_V1|TRANSACTION> <type:request|response> <messageId:int> ${rest}`,
    source,
    { reason: status, set: { version: 1 } },
  ),
];
