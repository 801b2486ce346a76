import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/index.js';

const prefix = 'Remote 203.0.113.10:500: Local 198.51.100.20:500: ';
const log = (...lines: readonly string[]): string =>
  `${lines.map((line) => (line.startsWith('Ike') ? line : prefix + line)).join('\n')}\n`;
const first = async (...lines: readonly string[]): Promise<string | undefined> =>
  (await diagnose(log(...lines))).findings[0]?.category;

const initSent =
  '[SEND][SA_INIT] Sending IKE SA_INIT packet with tunnelId 0x3, iCookie 0xCBF235637168FA00 and rCookie 0x0';
const initAnswered =
  '[RECEIVED][SA_INIT] Received IKE SA Init response message with iCookie 0xCBF235637168FA00 rCookie 0x69284B72D78CBC71';
const authSent = '[SEND][SA_AUTH] Sending SA AUTH message for tunnelId 0x3 and tsId 0x37';
const closed = (status: string): string =>
  `[LOCAL_MSG] IKE Tunnel closed for tunnelId 0x3 with status ${status}`;

describe('the phase comes from the exchange, never from the word', () => {
  test('only phase 1 lines', async () => {
    expect(await first(initSent, '[RECEIVED][NOTIFY] Received Notify Message - Policy Mismatch')).toBe(
      'proposal.ike',
    );
  });
  test('after IKE_AUTH', async () => {
    expect(
      await first(initSent, authSent, '[RECEIVED][NOTIFY] Received Notify Message - Policy Mismatch'),
    ).toBe('proposal.ipsec');
  });
  test('a cleanup line says it outright', async () => {
    expect(await first('IkeCleanupQMNegotiation called with error 13868 and flags a')).toBe('proposal.ipsec');
    expect(await first('IkeCleanupMMNegotiation called with error 13868')).toBe('proposal.ike');
  });
  test('without any exchange nothing is claimed', async () => {
    expect(await first(closed('Policy match error'))).toBe('proposal');
  });
});

describe('the stage of silence is the diagnosis', () => {
  test('no answer to the first message', async () => {
    expect(await first(initSent, closed('Negotiation timed out'))).toBe('peer.unreachable');
  });
  test('an answer came: the peer is there', async () => {
    expect(await first(initSent, initAnswered, authSent, closed('Negotiation timed out'))).toBe(
      'timeout.ike',
    );
  });
  test('only the closing line: nothing is said about the peer', async () => {
    expect(await first(closed('Negotiation timed out'))).toBe('timeout.ike');
  });
});

describe('cause before symptom', () => {
  test('a time-out beside a refusal', async () => {
    expect(
      await first(
        initSent,
        '[RECEIVED][NOTIFY] Received Notify Message - Policy Mismatch',
        closed('Negotiation timed out'),
      ),
    ).toBe('proposal.ike');
  });
  test('the finer category wins, the coarser is its symptom', async () => {
    const { findings } = await diagnose(
      log(
        '[RECEIVED][NOTIFY] Received Notify Message - Authentication failed',
        closed('IKE authentication credentials are unacceptable'),
      ),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      category: 'auth.psk',
      symptoms: [{ category: 'auth.failed', count: 1 }],
    });
  });
  test('a received AUTHENTICATION_FAILED alone does not say which credential', async () => {
    expect(await first('[RECEIVED][NOTIFY] Received Notify Message - Authentication failed')).toBe(
      'auth.failed',
    );
  });
});

describe('differences', () => {
  test('the only parameter that differs is the category', async () => {
    const { findings } = await diagnose(
      log(
        '[SEND]Sending Ike payload for tunnel Id 0x3: Auth:PreShared Key- Policy1:Cipher=AES-CBC-256 Integrity=SHA256 DhGroup=DhGroup2',
        '[RECEIVED]Received Ike payload: Policy1:Cipher=AES-CBC-256Integrity=SHA256DhGroup=DhGroupECP384',
        '[SEND][NOTIFY] Sending Notify Message - Policy Mismatch',
      ),
    );
    expect(findings[0]).toMatchObject({
      category: 'proposal.ike.dh-group',
      differences: [{ parameter: 'dh-group', local: ['MODP_1024'], remote: ['ECP_384'] }],
    });
  });
  test('different lists without a refusal prove nothing', async () => {
    expect(
      await first(
        '[SEND]Sending Ike payload for tunnel Id 0x3: Auth:PreShared Key- Policy1:Cipher=AES-CBC-256 Integrity=SHA256 DhGroup=DhGroup2',
        '[RECEIVED]Received Ike payload: Policy1:Cipher=AES-CBC-128 Integrity=SHA256 DhGroup=DhGroup2',
        closed('IKE authentication credentials are unacceptable'),
      ),
    ).toBe('auth.psk');
  });
});

describe('verdicts', () => {
  test('a healthy download', async () => {
    expect((await diagnose('Connectivity State : Connected\nRemote Tunnel Endpoint :\n')).verdict).toBe(
      'healthy',
    );
  });
  test.each([
    ['an empty file', ''],
    ['blank lines', '\n \n\t\n'],
    ['a letter', 'Dear colleague,\nthe gateway showed 13801.\nKind regards\n'],
  ])('%s is inconclusive', async (_what, text) => {
    const { verdict, findings, notices } = await diagnose(text);
    expect(verdict).toBe('inconclusive');
    expect(findings).toEqual([]);
    expect(notices.map(({ code }) => code)).toContain('input.no-log');
  });
  test('every finding quotes evidence', async () => {
    const { findings } = await diagnose(
      log(initSent, closed('Negotiation timed out'), closed('Invalid payload received')),
    );
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding.evidence.length).toBeGreaterThan(0);
  });
});

describe('sessions', () => {
  test('retries of one pair are one finding', async () => {
    const attempt = (id: number): string =>
      `SESSION_ID :{3baa1cd0-0000-4000-8000-00000000000${id}} ${prefix}${closed('IKE authentication credentials are unacceptable')}`;
    const { findings } = await diagnose([1, 2, 3].map(attempt).join('\n'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ count: 3, category: 'auth.psk' });
    expect(findings[0]?.sessions).toHaveLength(3);
  });
  test('peers do not share findings', async () => {
    const other = prefix.replace('203.0.113.10', '203.0.113.11');
    const { findings, tunnels } = await diagnose(
      `${prefix}${closed('IKE authentication credentials are unacceptable')}\n${other}${closed('Negotiation timed out')}\n`,
    );
    expect(findings.map(({ category, remote }) => [category, remote]).sort()).toEqual([
      ['auth.psk', '203.0.113.10'],
      ['timeout.ike', '203.0.113.11'],
    ]);
    expect(tunnels).toHaveLength(2);
  });
});
