import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, type Diagnosis } from '../../src/index.js';
import { diagnoseEnds, east, makeEnds, noon, west } from '../ends/made-ends.js';
import { packageRoot } from '../support/root.js';

const sample = (path: string): string => readFileSync(join(packageRoot(), 'samples', path), 'utf8');

/** Lines of one thread and SA of charon, a second apart. */
const charon = (...messages: readonly string[]): string =>
  messages
    .map((message, index) => `Nov 21 15:11:${String(10 + index)} 09[IKE] <net|1> ${message}`)
    .join('\n');

const first = 'generating ID_PROT request 0 [ SA V V V V V ]';
const second = 'generating ID_PROT request 0 [ KE No NAT-D NAT-D ]';
const third = 'generating ID_PROT request 0 [ ID HASH N(INITIAL_CONTACT) ]';
const initiating = 'initiating Main Mode IKE_SA net[1] to 203.0.113.10';
const sent = 'sending packet: from 192.0.2.10[500] to 203.0.113.10[500] (180 bytes)';
const answered = 'received packet: from 203.0.113.10[500] to 192.0.2.10[500] (180 bytes)';
const again = 'peer not responding, trying again (2/3)';

const categories = ({ findings }: Diagnosis): readonly string[] => findings.map(({ category }) => category);

describe('attempts of one session are counted apart', () => {
  test('the first message of a second attempt is not message 5', async () => {
    const diagnosis = await diagnose(
      charon(
        ...[initiating, first, sent, answered, 'parsed ID_PROT response 0 [ SA V V V V V ]', second, sent],
        ...['sending retransmit 1 of request message ID 0, seq 2', again, initiating, first, sent],
        'sending retransmit 1 of request message ID 0, seq 1',
        'sending retransmit 2 of request message ID 0, seq 1',
      ),
    );
    expect(categories(diagnosis)).toEqual(['timeout.ike']);
  });

  test('the first message of a second attempt is in the clear', async () => {
    const refused = [
      'parsed INFORMATIONAL_V1 request 0 [ N(PLD_MAL) ]',
      'received PAYLOAD_MALFORMED error notify',
    ];
    const diagnosis = await diagnose(
      charon(
        ...[initiating, first, sent, 'giving up after 5 retransmits', again],
        ...[initiating, first, sent, answered, ...refused],
      ),
    );
    expect(categories(diagnosis)).not.toContain('auth.psk');
    expect(categories(diagnosis)).toContain('message.malformed');
  });

  test('what was refused in an attempt stays refused in it', async () => {
    const refused = [
      'parsed INFORMATIONAL_V1 request 0 [ N(PLD_MAL) ]',
      'received PAYLOAD_MALFORMED error notify',
    ];
    const diagnosis = await diagnose(
      charon(
        ...[initiating, first, sent, answered, 'parsed ID_PROT response 0 [ SA V V V V V ]', second, sent],
        ...[answered, 'parsed ID_PROT response 0 [ KE No NAT-D NAT-D ]', third, sent, answered, ...refused],
        ...[initiating, first, sent],
      ),
    );
    expect(categories(diagnosis)[0]).toBe('auth.psk');
  });
});

describe('a log that begins late', () => {
  test('the third message of main mode is not the first', async () => {
    const diagnosis = await diagnose(
      [
        'Nov 21 10:00:03: "office" #1: STATE_MAIN_I3: sent MI3, expecting MR3',
        'Nov 21 10:00:03: "office" #1: STATE_MAIN_I3: retransmission; will wait 0.5 seconds for response',
        'Nov 21 10:01:03: "office" #1: STATE_MAIN_I3: 60 second timeout exceeded after 7 retransmits.  Possible authentication failure: no acceptable response to our first encrypted message',
      ].join('\n'),
    );
    expect(categories(diagnosis)).toEqual(['auth.psk']);
  });

  test('with NAT an unanswered third message may be the port', async () => {
    const moved = 'sending packet: from 192.0.2.10[4500] to 203.0.113.10[4500] (124 bytes)';
    const { findings } = await diagnose(
      charon(
        third,
        moved,
        'giving up after 3 retransmits',
        'establishing IKE_SA failed, peer not responding',
      ),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.category).toBe('auth.psk');
    expect(findings[0]?.confidence).toBeLessThan(0.7);
    expect(findings[0]?.alternatives.map(({ category }) => category)).toContain('nat.udp-4500-blocked');
  });

  test('what was sent after giving up was not waited for', async () => {
    const { findings } = await diagnose(
      charon(
        'retransmit 3 of request with message ID 2',
        'giving up after 3 retransmits',
        'restarting CHILD_SA net',
        'initiating IKE_SA net[2] to 203.0.113.10',
        'generating IKE_SA_INIT request 0 [ SA KE No ]',
        'sending packet: from 192.0.2.10[500] to 203.0.113.10[500] (464 bytes)',
      ),
    );
    expect(findings).toMatchObject([{ category: 'unknown', confidence: 0.6 }]);
    expect(findings[0]?.missing).toContain(
      'The lines before the time-out: they tell which request stayed unanswered.',
    );
  });
});

describe('what a refusal may mean', () => {
  test('selectors that the peer cannot install', async () => {
    const [one, two] = ['initiator', 'responder'].map((end) =>
      sample(`libreswan/lab-pluto-install-failed-${end}.log`),
    ) as [string, string];
    const alone = await diagnose(one);
    expect(alone.findings[0]).toMatchObject({ category: 'traffic-selector.mismatch' });
    expect(alone.findings[0]?.confidence).toBeLessThan(0.9);
    expect(alone.findings[0]?.alternatives[0]?.category).toBe('sa.install-failed');
    const both = await diagnoseEnds([one, two]);
    expect(categories(both)).toEqual(['sa.install-failed']);
  });

  test('proposals refused when the IKE SA is up are of a peer that is known', async () => {
    const { findings } = await diagnose(
      charon(
        'IKE_SA net[1] established between 192.0.2.10[a]...203.0.113.10[b]',
        'CHILD_SA net{1} established with SPIs c0000001_i c0000002_o and TS 10.1.0.0/24 === 10.2.0.0/24',
        'initiating IKE_SA net[1] to 203.0.113.10',
        'generating CREATE_CHILD_SA request 2 [ SA No KE ]',
        'parsed CREATE_CHILD_SA response 2 [ N(NO_PROP) ]',
        'received NO_PROPOSAL_CHOSEN notify error',
      ),
    );
    const others = findings.flatMap(({ alternatives }) => alternatives.map(({ category }) => category));
    expect(findings[0]?.category).toMatch(/^proposal/);
    expect(findings[0]?.stage).not.toBe('ike-init');
    expect(others.filter((each) => /^peer|version|mode$/.test(each))).toEqual([]);
  });
});

describe('other causes', () => {
  test('a finding of its own is no other cause of the first', async () => {
    for (const path of ['racoon/racoon2-version2.log', 'nsx/iked-rule-selection.log']) {
      const { findings } = await diagnose(sample(path));
      const [finding] = findings;
      const own = findings
        .filter((each) => each !== finding && each.remote === finding?.remote)
        .map(({ category }) => category);
      expect(own.length).toBeGreaterThan(0);
      expect(finding?.alternatives.filter(({ category }) => own.includes(category))).toEqual([]);
    }
  });

  test('a large message may be lost where its size is not printed', async () => {
    const { findings } = await diagnose(sample('azure/udp-4500-blocked.txt'));
    expect(findings[0]).toMatchObject({ category: 'nat.udp-4500-blocked', confidence: 0.75 });
    expect(findings[0]?.alternatives).toMatchObject([{ category: 'message.fragmentation' }]);
  });
});

describe('times of being up', () => {
  test('an IPsec SA ends where its IKE SA falls silent', async () => {
    const { sessions } = await diagnose(sample('strongswan/lab-dead-peer-restarted-initiator.log'));
    const [session] = sessions;
    expect(session?.closedBy).toBe('silence');
    expect(session?.children?.[0]?.up?.to).toEqual(session?.up?.to);
  });

  test('quick mode that stays unanswered ends no IKE SA', async () => {
    const { sessions } = await diagnose(sample('racoon/quick-mode-refused.log'));
    expect(sessions.map(({ closedBy }) => closedBy)).not.toContain('silence');
  });

  test('a tunnel without an IPsec SA was not up', async () => {
    const { tunnels } = await diagnose(sample('strongswan/lab-pfs-v1-missing-initiator.log'));
    expect(tunnels[0]?.stability).toBeUndefined();
  });

  test('a log of some seconds tells no share', async () => {
    const { tunnels } = await diagnose(sample('comware/comware7-established.log'));
    expect(tunnels[0]?.stability).toMatchObject({ ups: 1, shareUp: undefined });
  });

  test('an IKE SA without an IPsec SA is nothing that worked', async () => {
    const { findings } = await diagnose(sample('libreswan/quick-mode-pfs-openswan.txt'));
    expect(findings.every(({ lastGood }) => lastGood === undefined)).toBe(true);
  });
});

test('two daemons in one file do not share their numbers', async () => {
  const [log] = makeEnds([{ at: noon, outcome: 'psk' }], [east, west]);
  const pluto = [
    'initiating IKEv2 connection to 192.0.2.77 using UDP',
    'sent IKE_SA_INIT request to 192.0.2.77:UDP/500',
    "initiator established IKE SA; authenticated peer using authby=secret and ID_IPV4_ADDR '192.0.2.77'",
  ].map((text) => `2026-11-20T11:59:59.000Z gw pluto[7]: "east-west" #1: ${text}`);
  const { findings } = await diagnose(`${pluto.join('\n')}\n${log}`);
  expect(findings[0]).toMatchObject({ remote: west.address, category: 'auth.failed' });
});
