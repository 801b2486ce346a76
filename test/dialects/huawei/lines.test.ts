import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { huawei } from '../../../grammars/huawei/dialect.js';
import { diagnose } from '../../../src/index.js';
import { readWith } from '../../dialect/reading.js';
import { packageRoot } from '../../support/root.js';
import { eventOf, eventsOf, failureForms } from './forms.js';

const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/huawei', name), 'utf8');

describe('headers', () => {
  test('VRP8 names the component and the alarm', () => {
    expect(eventOf(failureForms['VRP8 alarm']!('netmask mismatch'))).toMatchObject({
      time: '2025-03-01T07:08:32.000Z',
      fields: { virtualSystem: 'Admin-VS', component: 0x807a0414, alarmId: 15795028, module: 'IPSEC' },
    });
  });

  test('the cloud log', () => {
    expect(eventOf(failureForms['cloud with a level']!('netmask mismatch'))).toMatchObject({
      time: '2025-03-01T07:08:32.730Z',
      local: { address: '192.0.2.10' },
      remote: { address: '198.51.100.20', port: 500 },
      fields: {
        host: 'host-192-0-2-10',
        program: 'ipsec_ike',
        process: 30085,
        severity: 'WARNING',
        attributes: { PolicyName: 'pol 1', Reason: 'netmask mismatch' },
      },
    });
  });

  test('a firewall puts the virtual system before the sentence', () => {
    const line =
      'Mar 1 2025 08:11:15 USG-1 %%01IPSEC/4/IPSECNEGOFAIL(l)[4]:Vsys public:IPSec tunnel negotiation fails. (PeerAddress=198.51.100.23, PeerPort=500, Reason=flow confict)';
    expect(eventOf(line)).toMatchObject({
      category: 'traffic-selector.conflict',
      fields: { virtualSystem: 'public' },
    });
  });

  test('a flow that holds commas is one value', () => {
    const line =
      '#Mar  1 2025 07:10:02 FW-A IPSEC/4/IPSECTUNNELSTART: OID 1.3.6.1.4.1.2011.6.122.26.6.1 The IPSec tunnel is established. (Ifindex=207, SeqNum=1,TunnelIndex=3, DstIP=198.51.100.20, RemotePort=4500, SrcIP=192.0.2.10, FlowInfo=src=10.1.0.0, dst=10.2.0.0, LifeTime=3600, Role=Initiator)';
    expect(eventOf(line)).toMatchObject({
      kind: 'child.established',
      remote: { address: '198.51.100.20', port: 4500 },
      fields: {
        up: true,
        attributes: { FlowInfo: 'src=10.1.0.0, dst=10.2.0.0', TunnelIndex: '3', Role: 'Initiator' },
      },
    });
  });

  test('names of trap variables are those of the keys', () => {
    const line =
      '%%01IPSEC/4/IPSECNEGOFAIL(l)[6]:IPSec tunnel negotiation fails. (hwIPSecReason=netmask mismatch, hwIPSecTrapTunnelDstIP=198.51.100.24)';
    expect(eventOf(line)).toMatchObject({
      category: 'traffic-selector.mismatch',
      remote: { address: '198.51.100.24' },
    });
  });

  test('lines of other modules stay what they are', () => {
    const events = eventsOf(
      `${failureForms['cloud']!('dpd timeout')}\nAug 6 2011 20:34:46 HUAWEI %%01HWCM/5/EXIT(l)[1]: exit from configure mode`,
    );
    expect(events[1]).toMatchObject({ kind: 'unrecognized', time: '2011-08-06T20:34:46.000Z' });
  });
});

describe('tables', () => {
  test('a row has its time, its peer and its version', () => {
    expect(eventsOf(sample('offline-info-usg.txt'))[6]).toMatchObject({
      kind: 'report.fault',
      time: '2025-03-01T16:05:55.000Z',
      remote: { address: '192.0.2.10', port: 500 },
      fields: { reason: 'dpd-timeout', version: 2 },
    });
  });

  test('only the lines of a wrapped row are not known', () => {
    const unknown = eventsOf(sample('offline-info-ar.txt')).filter(({ kind }) => kind === 'unrecognized');
    expect(unknown.map(({ place }) => place.line)).toEqual([10, 11]);
  });
});

describe('what follows over time', () => {
  test('a tunnel that came up has recovered, though failures print one end only', async () => {
    const { verdict, findings } = await diagnose(sample('vrp5-recovered.log'), { dialects: [huawei] });
    expect(verdict).toBe('healthy');
    expect(findings[0]).toMatchObject({ category: 'proposal.ike', recovered: true });
  });

  test('a tunnel that died has not', async () => {
    const { verdict, findings, tunnels } = await diagnose(sample('vrp5-dpd-timeout.log'), {
      dialects: [huawei],
    });
    expect(verdict).toBe('fault');
    expect(findings).toMatchObject([{ category: 'timeout.dpd', recovered: false }]);
    expect(tunnels).toHaveLength(1);
  });

  test('advice of the vendor stands with the finding', async () => {
    const { findings } = await diagnose(failureForms['cloud']!('authentication fail'), {
      dialects: [huawei],
    });
    expect(findings[0]?.actions.map(({ text }) => text)).toContain(
      'The console of a cloud gateway does not show the key: reset it there and enter the same one on the device.',
    );
  });
});

describe('answers of the log API', () => {
  test('entries are lines of the log', () => {
    const events = eventsOf(sample('connection-log.json'));
    expect(events.map(({ kind, category }) => [kind, category])).toEqual([
      ['note', undefined],
      ['negotiation.failed', 'auth.failed'],
      ['negotiation.failed', 'auth.failed'],
    ]);
    expect(events[1]?.place.pointer).toBe('/logs/0');
  });

  test('of a cut answer whole entries are read', () => {
    const events = eventsOf(sample('connection-log-cut.json'));
    expect(events.filter(({ category }) => category === 'auth.failed')).toHaveLength(1);
  });

  test('an error in place of the log is no fault of the tunnel', async () => {
    const { verdict, findings } = await diagnose(sample('connection-log-error.json'), { dialects: [huawei] });
    expect([verdict, findings]).toEqual(['inconclusive', []]);
  });
});

test('every message has its line in rows.txt', () => {
  const events = eventsOf(sample('rows.txt'));
  const seen = new Set(events.map(({ message }) => message));
  const inRecords = new Set(huawei.records.flatMap(({ heads, lines }) => [...heads, ...lines]));
  const missing = huawei.messages.filter(({ id }) => !inRecords.has(id) && !seen.has(`huawei/${id}`));
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(events.filter(({ kind }) => kind === 'unrecognized')).toEqual([]);
});

test('nothing is lost where a text is cut', () => {
  const text = ['keys-and-headers.log', 'offline-info-usg.txt', 'cloud-masked.log'].map(sample).join('');
  for (let cut = 0; cut <= text.length; cut += 7) {
    const kept = text.slice(0, cut);
    const { events } = readWith(huawei, kept);
    const lines = kept.split('\n').filter((line) => line.trim() !== '');
    expect(events.map((event) => event.text)).toEqual(lines);
  }
});
