import { expect, test } from '@jest/globals';
import { ecsOfEvent, ecsOfFinding } from '../../src/ecs.js';
import { ocsfOfEvent, ocsfOfFinding } from '../../src/ocsf.js';
import { otelLogs, otelOfEvent, otelOfFinding } from '../../src/otel.js';
import { asJson } from './facts.js';
import { childUp, pskFinding, refused } from './made.js';

// Written by hand from the standards; ids are looked at elsewhere.
const id = expect.stringMatching(/^[0-9a-f]{16}$/) as unknown as string;

test('an event as a document of the Elastic Common Schema', () => {
  expect(asJson(ecsOfEvent(refused))).toEqual({
    '@timestamp': '2026-11-21T01:05:32.000Z',
    ecs: { version: '9.4.0' },
    message: '12[IKE] <net-net|1> received AUTHENTICATION_FAILED notify error',
    event: {
      id,
      kind: 'event',
      category: ['network'],
      type: ['protocol'],
      outcome: 'failure',
      action: 'notify.received',
      code: 'strongswan/received-notify-error',
      module: 'ikescope',
      dataset: 'ikescope.event',
      provider: 'strongswan',
      severity: 3,
      sequence: 26,
      original: '12[IKE] <net-net|1> received AUTHENTICATION_FAILED notify error',
    },
    log: { level: 'error', file: { path: 'initiator.log' } },
    network: { direction: 'inbound', protocol: 'ike', transport: 'udp', type: 'ipv4' },
    // The peer sent the notify; this end is the initiator.
    source: { address: '10.77.0.2', ip: '10.77.0.2', port: 4500 },
    destination: { address: '10.77.0.1', ip: '10.77.0.1', port: 4500 },
    client: { address: '10.77.0.1', ip: '10.77.0.1', port: 4500 },
    server: { address: '10.77.0.2', ip: '10.77.0.2', port: 4500 },
    observer: { type: 'vpn', hostname: 'gw-a', ip: ['10.77.0.1'] },
    related: { ip: ['10.77.0.2', '10.77.0.1'], hosts: ['gw-a'] },
    error: { type: 'auth.failed' },
    process: { name: 'charon', thread: { id: 12 } },
    ike: {
      session: 'net-net[1]',
      time_assumed: ['year', 'zone'],
      time_source: 'log',
      place: { lines: 1, offset: 2101, length: 66 },
      local: { address: '10.77.0.1', port: 4500 },
      remote: { address: '10.77.0.2', port: 4500 },
      fault: { category: 'auth.failed', alternatives: ['auth.psk', 'auth.identity'] },
      group: 'IKE',
      connection: 'net-net',
      unique_id: '1',
      notify: 'AUTHENTICATION_FAILED',
      role: 'initiator',
      version: 2,
      spi: { initiator: '75e5e6a2d2a28e4c', responder: '0f1e2d3c4b5a6978' },
      fields: { swanVersion: '5.9.13' },
    },
  });
});

test('an event without a time, and with a masked address', () => {
  const document = asJson(ecsOfEvent(childUp)) as Record<string, unknown>;
  expect(document).toMatchObject({
    '@timestamp': '1970-01-01T00:00:00.000Z',
    event: { category: ['network', 'session'], type: ['connection', 'start'], outcome: 'success' },
    source: { address: 'XXX.XXX.0.2' },
    destination: { address: '2001:db8::1', ip: '2001:db8::1' },
    network: { direction: 'inbound', protocol: 'ike' },
    related: { ip: ['2001:db8::1'] },
    ike: {
      time_source: 'none',
      message_id: '2',
      proposals: [{ number: 1, protocol: 'ESP', encryption: ['AES_GCM_16_256'], dh_group: ['MODP_2048'] }],
      // No number of bytes, so no place for it among the numbers.
      fields: { bytes: 'none' },
    },
    ipsec: { spi: { in: 'c1a2b3c4', out: 'd4c3b2a1' } },
  });
  expect(document['source']).not.toHaveProperty('ip');
  expect(ecsOfEvent(childUp, { observed: '2026-01-02T03:04:05.000Z' })).toMatchObject({
    '@timestamp': '2026-01-02T03:04:05.000Z',
    ike: { time_source: 'observed' },
  });
});

test('a finding as an alert of the Elastic Common Schema', () => {
  expect(asJson(ecsOfFinding(pskFinding))).toEqual({
    '@timestamp': '2026-11-21T01:05:32.500Z',
    ecs: { version: '9.4.0' },
    message: 'Pre-shared key mismatch: 198.51.100.20 <-> 203.0.113.10 (auth.psk, 97 %)',
    event: {
      id,
      kind: 'alert',
      category: ['network'],
      type: ['info'],
      outcome: 'failure',
      action: 'finding',
      code: 'auth.psk',
      module: 'ikescope',
      dataset: 'ikescope.finding',
      severity: 3,
      reason: 'Pre-shared key mismatch',
      start: '2026-11-21T01:05:30.000Z',
      end: '2026-11-21T01:05:32.500Z',
      duration: 2_500_000_000,
      reference: 'https://example.com/psk',
      original: 'closed with status 13801',
    },
    log: { level: 'error' },
    network: { direction: 'unknown', protocol: 'ike', type: 'ipv4' },
    source: { address: '198.51.100.20', ip: '198.51.100.20' },
    destination: { address: '203.0.113.10', ip: '203.0.113.10' },
    observer: { type: 'vpn', ip: ['198.51.100.20'] },
    related: { ip: ['198.51.100.20', '203.0.113.10'] },
    error: { type: 'auth.psk', message: 'Pre-shared key mismatch' },
    rule: { id: 'auth.psk', name: 'Pre-shared key mismatch', category: 'auth', ruleset: 'ikescope' },
    ike: {
      time_source: 'log',
      finding: {
        stage: 'ike-auth',
        confidence: 0.97,
        sessions: ['s1'],
        count: 3,
        recovered: false,
        evidence: pskFinding.evidence,
        differences: pskFinding.differences,
        alternatives: pskFinding.alternatives,
        symptoms: pskFinding.symptoms,
        actions: pskFinding.actions,
      },
    },
  });
});

test('an event as Tunnel Activity of OCSF', () => {
  expect(asJson(ocsfOfEvent(refused))).toEqual({
    activity_id: 99,
    activity_name: 'notify.received',
    category_uid: 4,
    category_name: 'Network Activity',
    class_uid: 4014,
    class_name: 'Tunnel Activity',
    type_uid: 401499,
    severity_id: 4,
    severity: 'High',
    status_id: 2,
    status: 'Failure',
    status_code: 'AUTHENTICATION_FAILED',
    status_detail: 'auth.failed',
    time: Date.UTC(2026, 10, 21, 1, 5, 32),
    message: '12[IKE] <net-net|1> received AUTHENTICATION_FAILED notify error',
    metadata: {
      version: '1.8.0',
      product: { name: 'strongswan', uid: 'strongswan' },
      uid: id,
      log_name: 'initiator.log',
      log_level: 'error',
      event_code: 'strongswan/received-notify-error',
      correlation_uid: 'net-net[1]',
      sequence: 26,
    },
    protocol_name: 'IPSec',
    tunnel_type_id: 0,
    src_endpoint: { ip: '10.77.0.1', port: 4500 },
    dst_endpoint: { ip: '10.77.0.2', port: 4500 },
    observation_point_id: 1,
    connection_info: { direction_id: 2, direction: 'Outbound', protocol_num: 17, protocol_ver_id: 4 },
    session: { uid: '75e5e6a2d2a28e4c/0f1e2d3c4b5a6978', uid_alt: 'net-net[1]', is_vpn: true },
    device: { type_id: 0, hostname: 'gw-a', ip: '10.77.0.1' },
    observables: [
      { name: 'src_endpoint.ip', type_id: 2, type: 'IP Address', value: '10.77.0.1' },
      { name: 'dst_endpoint.ip', type_id: 2, type: 'IP Address', value: '10.77.0.2' },
    ],
    raw_data: '12[IKE] <net-net|1> received AUTHENTICATION_FAILED notify error',
    unmapped: {
      ike: {
        kind: 'notify.received',
        time_source: 'log',
        time_assumed: ['year', 'zone'],
        place: refused.place,
        category: 'auth.failed',
        alternatives: ['auth.psk', 'auth.identity'],
        fields: refused.fields,
      },
    },
  });
});

test('a tunnel that opens, seen by the responder', () => {
  expect(asJson(ocsfOfEvent(childUp))).toMatchObject({
    activity_id: 1,
    activity_name: 'Open',
    type_uid: 401401,
    status_id: 1,
    severity_id: 1,
    time: 0,
    src_endpoint: { name: 'XXX.XXX.0.2' },
    dst_endpoint: { ip: '2001:db8::1' },
    observation_point_id: 2,
    connection_info: { direction_id: 1, protocol_ver_id: 6 },
    unmapped: { ike: { time_source: 'none' } },
  });
});

test('a finding as Detection Finding of OCSF', () => {
  const start = Date.UTC(2026, 10, 21, 1, 5, 30);
  const end = start + 2500;
  expect(asJson(ocsfOfFinding(pskFinding))).toEqual({
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2004,
    class_name: 'Detection Finding',
    type_uid: 200401,
    severity_id: 4,
    severity: 'High',
    status_id: 1,
    status: 'New',
    status_code: 'auth.psk',
    status_detail: 'Pre-shared key mismatch',
    is_alert: true,
    time: end,
    start_time: start,
    end_time: end,
    count: 3,
    confidence_id: 3,
    confidence: 'High',
    confidence_score: 97,
    message: 'Pre-shared key mismatch: 198.51.100.20 <-> 203.0.113.10 (auth.psk, 97 %)',
    metadata: { version: '1.8.0', product: { name: 'ikescope' }, uid: id, log_name: 'IkeLogs.txt' },
    finding_info: {
      uid: id,
      title: 'Pre-shared key mismatch',
      desc: 'Pre-shared key mismatch: 198.51.100.20 <-> 203.0.113.10 (auth.psk, 97 %)',
      types: ['auth.psk'],
      first_seen_time: start,
      last_seen_time: end,
    },
    device: { type_id: 0, ip: '198.51.100.20' },
    evidences: [
      {
        name: 'IkeLogs.txt:3',
        data: pskFinding.evidence[0],
        src_endpoint: { ip: '198.51.100.20' },
        dst_endpoint: { ip: '203.0.113.10' },
      },
    ],
    remediation: {
      desc: 'Enter the same key at both ends.\nRestart the gateway.',
      references: ['https://example.com/psk'],
    },
    observables: [
      { name: 'evidences[].src_endpoint.ip', type_id: 2, type: 'IP Address', value: '198.51.100.20' },
      { name: 'evidences[].dst_endpoint.ip', type_id: 2, type: 'IP Address', value: '203.0.113.10' },
    ],
    raw_data: 'closed with status 13801',
    unmapped: {
      ike: { time_source: 'log', ...(asJson({ ...pskFinding, evidence: undefined }) as object) },
    },
  });
  expect(ocsfOfFinding({ ...pskFinding, recovered: true })).toMatchObject({
    status_id: 4,
    status: 'Resolved',
    is_alert: false,
  });
});

const text = (key: string, stringValue: string): object => ({ key, value: { stringValue } });
const whole = (key: string, value: number): object => ({ key, value: { intValue: String(value) } });

test('an event as a log record of OpenTelemetry', () => {
  expect(asJson(otelLogs([otelOfEvent(refused)]))).toEqual({
    resourceLogs: [
      {
        resource: { attributes: [text('service.name', 'ikescope')] },
        scopeLogs: [
          {
            scope: { name: 'ikescope' },
            logRecords: [
              {
                timeUnixNano: '1795223132000000000',
                severityNumber: 17,
                severityText: 'error',
                eventName: 'ike.notify.received',
                body: { stringValue: refused.text },
                attributes: [
                  text('log.record.uid', id),
                  text('log.file.path', 'initiator.log'),
                  whole('ike.place.line', 26),
                  whole('ike.place.lines', 1),
                  whole('ike.place.offset', 2101),
                  whole('ike.place.length', 66),
                  text('ike.dialect', 'strongswan'),
                  text('ike.message', 'strongswan/received-notify-error'),
                  text('ike.time_source', 'log'),
                  {
                    key: 'ike.time_assumed',
                    value: { arrayValue: { values: [{ stringValue: 'year' }, { stringValue: 'zone' }] } },
                  },
                  text('session.id', 'net-net[1]'),
                  text('network.protocol.name', 'ike'),
                  text('network.type', 'ipv4'),
                  text('network.transport', 'udp'),
                  text('network.local.address', '10.77.0.1'),
                  whole('network.local.port', 4500),
                  text('network.peer.address', '10.77.0.2'),
                  whole('network.peer.port', 4500),
                  text('ike.outcome', 'failure'),
                  text('error.type', 'auth.failed'),
                  text('ike.fault.category', 'auth.failed'),
                  {
                    key: 'ike.fault.alternatives',
                    value: {
                      arrayValue: { values: [{ stringValue: 'auth.psk' }, { stringValue: 'auth.identity' }] },
                    },
                  },
                  text('ike.thread', '12'),
                  text('ike.group', 'IKE'),
                  text('host.name', 'gw-a'),
                  text('ike.program', 'charon'),
                  text('ike.connection', 'net-net'),
                  text('ike.unique_id', '1'),
                  text('ike.notify', 'AUTHENTICATION_FAILED'),
                  text('ike.role', 'initiator'),
                  whole('ike.version', 2),
                  text('ike.spi.initiator', '75e5e6a2d2a28e4c'),
                  text('ike.spi.responder', '0f1e2d3c4b5a6978'),
                  text('ike.fields.swanVersion', '5.9.13'),
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  // No time in the log is no time in the record.
  expect(otelOfEvent(childUp).timeUnixNano).toBeUndefined();
});

test('a finding as a log record of OpenTelemetry', () => {
  const record = otelOfFinding(pskFinding);
  expect(record).toMatchObject({
    timeUnixNano: '1795223132500000000',
    severityNumber: 17,
    eventName: 'ike.finding',
    body: { stringValue: 'Pre-shared key mismatch: 198.51.100.20 <-> 203.0.113.10 (auth.psk, 97 %)' },
  });
  expect(record.attributes).toEqual(
    expect.arrayContaining([
      text('error.type', 'auth.psk'),
      text('network.local.address', '198.51.100.20'),
      text('network.peer.address', '203.0.113.10'),
      text('ike.finding.stage', 'ike-auth'),
      { key: 'ike.finding.confidence', value: { doubleValue: 0.97 } },
      { key: 'ike.finding.recovered', value: { boolValue: false } },
      whole('ike.finding.count', 3),
    ]),
  );
});
