import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type LineToken,
  type RecordValue,
} from '../../../src/record/record-grammar.js';
import type { Status } from '../../../src/value/types.js';
import { windowsStatus } from '../../common/windows-status-value.js';
import { bodyOf, isNested } from './trace-text.js';

/**
 * Lines that may be the words of the status: those whose message nobody knows (the class of their layout), and phrases
 * that are words of a status too. Of the unknown ones some are empty lines or details of other versions.
 */
const otherLines = [
  'trace',
  'trace-part',
  'trace-scrubbed',
  'trace-plain',
  'ike',
  'no-policy',
  'signature-not-verified',
] as const;
const others: ReadonlySet<string> = new Set(otherLines);

const detailLines = [
  'wfp-header',
  'wfp-timestamp',
  'wfp-flags',
  'wfp-flag',
  'wfp-ip-version',
  'wfp-ip-protocol',
  'wfp-local-address',
  'wfp-remote-address',
  'wfp-local-port',
  'wfp-remote-port',
  'wfp-application',
  'wfp-user',
  'wfp-failure-type',
  'wfp-info',
  'wfp-error-code',
  'wfp-failure-point',
] as const;

/** Extended mode is a second authentication of the IKE SA. */
const phases: Readonly<Record<string, 1 | 2>> = { Main: 1, Extended: 1, Quick: 2 };
const ends: Readonly<Record<string, 'local' | 'peer'>> = {
  remote: 'peer',
  peer: 'peer',
  local: 'local',
  me: 'local',
};

type Fields = Readonly<Record<string, unknown>>;

/** What the lines of one event say. */
interface Said {
  readonly lines: Map<string, Fields>;
  words: string | undefined;
}

/** A port of 0 and a zero of FILETIME (the year 1601) mean that there is none. */
const portOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;
const timeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && !value.startsWith('1601') ? value : undefined;

/** `<invalid>` stands where there is no user. */
const userOf = (value: unknown): unknown => (value === '<invalid>' ? undefined : value);

function endOf(address: Fields | undefined, port: Fields | undefined): RecordValue['local'] {
  const text = address?.['address'];
  return typeof text === 'string' ? { address: text, port: portOf(port?.['port']) } : undefined;
}

const keptStatuses = new Map<string, Status>();
const mostStatuses = 1000;

/** The same number with the same words gives the same status. */
function statusOf({ lines, words }: Said): Status | undefined {
  const printed = lines.get('wfp-error-code')?.['status'] as Status | undefined;
  if (!printed || words === undefined) return printed;
  const key = `${printed.text} ${words}`;
  let status = keptStatuses.get(key);
  if (!status) {
    status = withWords(printed, words);
    if (keptStatuses.size >= mostStatuses) keptStatuses.clear();
    keptStatuses.set(key, status);
  }
  return status;
}

/** The number decides; the words count where it is 0. */
function withWords(printed: Status, words: string): Status {
  const read = windowsStatus(words);
  const said: Status = 'value' in read ? read.value : { text: words, codes: [] };
  const codes = printed.codes.filter((code) => code !== 0);
  return { text: said.text, codes: codes.length > 0 ? codes : said.codes };
}

function valueOf(head: Fields, said: Said): RecordValue {
  const { lines } = said;
  const get = (line: string, field: string): unknown => lines.get(line)?.[field];
  const mode = get('wfp-failure-type', 'mode');
  const point = get('wfp-failure-point', 'point');
  const version = get('wfp-ip-version', 'ipVersion');
  const status = statusOf(said);
  return {
    local: endOf(lines.get('wfp-local-address'), lines.get('wfp-local-port')),
    remote: endOf(lines.get('wfp-remote-address'), lines.get('wfp-remote-port')),
    fields: {
      phase: typeof mode === 'string' ? phases[mode] : undefined,
      mode: typeof mode === 'string' ? mode.toLowerCase() : undefined,
      failureType: get('wfp-failure-type', 'failureType'),
      status,
      code: status?.codes.length === 1 ? status.codes[0] : undefined,
      text: status?.text,
      by: typeof point === 'string' ? ends[point.toLowerCase()] : undefined,
      ipVersion: version === 'IPv4' ? 4 : version === 'IPv6' ? 6 : version,
      ipProtocol: get('wfp-ip-protocol', 'ipProtocol'),
      flags: get('wfp-flags', 'flags'),
      timestamp: timeOf(get('wfp-timestamp', 'timestamp')),
      application: get('wfp-application', 'application'),
      user: userOf(get('wfp-user', 'user')),
      program: head['program'],
      process: head['process'],
      thread: head['thread'],
      cpu: head['cpu'],
    },
  };
}

/** An IKE diagnostic event. Its lines may be missing, for a trace may be cut anywhere. */
class WfpEventParser extends RecordParser {
  /** What the event that is being read says. */
  private said: Said = { lines: new Map(), words: undefined };

  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /**
   * record := "IKE diagnostic event:" ( detail | unknown )*
   *
   * where an unknown line is taken only if it is empty or indented, or the first behind "Failure error code:".
   */
  readonly record = this.RULE('record', (): RecordValue => {
    this.ACTION(() => (this.said = { lines: new Map(), words: undefined }));
    const head = this.fieldsOf(this.CONSUME(this.line('wfp-event')));
    this.MANY({ GATE: () => this.belongs(), DEF: () => this.OR(this.alternatives) });
    return this.ACTION(() => valueOf(head, this.said));
  });

  /** Made once: they are the same for every line. */
  private readonly alternatives = [
    ...detailLines.map((name, index) => ({
      ALT: () => {
        const token = this.consume(index, this.line(name));
        this.ACTION(() => {
          const { lines } = this.said;
          if (!lines.has(name)) lines.set(name, this.fieldsOf(token));
        });
      },
    })),
    ...otherLines.map((name, index) => ({
      ALT: () => {
        const token = this.consume(detailLines.length + index, this.line(name));
        this.ACTION(() => {
          const body = bodyOf(this.textOf(token)).trim();
          if (body !== '' && this.awaitsWords()) this.said.words = body;
        });
      },
    })),
  ];

  /** The words of a status stand between its number and the failure point. */
  private awaitsWords(): boolean {
    const { lines, words } = this.said;
    return words === undefined && lines.has('wfp-error-code') && !lines.has('wfp-failure-point');
  }

  /** Whether the next line is of this event. */
  private belongs(): boolean {
    const line = this.LA(1).payload as LineToken | undefined;
    if (!line || !others.has(line.message) || this.awaitsWords()) return true;
    const body = bodyOf(line.text);
    return body === '' || isNested(body);
  }
}

const read = readRecordWith(['wfp-event', ...detailLines, ...otherLines], WfpEventParser);

/** An IKE diagnostic event of wfpdiag.txt. */
export const wfpEventRecord: RecordRow = {
  id: 'wfp-failure',
  kind: 'negotiation.failed',
  heads: ['wfp-event'],
  lines: [...detailLines, ...otherLines],
  reason: { capture: 'status', table: 'windows/status' },
  // A thread that goes on with another session has left the event.
  read: (lines) => {
    const session = lines[0]?.session;
    const other = lines.findIndex((line) => line.session !== undefined && line.session !== session);
    return read(other < 0 ? lines : lines.slice(0, other));
  },
};
