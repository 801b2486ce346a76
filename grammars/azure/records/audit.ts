import type { EventKind } from '../../../src/event/kinds.js';
import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

const heads = ['audit-failed', 'audit-established', 'audit-ended'] as const;

type End = 'local' | 'remote';

/** What the lines below an event of the security log say; `Network Address` stands below each endpoint. */
function readFields(lines: readonly Readonly<Record<string, unknown>>[]): RecordValue {
  const fields: Record<string, unknown> = {};
  const addresses: Partial<Record<End, string>> = {};
  const tunnels: Partial<Record<End, string>> = {};
  const ports: Partial<Record<End, number>> = {};
  let end: End = 'local';
  for (const { key, value } of lines) {
    const said = typeof value === 'string' ? value.trim() : '';
    if (key === 'Local Endpoint') end = 'local';
    else if (key === 'Remote Endpoint') end = 'remote';
    else if (said === '' || said === '-') continue;
    else if (key === 'Network Address') addresses[end] = said;
    else if (key === 'Tunnel Endpoint') tunnels[end] = said;
    else if (key === 'Keying Module Port' && Number(said) > 0) ports[end] = Number(said);
    else if (key === 'Failure Reason') fields['status'] = said.replace(/\.$/, '');
    else if (key === 'Failure Point') fields['by'] = /^remote|^peer/i.test(said) ? 'peer' : 'local';
    else if (key === 'Role') fields['role'] = said.toLowerCase();
    else if (key === 'State') fields['state'] = said;
    else if (key === 'Keying Module Name') {
      fields['module'] = said;
      fields['version'] = /^IKEv2$/i.test(said) ? 2 : /^IKEv1$/i.test(said) ? 1 : undefined;
    } else if (key === 'Initiator Cookie') fields['initiatorSpi'] = said.toLowerCase();
    else if (key === 'Responder Cookie') fields['responderSpi'] = said.toLowerCase();
  }
  const at = (which: End): RecordValue['local'] => {
    const address = tunnels[which] ?? addresses[which];
    return address === undefined ? undefined : { address, port: ports[which] };
  };
  return { fields, local: at('local'), remote: at('remote') };
}

/** An event of the security log with the fields below it. */
class AuditParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := ( audit-failed | audit-established | audit-ended ) audit-field* */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.OR(heads.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
    const lines: Readonly<Record<string, unknown>>[] = [];
    this.MANY(() => {
      const line = this.CONSUME3(this.line('audit-field'));
      this.ACTION(() => lines.push(this.fieldsOf(line)));
    });
    return this.ACTION(() => {
      const { mode } = this.fieldsOf(head);
      const read = readFields(lines);
      const phase = /^quick/i.test(String(mode)) ? 2 : 1;
      return { ...read, fields: { mode: String(mode).toLowerCase(), phase, ...read.fields } };
    });
  });
}

const read = readRecordWith([...heads, 'audit-field'], AuditParser);

const row = (id: string, kind: EventKind, head: string): RecordRow => ({
  id,
  kind,
  heads: [head],
  lines: ['audit-field'],
  read,
  ...(head === 'audit-failed' && { reason: { capture: 'status', table: 'windows/status' } }),
});

/** Events 4650 to 4655 of the security log. */
export const auditRecords: readonly RecordRow[] = [
  row('audit-event-failed', 'negotiation.failed', 'audit-failed'),
  row('audit-event-established', 'sa.established', 'audit-established'),
  row('audit-event-ended', 'sa.deleted', 'audit-ended'),
];
