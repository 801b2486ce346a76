import { transforms } from '../../../grammars/common/transforms.js';
import { defineDialect } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import { readPayloads } from '../../../src/value/payloads.js';
import { createSelectorList } from '../../../src/value/selector-list.js';
import { createSlashedProposals } from '../../../src/value/slashed-proposals.js';
import { source, type Daemon } from './case.js';

const groups = 'DMN|MGR|IKE|CHD|JOB|CFG|KNL|NET|ASN|ENC|TNC|TLS|APP|ESP|LIB|WCH|IMC|IMV|PTS';

const dialect = defineDialect({
  id: 'test-charon',
  vendor: 'strongswan',
  title: 'charon in its envelopes',
  layouts: [
    layout(
      'rfc5424',
      '[[<<pri:int>>1 ]]<time:iso> <host:host> <program:word> <process:word> <_:word> <_:structured> <body:rest>',
      source,
    ),
    layout('syslog', '<time:bsd> <host:host> <program:word>[[[<process:int>]]]: <body:rest>', source),
    layout('paste', '<time:bsd> [<program:word>] <body:rest>', source),
    layout('pfsense', '<time:bsd> <program:word> <body:rest>', source),
    layout('file', '<time:bsd> <body:rest>', source),
    layout('console', '<body:rest>', source),
  ],
  families: [
    {
      id: 'charon',
      programs: ['charon', 'charon-systemd', 'ipsec'],
      heads: [
        layout(
          'charon',
          `<thread:int>[<group:${groups}>[[<level:int>]]<_:gap>] [[<<session:name>> ]]<body:rest>`,
          source,
        ),
      ],
      values: {
        proposals: createSlashedProposals(transforms),
        selectors: createSelectorList({ between: '===' }),
        payloads: readPayloads,
      },
      messages: [
        message(
          'initiating',
          'negotiation.started',
          'initiating IKE_SA <session:text> to <remote:host>',
          source,
        ),
        message(
          'is-initiating',
          'negotiation.started',
          [
            '<remote:host> is initiating an IKE_SA',
            '<remote:host> is initiating a <mode:Main|Aggressive> Mode IKE_SA',
            '<remote:host> is initiating IKE_SA <session:text>',
          ],
          source,
          { set: { role: 'responder' } },
        ),
        message(
          'generating',
          'message.sent',
          'generating <exchange:word> <type:request|response> <messageId:int> <payloads:payloads>',
          source,
        ),
        message(
          'parsed',
          'message.received',
          'parsed <exchange:word> <type:request|response> <messageId:int> <payloads:payloads>',
          source,
        ),
        message(
          'sending',
          'packet.sent',
          'sending packet: from <local:endpoint> to <remote:endpoint> (<bytes:int> bytes)',
          source,
        ),
        message(
          'received',
          'packet.received',
          'received packet: from <remote:endpoint> to <local:endpoint>[[ (<bytes:int> bytes)]]',
          source,
        ),
        message(
          'notify',
          'notify.received',
          ['received <notify:word> notify error', 'received <notify:word> error notify'],
          source,
        ),
        message(
          'notify-child',
          'notify.received',
          'received <notify:word> notify, no CHILD_SA built',
          source,
          { set: { phase: 2 } },
        ),
        message('selected', 'proposal.selected', 'selected proposal: <proposals:proposals>', source),
        message(
          'received-proposals',
          'proposal.offered',
          'received proposals: <proposals:proposals>',
          source,
          { set: { by: 'peer' } },
        ),
        message(
          'mac-mismatched',
          'auth.failed',
          "tried <keys:int> shared key[[s]] for '<localId:id>' - '<remoteId:id>', but MAC mismatched",
          source,
        ),
        message(
          'looking-for',
          'note',
          'looking for peer configs matching <local:host>[<localId:id>]...<remote:host>[<remoteId:id>]',
          source,
        ),
        message(
          'no-config',
          'peer-config.missing',
          'no IKE config found for <local:host>...<remote:host>, sending <notify:word>',
          source,
        ),
        message(
          'ike-established',
          'sa.established',
          'IKE_SA <connection:text>[<uniqueId:int>] established between <local:host>[<localId:id>]...<remote:host>[<remoteId:id>]',
          source,
        ),
        message(
          'child-established',
          'child.established',
          'CHILD_SA <child:text>{<childId:int>} established with SPIs <inboundSpi:spi>_i <outboundSpi:spi>_o and TS <selectors:selectors>',
          source,
        ),
        message(
          'ts-unacceptable',
          'selector.rejected',
          'traffic selectors <selectors:selectors> <_:unacceptable|inacceptable>',
          source,
        ),
        message(
          'retransmit',
          'message.retransmitted',
          '[[sending ]]retransmit <attempt:int> of <type:request|response> with message ID <messageId:int>',
          source,
        ),
        message('auth-own', 'note', "authentication of '<localId:id>' (myself) with <method:text>", source),
        message(
          'auth-peer',
          'auth.succeeded',
          "authentication of '<remoteId:id>' with <method:text> successful",
          source,
        ),
        message(
          'plugin',
          'debug.detail',
          "plugin '<plugin:text>': failed to load[[ - <detail:text>]]",
          source,
        ),
      ],
    },
  ],
});

const file = 'Nov 21 01:05:51';
const at = '2026-11-21T01:05:51.000Z';
const address = (end: number, port?: number): object =>
  port === undefined ? { address: `192.0.2.${end}` } : { address: `192.0.2.${end}`, port };

/** charon of strongSwan: file log, syslog of both kinds, and pasted; with and without `<name|n>`. */
export const charon: Daemon = {
  dialect,
  cases: [
    {
      line: `${file} 11[IKE] <net-net|1> initiating IKE_SA net-net[1] to 192.0.2.2`,
      event: {
        kind: 'negotiation.started',
        time: at,
        session: 'net-net[1]',
        remote: address(2),
        fields: { thread: 11, group: 'IKE' },
      },
    },
    {
      line: `${file} gw charon: 14[IKE] 192.0.2.1 is initiating an IKE_SA`,
      event: {
        kind: 'negotiation.started',
        time: at,
        remote: address(1),
        fields: { role: 'responder', host: 'gw', program: 'charon' },
      },
    },
    {
      line: `${file} gw charon-systemd[812]: 14[IKE] <1> 192.0.2.1 is initiating a Main Mode IKE_SA`,
      event: {
        kind: 'negotiation.started',
        session: '1',
        remote: address(1),
        fields: { mode: 'Main', process: 812, program: 'charon-systemd' },
      },
    },
    {
      line: `${file} 11[ENC] <net-net|1> generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) ]`,
      event: {
        kind: 'message.sent',
        time: at,
        session: 'net-net|1',
        fields: {
          exchange: 'IKE_SA_INIT',
          type: 'request',
          messageId: 0,
          payloads: [{ type: 'SA' }, { type: 'KE' }, { type: 'No' }, { type: 'N', value: 'NATD_S_IP' }],
        },
      },
    },
    {
      line: `${file} 01[ENC] parsed INFORMATIONAL response 2 [ ]`,
      event: {
        kind: 'message.received',
        fields: { exchange: 'INFORMATIONAL', type: 'response', messageId: 2, payloads: [] },
      },
    },
    {
      line: `<30>1 2021-07-03T23:01:56.547105-05:00 fw.example charon 18610 - - 11[NET] <con1000|74> sending packet: from 192.0.2.1[500] to 192.0.2.2[4500] (464 bytes)`,
      event: {
        kind: 'packet.sent',
        time: '2021-07-04T04:01:56.547Z',
        session: 'con1000|74',
        local: address(1, 500),
        remote: address(2, 4500),
        fields: { pri: 30, host: 'fw.example', process: '18610', bytes: 464 },
      },
    },
    {
      line: 'Feb  9 23:08:00 charon 13[NET] <con1000|74> received packet: from 2001:db8::2[500] to 2001:db8::1[500] (80 bytes)',
      event: {
        kind: 'packet.received',
        time: '2026-02-09T23:08:00.000Z',
        session: 'con1000|74',
        local: { address: '2001:db8::1', port: 500 },
        remote: { address: '2001:db8::2', port: 500 },
      },
    },
    {
      line: 'Jul 12 18:58:25 [charon] 10[IKE1] <con1|3> received AUTHENTICATION_FAILED notify error',
      event: {
        kind: 'notify.received',
        session: 'con1|3',
        fields: { notify: 'AUTHENTICATION_FAILED', group: 'IKE', level: 1 },
      },
    },
    {
      line: `${file} 14[CFG] <1> selected proposal: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048`,
      event: {
        kind: 'proposal.selected',
        session: '1',
        fields: {
          proposals: [
            {
              protocol: 'IKE',
              encryption: ['AES_CBC_256'],
              integrity: ['HMAC_SHA2_256_128'],
              dhGroup: ['MODP_2048'],
            },
          ],
        },
      },
    },
    {
      line: `${file} 09[IKE] <net-net|1> tried 2 shared keys for 'gw-b.example' - 'C=CH, O=Example, CN=gw-a', but MAC mismatched`,
      event: {
        kind: 'auth.failed',
        fields: { keys: 2, localId: 'gw-b.example', remoteId: 'C=CH, O=Example, CN=gw-a' },
      },
    },
    {
      line: `${file} 09[CFG] <1> looking for peer configs matching 192.0.2.2[gw-b.example]...192.0.2.1[%any]`,
      event: {
        kind: 'note',
        local: address(2),
        remote: address(1),
        fields: { localId: 'gw-b.example', remoteId: '%any' },
      },
    },
    {
      line: `${file} 09[IKE] <1> no IKE config found for 192.0.2.2...192.0.2.1, sending NO_PROPOSAL_CHOSEN`,
      event: {
        kind: 'peer-config.missing',
        local: address(2),
        remote: address(1),
        fields: { notify: 'NO_PROPOSAL_CHOSEN' },
      },
    },
    {
      line: `${file} 13[IKE] <net-net|1> IKE_SA net-net[1] established between 192.0.2.2[gw-b.example]...192.0.2.1[a[b].example]`,
      event: {
        kind: 'sa.established',
        session: 'net-net|1',
        local: address(2),
        remote: address(1),
        fields: { connection: 'net-net', uniqueId: 1, localId: 'gw-b.example', remoteId: 'a[b].example' },
      },
    },
    {
      line: `${file} 01[IKE] <net-net|1> CHILD_SA net-net{1} established with SPIs ee8aaff0_i 5283cd69_o and TS 10.1.0.0/24 === 10.2.0.0/24`,
      event: {
        kind: 'child.established',
        fields: { child: 'net-net', childId: 1, inboundSpi: 'ee8aaff0', outboundSpi: '5283cd69' },
      },
    },
    {
      line: '05[IKE] traffic selectors 172.16.9.0/24 === 10.1.0.0/24 inacceptable',
      event: { kind: 'selector.rejected', fields: { thread: 5, group: 'IKE' } },
    },
    {
      line: `${file} 06[IKE] <net-net|1> sending retransmit 1 of request with message ID 0`,
      event: { kind: 'message.retransmitted', fields: { attempt: 1, messageId: 0, type: 'request' } },
    },
    {
      line: `${file} 14[IKE] <net-net|1> authentication of 'gw-a.example' (myself) with pre-shared key`,
      event: { kind: 'note', fields: { localId: 'gw-a.example', method: 'pre-shared key' } },
    },
    {
      line: `${file} 14[IKE] <net-net|1> authentication of 'gw-b.example' with pre-shared key successful`,
      event: { kind: 'auth.succeeded', fields: { remoteId: 'gw-b.example', method: 'pre-shared key' } },
    },
    {
      line: `${file} 00[LIB] plugin 'des': failed to load - des_plugin_create not found`,
      event: { kind: 'debug.detail', fields: { plugin: 'des', detail: 'des_plugin_create not found' } },
    },
    {
      line: `${file} gw charon: 14[IKE] a sentence nobody has written down`,
      event: { kind: 'unrecognized', time: at, fields: { host: 'gw', thread: 14, group: 'IKE' } },
    },
  ],
};
