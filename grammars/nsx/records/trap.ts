import type { RecordRow } from '../../../src/dialect/dialect.js';
import {
  RecordParser,
  readRecordWith,
  type LineClasses,
  type RecordValue,
} from '../../../src/record/record-grammar.js';

/** What stands before the name of a variable. */
const name = /(?:VMWARE-NSX-MIB::)?vmwNsxTDataCenter/;
/** `EventType.0 = STRING: "ipsec_route_based_session_down"`, with or without type and quotes */
const variable =
  /^([A-Za-z]{1,60})(?:\.\d+)*\s{0,8}=\s{0,8}(?:[A-Za-z-]{1,20}: {0,8})?(?:"((?:[^"\\]|\\.)*)"?|([^\t,;"\n]*))/;
/** `enterprises.6876.120.1.0.1.3 = STRING: "vpn"`, where the MIB is not loaded */
const numbered =
  /6876\.120\.1\.0\.[\d.]{1,40}\s{0,8}=\s{0,8}STRING: {0,8}(?:"((?:[^"\\]|\\.)*)"?|([^\t,;"\n]*))/g;
/** The number of a trap: those that report a fault are odd, the next even number says that it is over. */
const number = /6876\.120\.1\.0\.15\.0\.(\d{1,3})/;

/** The variables in the order in which the MIB lists them for every alarm; the reason stands last. */
const order = ['Timestamp', 'FeatureName', 'EventType', 'EventSeverity', 'NodeId', 'NodeType', 'EntityId'];

/** Alarms by the number of the trap that raises them. */
const raisedBy: Readonly<Record<number, string>> = {
  7: 'ipsec_policy_based_session_down',
  9: 'ipsec_policy_based_tunnel_down',
  11: 'ipsec_route_based_session_down',
  13: 'ipsec_route_based_tunnel_down',
  15: 'l2vpn_session_down',
  17: 'ipsec_service_down',
};

const reasonNames = {
  session: 'SessionDownReason',
  tunnel: 'TunnelDownReason',
  service: 'ServiceDownReason',
};

function eventTypeOf(text: string): string | undefined {
  const [, printed] = number.exec(text) ?? [];
  return printed === undefined ? undefined : raisedBy[Number(printed) - ((Number(printed) + 1) % 2)];
}

/** Variables without their names: as many as an alarm has, in their order. */
function variablesByOrder(text: string): ReadonlyMap<string, string> {
  const values = [...text.matchAll(numbered)].map(([, quoted, plain = '']) => (quoted ?? plain).trim());
  if (values.length < order.length || values.length > order.length + 1) return new Map();
  const subject = /tunnel|service|session/.exec(eventTypeOf(text) ?? values[2] ?? '')?.[0] ?? 'session';
  const names = [...order, reasonNames[subject as keyof typeof reasonNames]];
  return new Map(values.map((value, index) => [names[index] as string, value]));
}

function variablesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const piece of text.split(name).slice(1)) {
    const [, key, quoted, plain = ''] = variable.exec(piece) ?? [];
    if (key !== undefined && !found.has(key)) found.set(key, (quoted ?? plain).trim());
  }
  return found.size > 0 ? found : variablesByOrder(text);
}

/** Whether the trap says that the fault is over: by its number, else by its name. */
function isCleared(text: string): boolean {
  const [, printed] = number.exec(text) ?? [];
  return printed === undefined ? /VMWARE-NSX-MIB::\w{1,80}Clear/.test(text) : Number(printed) % 2 === 0;
}

function valueOf(text: string): RecordValue {
  const variables = variablesIn(text);
  const eventType = variables.get('EventType') ?? eventTypeOf(text);
  const ofSession = variables.get('SessionDownReason');
  const ofTunnel = variables.get('TunnelDownReason');
  const ofService = variables.get('ServiceDownReason');
  const up = isCleared(text);
  const isVpn = eventType === undefined || /^(?:ipsec|l2vpn)_/.test(eventType);
  return {
    session: variables.get('EntityId'),
    fields: {
      report: `${subjectOf(eventType)}-alarm`,
      up: isVpn ? up : undefined,
      eventType,
      eventSeverity: variables.get('EventSeverity'),
      node: variables.get('NodeId'),
      printedTime: variables.get('Timestamp'),
      // With a final full stop in some forms.
      reason: (ofSession ?? ofTunnel ?? ofService)?.replace(/\.$/, ''),
    },
    reason: up || !isVpn ? undefined : tableFor(ofSession, ofTunnel),
  };
}

/** What the alarm is about: `session`, `tunnel`, `service`, `l2vpn`. */
const subjectOf = (eventType: string | undefined): string =>
  /l2vpn|service|tunnel|session/.exec(eventType ?? '')?.[0] ?? 'other';

/** Where the cause is looked up: the reason where one is given, else the kind of alarm. */
function tableFor(ofSession: string | undefined, ofTunnel: string | undefined): RecordValue['reason'] {
  if (ofSession !== undefined) return { capture: 'reason', table: 'nsx/session-reason' };
  if (ofTunnel !== undefined) return { capture: 'reason', table: 'nsx/tunnel-reason' };
  return { capture: 'eventType', table: 'nsx/event-type' };
}

/** A trap, its variables on one line or one a line. */
class TrapParser extends RecordParser {
  constructor(classes: LineClasses) {
    super(classes);
    this.performSelfAnalysis();
  }

  /** record := trap trap-variable* */
  readonly record = this.RULE('record', (): RecordValue => {
    const texts = [this.textOf(this.CONSUME(this.line('trap')))];
    this.MANY(() => {
      const line = this.CONSUME(this.line('trap-variable'));
      this.ACTION(() => texts.push(this.textOf(line)));
    });
    return this.ACTION(() => valueOf(texts.join('\n')));
  });
}

/** A trap of VMWARE-NSX-MIB as text. */
export const trapRecord: RecordRow = {
  id: 'trap-alarm',
  kind: 'report.status',
  heads: ['trap'],
  lines: ['trap-variable'],
  read: readRecordWith(['trap', 'trap-variable'], TrapParser),
};
