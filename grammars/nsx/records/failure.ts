import type { RecordRow } from '../../../src/dialect/dialect.js';
import { ikedLines } from '../messages/iked.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

const reasonLines = ikedLines
  .map(({ id }) => id)
  .filter((id) => id === 'failure-reason' || id.startsWith('detail-'));

/** What failed, and below it why. */
class FailureParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := failure ( failure-reason | detail-… )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const failure = this.fieldsOf(this.CONSUME(this.line('failure')));
    const details: unknown[] = [];
    this.MANY(() => {
      const line = this.OR(
        reasonLines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
      );
      this.ACTION(() => details.push(this.fieldsOf(line)['text']));
    });
    return this.ACTION(() => ({
      fields: {
        ...failure,
        reason: details[0],
        details: details.length > 1 ? details : undefined,
      },
    }));
  });
}

/** `Message: …` and the lines `Reason: …` of one fault. */
export const failureRecord: RecordRow = {
  id: 'ike-failure',
  kind: 'error.reported',
  heads: ['failure'],
  lines: reasonLines,
  read: readRecordWith(['failure', ...reasonLines], FailureParser),
  reason: { capture: ['reason', 'text', 'code'], table: 'nsx/iked' },
};
