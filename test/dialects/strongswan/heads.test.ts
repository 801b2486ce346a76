import { describe, expect, test } from '@jest/globals';
import { strongswan } from '../../../grammars/strongswan/dialect.js';
import { parseText } from '../../../src/index.js';
import { eventsOf } from './reading.js';

const message = 'IKE_SA net[7] established between 192.0.2.1[gw-a.example]...203.0.113.10[gw-b.example]';
const established = {
  kind: 'sa.established',
  message: 'strongswan/ike-sa-established',
  session: 'net[7]',
  local: { address: '192.0.2.1' },
  remote: { address: '203.0.113.10' },
};

describe('what stands before a message', () => {
  test.each([
    ['file logger', `Nov 21 01:05:50 05[IKE] ${message}`, { thread: 5, group: 'IKE' }],
    ['milliseconds', `Nov 21 01:05:50.123 05[IKE] ${message}`, { thread: 5 }],
    ['ISO time', `2026-11-21 01:05:50 05[IKE] ${message}`, { thread: 5 }],
    ['no time', `05[IKE] ${message}`, { thread: 5 }],
    ['number of the IKE SA', `Nov 21 01:05:50 05[IKE] <7> ${message}`, { uniqueId: 7 }],
    ['name and number', `Nov 21 01:05:50 05[IKE] <net|7> ${message}`, { connection: 'net', uniqueId: 7 }],
    ['level', `Nov 21 01:05:50 05[IKE1] <net|7> ${message}`, { group: 'IKE', level: 1 }],
    ['level and number', `Nov 21 01:05:50 05[IKE0] <7> ${message}`, { level: 0, uniqueId: 7 }],
    ['level alone', `Nov 21 01:05:50 05[IKE2] ${message}`, { level: 2 }],
    ['syslog', `Nov 21 01:05:50 gw charon: 05[IKE] ${message}`, { host: 'gw', program: 'charon' }],
    ['syslog with process', `Nov 21 01:05:50 gw ipsec[812]: 05[IKE] ${message}`, { process: 812 }],
    [
      'RFC 5424',
      `<30>1 2026-11-21T01:05:50.1-05:00 fw charon 18610 - - 05[IKE] <net|7> ${message}`,
      { host: 'fw' },
    ],
    ['console of pfSense', `Nov 21 01:05:50 charon 05[IKE] <net|7> ${message}`, { program: 'charon' }],
    ['brackets', `Nov 21 01:05:50 [charon] 05[IKE] <net|7> ${message}`, { program: 'charon' }],
    [
      'table',
      `2026-11-21T01:05:50\tInformational\tcharon\t05[IKE] <net|7> ${message}`,
      { logSeverity: 'Informational' },
    ],
    ['journal', `Nov 21 01:05:50 gw charon-systemd[812]: ${message}`, { program: 'charon-systemd' }],
    ['swanctl', `[IKE] ${message}`, { group: 'IKE' }],
    ['swanctl with name', `[IKE] [net|7] ${message}`, { group: 'IKE', connection: 'net' }],
    ['ipsec up', message, { connection: 'net', uniqueId: 7 }],
  ])('%s', (_, line, fields) => {
    const events = eventsOf(line);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ ...established, fields });
  });

  test('a name of several words, and a pipe later in the text', () => {
    const [event] = eventsOf("05[CFG] <my net|12> selected peer config 'my net'");
    expect(event).toMatchObject({ session: 'my net[12]', fields: { connection: 'my net', uniqueId: 12 } });
    expect(eventsOf('05[CHD] <7> updown: a <b|3> c')[0]).toMatchObject({
      session: '<7>',
      fields: { text: 'a <b|3> c' },
    });
  });

  test('a line nobody knows keeps its head', () => {
    const [event] = eventsOf('Nov 21 01:05:50 gw charon: 05[IKE] <7> a sentence nobody has written down');
    expect(event).toMatchObject({ kind: 'unrecognized', fields: { host: 'gw', thread: 5, uniqueId: 7 } });
  });

  test('other programs are left alone', () => {
    const [event] = eventsOf('Nov 21 01:05:50 gw sshd[12]: IKE_SA deleted');
    expect(event).toMatchObject({ kind: 'unrecognized' });
  });

  test('is detected by its heads', () => {
    const events = [
      ...parseText(`05[IKE] <net|7> ${message}\n05[IKE] IKE_SA deleted\n`, { dialects: [strongswan] }),
    ];
    expect(events.map((event) => event.dialect)).toEqual(['strongswan', 'strongswan']);
  });
});
