import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

const heads = ['summary-down', 'summary-negotiating'] as const;

/** A row of the summary whose reason goes on below: `Configuration` and, under it, `failed`. */
class SummaryRowParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := ( summary-down | summary-negotiating ) summary-wrapped+ */
  readonly record = this.RULE('record', (): RecordValue => {
    const row = this.fieldsOf(
      this.OR(heads.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) }))),
    );
    const ends: string[] = [];
    this.AT_LEAST_ONE(() => {
      const line = this.CONSUME(this.line('summary-wrapped'));
      this.ACTION(() => ends.push(this.textOf(line).trim()));
    });
    return this.ACTION(() => ({
      fields: { ...row, reason: [row['reason'], ...ends].join(' ').replace(/\*$/, '') },
    }));
  });
}

/** A wrapped row of `get ipsecvpn session summary`. */
export const summaryRowRecord: RecordRow = {
  id: 'summary-row',
  kind: 'report.fault',
  heads,
  lines: ['summary-wrapped'],
  read: readRecordWith([...heads, 'summary-wrapped'], SummaryRowParser),
  reason: { capture: 'reason', table: 'nsx/session-reason' },
};
