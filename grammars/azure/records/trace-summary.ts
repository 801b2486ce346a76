import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type LineToken,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

/** Lines of counts, and the field that each becomes. */
const counts = {
  'sum-buffers': 'buffersProcessed',
  'sum-processed': 'eventsProcessed',
  'sum-lost': 'eventsLost',
  'sum-format-errors': 'formatErrors',
  'sum-unknown': 'formatsUnknown',
} as const;
const countLines = Object.keys(counts) as (keyof typeof counts)[];

/** Where one of these is not 0, the text of the trace lacks something. */
const gaps = ['eventsLost', 'formatErrors', 'formatsUnknown'];

/** Lines that nobody knows: the path of the trace and the frame of the table. */
const other = 'ike';
const plainLines = ['sum-elapsed', 'sum-table', 'sum-row', other] as const;

const isPath = (text: string): boolean => /\\|\/|\.etl$/i.test(text);
const isBorder = (text: string): boolean => /^[+|]/.test(text);

/** `…\0a1b….GatewayTenantWorker.DiagnosticsStorage\2017-02-02T17-34-23\wfpdiag.etl` */
function readPath(path: string): Readonly<Record<string, unknown>> {
  const [, day, hour, minute, second] = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)/.exec(path) ?? [];
  const [, deployment] =
    /(?:^|[\\/.])([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[\\/.])/i.exec(path) ?? [];
  return {
    path,
    start: day === undefined ? undefined : `${day}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}`,
    deployment,
  };
}

/** wfpdiag.txt.sum: how much of the trace could be turned into text. */
class TraceSummaryParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  private fields: Record<string, unknown> = {};

  /** record := "Files Processed:" ( count | elapsed | table | row | path | border )* */
  readonly record = this.RULE('record', (): RecordValue => {
    this.ACTION(() => (this.fields = { report: 'trace' }));
    this.CONSUME(this.line('sum-files'));
    this.MANY({ GATE: () => this.belongs(), DEF: () => this.OR(this.alternatives) });
    return this.ACTION(() => {
      const { fields } = this;
      const incomplete = gaps.some((name) => Number(fields[name] ?? 0) > 0);
      return { fields: { ...fields, incomplete } };
    });
  });

  private readonly alternatives = [
    ...countLines.map((name, index) => ({
      ALT: () => {
        const line = this.fieldsOf(this.consume(index, this.line(name)));
        this.ACTION(() => (this.fields[counts[name]] = line['count']));
      },
    })),
    ...plainLines.map((name, index) => ({
      ALT: () => {
        const token = this.consume(countLines.length + index, this.line(name));
        this.ACTION(() => {
          const text = this.textOf(token).trim();
          if (name === 'sum-elapsed') this.fields['seconds'] = this.fieldsOf(token)['seconds'];
          else if (name === other && !isBorder(text)) Object.assign(this.fields, readPath(text));
        });
      },
    })),
  ];

  /** Whether the next line is of the summary: of those that nobody knows only a path and the frame of the table. */
  private belongs(): boolean {
    const line = this.LA(1).payload as LineToken | undefined;
    return line?.message !== other || isPath(line.text) || isBorder(line.text.trim());
  }
}

/** The summary of a trace. */
export const traceSummaryRecord: RecordRow = {
  id: 'trace-summary',
  kind: 'report.status',
  heads: ['sum-files'],
  lines: [...countLines, ...plainLines],
  read: readRecordWith(['sum-files', ...countLines, ...plainLines], TraceSummaryParser),
};
