import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

/** A header without text; blocks begin and end with one. */
class EmptyParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := edge-empty */
  readonly record = this.RULE('record', (): RecordValue => {
    const fields = this.fieldsOf(this.CONSUME(this.line('edge-empty')));
    return { fields };
  });
}

/** A syslog record without text. */
export const emptyRecord: RecordRow = {
  id: 'empty',
  kind: 'debug.detail',
  heads: ['edge-empty'],
  lines: [],
  read: readRecordWith(['edge-empty'], EmptyParser),
};
