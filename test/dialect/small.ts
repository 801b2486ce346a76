import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { message } from '../../src/dialect/message.js';
import { layout } from '../../src/record/layout.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../src/record/record-grammar.js';

const source = { where: 'test', certainty: 'inferred' } as const;

/** A report with at most two details; a third is left over. */
class ReportParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := head [ detail [ detail ] ] */
  readonly record = this.RULE('record', (): RecordValue => {
    const details: unknown[] = [];
    const head = this.fieldsOf(this.CONSUME(this.line('report-head')));
    this.OPTION(() => {
      details.push(this.fieldsOf(this.CONSUME(this.line('report-detail')))['detail']);
      this.OPTION1(() => details.push(this.fieldsOf(this.CONSUME1(this.line('report-detail')))['detail']));
    });
    return { fields: { report: head['report'], details } };
  });
}

/** A made-up dialect with everything a dialect can have. */
export const small: Dialect = defineDialect({
  id: 'small',
  vendor: 'small',
  title: 'A small dialect',
  layouts: [
    layout('syslog', '<time:iso> <host:host> <program:word>[<process:int>]: <body:rest>', source),
    layout('plain', '<time:iso> <body:rest>', source),
  ],
  messages: [
    message('report-head', 'report.status', 'Report number <report:int> begins', source),
    message('report-detail', 'report.status', 'Report detail <detail:text>', source),
    message('offer', 'proposal.offered', 'Offering proposals <proposals:proposals>', source),
    message(
      'failed',
      'negotiation.failed',
      'Negotiation with <remote:endpoint> failed[[: <status:status>]]',
      source,
    ),
  ],
  families: [
    {
      id: 'small-family',
      programs: ['famd'],
      heads: [layout('head', '<thread:int>[<group:word>] [[<<session:name>> ]]<body:rest>', source)],
      messages: [message('up', 'sa.established', 'IKE_SA <connection:text> is up now', source)],
    },
  ],
  records: [
    {
      id: 'report',
      kind: 'report.status',
      heads: ['report-head'],
      lines: ['report-detail'],
      read: readRecordWith(['report-head', 'report-detail'], ReportParser),
    },
  ],
  values: {
    proposals: (text) =>
      text.startsWith('good') ? { value: [{ protocol: 'IKE' }] } : { problem: 'no good' },
    status: (text) =>
      text === 'time-out' ? { value: { text, codes: [13805] } } : { problem: 'unknown status' },
  },
});

/** Lines of the dialect from three processes, and some of nobody. */
export const smallBodies: readonly string[] = [
  'Report number 1 begins',
  'Report number 2 begins',
  'Report detail one of them',
  'Report detail another',
  'Offering proposals good ones',
  'Offering proposals bad ones',
  'Negotiation with 203.0.113.10:500 failed',
  'Negotiation with 2001:db8::1:4500 failed: time-out',
  '7[IKE] <net|1> IKE_SA net is up now',
  'a sentence that nobody knows',
];
