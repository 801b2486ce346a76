import { describe, expect, test } from '@jest/globals';
import type { IkeEvent } from '../../../src/event/event.js';
import { parseText } from '../../../src/index.js';

const eventsOf = (...lines: readonly string[]): readonly IkeEvent[] => [
  ...parseText(lines.join('\n'), { reference: '2026-11-22' }),
];

const charon =
  '05[IKE] <net|7> IKE_SA net[7] established between 192.0.2.1[gw-a.example]...203.0.113.10[gw-b.example]';
const bare = charon.replace(/^.*> /, '');
const pluto = '"net" #7: sent Main Mode I2';
const racoon = 'INFO: begin Identity Protection mode.';
const microseconds = '1795223150123456';
const time = '2026-11-21T01:05:50';

const journal = (program: string, message: string, more: object = {}): string =>
  JSON.stringify({
    __CURSOR: 's=1;i=2',
    __REALTIME_TIMESTAMP: microseconds,
    _HOSTNAME: 'gw',
    SYSLOG_IDENTIFIER: program,
    _PID: '812',
    MESSAGE: message,
    ...more,
  });

describe('lines inside JSON', () => {
  test.each([
    ['charon', charon, 'strongswan/ike-sa-established'],
    ['pluto', pluto, 'libreswan/main-mode-sent'],
    ['racoon', racoon, 'racoon/phase1-mode'],
  ])('the journal of %s', (program, message) => {
    const [event, other] = eventsOf(journal(program, message), journal('sshd', 'Connection closed'));
    expect(event?.kind).not.toBe('unrecognized');
    expect(event?.fields).toMatchObject({ host: 'gw', program, process: 812 });
    expect(other?.kind).toBe('unrecognized');
  });

  test('a message that is not plain text is an array of its bytes', () => {
    const bytes = [...new TextEncoder().encode(`${charon} \u0007größe`)];
    const [plain] = eventsOf(journal('charon', charon));
    const [event] = eventsOf(JSON.stringify({ ...JSON.parse(journal('charon', charon)), MESSAGE: bytes }));
    expect(event?.text).toBe(`${charon} \u0007größe`);
    expect(event?.place.pointer).toBe(plain?.place.pointer);
    const [known] = eventsOf(
      JSON.stringify({ ...JSON.parse(journal('charon', '')), MESSAGE: bytes.slice(0, charon.length) }),
    );
    expect(known).toEqual({ ...plain, place: known?.place });
    const [broken] = eventsOf(
      JSON.stringify({ ...JSON.parse(journal('charon', '')), MESSAGE: [300, -1, 'a'] }),
    );
    expect(broken?.kind).toBe('note');
  });

  test('the journal of charon-systemd has the head in fields of its own', () => {
    const head = { THREAD: '5', GROUP: 'IKE', LEVEL: '1', IKE_SA_UNIQUE_ID: '7', IKE_SA_NAME: 'net' };
    const [event] = eventsOf(journal('charon-systemd', bare, head));
    expect(event).toMatchObject({
      message: 'strongswan/ike-sa-established',
      session: 'net[7]',
      fields: { thread: 5, group: 'IKE', level: 1, uniqueId: 7, connection: 'net' },
    });
  });

  test('the time of the journal', () => {
    expect(eventsOf(journal('charon', charon))[0]?.time).toBe(`${time}.123Z`);
  });

  test("charon's own log", () => {
    const entry = {
      time: 'Nov 21 01:05:50',
      thread: 5,
      group: 'IKE',
      level: 1,
      'ikesa-uniqueid': '7',
      'ikesa-name': 'net',
      msg: bare,
    };
    expect(eventsOf(JSON.stringify(entry))[0]).toMatchObject({
      message: 'strongswan/ike-sa-established',
      time: `${time}.000Z`,
      fields: { thread: 5, group: 'IKE', uniqueId: 7 },
    });
  });

  test('the log of a container', () => {
    const entry = { log: `${charon}\n`, stream: 'stdout', time: `${time}.123456789Z` };
    expect(eventsOf(JSON.stringify(entry))[0]).toMatchObject({
      message: 'strongswan/ike-sa-established',
      time: `${time}.123Z`,
      session: 'net[7]',
    });
  });

  test('a line that was shipped', () => {
    const entry = {
      '@timestamp': `${time}.123Z`,
      message: `Nov 21 01:05:49 gw charon: ${charon}`,
      host: { name: 'gw' },
    };
    expect(eventsOf(JSON.stringify(entry))[0]).toMatchObject({
      message: 'strongswan/ike-sa-established',
      fields: { host: 'gw' },
    });
  });

  test('Oracle Cloud', () => {
    const entry = {
      datetime: 1795223150000,
      logContent: { data: { message: '"2062988354" #7: sent Main Mode I2' } },
    };
    expect(eventsOf(JSON.stringify(entry))[0]).toMatchObject({
      dialect: 'libreswan',
      time: `${time}.000Z`,
      fields: { connection: '2062988354', uniqueId: 7 },
    });
  });
});

describe('output formats of journalctl', () => {
  test.each([
    ['short-iso', `${time}+0000 gw charon[812]: ${charon}`, '.000Z'],
    ['short-precise', `Nov 21 01:05:50.123456 gw charon[812]: ${charon}`, '.123Z'],
    ['short-full', `Sat 2026-11-21 01:05:50 UTC gw charon[812]: ${charon}`, '.000Z'],
    ['short-full, other zone', `Sat 2026-11-21 01:05:50 CET gw charon[812]: ${charon}`, '.000Z'],
    ['short-unix', `1795223150.123456 gw charon[812]: ${charon}`, '.123Z'],
    ['containers of Kubernetes', `${time}.123456789Z stderr F ${charon}`, '.123Z'],
  ])('%s', (_, line, rest) => {
    expect(eventsOf(line)[0]).toMatchObject({
      message: 'strongswan/ike-sa-established',
      time: time + rest,
      session: 'net[7]',
    });
  });

  test.each([
    ['short-monotonic', `[    5.123456] gw charon[812]: ${charon}`],
    ['export', `MESSAGE=${charon}`],
    ['verbose', `    MESSAGE=${charon}`],
  ])('%s', (_, line) => {
    expect(eventsOf(line)[0]?.message).toBe('strongswan/ike-sa-established');
  });
});

describe('lines that syslog repeats', () => {
  const before = `Nov 21 01:05:50 gw charon: ${charon}`;

  test.each(['gw charon: last message repeated 2 times', 'gw last message repeated 2 times'])(
    '%s',
    (rest) => {
      const event = eventsOf(before, `Nov 21 01:05:51 ${rest}`)[1];
      expect(event).toMatchObject({
        kind: 'note',
        message: 'strongswan/last-message-repeated',
        fields: { repeated: 2 },
      });
    },
  );

  test('those of other programs are nobody’s', () => {
    expect(eventsOf('Nov 21 01:05:51 gw sshd[5]: last message repeated 2 times')[0]?.kind).toBe(
      'unrecognized',
    );
  });

  test('rsyslog repeats the line itself', () => {
    const line =
      'Nov 21 01:05:51 gw charon: message repeated 2 times: [ 05[IKE] <net|7> received NO_PROPOSAL_CHOSEN notify error]';
    expect(eventsOf(line)[0]).toMatchObject({
      kind: 'notify.received',
      session: 'net[7]',
      fields: { repeated: 2, notify: 'NO_PROPOSAL_CHOSEN' },
    });
  });
});
