import type { RecordRow } from '../../src/dialect/dialect.js';
import type { EventKind } from '../../src/event/kinds.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../src/record/record-grammar.js';
import { readLogAttributes } from './log-attributes.js';

const blockLines = [
  'responder-cookie',
  'next-payload',
  'ike-version',
  'exchange-mode',
  'packet-flags',
  'message-id',
  'packet-length',
] as const;
const block = ['initiator-cookie', ...blockLines] as const;

/** Names of exchanges of IKEv1 as the device prints them. */
const exchanges: Readonly<Record<string, string>> = {
  main: 'ID_PROT',
  aggressive: 'AGGRESSIVE',
  quick: 'QUICK_MODE',
  info: 'INFORMATIONAL_V1',
  informational: 'INFORMATIONAL_V1',
  transaction: 'TRANSACTION',
};

const exchangeOf = (mode: unknown): string | undefined =>
  typeof mode === 'string' ? exchanges[mode.toLowerCase()] : undefined;

/** The header of a packet, a field a line. */
class PacketHeaderParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := initiator-cookie ( responder-cookie | next-payload | … | packet-length )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const fields: Record<string, unknown> = {
      ...this.fieldsOf(this.CONSUME(this.line('initiator-cookie'))),
    };
    this.MANY(() => {
      const line = this.OR(
        blockLines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
      );
      this.ACTION(() => Object.assign(fields, this.fieldsOf(line)));
    });
    return this.ACTION(() => {
      const { mode, messageNumber, ...others } = fields;
      return {
        fields: {
          ...others,
          version: 1,
          exchange: exchangeOf(mode),
          mode,
          messageId: typeof messageNumber === 'string' ? Number.parseInt(messageNumber, 16) : undefined,
        },
      };
    });
  });
}

/** A line that is nothing but an envelope: the text follows on the next line. */
class HeadParser extends RecordParser {
  private readonly names: readonly string[];

  constructor(classes: LineClasses) {
    super(classes);
    this.names = Object.keys(classes);
    this.performSelfAnalysis();
  }

  /** record := head */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.OR(
      this.names.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
    );
    return this.ACTION(() => ({ fields: this.fieldsOf(head) }));
  });
}

const logHeads = [
  'log-phase1-failed',
  'log-phase2-failed',
  'log-phase1-ended',
  'log-phase2-ended',
  'log-ipsec-failed',
  'log-ipsec-established',
] as const;
const logLines = ['log-reason', 'log-information', 'log-field'] as const;

const portOf = (text: string | undefined): number | undefined => {
  const port = Number(text);
  return text !== undefined && Number.isInteger(port) && port > 0 ? port : undefined;
};

/** A log about an SA: what happened, why, and which SA it is. */
class SaLogParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := log-… ( log-reason | log-information | log-field )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.OR(
      logHeads.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
    );
    const said: string[] = [];
    this.MANY(() => {
      const line = this.OR1(
        logLines.map((name, index) => ({ ALT: () => this.consume(index + 10, this.line(name)) })),
      );
      this.ACTION(() => said.push(this.textOf(line)));
    });
    return this.ACTION(() => {
      const read = readLogAttributes(said.join('\n'));
      const { local, remote, localPort, remotePort, ...others } = 'value' in read ? read.value : {};
      const fields = { ...this.fieldsOf(head), ...others };
      return {
        fields,
        ...(local !== undefined && { local: { address: local, port: portOf(localPort) } }),
        ...(remote !== undefined && { remote: { address: remote, port: portOf(remotePort) } }),
      };
    });
  });
}

const readSaLog = readRecordWith([...logHeads, ...logLines], SaLogParser);

const saLog = (id: string, kind: EventKind, heads: readonly string[], table?: string): RecordRow => ({
  id,
  kind,
  heads,
  lines: logLines,
  read: readSaLog,
  ...(table !== undefined && {
    reason: { capture: table === 'comware/end-reason' ? 'endReason' : 'reason', table },
  }),
});

/** What Comware prints over several lines. */
export const comwareRecords: readonly RecordRow[] = [
  saLog('sa-log-phase1-failed', 'negotiation.failed', ['log-phase1-failed'], 'comware/phase1-reason'),
  saLog(
    'sa-log-phase2-failed',
    'child.failed',
    ['log-phase2-failed', 'log-ipsec-failed'],
    'comware/phase2-reason',
  ),
  saLog('sa-log-phase1-ended', 'sa.deleted', ['log-phase1-ended'], 'comware/end-reason'),
  saLog('sa-log-phase2-ended', 'child.deleted', ['log-phase2-ended'], 'comware/end-reason'),
  saLog('sa-log-established', 'child.established', ['log-ipsec-established']),
  {
    id: 'packet-header',
    kind: 'debug.detail',
    heads: ['initiator-cookie'],
    lines: blockLines,
    read: readRecordWith(block, PacketHeaderParser),
  },
  // Names the peers of the text on the next line.
  {
    id: 'peers',
    kind: 'note',
    heads: ['debug-peers'],
    lines: [],
    read: readRecordWith(['debug-peers'], HeadParser),
  },
  {
    id: 'head',
    kind: 'debug.detail',
    heads: ['debug-head', 'debug-dump'],
    lines: [],
    read: readRecordWith(['debug-head', 'debug-dump'], HeadParser),
  },
];
