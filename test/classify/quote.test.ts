import { describe, expect, test } from '@jest/globals';
import { quotable } from '../../src/classify/quote.js';
import { createDiagnosis, diagnose } from '../../src/index.js';
import { createEventWindow, htmlReport } from '../../src/report.js';

describe('secrets are not quoted', () => {
  test.each([
    ['{"Psk":"hunter2","State":"up"}', '{"Psk":"[not shown]","State":"up"}'],
    ['"PreSharedKey" : "a b"', '"PreSharedKey" : "[not shown]"'],
    ['preshared key mismatch', 'preshared key mismatch'],
    ['{"PskId":"x"}', '{"PskId":"x"}'],
    ['auth hmac-sha2-256 psk 0x6c6162 tag', 'auth hmac-sha2-256 psk [not shown] tag'],
    ['@gw : PSK "Tr0ub4dor&3"', '@gw : PSK [not shown]'],
    ["psk: 'Tr0ub4dor&3'", 'psk: [not shown]'],
    ['secret=Tr0ub4dor&3', 'secret=[not shown]'],
    ['pre-shared-key = "a b" x', 'pre-shared-key = [not shown] x'],
    ['authby=secret and ID_IPV4_ADDR', 'authby=secret and ID_IPV4_ADDR'],
    ['{auth=PSK cipher=AES_CBC_256}', '{auth=PSK cipher=AES_CBC_256}'],
    ["loaded IKE secret for 'gw.example'", "loaded IKE secret for 'gw.example'"],
    ['no shared key found for %any', 'no shared key found for %any'],
  ])('%s', (text, shown) => {
    expect(quotable(text)).toBe(shown);
  });

  test('in the evidence of a finding', () => {
    const builder = createDiagnosis();
    builder.add({
      kind: 'report.fault',
      dialect: 'alibaba',
      severity: 'error',
      place: { source: 'answer.json', line: 1, lines: 1, offset: 0, length: 30 },
      category: 'auth.psk',
      fields: {},
      text: '{"Code":"PskMismatch","Psk":"hunter2"}',
    });
    const { findings } = builder.end();
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  test('on the page with the lines of the log', async () => {
    const log = `2026-11-20T12:00:00Z gw charon: 01[CFG] psk: 'Tr0ub4dor&3'
2026-11-20T12:00:00Z gw charon: 01[CFG] secret=Tr0ub4dor&3
2026-11-20T12:00:01Z gw charon: 01[IKE] <net|1> received AUTHENTICATION_FAILED notify error
`;
    const events = createEventWindow();
    const page = htmlReport(await diagnose(log, { onEvent: events.add }), { events });
    expect(page).toContain('[not shown]');
    expect(page).not.toContain('Tr0ub4dor');
  });
});

test('long text of names and quotes takes no time', () => {
  const begin = performance.now();
  for (const piece of ['psk "', "psk '", 'secret = ', '"psk":"', 'psk 0x', 'pre-shared-'])
    quotable(piece.repeat(20_000));
  expect(performance.now() - begin).toBeLessThan(2000);
});
