import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose, parseText, type Diagnosis, type IkeEvent } from '../../../src/index.js';
import { packageRoot } from '../../support/root.js';
import { codeRows } from './data.js';

const sample = (name: string): string => readFileSync(join(packageRoot(), 'samples/alibaba', name), 'utf8');
const eventsOf = (text: string): IkeEvent[] => [...parseText(text)];
const sourceLog = (message: string): string =>
  `2023-01-13 11:39:21 vco-bp1example0000**** [PROTO_ERR]: ikev1.c:1433:recv(): ${message} [{remote id:4}{ph1: 192.0.2.88[500] <=> 203.0.113.206[500], 192.0.2.88 <=> 203.0.113.206}]`;

type Members = Readonly<Record<string, unknown>>;

const diagnosis = (members: Members): Members => ({
  VpnConnectionId: 'vco-bp1example0000****',
  TunnelId: 'tun-64nexample0001****',
  FailedTime: 1673581161000,
  Severity: 'Critical',
  ...members,
});

const diagnoses = (...list: readonly Members[]): Members => ({
  RequestId: 'B8094E1E-935B-1397-96A8-4F87A5D1BF29',
  PageNumber: 1,
  TotalCount: list.length,
  VpnConnections: list,
});

/** The shapes in which an answer comes: as the API prints it, by hand, with what editors and clients add. */
const shapes: readonly (readonly [string, (answer: unknown) => string])[] = [
  ['on one line', (answer) => JSON.stringify(answer)],
  ['pretty', (answer) => JSON.stringify(answer, null, 2)],
  [
    'with CRLF and a byte order mark',
    (answer) => `\ufeff${JSON.stringify(answer, null, 4).replaceAll('\n', '\r\n')}\r\n`,
  ],
  [
    'inside the answer of a client',
    (answer) => JSON.stringify({ headers: {}, statusCode: 200, body: answer }, null, 1),
  ],
];

const said = ({ findings }: Diagnosis): unknown =>
  findings.map(({ category, differences }) => [category, differences]);

describe('DiagnoseVpnConnections', () => {
  const answer = diagnoses(
    diagnosis({
      FailedReason: 'The IPsec encryption algorithm does not match.',
      FailedReasonCode: 'EncryptionAlgorithmMismatch',
      MismatchLocalParam: 'AES256',
      MismatchRemoteParam: '3DES',
      SourceLog: sourceLog('trns_id mismatched: my:AES peer:3DES'),
    }),
  );

  test.each(shapes)('%s: category, difference, and the line quoted', async (_, print) => {
    const found = await diagnose(print(answer));
    expect(found.verdict).toBe('fault');
    expect(said(found)).toEqual([
      ['proposal.ipsec.encryption', [{ parameter: 'encryption', local: ['AES256'], remote: ['3DES'] }]],
    ]);
    expect(found.findings[0]).toMatchObject({
      local: '192.0.2.88',
      remote: '203.0.113.206',
      first: '2023-01-13T03:39:21.000Z',
    });
    expect(found.findings[0]?.evidence[0]?.text).toBe(sourceLog('trns_id mismatched: my:AES peer:3DES'));
    expect(found.notices).toEqual([]);
  });

  test('every field is kept', () => {
    const event = eventsOf(JSON.stringify(answer)).at(-1);
    expect(event).toMatchObject({
      kind: 'report.fault',
      message: 'alibaba/parameter-diagnosis',
      time: '2023-01-13T03:39:21.000Z',
      timeAssumed: undefined,
      session: 'tun-64nexample0001****',
      fields: {
        failedReasonCode: 'EncryptionAlgorithmMismatch',
        failedReason: 'The IPsec encryption algorithm does not match.',
        vendorSeverity: 'Critical',
        connection: 'vco-bp1example0000****',
        tunnelId: 'tun-64nexample0001****',
        parameter: 'encryption',
        localValue: 'AES256',
        remoteValue: '3DES',
        quote: sourceLog('trns_id mismatched: my:AES peer:3DES'),
        remoteNumber: 4,
      },
    });
  });

  test.each(codeRows)('$code', ({ code, category }) => {
    const [, event] = eventsOf(JSON.stringify(diagnoses(diagnosis({ FailedReasonCode: code }))));
    expect([event?.kind, event?.category]).toEqual([
      code === 'NoExceptionFound' ? 'report.status' : 'report.fault',
      // What serves both phases claims only what both have in common.
      category === 'proposal.ike' ? 'proposal' : category,
    ]);
  });

  // The message says more than the code, or something else, or less.
  test.each([
    ['AlgorithmMismatch', 'HASH mismatched', 'auth.psk'],
    ['AlgorithmMismatch', 'authentication failure', 'auth.failed'],
    [
      'EncryptionAlgorithmMismatch',
      'rejected enctype: DB(prop#1:trns#1):Peer(prop#1:trns#1) = AES-CBC:3DES-CBC',
      'proposal.ike.encryption',
    ],
    [
      'AuthenticationAlgorithmMismatch',
      'authtype mismatched: my:hmac-sha peer:hmac-md5',
      'proposal.ipsec.integrity',
    ],
    ['PskMismatch', 'authentication failure', 'auth.psk'],
    ['PeerIdMismatch', 'authentication failure', 'auth.identity'],
    ['NoResponse', 'phase1 negotiation failed due to time up.', 'peer.unreachable'],
    ['DpdTimeout', 'received DELETE IKE_SA', 'timeout.dpd'],
    ['SomethingNew', 'HASH mismatched', 'auth.psk'],
    ['PskMismatch', 'a message that nobody knows', 'auth.psk'],
    ['SomethingNew', 'a message that nobody knows', 'unknown'],
  ])('%s with "%s": %s', async (code, message, category) => {
    const found = await diagnose(
      JSON.stringify(diagnoses(diagnosis({ FailedReasonCode: code, SourceLog: sourceLog(message) }))),
    );
    expect(found.findings.map((each) => each.category)).toEqual([category]);
    expect(found.findings[0]?.remote).toBe('203.0.113.206');
  });

  test('what the code rules out is no alternative, what it says besides is one', () => {
    const [, event] = eventsOf(
      JSON.stringify(
        diagnoses(
          diagnosis({ FailedReasonCode: 'AlgorithmMismatch', SourceLog: sourceLog('HASH mismatched') }),
        ),
      ),
    );
    expect(event?.alternatives).toContain('proposal.ike.integrity');
    const [, both] = eventsOf(
      JSON.stringify(
        diagnoses(
          diagnosis({
            FailedReasonCode: 'EncryptionAlgorithmMismatch',
            SourceLog: sourceLog('trns_id mismatched: my:AES peer:3DES'),
          }),
        ),
      ),
    );
    expect([both?.category, both?.alternatives]).toEqual(['proposal.ipsec.encryption', undefined]);
  });

  test.each([
    ['SHA256', 'SHA', 'integrity'],
    ['aes', '3des', 'encryption'],
    ['group14', 'group2', 'dh-group'],
    ['main', 'aggressive', 'exchange-mode'],
    ['10.1.0.0/16', '10.2.0.0/16', 'traffic-selector'],
    ['what', 'ever', 'unknown'],
  ])('values tell the parameter where the code does not: %s and %s', async (local, remote, parameter) => {
    const found = await diagnose(
      JSON.stringify(
        diagnoses(
          diagnosis({
            FailedReasonCode: 'Phase1NegotiationTimeout',
            MismatchLocalParam: local,
            MismatchRemoteParam: remote,
          }),
        ),
      ),
    );
    expect(said(found)).toEqual([['timeout.ike', [{ parameter, local: [local], remote: [remote] }]]]);
  });

  test('one value is a difference whose other side is not known', async () => {
    const found = await diagnose(
      JSON.stringify(
        diagnoses(diagnosis({ FailedReasonCode: 'PfsMismatch', MismatchLocalParam: 'group14' })),
      ),
    );
    expect(said(found)).toEqual([
      ['proposal.ipsec.pfs', [{ parameter: 'pfs-group', local: ['group14'], remote: [] }]],
    ]);
  });

  test('keys are not told as a difference', async () => {
    const found = await diagnose(
      JSON.stringify(
        diagnoses(
          diagnosis({ FailedReasonCode: 'PskMismatch', MismatchLocalParam: 'a', MismatchRemoteParam: 'b' }),
        ),
      ),
    );
    expect(said(found)).toEqual([['auth.psk', []]]);
  });

  test('no fault found accuses nobody', async () => {
    const { verdict, findings } = await diagnose(
      JSON.stringify(diagnoses(diagnosis({ FailedReasonCode: 'NoExceptionFound', Severity: 'Normal' }))),
    );
    expect([verdict, findings.map(({ category, severity }) => [category, severity])]).toEqual([
      'inconclusive',
      [['negotiation.not-started', 'info']],
    ]);
  });

  test('what is said of one connection explains nothing about another', async () => {
    const { findings } = await diagnose(
      JSON.stringify(
        diagnoses(
          diagnosis({ TunnelId: 'tun-a', FailedReasonCode: 'NegotiationFailed' }),
          diagnosis({ TunnelId: 'tun-b', FailedReasonCode: 'PskMismatch' }),
        ),
      ),
    );
    expect(findings.map(({ category }) => category).sort()).toEqual(['auth.psk', 'negotiation.failed']);
  });

  test('the order of members does not matter', async () => {
    const turned = Object.fromEntries(
      Object.entries(diagnosis({ FailedReasonCode: 'PskMismatch', SourceLog: sourceLog('x') })).reverse(),
    );
    expect(said(await diagnose(JSON.stringify({ VpnConnections: [turned], RequestId: '1' })))).toEqual([
      ['auth.psk', []],
    ]);
  });

  test('of a cut answer the whole entries are read', async () => {
    const text = JSON.stringify(
      diagnoses(
        diagnosis({ FailedReasonCode: 'PskMismatch' }),
        diagnosis({ FailedReasonCode: 'DpdTimeout' }),
      ),
    );
    const found = await diagnose(text.slice(0, text.indexOf('DpdTimeout')));
    expect(said(found)).toEqual([['auth.psk', []]]);
    expect(found.notices.map(({ code }) => code)).toContain('carrier.json-broken');
  });
});

describe('DescribeVpnConnectionLogs', () => {
  test.each(['logs-answer.json', 'logs-data.json', 'logs-bare.json', 'logs-objects.json'])(
    '%s',
    async (file) => {
      const found = await diagnose(sample(file));
      expect([found.verdict, found.findings[0]?.category, found.findings[0]?.remote]).toEqual([
        'fault',
        'proposal.ike.integrity',
        '203.0.113.206',
      ]);
      expect(found.sources[0]).toMatchObject({ dialect: 'alibaba', unrecognized: 0 });
    },
  );

  test('a cut answer', async () => {
    const { findings, notices } = await diagnose(sample('logs-cut.json'));
    expect(findings[0]?.category).toBe('proposal.ike.integrity');
    expect(notices.map(({ code }) => code)).toEqual(['carrier.json-broken']);
  });
});

describe('answers that say nothing of a tunnel', () => {
  test.each([
    ['no lines', sample('logs-empty.json'), 'report.status'],
    ['no lines in a list', '{"RequestId":"1","Count":0,"IsCompleted":true,"Data":[]}', 'report.status'],
    ['no connections', sample('diagnose-empty.json'), 'note'],
    [
      'no list of connections',
      '{"RequestId":"1","TotalCount":0,"VpnConnections":{"VpnConnection":[]}}',
      'note',
    ],
    ['no checks', '{"RequestId":"1","DiagnoseId":"vpndgn-1","DiagnoseResult":[]}', 'report.status'],
    ['an error', sample('api-error.json'), 'error.reported'],
    [
      'an error of a client',
      '{"statusCode":404,"body":{"RequestId":"1","Code":"X","Message":"Y"}}',
      'error.reported',
    ],
  ])('%s', async (_, text, kind) => {
    expect(eventsOf(text).map((event) => [event.dialect, event.kind])).toEqual([['alibaba', kind]]);
    const { verdict, findings } = await diagnose(text);
    expect([verdict, findings]).toEqual(['inconclusive', []]);
  });

  test('code and message of an error', () => {
    expect(eventsOf(sample('api-error.json'))[0]?.fields).toMatchObject({
      code: 'InvalidVpnConnectionInstanceId.NotFound',
      text: 'The specified vpn connection instance id does not exist.',
    });
  });

  test('an incomplete list is told', async () => {
    const { notices } = await diagnose(sample('logs-incomplete.json'));
    expect(notices.map(({ code }) => code)).toContain('log.incomplete');
  });
});

describe('GetVpnGatewayDiagnoseResult', () => {
  const both = (enc: string, pfs: string): Members => ({
    IkeConfig: { IkeEncAlg: enc, Psk: 'secret-value' },
    IpsecConfig: { IpsecPfs: pfs },
  });
  const check = (name: string, level: string, description: unknown): string =>
    JSON.stringify({
      RequestId: '1',
      DiagnoseId: 'vpndgn-1',
      ResourceInstanceId: 'vco-1',
      FinishTime: '2022-12-15T05:29:08Z',
      DiagnoseResult: [
        {
          DiagnoseName: name,
          DiagnoseResultLevel: level,
          DiagnoseResultDescription:
            typeof description === 'string' ? description : JSON.stringify(description),
        },
      ],
    });
  const conf = { vcoConf: both('aes256', 'group14'), vcoRunningConf: both('aes128', 'disabled') };
  const encryption = { parameter: 'encryption', local: ['aes256'], remote: ['aes128'] };
  const pfs = { parameter: 'pfs-group', local: ['group14'], remote: ['disabled'] };

  test.each([
    ['a list of names', ['IkeEncAlg'], 'proposal.ike.encryption', [encryption]],
    ['names in one text', 'IkeEncAlg,IpsecPfs', 'proposal', [encryption, pfs]],
    ['groups of items', { IpsecConfig: { IpsecPfs: 'disabled' } }, 'proposal.ipsec.pfs', [pfs]],
    [
      'values beside the name',
      { IkeEncAlg: { local: 'aes256', peer: 'aes128' } },
      'proposal.ike.encryption',
      [encryption],
    ],
    [
      'objects with a name',
      [{ name: 'IkeEncAlg', local: 'aes256', remote: 'aes128' }],
      'proposal.ike.encryption',
      [encryption],
    ],
    [
      'a name that nobody knows',
      ['SomethingNew'],
      'proposal',
      [{ parameter: 'SomethingNew', local: [], remote: [] }],
    ],
    ['a key', ['Psk'], 'auth.psk', [{ parameter: 'psk', local: [], remote: [] }]],
    ['nothing', undefined, 'proposal', []],
  ])('differences as %s', async (_, vcoDiffConf, category, differences) => {
    const found = await diagnose(check('VcoConfigConsistency', 'error', { ...conf, vcoDiffConf }));
    expect(said(found)).toEqual([[category, differences]]);
  });

  test('a description whose quotes are escaped once more', async () => {
    const text = JSON.stringify({ ...conf, vcoDiffConf: ['IpsecPfs'] }).replaceAll('"', '\\"');
    expect(said(await diagnose(check('VcoConfigConsistency', 'warning', text)))).toEqual([
      ['proposal.ipsec.pfs', [pfs]],
    ]);
  });

  test.each([
    ['RouteEntryConflict', 'error', 'routing.conflict'],
    ['VpnRouteQuota', 'warning', 'limit.resource'],
    ['VpnIPsecQuota', 'warning', 'limit.resource'],
    ['VpnPbrRouteQuota', 'error', 'limit.resource'],
    ['VcoConfigConsistency', 'error', 'proposal'],
    ['VcoUserInternetIpConnectivity', 'error', 'peer.unreachable'],
    ['VcoPrivateConnectivity', 'error', 'esp.no-inbound'],
    ['SomethingNew', 'error', 'unknown'],
    ['RouteEntryConflict', 'normal', undefined],
    ['RouteEntryConflict', 'something-new', undefined],
  ])('%s, %s: %s', async (name, level, category) => {
    const { findings } = await diagnose(check(name, level, 'not JSON'));
    expect(findings.map((each) => each.category)).toEqual(category === undefined ? [] : [category]);
  });

  test('what is not reached is the peer', async () => {
    const { findings } = await diagnose(
      check('VcoUserInternetIpConnectivity', 'error', { targetIp: '203.0.113.206', rtt: -1, lossRate: 100 }),
    );
    expect(findings[0]?.remote).toBe('203.0.113.206');
  });
});

describe('states and events', () => {
  const connection = (status: string, more: Members = {}): string =>
    JSON.stringify({
      RequestId: '1',
      VpnConnectionId: 'vco-1',
      VpnGatewayId: 'vpn-1',
      Status: status,
      ...more,
    });

  test.each([
    ['ike_sa_not_established', 'fault', 'connection.down'],
    ['ike_sa_established', 'fault', 'connection.down'],
    ['ipsec_sa_not_established', 'fault', 'connection.down'],
    ['ipsec_sa_established', 'healthy', undefined],
    ['something_new', 'inconclusive', undefined],
  ])('%s: %s', async (status, verdict, category) => {
    const found = await diagnose(connection(status));
    expect([found.verdict, found.findings[0]?.category]).toEqual([verdict, category]);
    expect(eventsOf(connection(status))[0]?.fields).toMatchObject({ connectionStatus: status });
  });

  test('each tunnel of a connection with two has a state of its own', async () => {
    const { findings } = await diagnose(sample('connections.json'));
    expect(findings.map(({ category, local }) => [category, local])).toEqual([
      ['connection.down', '192.0.2.82'],
      ['connection.down', undefined],
    ]);
  });

  test.each([
    ['VpnAttachments', { VpnAttachments: [{ VpnAttachmentId: 'vco-1', State: 'financialLocked' }] }],
    [
      'VpnGateways',
      { VpnGateways: { VpnGateway: [{ VpnGatewayId: 'vpn-1', BusinessStatus: 'FinancialLocked' }] } },
    ],
  ])('overdue payment in %s', async (_, members) => {
    expect(said(await diagnose(JSON.stringify({ RequestId: '1', ...members })))).toEqual([
      ['platform.suspended', []],
    ]);
  });

  test('a tunnel that is up and whose probe fails', async () => {
    const text = connection('ipsec_sa_established', { VcoHealthCheck: { Enable: 'true', Status: 'failed' } });
    expect(said(await diagnose(text))).toEqual([['routing.health-check', []]]);
  });

  const event = (type: string, more: Members = {}): string =>
    JSON.stringify({
      id: '1',
      source: 'acs.vpn',
      subject: 'vco-1',
      time: '2023-01-13T11:39:21+08:00',
      type,
      ...more,
    });

  test.each([
    ['vpn:CloudMonitor:IpsecPhase1NegoFailed', 'fault', 'negotiation.failed'],
    ['vpn:CloudMonitor:IpsecPhase2NegoFailed', 'fault', 'negotiation.failed'],
    ['vpn:CloudMonitor:IpsecHealthCheckFailed', 'fault', 'routing.health-check'],
    ['vpn:CloudMonitor:CertKeyExpired', 'fault', 'auth.certificate.expired'],
    ['vpn:CloudMonitor:IpsecPhase1NegoSuccess', 'inconclusive', undefined],
    ['vpn:CloudMonitor:IpsecPhase2NegoSuccess', 'healthy', undefined],
    ['vpn:CloudMonitor:IpsecHealthCheckSuccess', 'inconclusive', undefined],
    ['vpn:Config:ConfigurationItemChangeNotification', 'inconclusive', 'admin.config-changed'],
    ['vpn:CloudMonitor:SomethingNew', 'inconclusive', undefined],
  ])('%s: %s', async (type, verdict, category) => {
    const found = await diagnose(event(type));
    expect([found.verdict, found.findings[0]?.category]).toEqual([verdict, category]);
  });

  test('a negotiation that succeeds later has recovered', async () => {
    const found = await diagnose(
      ['IpsecPhase1NegoFailed', 'IpsecPhase2NegoSuccess']
        .map((type) => event(`vpn:CloudMonitor:${type}`))
        .join('\n'),
    );
    expect([found.verdict, found.findings[0]?.recovered]).toEqual(['healthy', true]);
  });
});
