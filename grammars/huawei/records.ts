import type { RecordRow } from '../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../src/record/record-grammar.js';

const rows = ['row-with-port', 'row'] as const;

/** A row of a table whose reason nobody lists, or prints in other letters. */
class TableRowParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := row-with-port | row */
  readonly record = this.RULE('record', (): RecordValue => {
    const row = this.OR(rows.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
    return this.ACTION(() => {
      const { reason, date, clock, version } = this.fieldsOf(row);
      return {
        fields: {
          report: 'ike-info',
          reason: String(reason).trim(),
          version: Number(version),
          printedTime: `${String(date)} ${String(clock)}`,
        },
      };
    });
  });
}

/** A line of dashes around a table. */
class RuleParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := rule */
  readonly record = this.RULE('record', (): RecordValue => {
    this.CONSUME(this.line('rule'));
    return { fields: {} };
  });
}

/** What Huawei gateways print in tables. */
export const huaweiRecords: readonly RecordRow[] = [
  {
    id: 'table-row-other',
    kind: 'report.fault',
    heads: rows,
    lines: [],
    read: readRecordWith(rows, TableRowParser),
    reason: { capture: 'reason', table: 'huawei/reason' },
  },
  {
    id: 'table-rule',
    kind: 'debug.detail',
    heads: ['rule'],
    lines: [],
    read: readRecordWith(['rule'], RuleParser),
  },
];
