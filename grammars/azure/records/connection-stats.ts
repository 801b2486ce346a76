import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

/** Bytes of the units the statistics may print; only `B` has been seen. */
const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
};

const bytesOf = (amount: unknown, unit: unknown): number | undefined => {
  const factor = units[String(unit).toUpperCase()];
  return typeof amount === 'number' && factor !== undefined ? amount * factor : undefined;
};

/** Only `Connected` has been seen; what says plainly that it is not counts as down, other words say nothing. */
function isUp(state: unknown): boolean | undefined {
  if (typeof state !== 'string') return undefined;
  if (/^connected$/i.test(state)) return true;
  return /^(?:not ?connected|disconnected)$/i.test(state) ? false : undefined;
}

/** ConnectionStats.txt as one report. */
class ConnectionStatsParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := state ( endpoint | ingress | egress | since )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const fields: Record<string, unknown> = { report: 'connection' };
    let remote: RecordValue['remote'];
    const state = this.fieldsOf(this.CONSUME(this.line('stats-state')));
    this.ACTION(() => {
      fields['state'] = state['state'];
      fields['up'] = isUp(state['state']);
    });
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const text = this.textOf(this.CONSUME(this.line('stats-endpoint')));
            this.ACTION(() => {
              const address = text.slice(text.indexOf(':') + 1).trim();
              if (address !== '') remote = { address };
            });
          },
        },
        {
          ALT: () => {
            const line = this.fieldsOf(this.CONSUME(this.line('stats-ingress')));
            this.ACTION(() => (fields['ingressBytes'] = bytesOf(line['ingress'], line['unit'])));
          },
        },
        {
          ALT: () => {
            const line = this.fieldsOf(this.CONSUME(this.line('stats-egress')));
            this.ACTION(() => (fields['egressBytes'] = bytesOf(line['egress'], line['unit'])));
          },
        },
        {
          ALT: () => {
            const line = this.fieldsOf(this.CONSUME(this.line('stats-since')));
            this.ACTION(() => (fields['since'] = line['since']));
          },
        },
      ]);
    });
    return { fields, remote };
  });
}

const lines = ['stats-endpoint', 'stats-ingress', 'stats-egress', 'stats-since'];

/** The lines of ConnectionStats.txt. */
export const connectionStatsRecord: RecordRow = {
  id: 'connection-stats',
  kind: 'report.status',
  heads: ['stats-state'],
  lines,
  read: readRecordWith(['stats-state', ...lines], ConnectionStatsParser),
};
