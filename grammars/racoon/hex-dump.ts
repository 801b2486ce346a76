import type { RecordRow } from '../../src/dialect/dialect.js';
import { layout, type Layout } from '../../src/record/layout.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../src/record/record-grammar.js';
import { older } from './sources.js';

const mostGroups = 8;

/** Lines of a hex dump, which have nothing before them: up to eight groups of eight digits, or one of any length. */
export const hexDumpLayouts: readonly Layout[] = Array.from({ length: mostGroups }, (_, index) =>
  layout(`hex-dump-${index + 1}`, Array.from({ length: index + 1 }, () => '<_:hex>').join(' '), older, {
    bare: true,
  }),
);

const lines = hexDumpLayouts.map(({ id }) => id);

/** A line that announces bytes, and the bytes. */
const grammarOf = (heads: readonly string[]): new (classes: LineClasses) => RecordParser =>
  class HexDump extends RecordParser {
    constructor(classes: LineClasses) {
      super(classes);
      this.performSelfAnalysis();
    }

    /** record := head dump+ */
    override readonly record = this.RULE('record', (): RecordValue => {
      const head = this.OR(heads.map((id) => ({ ALT: () => this.fieldsOf(this.CONSUME(this.line(id))) })));
      const digits: string[] = [];
      this.AT_LEAST_ONE(() => {
        this.OR1(
          lines.map((id) => ({
            ALT: () => {
              const text = this.textOf(this.CONSUME1(this.line(id)));
              this.ACTION(() => digits.push(text.replace(/\s/g, '')));
            },
          })),
        );
      });
      return this.ACTION(() => ({ fields: { ...head, bytes: digits.join('').length >> 1 } }));
    });
  };

/** The record of hex dumps behind messages or layouts with these ids. */
export const hexDumpRecord = (heads: readonly string[]): RecordRow => ({
  id: 'hex-dump',
  kind: 'debug.detail',
  heads,
  lines,
  read: readRecordWith([...heads, ...lines], grammarOf(heads)),
});
