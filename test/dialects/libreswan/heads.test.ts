import { describe, expect, test } from '@jest/globals';
import { libreswan } from '../../../grammars/libreswan/dialect.js';
import { detectText } from '../../../src/dialect/detect.js';
import { eventOfLine, eventsOf } from './reading.js';

const words = 'encountered fatal error in state STATE_MAIN_I3';

describe('what stands before a message', () => {
  test.each([
    [`"office" #7: ${words}`, { connection: 'office', uniqueId: 7 }, '"office" #7', undefined],
    [`"office/0x1" #7: ${words}`, { connection: 'office/0x1' }, '"office/0x1" #7', undefined],
    [`"office"[2] 192.0.2.9 #7: ${words}`, { instance: 2 }, '"office" #7', { address: '192.0.2.9' }],
    [`"office"[2] 2001:db8::9 #7: ${words}`, { instance: 2 }, '"office" #7', { address: '2001:db8::9' }],
    [`"office"[2] XXX.XX.2.9 #7: ${words}`, { instance: 2 }, '"office" #7', { address: 'XXX.XX.2.9' }],
    [
      `"office"[2] 192.0.2.9:4500 #7: ${words}`,
      { instance: 2 },
      '"office" #7',
      { address: '192.0.2.9', port: 4500 },
    ],
    [`"office"[2][1] 192.0.2.9 #7: ${words}`, { instance: 2 }, '"office" #7', { address: '192.0.2.9' }],
    [
      `"private#10.0.0.0/8"[2] ...10.1.2.3 #7: ${words}`,
      { instance: 2 },
      '"private#10.0.0.0/8" #7',
      { address: '10.1.2.3' },
    ],
    [
      `"clear#192.0.2.0/24-(0--6--7)"[2] 192.0.2.130/32=== ...192.0.2.9 #7: ${words}`,
      { instance: 2 },
      '"clear#192.0.2.0/24-(0--6--7)" #7',
      { address: '192.0.2.9' },
    ],
    [`"a=b:c d" #7: ${words}`, { connection: 'a=b:c d' }, '"a=b:c d" #7', undefined],
    [`"office": terminating SAs using this connection`, { connection: 'office' }, '"office"', undefined],
    [
      `packet from 192.0.2.9:500: too small packet (7)`,
      { bytes: 7 },
      undefined,
      { address: '192.0.2.9', port: 500 },
    ],
    [`003 "office" #7: ${words}`, { rc: 3 }, '"office" #7', undefined],
    [
      `1v2 "office" #7: sent IKE_SA_INIT request to 192.0.2.9:500`,
      { rc: 2 },
      '"office" #7',
      { address: '192.0.2.9', port: 500 },
    ],
    [`ERROR: "office" #7: ${words}`, { level: 'ERROR' }, '"office" #7', undefined],
    [`| "office" #7: ${words}`, { uniqueId: 7 }, '"office" #7', undefined],
  ])('%s', (line, fields, session, remote) => {
    const event = eventOfLine(line);
    expect(event.kind).not.toBe('unrecognized');
    expect(event.fields).toMatchObject(fields);
    expect(event.session).toBe(session);
    expect(event.remote).toEqual(remote);
  });
});

test('what a line is does not depend on the lines before it', () => {
  const lines = [
    '"office" #7: STATE_V2_IPSEC_I: IPsec SA established tunnel mode {ESP=>0xc1d2e3f4 <0x0a1b2c3d xfrm=AES_GCM_16_256 DPD=passive}',
    '"office" #7: STATE_MAIN_I3: 60 second timeout exceeded after 7 retransmits.  Possible authentication failure: no acceptable response to our first encrypted message',
    '"a=b" #7: STATE_MAIN_I4: ISAKMP SA established {auth=RSA_SIG cipher=aes_256 integ=sha group=MODP2048}',
    'listening for IKE messages',
    '003 "office" #7: ERROR: netlink response for Add SA esp.1@203.0.113.10 included errno 22: Invalid argument',
    'ERROR: "office" #7: netlink response for Add SA esp.1@203.0.113.10: Invalid argument (errno 22)',
    '"office"[2] 192.0.2.9:4500 #7: responding to Main Mode',
    '| "office" #7: responding to Main Mode',
    'packet from 203.0.113.10:500: too small packet (4)',
  ];
  const alone = lines.map((line) => eventOfLine(line));
  for (const first of lines) {
    for (const [index, second] of lines.entries()) {
      const after = eventsOf(`${first}\n${second}\n`)[1];
      expect({ ...after, place: undefined }).toEqual({ ...alone[index], place: undefined });
    }
  }
});

describe('envelopes', () => {
  const message = '"office" #7: responding to Main Mode';

  test.each([
    ['file', `Nov 21 01:15:22.217096: ${message}`, '2026-11-21T01:15:22.217Z'],
    ['old file', `Nov 21 01:15:22: ${message}`, '2026-11-21T01:15:22.000Z'],
    ['syslog', `Nov 21 01:15:22 gw-a pluto[4321]: ${message}`, '2026-11-21T01:15:22.000Z'],
    ['journal', `2026-11-21T01:15:22+0100 gw-a pluto[4321]: ${message}`, '2026-11-21T00:15:22.000Z'],
    ['script', `Nov 21 01:15:22 gw-a ipsec__plutorun: 002 ${message}`, '2026-11-21T01:15:22.000Z'],
    ['console', message, undefined],
  ])('%s', (_, line, time) => {
    const event = eventOfLine(line);
    expect(event.message).toBe('libreswan/main-mode-answered');
    expect(event.time).toBe(time);
  });

  test('other programs stay unknown', () => {
    const events = eventsOf('Nov 21 01:15:22 gw-a sshd[1]: responding to Main Mode\n');
    expect(events.map((event) => event.kind)).toEqual(['unrecognized']);
  });

  test('a few lines are enough to be found', () => {
    const text = `Nov 21 01:15:22 gw-a cron[1]: job\nNov 21 01:15:22 gw-a pluto[4321]: ${message}\n`;
    expect(detectText(text, [libreswan])[0]?.dialect).toBe('libreswan');
  });
});
