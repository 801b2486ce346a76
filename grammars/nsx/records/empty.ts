import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

/** Lines that say nothing by themselves: a header without text, what stands above the variables of a trap. */
const lines = ['edge-empty', 'trap-daemon', 'trap-uptime'] as const;

/** One of these lines. */
class EmptyParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := edge-empty | trap-daemon | trap-uptime */
  readonly record = this.RULE('record', (): RecordValue => {
    const line = this.OR(lines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
    return this.ACTION(() => ({ fields: this.fieldsOf(line) }));
  });
}

/** A line that says nothing by itself. */
export const emptyRecord: RecordRow = {
  id: 'empty',
  kind: 'debug.detail',
  heads: lines,
  lines: [],
  read: readRecordWith(lines, EmptyParser),
};
