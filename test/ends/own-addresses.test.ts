import { describe, expect, test } from '@jest/globals';
import { diagnoseLogs } from './made-ends.js';

/* A daemon that names neither end in its negotiations may say which addresses it listens on. */

const at = (seconds: string, text: string): string => `Nov 21 21:06:${seconds}: ${text}\n`;

const initiator = (listens: string): string =>
  [
    at('46.954745', '"net": added IKEv1 connection'),
    at('46.954992', `adding UDP interface wan0 ${listens}:500`),
    at('46.955034', 'adding UDP interface lo 127.0.0.1:500'),
    at('47.492466', '"net" #1: initiating IKEv1 Main Mode connection'),
    at('47.492881', '"net" #1: sent Main Mode request'),
    at('47.992480', '"net" #1: STATE_MAIN_I1: retransmission; will wait 0.5 seconds for response'),
    at('48.493338', '"net" #1: STATE_MAIN_I1: retransmission; will wait 1 seconds for response'),
    at('49.494816', '"net" #1: STATE_MAIN_I1: retransmission; will wait 2 seconds for response'),
  ].join('');

const refusal =
  'initial Main Mode message received but no connection has been authorized with authby=PSK and xauth=no';
const responder = ['47.493020', '47.992600', '48.493500', '49.495000']
  .map((seconds) => at(seconds, `packet from 192.0.2.10:500: ${refusal}`))
  .join('');

describe('a log that prints no address of its negotiations', () => {
  test('is the other end where it listens on the address that called', async () => {
    const { ends, findings } = await diagnoseLogs({ initiator: initiator('192.0.2.10'), responder });
    expect(ends).toHaveLength(1);
    expect(findings).toMatchObject([{ category: 'peer.unknown' }]);
    expect(findings[0]?.symptoms.map(({ category }) => category)).toContain('peer.unreachable');
  });

  test('is not where it listens on another', async () => {
    const { ends, findings } = await diagnoseLogs({ initiator: initiator('192.0.2.77'), responder });
    expect(ends).toBeUndefined();
    expect(findings).toHaveLength(2);
  });
});
