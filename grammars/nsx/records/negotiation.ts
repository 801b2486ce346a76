import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';
import type { EventKind } from '../../../src/event/kinds.js';

const heads = {
  ikeCompleted: [
    'ikev1-initiator-completed',
    'ikev1-responder-completed',
    'ikev2-initiator-completed',
    'ikev2-responder-completed',
  ],
  ikeFailed: [
    'ikev1-initiator-failed',
    'ikev1-responder-failed',
    'ikev2-initiator-failed',
    'ikev2-responder-failed',
  ],
  childCompleted: ['ipsec-initiator-completed', 'ipsec-responder-completed'],
  childFailed: ['ipsec-initiator-failed', 'ipsec-responder-failed'],
} as const;

const lines = [
  'local-peer',
  'remote-peer',
  'spis',
  'authentication-method',
  'remote-authentication-method',
  'algorithms',
  'group',
  'lifetime',
  'local-selector',
  'remote-selector',
  'eap-identity',
  'mobike-address',
] as const;

const peerLine = /(Local|Remote) IKE peer\s+(\S+)/;

type End = NonNullable<RecordValue['remote']>;

/** `192.0.2.1:500`, `[2001:db8::1]:500` or `2001:db8::1:500` */
function endOf(text: string): End {
  const colon = text.lastIndexOf(':');
  const port = text.slice(colon + 1);
  if (colon < 0 || !/^\d{1,5}$/.test(port)) return { address: text, port: undefined };
  const host = text.slice(0, colon);
  const address = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return { address, port: Number(port) };
}

/** The ends as the lines of the block name them. */
function endsOf(texts: readonly string[]): { local?: End; remote?: End } {
  const ends: { local?: End; remote?: End } = {};
  for (const text of texts) {
    const [, side, printed] = peerLine.exec(text) ?? [];
    if (printed === undefined) continue;
    ends[side === 'Local' ? 'local' : 'remote'] = endOf(printed);
  }
  return ends;
}

/** An SPI that is printed in two halves. */
const joined = (high: unknown, low: unknown): string | undefined =>
  typeof high === 'string' && typeof low === 'string' ? high + low : undefined;

/** A negotiation and what was agreed, a line each. */
class NegotiationParser extends RecordParser {
  private readonly heads: readonly string[];

  constructor(classes: LineClasses) {
    super(classes);
    this.heads = Object.keys(classes).filter((name) => !(lines as readonly string[]).includes(name));
    this.performSelfAnalysis();
  }

  /** record := negotiation ( local-peer | remote-peer | spis | … )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.OR(
      this.heads.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })),
    );
    const fields: Record<string, unknown> = { ...this.fieldsOf(head) };
    const texts: string[] = [];
    this.MANY(() => {
      const line = this.OR1(
        lines.map((name, index) => ({
          ALT: () => this.consume(this.heads.length + index, this.line(name)),
        })),
      );
      this.ACTION(() => {
        Object.assign(fields, this.fieldsOf(line));
        texts.push(this.textOf(line));
      });
    });
    return this.ACTION(() => {
      const { initiatorHigh, initiatorLow, responderHigh, responderLow, ...others } = fields;
      const spis = {
        initiatorSpi: joined(initiatorHigh, initiatorLow),
        responderSpi: joined(responderHigh, responderLow),
      };
      return { fields: { ...others, ...spis }, ...endsOf(texts) };
    });
  });
}

const record = (id: string, kind: EventKind, opening: readonly string[]): RecordRow => ({
  id,
  kind,
  heads: opening,
  lines,
  read: readRecordWith([...opening, ...lines], NegotiationParser),
  reason: kind.endsWith('failed') ? { capture: 'text', table: 'nsx/iked' } : undefined,
});

/** Blocks of the IKE stack about a negotiation. */
export const negotiationRecords: readonly RecordRow[] = [
  record('ike-negotiated', 'sa.established', heads.ikeCompleted),
  record('ike-not-negotiated', 'negotiation.failed', heads.ikeFailed),
  record('ipsec-negotiated', 'child.established', heads.childCompleted),
  record('ipsec-not-negotiated', 'child.failed', heads.childFailed),
];
