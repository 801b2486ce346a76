import type { RecordRow } from '../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../src/record/record-grammar.js';

const rows = ['row-with-port', 'row'] as const;
/** Lines of dashes, and the end of a row that a narrow terminal put on a line of its own. */
const rules = ['rule', 'rule-double', 'row-end', 'block-interface'] as const;

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

const historyLines = [
  'history-port',
  'history-instance',
  'history-source',
  'history-destination',
  'history-reason',
  'history-time',
  'history-times',
] as const;

/** The last teardown of a tunnel. */
class HistoryParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := history-peer ( history-port | … | history-times )* */
  readonly record = this.RULE('record', (): RecordValue => {
    this.CONSUME(this.line('history-peer'));
    const fields: Record<string, unknown> = { report: 'ike-info' };
    this.MANY(() => {
      const line = this.OR(
        historyLines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
      );
      this.ACTION(() => {
        for (const [key, value] of Object.entries(this.fieldsOf(line)))
          fields[key] = typeof value === 'string' ? value.trim() : value;
      });
    });
    return this.ACTION(() => ({ fields }));
  });
}

const counterHeads = ['statistics-title', 'sa-tunnel'] as const;
const counterLines = [
  'statistics-tunnels',
  'statistics-standby',
  'statistics-security',
  'statistics-packets',
  'statistics-bytes',
  'statistics-dropped',
  'statistics-part',
  'statistics-chip',
  'statistics-processor',
  'statistics-detail',
  'statistics-no-sa',
  'statistics-checks',
  // Further counters and the flow of an SA, which nobody needs to know.
  'plain',
] as const;

/** So many packets without an answer are no coincidence. */
const fewestUnanswered = 10;

/** Counters of all tunnels, or of the SAs of one. */
class CountersParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := ( statistics-title | sa-tunnel ) ( statistics-… | plain )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.OR(
      counterHeads.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
    );
    const fields: Record<string, unknown> = {};
    this.MANY(() => {
      const line = this.OR1(
        counterLines.map((name, index) => ({ ALT: () => this.consume(index + 10, this.line(name)) })),
      );
      this.ACTION(() => {
        for (const [key, value] of Object.entries(this.fieldsOf(line))) fields[key] ??= value;
      });
    });
    return this.ACTION(() => {
      const { packetsIn, packetsOut } = fields;
      const unanswered = packetsIn === 0 && Number(packetsOut) >= fewestUnanswered;
      return {
        fields: {
          report: 'statistics',
          ...this.fieldsOf(head),
          ...fields,
          traffic: unanswered ? 'outbound only' : undefined,
        },
      };
    });
  });
}

const saRows = ['ike-sa-row', 'ike-sa-row-host'] as const;

/** A row of the table of IKE SAs. A row of phase 2 that is ready is a tunnel that works. */
class SaRowParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := ike-sa-row | ike-sa-row-host */
  readonly record = this.RULE('record', (): RecordValue => {
    const row = this.OR(saRows.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
    return this.ACTION(() => {
      const { flags, ...others } = this.fieldsOf(row);
      const words = String(flags)
        .trim()
        .split(/[\s|]+/);
      return {
        fields: {
          report: 'ike-sa',
          ...others,
          flags: words,
          up: words.includes('RD') && Number(others['phase']) === 2 ? true : undefined,
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

  /** record := rule | rule-double | row-end | block-interface */
  readonly record = this.RULE('record', (): RecordValue => {
    this.OR(rules.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
    return { fields: {} };
  });
}

/** What Huawei gateways print in tables. */
export const huaweiRecords: readonly RecordRow[] = [
  {
    id: 'history-entry',
    kind: 'report.fault',
    heads: ['history-peer'],
    lines: historyLines,
    read: readRecordWith(['history-peer', ...historyLines], HistoryParser),
    reason: { capture: 'reason', table: 'huawei/reason' },
  },
  {
    id: 'packet-counters',
    kind: 'report.status',
    heads: counterHeads,
    lines: counterLines,
    read: readRecordWith([...counterHeads, ...counterLines], CountersParser),
    reason: { capture: 'traffic', table: 'huawei/traffic' },
  },
  {
    id: 'ike-sa-entry',
    kind: 'report.status',
    heads: saRows,
    lines: [],
    read: readRecordWith(saRows, SaRowParser),
  },
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
    heads: rules,
    lines: [],
    read: readRecordWith(rules, RuleParser),
  },
];
