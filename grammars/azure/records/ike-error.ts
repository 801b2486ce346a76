import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';
import type { Status } from '../../../src/value/types.js';
import { statusRows } from '../../common/windows-status.js';
import { windowsStatus } from '../../common/windows-status-value.js';

const sentenceLines = [
  'error-authentication',
  'error-payload',
  'error-quick-mode',
  'error-main-mode',
  // A sentence that nobody knows: the class of its layout.
  'ike-error',
] as const;
const basisLines = ['basis-peer-failed', 'basis-function-failed', 'basis-notify', 'basis-other'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** What the second line says. */
interface Basis {
  readonly actor?: string | undefined;
  readonly status?: Status | undefined;
  readonly notify?: string | undefined;
  readonly words: string;
}

const symbols = new Map(statusRows.map((row) => [row.code, row.symbol]));
/** Codes that name a fault; others leave the word to the sentence. */
const telling = new Set(
  statusRows.filter(({ category }) => category !== 'none' && category !== 'unknown').map(({ code }) => code),
);

function statusIn(text: string): Status | undefined {
  const result = windowsStatus(text);
  return 'value' in result && result.value.codes.length > 0 ? result.value : undefined;
}

/** `Peer failed with Windows error 13801(ERROR_IPSEC_IKE_AUTH_FAIL)`, `Peer sent NO_PROPOSAL_CHOSEN notify` */
function readBasis(words: string): Basis {
  const [, actor, error] = /^(\S+) failed with Windows error (.+)$/.exec(words) ?? [];
  if (error !== undefined) return { actor, status: statusIn(error), words };
  const [, notify] = /^Peer sent ([A-Z0-9_]+) notify\.?$/.exec(words) ?? [];
  if (notify !== undefined) return { actor: 'Peer', notify, words };
  return { status: statusIn(words), words };
}

/** Splits `Authentication failed. Check shared key. based on log : Peer failed …`, as one line or as two. */
function split(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('based on log');
  if (at < 0) return [text.trim(), undefined];
  return [
    text.slice(0, at).trim(),
    text
      .slice(at + 'based on log'.length)
      .replace(/^\s*:\s*/, '')
      .trim(),
  ];
}

/** The part of a field that a category follows from, most telling first. */
function reasonOf(sentence: Fields, basis: Basis | undefined): RecordValue['reason'] {
  if (basis?.status?.codes.some((code) => telling.has(code)) === true)
    return { capture: 'status', table: 'windows/status' };
  if (sentence['sentence'] !== undefined) return { capture: 'sentence', table: 'azure/ike-error' };
  if (basis?.notify !== undefined) return { capture: 'notify', table: 'notify' };
  return { capture: 'text', table: 'azure/ike-error' };
}

function valueOf(sentence: Fields, first: string, second: string | undefined): RecordValue {
  const [head, inline] = split(first.slice(first.indexOf('Error:') + 'Error:'.length));
  const words = second === undefined ? inline : split(second)[1];
  const basis = words === undefined || words === '' ? undefined : readBasis(words);
  const code = basis?.status?.codes.length === 1 ? basis.status.codes[0] : undefined;
  const actor = basis?.actor;
  return {
    reason: reasonOf(sentence, basis),
    fields: {
      report: 'ike-error',
      sentence: sentence['sentence'],
      phase: sentence['phase'],
      by: actor === undefined ? sentence['by'] : actor === 'Peer' ? 'peer' : 'local',
      actor,
      status: basis?.status,
      code,
      symbol: code === undefined ? undefined : symbols.get(code),
      notify: basis?.notify,
      text: head,
      basis: basis?.words,
    },
  };
}

/** An error of IKEErrors.txt: a sentence for people, and below it what the log said. */
class IkeErrorParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := sentence [ basis ] */
  readonly record = this.RULE('record', (): RecordValue => {
    const sentence = this.OR(
      sentenceLines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
    );
    const basis = this.OPTION(() =>
      this.OR1(
        basisLines.map((name, index) => ({
          ALT: () => this.consume(sentenceLines.length + index, this.line(name)),
        })),
      ),
    );
    return this.ACTION(() =>
      valueOf(this.fieldsOf(sentence), this.textOf(sentence), basis && this.textOf(basis)),
    );
  });
}

/** An error of IKEErrors.txt. */
export const ikeErrorRecord: RecordRow = {
  id: 'ike-error-report',
  kind: 'report.fault',
  heads: sentenceLines,
  lines: basisLines,
  read: readRecordWith([...sentenceLines, ...basisLines], IkeErrorParser),
};
