import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

const lines = [
  'cli-short-key',
  'cli-other-key',
  'cli-wrapped-value',
  'summary-wrapped',
  'cli-auth-mode',
  'cli-suite',
  'cli-addresses',
  'cli-identities',
  'cli-status',
  'cli-down-reason',
  'cli-last-failure',
  'cli-updated',
  'cli-policies',
  'cli-policy',
  'cli-rules',
  'cli-local-subnet',
  'cli-peer-subnet',
  'cli-tunnel-status',
  'cli-rule',
] as const;

type Fields = Readonly<Record<string, unknown>>;

/** A line of the block: its class, fields and text. */
interface Line {
  readonly name: string;
  readonly fields: Fields;
  readonly text: string;
}

/** Lines that belong to a policy: from the first of them on, a reason is that of a tunnel. */
const ofPolicies: ReadonlySet<string> = new Set([
  'cli-policies',
  'cli-policy',
  'cli-rules',
  'cli-local-subnet',
  'cli-peer-subnet',
  'cli-tunnel-status',
]);

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

const addressIn = (text: string, key: string): { readonly address: string } | undefined => {
  const [, address] = new RegExp(`${key} IP\\s*:\\s*(\\S+)`).exec(text) ?? [];
  return address === undefined ? undefined : { address };
};

/** A word that the terminal put on a line of its own goes on with the line before: `Authentication` + `failed`. */
function unwrapped(all: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of all) {
    const last = whole.at(-1);
    const reason = last?.fields['reason'];
    if (last && line.name === 'cli-wrapped-value')
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else if (line.name !== 'summary-wrapped') whole.push(line);
    else if (last && typeof reason === 'string')
      whole[whole.length - 1] = {
        ...last,
        fields: { ...last.fields, reason: `${reason.trim()} ${line.text.trim()}` },
      };
  }
  return whole;
}

/** The key of a line whose key is a capture. */
const keyOf = (fields: Fields): string | undefined =>
  typeof fields['key'] === 'string' ? fields['key'].trim() : undefined;

/** What is said of the tunnels of a session, one after the other. */
function tunnelsOf(policyLines: readonly Line[]): Fields[] {
  const tunnels: Record<string, unknown>[] = [];
  for (const { name, fields } of policyLines) {
    if (name === 'cli-policies' || name === 'cli-rule') continue;
    const key = keyOf(fields);
    if (name === 'cli-other-key' && key !== 'VTI UUID') continue;
    const last = tunnels.at(-1);
    const starts = name === 'cli-policy' || key === 'VTI UUID' || !last;
    const tunnel: Record<string, unknown> = starts ? {} : last;
    if (starts) tunnels.push(tunnel);
    if (key === 'VTI UUID') tunnel['interface'] = trimmed(fields['value']);
    else for (const [name, value] of Object.entries(fields)) tunnel[name] = trimmed(value);
  }
  return tunnels;
}

const isUp = (status: unknown): boolean | undefined =>
  typeof status === 'string' ? status.toLowerCase() === 'up' : undefined;

/** `UUID : 254d…`, `Type : Policy` */
const shortKeys: Readonly<Record<string, string>> = {
  UUID: 'uuid',
  'SR ID': 'serviceRouter',
  Type: 'type',
  'Local ID': 'localId',
  'Peer ID': 'remoteId',
};

function valueOf(head: Fields, all: readonly Line[]): RecordValue {
  const split = all.findIndex(({ name }) => ofPolicies.has(name));
  const own = split < 0 ? all : all.slice(0, split);
  const tunnels = tunnelsOf(split < 0 ? [] : all.slice(split));
  const fields: Record<string, unknown> = { report: 'session', ...head };
  let local: RecordValue['local'];
  let remote: RecordValue['remote'];
  for (const { name, fields: more, text } of own) {
    if (name === 'cli-addresses' || name === 'cli-other-key') {
      local = addressIn(text, 'Local') ?? local;
      remote = addressIn(text, 'Peer') ?? remote;
    }
    if (name === 'cli-short-key' || name === 'cli-other-key') {
      const key = shortKeys[keyOf(more) ?? ''];
      if (key !== undefined) fields[key] = trimmed(more['value']);
      continue;
    }
    if (name === 'cli-last-failure') fields['lastKnownFailure'] = trimmed(more['reason']);
    for (const [key, value] of Object.entries(more)) fields[key] = trimmed(value);
  }
  const downTunnel = tunnels.find((each) => isUp(each['tunnelStatus']) === false);
  const sessionUp = isUp(fields['sessionStatus']);
  const reasons = fields['reason'] !== undefined && sessionUp !== true;
  return {
    fields: {
      ...fields,
      up: sessionUp === undefined ? undefined : sessionUp && !downTunnel,
      tunnelStatus: (downTunnel ?? tunnels[0])?.['tunnelStatus'],
      tunnelReason: (downTunnel ?? tunnels[0])?.['reason'],
      tunnels: tunnels.length > 1 ? tunnels : undefined,
    },
    local,
    remote,
    reason: reasons
      ? { capture: 'reason', table: 'nsx/session-reason' }
      : { capture: 'tunnelReason', table: 'nsx/tunnel-reason' },
  };
}

/** A block of `get ipsecvpn session`: the first reason is that of the session, the later ones are those of tunnels. */
class SessionParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := cli-session ( cli-short-key | cli-auth-mode | … | cli-rule )* */
  readonly record = this.RULE('record', (): RecordValue => {
    const head = this.fieldsOf(this.CONSUME(this.line('cli-session')));
    const all: Line[] = [];
    this.MANY(() => {
      const line = this.OR(lines.map((name, index) => ({ ALT: () => this.consume(index, this.line(name)) })));
      this.ACTION(() =>
        all.push({
          name: line.tokenType.name.replaceAll('_', '-'),
          fields: this.fieldsOf(line),
          text: this.textOf(line),
        }),
      );
    });
    return this.ACTION(() => valueOf(head, unwrapped(all)));
  });
}

/** A session with its tunnels. */
export const cliSessionRecord: RecordRow = {
  id: 'cli-session-block',
  kind: 'report.status',
  heads: ['cli-session'],
  lines,
  read: readRecordWith(['cli-session', ...lines], SessionParser),
};
