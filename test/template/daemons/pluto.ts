import { defineDialect } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import { source, type Daemon } from './case.js';

const dialect = defineDialect({
  id: 'test-pluto',
  vendor: 'libreswan',
  title: 'pluto in its envelopes',
  layouts: [
    layout('syslog', '<time:bsd> <host:host> <program:word>[[[<process:int>]]]: <body:rest>', source),
    layout('file', '<time:bsd>: <body:rest>', source),
    layout('whack', '<rc:int> <body:rest>', source),
    layout('console', '<body:rest>', source),
  ],
  families: [
    {
      id: 'pluto',
      programs: ['pluto'],
      heads: [
        // `"conn"[1] 192.0.2.9 #3: …`, `"conn" #1: …`, `"conn": …`
        layout(
          'conn',
          '"<connection:name>"[[[<instance:int>]]][[ <remote:host>]][[ #<session:int>]]: <body:rest>',
          source,
        ),
        layout('packet', 'packet from <remote:endpoint>: <body:rest>', source),
        layout('plain', '<body:rest>', source, { bare: true }),
      ],
      messages: [
        message('starting', 'service.started', 'Starting Pluto (<version:text>) pid:<pid:int>', source),
        message('added', 'config.loaded', 'added <version:IKEv1|IKEv2> connection', source),
        message(
          'initiating',
          'negotiation.started',
          'initiating <version:IKEv1|IKEv2>[[ <mode:Main|Aggressive> Mode]] connection',
          source,
        ),
        message('responding', 'negotiation.started', 'responding to Main Mode', source, {
          set: { role: 'responder' },
        }),
        message(
          'sent',
          'message.sent',
          'sent <exchange:word> <type:request|reply|response>[[ to <remote:endpoint>]][[ {<facts:text>}]]',
          source,
        ),
        message(
          'ignored-notify',
          'notify.received',
          'received and ignored notification payload: <notify:word>',
          source,
        ),
        message(
          'rejected',
          'notify.received',
          'IKE SA authentication request rejected by peer: <notify:word>',
          source,
        ),
        message(
          'malformed',
          'message.rejected',
          'probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
          source,
        ),
        message(
          'retransmission',
          'message.retransmitted',
          '<state:word>: retransmission; will wait <seconds:decimal> seconds for response',
          source,
        ),
        message(
          'timeout',
          'timeout.reached',
          '<state:word>: <seconds:decimal> second timeout exceeded after <attempts:int> retransmits.[[  <hint:text>]]',
          source,
        ),
        message(
          'established',
          'sa.established',
          [
            'IKE SA established {<facts:text>}',
            "initiator established IKE SA; authenticated peer using authby=<method:word> and <idType:word> '<remoteId:id>'",
            '<state:word>: ISAKMP SA established {<facts:text>}',
          ],
          source,
        ),
        message(
          'child-established',
          'child.established',
          'initiator established Child SA using #<parent:int>; IPsec tunnel [<localSelector:text>] -> [<remoteSelector:text>] {<facts:text>}',
          source,
        ),
        message(
          'child-rejected',
          'child.failed',
          'IKE_AUTH response rejected Child SA with <notify:word>',
          source,
        ),
        message(
          'not-authorized',
          'peer-config.missing',
          'initial <mode:Main|Aggressive> Mode message received on <local:endpoint> but no connection has been authorized with policy <policy:text>',
          source,
        ),
        message(
          'id-mismatch',
          'identity.rejected',
          "we require IKEv2 peer to have ID '<expected:id>', but peer declares '<received:id>'",
          source,
        ),
        message(
          'network-error',
          'error.reported',
          'ERROR: asynchronous network error report on <device:name> (<local:endpoint>), complainant <complainant:host>: <text:text> [errno <code:int>, <detail:text>]',
          source,
        ),
      ],
    },
  ],
});

const at = (milli: string): string => `2026-11-21T01:18:20.${milli}Z`;
const file = 'Nov 21 01:18:20.557012: ';

/** pluto of Libreswan: own log, syslog, console of `ipsec auto` with three-digit codes. */
export const pluto: Daemon = {
  dialect,
  cases: [
    {
      line: `${file}Starting Pluto (Libreswan Version 4.10 IKEv2 IKEv1 XFRM (IPsec profile) (NSS-KDF) DNSSEC) pid:11503`,
      event: { kind: 'service.started', time: at('557'), fields: { pid: 11503 } },
    },
    {
      line: `${file}"net": added IKEv2 connection`,
      event: { kind: 'config.loaded', time: at('557'), fields: { connection: 'net', version: 'IKEv2' } },
    },
    {
      line: `${file}"net"[1] 192.0.2.9 #3: initiating IKEv1 Main Mode connection`,
      event: {
        kind: 'negotiation.started',
        session: '3',
        remote: { address: '192.0.2.9' },
        fields: { connection: 'net', instance: 1, version: 'IKEv1', mode: 'Main' },
      },
    },
    {
      line: 'Mar 20 10:03:49 gw pluto[123920]: "net/0x1" #1: initiating IKEv2 connection',
      event: {
        kind: 'negotiation.started',
        time: '2026-03-20T10:03:49.000Z',
        session: '1',
        fields: { host: 'gw', process: 123920, connection: 'net/0x1', version: 'IKEv2' },
      },
    },
    {
      line: `${file}"net" #1: sent IKE_SA_INIT request to 192.0.2.2:500`,
      event: {
        kind: 'message.sent',
        session: '1',
        remote: { address: '192.0.2.2', port: 500 },
        fields: { exchange: 'IKE_SA_INIT', type: 'request' },
      },
    },
    {
      line: `${file}"net" #1: sent IKE_AUTH request {cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048}`,
      event: {
        kind: 'message.sent',
        fields: {
          exchange: 'IKE_AUTH',
          facts: 'cipher=AES_CBC_256 integ=HMAC_SHA2_256_128 prf=HMAC_SHA2_256 group=MODP2048',
        },
      },
    },
    {
      line: `${file}"net" #1: received and ignored notification payload: NO_PROPOSAL_CHOSEN`,
      event: { kind: 'notify.received', session: '1', fields: { notify: 'NO_PROPOSAL_CHOSEN' } },
    },
    {
      line: `${file}"net" #3: IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED`,
      event: { kind: 'notify.received', session: '3', fields: { notify: 'AUTHENTICATION_FAILED' } },
    },
    {
      line: '003 "net" #1: probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
      event: { kind: 'message.rejected', session: '1', fields: { rc: 3, connection: 'net' } },
    },
    {
      line: `${file}"net" #1: STATE_V2_PARENT_I1: retransmission; will wait 0.5 seconds for response`,
      event: { kind: 'message.retransmitted', fields: { state: 'STATE_V2_PARENT_I1', seconds: 0.5 } },
    },
    {
      line: `${file}"net" #1: IKE_SA_INIT_I: 3 second timeout exceeded after 2 retransmits.  No response (or no acceptable response) to our first IKEv2 message`,
      event: {
        kind: 'timeout.reached',
        fields: {
          state: 'IKE_SA_INIT_I',
          attempts: 2,
          hint: 'No response (or no acceptable response) to our first IKEv2 message',
        },
      },
    },
    {
      line: `${file}"net" #1: initiator established IKE SA; authenticated peer using authby=secret and ID_FQDN '@gw-b.example'`,
      event: {
        kind: 'sa.established',
        fields: { method: 'secret', idType: 'ID_FQDN', remoteId: '@gw-b.example' },
      },
    },
    {
      line: '004 "net" #2: initiator established Child SA using #1; IPsec tunnel [10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0] {ESP/ESN=>0xc82e112d <0x0b5a1e44 xfrm=AES_GCM_16_256-NONE DPD=passive}',
      event: {
        kind: 'child.established',
        session: '2',
        fields: { parent: 1, localSelector: '10.1.0.0-10.1.0.255:0-65535 0' },
      },
    },
    {
      line: `${file}"net" #2: IKE_AUTH response rejected Child SA with TS_UNACCEPTABLE`,
      event: { kind: 'child.failed', fields: { notify: 'TS_UNACCEPTABLE' } },
    },
    {
      line: `${file}packet from 192.0.2.9:500: initial Main Mode message received on 192.0.2.1:500 but no connection has been authorized with policy PSK+IKEV1_ALLOW`,
      event: {
        kind: 'peer-config.missing',
        remote: { address: '192.0.2.9', port: 500 },
        local: { address: '192.0.2.1', port: 500 },
        fields: { policy: 'PSK+IKEV1_ALLOW' },
      },
    },
    {
      line: `${file}packet from 2001:db8::9:500: initial Main Mode message received on [2001:db8::1]:500 but no connection has been authorized with policy PSK`,
      event: {
        kind: 'peer-config.missing',
        remote: { address: '2001:db8::9', port: 500 },
        local: { address: '2001:db8::1', port: 500 },
      },
    },
    {
      line: `${file}"net" #2: we require IKEv2 peer to have ID 'C=CH, CN=gw-b', but peer declares '@gw-z.example'`,
      event: { kind: 'identity.rejected', fields: { expected: 'C=CH, CN=gw-b', received: '@gw-z.example' } },
    },
    {
      line: `${file}"net" #1: ERROR: asynchronous network error report on vA (192.0.2.1:500), complainant 192.0.2.2: Connection refused [errno 111, origin ICMP type 3 code 3 (not authenticated)]`,
      event: {
        kind: 'error.reported',
        local: { address: '192.0.2.1', port: 500 },
        fields: { complainant: '192.0.2.2', code: 111, text: 'Connection refused' },
      },
    },
  ],
};
