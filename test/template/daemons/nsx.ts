import { defineDialect } from '../../../src/dialect/dialect.js';
import { message } from '../../../src/dialect/message.js';
import { layout } from '../../../src/record/layout.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';
import { source, type Daemon } from './case.js';

/** A message and the reason that may follow it. */
class FailureParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := message [ reason ] */
  readonly record = this.RULE('record', (): RecordValue => {
    const failed = this.fieldsOf(this.CONSUME(this.line('message')));
    const why = this.OPTION(() => this.fieldsOf(this.CONSUME(this.line('reason'))));
    return { fields: { ...failed, ...(why === undefined ? {} : { reason: why['text'] }) } };
  });
}

const dialect = defineDialect({
  id: 'test-nsx',
  vendor: 'nsx',
  title: 'iked of an NSX edge',
  layouts: [
    layout(
      'rfc5424',
      '[[<<pri:int>>1 ]]<time:iso> <host:text> NSX <process:int> <module:word> <structured:structured> <_:gap><body:rest>',
      source,
    ),
  ],
  messages: [
    message('message', 'error.reported', 'Message: <text:text> (<code:int>)', source),
    message('reason', 'error.reported', 'Reason: <text:text>', source),
    message(
      'negotiation',
      'note',
      '<version:IKEv1|IKEv2> SA [<role:Initiator|Responder>[[ rekey]]<_:gap>] negotiation <outcome:completed|failed>:',
      source,
    ),
    message(
      'child-negotiation',
      'note',
      'IPsec SA [<role:Initiator|Responder>] negotiation <outcome:completed|failed>:',
      source,
    ),
    message(
      'local-peer',
      'debug.detail',
      'Local IKE peer  <local:endpoint>[[ routing instance <instance:int>]] ID <localId:id> (<idType:word>)',
      source,
    ),
    message(
      'remote-peer',
      'debug.detail',
      'Remote IKE peer <remote:endpoint>[[ routing instance <instance:int>]] ID <remoteId:id> (<idType:word>)',
      source,
    ),
    message('spis', 'debug.detail', 'Initiator SPI <a:spi> <b:spi> Responder SPI <c:spi> <d:spi>', source),
    message(
      'algorithms',
      'proposal.selected',
      'IKE algorithms : <encryption:text>, <prf:name>[[, <mac:name>]]',
      source,
      { set: { proposals: [] } },
    ),
    message('group', 'debug.detail', 'Diffie-Hellman : group <group:int> (<bits:int> bits)', source),
    message('lifetime', 'debug.detail', 'Local Lifetime: <seconds:int> seconds', source),
    message('selector', 'debug.detail', '<side:Local|Remote> Traffic Selector  <selector:text>', source),
    message('dead', 'liveness.failed', 'DPD timeout for peer <remote:ip>', source),
    message(
      'destroyed',
      'child.deleted',
      'IPsec SA destroyed: Inbound SPI: <inboundSpi:spi> | Outbound SPI: <outboundSpi:spi>',
      source,
    ),
  ],
  records: [
    {
      id: 'failure',
      kind: 'error.reported',
      heads: ['message'],
      lines: ['reason'],
      read: readRecordWith(['message', 'reason'], FailureParser),
    },
  ],
});

const head = (second: string, level = 'ERROR'): string =>
  `2026-03-04T10:55:${second}.330Z edge-1 NSX 46794 VPN [nsx@6876 comp="nsx-edge" subcomp="iked" s2comp="ike-stack" level="${level}" errorCode="EDG1000028"] `;
const time = (second: string): string => `2026-03-04T10:55:${second}.330Z`;

/** iked of an NSX edge: RFC 5424 with and without PRI; message and reason are one record. */
export const nsx: Daemon = {
  dialect,
  cases: [
    {
      line: `${head('16')}Message: Authentication failed (24)\n${head('16')}Reason: Remote ID mismatch`,
      event: {
        kind: 'error.reported',
        message: 'test-nsx/failure',
        time: time('16'),
        fields: { text: 'Authentication failed', code: 24, reason: 'Remote ID mismatch' },
        place: { lines: 2 },
      },
    },
    {
      line: `<11>1 ${head('17')}Message: No proposal chosen (14)\n<11>1 ${head('17')}Reason: IKE transform attribute mismatch (possible key size mismatch).`,
      event: {
        kind: 'error.reported',
        time: time('17'),
        fields: { code: 14, reason: 'IKE transform attribute mismatch (possible key size mismatch).' },
        place: { lines: 2 },
      },
    },
    {
      line: `${head('18')}Message: TS unacceptable (38)`,
      event: {
        kind: 'error.reported',
        message: 'test-nsx/failure',
        time: time('18'),
        fields: { text: 'TS unacceptable', code: 38 },
      },
    },
    {
      line: `${head('19', 'INFO')}IKEv2 SA [Responder] negotiation failed:`,
      event: {
        kind: 'note',
        fields: {
          version: 'IKEv2',
          role: 'Responder',
          outcome: 'failed',
          structured: { level: 'INFO', subcomp: 'iked' },
        },
      },
    },
    {
      line: `${head('19', 'INFO')}  Local IKE peer  192.0.2.1:500 ID gw-a.example (fqdn)`,
      event: {
        kind: 'debug.detail',
        local: { address: '192.0.2.1', port: 500 },
        fields: { localId: 'gw-a.example', idType: 'fqdn' },
      },
    },
    {
      line: `${head('19', 'INFO')}  Remote IKE peer 192.0.2.9:4500 routing instance 2 ID C=CH, CN=gw (b) (der_asn1_dn)`,
      event: {
        kind: 'debug.detail',
        remote: { address: '192.0.2.9', port: 4500 },
        fields: { instance: 2, remoteId: 'C=CH, CN=gw (b)' },
      },
    },
    {
      line: `${head('19', 'INFO')}  Initiator SPI cbf23563 7168fa00 Responder SPI 00000000 00000000`,
      event: { kind: 'debug.detail', fields: { a: 'cbf23563', b: '7168fa00', c: '00000000' } },
    },
    {
      line: `${head('19', 'INFO')}  IKE algorithms : aes256-cbc, hmac-sha256, hmac-sha256-128`,
      event: {
        kind: 'proposal.selected',
        fields: { encryption: 'aes256-cbc', prf: 'hmac-sha256', mac: 'hmac-sha256-128' },
      },
    },
    {
      line: `${head('19', 'INFO')}  Diffie-Hellman : group 14 (2048 bits)`,
      event: { kind: 'debug.detail', fields: { group: 14, bits: 2048 } },
    },
    {
      line: `${head('19', 'INFO')}  Local Lifetime: 28800 seconds`,
      event: { kind: 'debug.detail', fields: { seconds: 28800 } },
    },
    {
      line: `${head('19', 'INFO')}  Local Traffic Selector  ipv4(10.1.0.0-10.1.0.255)`,
      event: { kind: 'debug.detail', fields: { side: 'Local', selector: 'ipv4(10.1.0.0-10.1.0.255)' } },
    },
    {
      line: `${head('19', 'INFO')}IPsec SA [Initiator] negotiation completed:`,
      event: { kind: 'note', fields: { role: 'Initiator', outcome: 'completed' } },
    },
    {
      line: `${head('20', 'INFO')}IKEv1 SA [Initiator rekey] negotiation completed:`,
      event: { kind: 'note', fields: { version: 'IKEv1', role: 'Initiator' } },
    },
    {
      line: `${head('21', 'INFO')}IPsec SA destroyed: Inbound SPI: 0xc82e112d | Outbound SPI: 0x0b5a1e44`,
      event: { kind: 'child.deleted', fields: { inboundSpi: 'c82e112d', outboundSpi: '0b5a1e44' } },
    },
    {
      line: '2026-03-04T10:55:16.330Z ... NSX 46794 VPN [nsx@6876 comp="nsx-edge" level="ERROR"] Reason: Remote ID mismatch',
      event: {
        kind: 'error.reported',
        message: 'test-nsx/reason',
        fields: { host: '...', text: 'Remote ID mismatch' },
      },
    },
    {
      line: '2026-03-04T10:55:16.330Z edge-1 NSX 46794 VPN [nsx@6876 text="a \\"quoted\\] bracket" level="ERROR"][other@1 x="y"] DPD timeout for peer 2001:db8::9',
      event: {
        kind: 'liveness.failed',
        remote: { address: '2001:db8::9' },
        fields: { structured: { text: 'a "quoted] bracket', level: 'ERROR', x: 'y' } },
      },
    },
  ],
};
