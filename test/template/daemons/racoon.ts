import { defineDialect } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import { source, type Daemon } from './case.js';

const dialect = defineDialect({
  id: 'test-racoon',
  vendor: 'racoon',
  title: 'racoon in its envelopes',
  layouts: [
    layout(
      'alibaba',
      '<time:iso> <resource:name> [<level:word>]: <file:name>:<codeLine:int>:[[<function:word>(): ]]<body:rest>',
      source,
      { zone: '+08:00' },
    ),
    layout('file', '<time:iso>: <body:rest>', source),
    layout('syslog', '<time:bsd> <host:host> <program:word>[[[<process:int>]]]: <body:rest>', source),
  ],
  families: [
    {
      id: 'racoon',
      programs: ['racoon'],
      heads: [
        layout(
          'level',
          '[[[<remote:host>] ]]<level:ERROR|WARNING|NOTIFY|INFO|DEBUG|DEBUG2>: [[<file:name>:<codeLine:int>:<function:word>(): ]]<body:rest>',
          source,
        ),
        layout('none', '<body:rest>', source, { bare: true }),
      ],
      messages: [
        message(
          'initiate-phase1',
          'negotiation.started',
          'initiate new phase 1 negotiation: <local:endpoint><=><remote:endpoint>',
          source,
          { set: { role: 'initiator', phase: 1 } },
        ),
        message(
          'respond-phase1',
          'negotiation.started',
          'respond new phase 1 negotiation: <local:endpoint><=><remote:endpoint>',
          source,
          {
            set: { role: 'responder', phase: 1 },
          },
        ),
        message('begin', 'note', 'begin <mode:Identity Protection|Aggressive|Base> mode.', source),
        message(
          'queued',
          'note',
          'IPsec-SA request for <remote:host> queued due to no phase1 found.',
          source,
        ),
        message(
          'phase1-established',
          'sa.established',
          'ISAKMP-SA established <local:endpoint>-<remote:endpoint> spi:<initiatorSpi:spi>:<responderSpi:spi>',
          source,
        ),
        message(
          'phase2-established',
          'child.established',
          'IPsec-SA established: <protocol:ESP|AH>/<mode:Tunnel|Transport> <local:endpoint>-><remote:endpoint> spi=<spiNumber:int>(<inboundSpi:spi>)',
          source,
        ),
        message(
          'phase1-timeout',
          'timeout.reached',
          [
            'phase1 negotiation failed due to time up. <initiatorSpi:spi>:<responderSpi:spi>',
            'phase1 negotiation failed due to time up.[[ [{remote id:<remoteId:int>}{ph1: <local:endpoint> <=> <remote:endpoint>, <_:host> <=> <_:host>}]]]',
          ],
          source,
          { set: { phase: 1 } },
        ),
        message(
          'phase2-timeout',
          'timeout.reached',
          'phase2 negotiation failed due to time up waiting for phase1[[ [Remote Side not responding]]]. <protocol:ESP|AH> <remote:endpoint>-><local:endpoint>',
          source,
        ),
        message(
          'rejected',
          'proposal.rejected',
          'rejected <attribute:word>: DB(prop#<_:int>:trns#<_:int>):Peer(prop#<_:int>:trns#<_:int>) = <ours:text>:<theirs:text>',
          source,
        ),
        message('no-proposal', 'proposal.rejected', 'no suitable proposal found.', source),
        message('no-key', 'auth.failed', "couldn't find the pskey for <remote:host>.", source),
        message(
          'notification',
          'notify.received',
          'notification <notify:word> received in <exchange:text>.',
          source,
        ),
        message('selected', 'peer-config.selected', 'configuration "<configuration:text>" selected.', source),
        message(
          'dpd',
          'liveness.failed',
          'DPD: remote (ISAKMP-SA spi=<initiatorSpi:spi>:<responderSpi:spi>) seems to be dead.',
          source,
        ),
        message('vendor-id', 'debug.detail', 'received Vendor ID: <vendorId:text>', source),
      ],
    },
  ],
});

const end = (last: number, port?: number): object =>
  port === undefined ? { address: `192.0.2.${last}` } : { address: `192.0.2.${last}`, port };
const day = '2014-06-02 12:39:30: ';
const time = '2014-06-02T12:39:30.000Z';

/** racoon: own log, syslog, with and without peer and place in the code; and the racoon2 line of a cloud. */
export const racoon: Daemon = {
  dialect,
  cases: [
    {
      line: `${day}INFO: initiate new phase 1 negotiation: 192.0.2.1[500]<=>192.0.2.9[500]`,
      event: {
        kind: 'negotiation.started',
        time,
        local: end(1, 500),
        remote: end(9, 500),
        fields: { level: 'INFO', role: 'initiator' },
      },
    },
    {
      line: 'Jul 12 14:24:38 tk2 racoon: INFO: respond new phase 1 negotiation: 2001:db8::1[500]<=>2001:db8::9[30]',
      event: {
        kind: 'negotiation.started',
        time: '2026-07-12T14:24:38.000Z',
        local: { address: '2001:db8::1', port: 500 },
        remote: { address: '2001:db8::9', port: 30 },
        fields: { host: 'tk2', role: 'responder' },
      },
    },
    {
      line: `${day}INFO: begin Identity Protection mode.`,
      event: { kind: 'note', time, fields: { mode: 'Identity Protection' } },
    },
    {
      line: 'Jul 12 14:24:38 tk2 racoon[77]: INFO: IPsec-SA request for 192.0.2.9 queued due to no phase1 found.',
      event: { kind: 'note', remote: end(9), fields: { process: 77 } },
    },
    {
      line: `${day}INFO: ISAKMP-SA established 192.0.2.1[4500]-192.0.2.9[4500] spi:3f8a5b2c1d0e9f87:1a2b3c4d5e6f7081`,
      event: {
        kind: 'sa.established',
        local: end(1, 4500),
        remote: end(9, 4500),
        fields: { initiatorSpi: '3f8a5b2c1d0e9f87', responderSpi: '1a2b3c4d5e6f7081' },
      },
    },
    {
      line: `${day}INFO: IPsec-SA established: ESP/Tunnel 192.0.2.1[0]->192.0.2.9[0] spi=4233547948(0xfc56d0ac)`,
      event: {
        kind: 'child.established',
        local: end(1, 0),
        remote: end(9, 0),
        fields: { spiNumber: 4233547948, inboundSpi: 'fc56d0ac' },
      },
    },
    {
      line: '2014-06-02 12:39:30: [192.0.2.9] ERROR: phase1 negotiation failed due to time up. 3f8a5b2c1d0e9f87:0000000000000000',
      event: {
        kind: 'timeout.reached',
        time,
        remote: end(9),
        fields: { level: 'ERROR', initiatorSpi: '3f8a5b2c1d0e9f87' },
      },
    },
    {
      line: '2014-06-02 12:39:30: ERROR: isakmp.c:1950:isakmp_ph1resend(): phase1 negotiation failed due to time up. 3f8a5b2c1d0e9f87:0000000000000000',
      event: {
        kind: 'timeout.reached',
        fields: { file: 'isakmp.c', codeLine: 1950, function: 'isakmp_ph1resend' },
      },
    },
    {
      line: `${day}ERROR: phase2 negotiation failed due to time up waiting for phase1 [Remote Side not responding]. ESP 192.0.2.9[0]->192.0.2.1[0]`,
      event: { kind: 'timeout.reached', local: end(1, 0), remote: end(9, 0), fields: { protocol: 'ESP' } },
    },
    {
      line: `${day}ERROR: phase2 negotiation failed due to time up waiting for phase1. ESP 192.0.2.9[500]->192.0.2.1[500]`,
      event: { kind: 'timeout.reached', local: end(1, 500), remote: end(9, 500) },
    },
    {
      line: `${day}ERROR: rejected enctype: DB(prop#1:trns#1):Peer(prop#1:trns#1) = AES-CBC:3DES-CBC`,
      event: {
        kind: 'proposal.rejected',
        fields: { attribute: 'enctype', ours: 'AES-CBC', theirs: '3DES-CBC' },
      },
    },
    {
      line: `${day}ERROR: rejected dh_group: DB(prop#1:trns#1):Peer(prop#1:trns#2) = 2048-bit MODP group:1024-bit MODP group`,
      event: {
        kind: 'proposal.rejected',
        fields: { attribute: 'dh_group', ours: '2048-bit MODP group', theirs: '1024-bit MODP group' },
      },
    },
    {
      line: `${day}ERROR: couldn't find the pskey for 192.0.2.9.`,
      event: { kind: 'auth.failed', remote: end(9) },
    },
    {
      line: 'Jul 12 14:24:38 tk2 racoon: [192.0.2.9] DEBUG: configuration "192.0.2.9[500]" selected.',
      event: {
        kind: 'peer-config.selected',
        remote: end(9),
        fields: { level: 'DEBUG', configuration: '192.0.2.9[500]' },
      },
    },
    {
      line: `${day}ERROR: notification NO-PROPOSAL-CHOSEN received in unencrypted informational exchange.`,
      event: {
        kind: 'notify.received',
        fields: { notify: 'NO-PROPOSAL-CHOSEN', exchange: 'unencrypted informational exchange' },
      },
    },
    {
      line: `${day}INFO: DPD: remote (ISAKMP-SA spi=3f8a5b2c1d0e9f87:1a2b3c4d5e6f7081) seems to be dead.`,
      event: { kind: 'liveness.failed', fields: { responderSpi: '1a2b3c4d5e6f7081' } },
    },
    {
      line: '2023-01-13 11:39:21 vco-bp1spxu8hlcvpd7ry**** [PROTO_ERR]: ikev1.c:1433:isakmp_ph1resend(): phase1 negotiation failed due to time up. [{remote id:4}{ph1: 192.0.2.88[500] <=> 192.0.2.206[500], 192.0.2.88 <=> 192.0.2.206}]',
      event: {
        kind: 'timeout.reached',
        time: '2023-01-13T03:39:21.000Z',
        local: end(88, 500),
        remote: end(206, 500),
        fields: { resource: 'vco-bp1spxu8hlcvpd7ry****', level: 'PROTO_ERR', codeLine: 1433, remoteId: 4 },
      },
    },
  ],
};
