import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { diagnose, type Diagnosis } from '../../src/index.js';
import { samples } from '../golden/golden.js';

/*
 * By default charon prints no name of the SA before a message (`ike_name = no`): the thread, the peers of the packet and
 * what is waited for are all that ties a line to its negotiation.
 */

const withoutNames = (text: string): string =>
  text.replace(/^([^\n<]{0,80}\d\d\[[A-Z]{3}\]) <[^>\n]{1,80}> /gm, '$1 ');

const answers = ({ verdict, findings }: Diagnosis): unknown => [
  verdict,
  ...findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ category, remote, recovered }) => ({ category, remote, recovered })),
];

const recorded = samples().filter(
  ({ dialect, file }) => dialect === 'strongswan' && /^lab-.*\.log$/.test(file),
);

describe('a log without the names of its SAs says the same', () => {
  for (const { file, path } of recorded) {
    test(file, async () => {
      const text = readFileSync(path, 'utf8');
      expect(answers(await diagnose(withoutNames(text)))).toEqual(answers(await diagnose(text)));
    });
  }
});

/** An attempt that nobody answers: begun, sent again and given up, each by another thread. */
function attempt(thread: number, net: number, second: number): readonly string[] {
  const peer = `203.0.113.${String(net)}`;
  const line = (offset: number, own: number, text: string): string =>
    `Nov 21 15:1${String(Math.floor((second + offset) / 60))}:${String((second + offset) % 60).padStart(2, '0')} gw charon: ${String(own).padStart(2, '0')}${text}`;
  const send = `[NET] sending packet: from 192.0.2.10[500] to ${peer}[500] (180 bytes)`;
  return [
    line(0, thread, `[IKE] initiating Main Mode IKE_SA net${String(net)}[${String(net)}] to ${peer}`),
    line(0, thread, '[ENC] generating ID_PROT request 0 [ SA V V V V V ]'),
    line(0, thread, send),
    line(4, thread + 1, '[IKE] sending retransmit 1 of request message ID 0, seq 1'),
    line(4, thread + 1, send),
    line(12, thread + 2, '[IKE] giving up after 1 retransmits'),
    line(12, thread + 2, '[IKE] peer not responding, trying again (2/3)'),
  ];
}

const retried = (net: number): readonly string[] => [
  ...attempt(9, net, 0),
  ...attempt(11, net, 12),
  ...attempt(13, net, 24).slice(0, -1),
  'Nov 21 15:10:36 gw charon: 15[IKE] establishing IKE_SA failed, peer not responding',
];

describe('lines that name neither peer nor SA', () => {
  test('go to the only one that waits', async () => {
    const { findings, sessions } = await diagnose(retried(1).join('\n'));
    expect(sessions).toHaveLength(1);
    expect(findings).toMatchObject([{ category: 'peer.unreachable', remote: '203.0.113.1' }]);
    expect(findings[0]?.evidence.map(({ because }) => because)).toContain(
      'this end gave up; no message of the peer stands in the session',
    );
  });

  test('go to the one that the next lines of the thread name, where several wait', async () => {
    const [one, two] = [attempt(1, 1, 0), attempt(4, 2, 0)];
    const log = one.flatMap((line, index) => [line, two[index] ?? '']);
    const { sessions } = await diagnose(log.join('\n'));
    const retransmits = sessions.filter(({ remote }) => remote !== undefined).map((each) => each.retransmits);
    expect(retransmits).toEqual([1, 1]);
  });

  test('a thread that told of one peer before gives up on another', async () => {
    const up = [
      'Nov 21 15:09:00 gw charon: 12[NET] received packet: from 203.0.113.7[500] to 192.0.2.10[500] (80 bytes)',
      'Nov 21 15:09:00 gw charon: 12[IKE] IKE_SA other[7] established between 192.0.2.10[a]...203.0.113.7[b]',
      'Nov 21 15:09:00 gw charon: 12[IKE] CHILD_SA other{7} established with SPIs c0000001_i c0000002_o and TS 10.1.0.0/24 === 10.2.0.0/24',
    ];
    const { findings } = await diagnose([...up, ...attempt(10, 1, 0)].join('\n'));
    expect(findings.map(({ remote }) => remote)).toEqual(['203.0.113.1']);
  });
});
