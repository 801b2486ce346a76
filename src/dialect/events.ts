import { claimOf, dependsOnPhase } from '../category/phase.js';
import type { Lexicon } from '../catalogue/lookup.js';
import type { EventKind, Severity } from '../event/kinds.js';
import { severityOf } from '../event/kinds.js';
import type { IkeEvent } from '../event/event.js';
import type { Place } from '../input/place.js';
import type { Clock } from '../record/clock.js';
import type { TimeType } from '../template/time-scan.js';
import { timeClasses } from '../template/time-scan.js';
import type { Variant } from '../template/variant.js';
import { memoise } from '../value/memo.js';
import type { Endpoint, Status, ValueGrammar, ValueResult } from '../value/types.js';
import { convertOf, readEndpoint, type Convert } from './convert.js';
import type { Dialect, ValueGrammars } from './dialect.js';
import type { ReasonRef } from './message.js';
import type { BoundMessage, FoundLayout, Reading } from './reader.js';

/** A captured session, endpoint or field while a line is put together. */
export interface Draft {
  time: string | undefined;
  assumed: IkeEvent['timeAssumed'];
  session: string | undefined;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  fields: Record<string, unknown>;
}

/** Where a capture goes. */
type Target = 'time' | 'session' | 'local' | 'remote' | 'localPort' | 'remotePort' | 'field' | 'nothing';

interface Binding {
  readonly slot: number;
  readonly name: string;
  readonly type: string;
  readonly target: Target;
  readonly convert: Convert;
}

const targets: Readonly<Partial<Record<string, Target>>> = {
  time: 'time',
  session: 'session',
  local: 'local',
  remote: 'remote',
  localPort: 'localPort',
  remotePort: 'remotePort',
  body: 'nothing',
  _: 'nothing',
};

/** A status stands as a whole and, for those who only want the usual, as `code` and `text`. */
export function setStatus(fields: Record<string, unknown>, name: string, status: Status): void {
  fields[name] = status;
  if (status.codes.length === 1) fields['code'] = status.codes[0];
  fields['text'] = status.text;
}

/** Moves what captured attributes hold under these keys to where it belongs; an empty value says nothing. */
function liftKeys(draft: Draft, lift: Readonly<Record<string, string>>): void {
  const attributes = Object.values(draft.fields).filter(
    (value): value is Readonly<Record<string, unknown>> =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  const found = new Map<string, string>();
  for (const each of attributes) {
    for (const [key, value] of Object.entries(each)) {
      if (typeof value === 'string' && value !== '') found.set(key.toLowerCase(), value);
    }
  }
  for (const [key, target] of Object.entries(lift)) {
    const value = found.get(key.toLowerCase());
    if (value !== undefined) liftValue(draft, target, value);
  }
}

function liftValue(draft: Draft, target: string, value: string): void {
  const end = target.startsWith('local') ? 'local' : 'remote';
  if (target === 'session') draft.session = value;
  else if (target === 'local' || target === 'remote') draft[end] = { address: value, port: draft[end]?.port };
  else if (target === 'localPort' || target === 'remotePort') {
    const port = Number(value);
    const known = draft[end];
    if (known && Number.isInteger(port) && port > 0) draft[end] = { address: known.address, port };
  } else draft.fields[target] = value;
}

/** What stands for a structured value that could not be read. */
const emptyValues: Readonly<Record<keyof ValueGrammars, (text: string) => unknown>> = {
  status: (text) => ({ text, codes: [] }),
  proposals: () => [],
  selectors: () => ({ initiator: [], responder: [] }),
  payloads: () => [],
  attributes: () => ({}),
};

const isValueType = (type: string): type is keyof ValueGrammars => Object.hasOwn(emptyValues, type);
const isTimeType = (type: string): type is TimeType => Object.hasOwn(timeClasses, type);

const memos = new WeakMap<ValueGrammar<unknown>, ValueGrammar<unknown>>();

/** A grammar with its memo; the same grammar has one memo. */
function withMemo(grammar: ValueGrammar<unknown>): ValueGrammar<unknown> {
  let known = memos.get(grammar);
  if (!known) {
    known = memoise(grammar);
    memos.set(grammar, known);
  }
  return known;
}

/** Fault category of a word or code, with what else it may stand for. */
interface Verdict {
  readonly category: string | undefined;
  readonly alternatives: readonly string[] | undefined;
}

const noVerdict: Verdict = { category: undefined, alternatives: undefined };

/** Turns readings into events. One builder a source: it holds the clock. */
export interface EventBuilder {
  /** Captures of envelope and message; `onProblem` hears of values that could not be read. */
  draft(line: string, reading: Reading): Draft;
  /** An event from its pieces. */
  build(bound: BoundMessage, draft: Draft, place: Place, text: string): IkeEvent;
  /** An event of a record. */
  record(
    id: string,
    kind: EventKind,
    severity: Severity | undefined,
    reason: ReasonRef | undefined,
    draft: Draft,
    place: Place,
    text: string,
  ): IkeEvent;
  /** An event for a line that nobody knows. */
  unrecognized(draft: Draft, place: Place, text: string): IkeEvent;
}

/** Makes a builder for one source read in one dialect. */
export function createEventBuilder(
  dialect: Dialect,
  lexicon: Lexicon,
  clock: Clock,
  onProblem: (type: string, problem: string) => void,
): EventBuilder {
  const messageBindings = new Map<Variant<BoundMessage>, readonly Binding[]>();
  const layoutBindings = new Map<FoundLayout['variant'], readonly Binding[]>();
  const verdicts = new Map<string, Map<unknown, Verdict>>();

  function bind(
    slots: readonly { readonly name: string; readonly type: string }[],
    values: ValueGrammars,
  ): Binding[] {
    const bindings: Binding[] = [];
    slots.forEach(({ name, type }, slot) => {
      const target = name === 'time' && !isTimeType(type) ? 'field' : (targets[name] ?? 'field');
      if (target === 'nothing') return;
      bindings.push({
        slot,
        name,
        type,
        target,
        convert: isValueType(type) ? valueOf(type, values) : convertOf(type),
      });
    });
    return bindings;
  }

  function valueOf(type: keyof ValueGrammars, values: ValueGrammars): Convert {
    const grammar: ValueGrammar<unknown> | undefined = values[type];
    if (!grammar) return (text) => emptyValues[type](text);
    const read = withMemo(grammar);
    return (text) => {
      const result: ValueResult<unknown> = read(text);
      if ('value' in result) {
        if (result.notice !== undefined) onProblem(type, result.notice);
        return result.value;
      }
      onProblem(type, result.problem);
      return undefined;
    };
  }

  function apply(
    bindings: readonly Binding[],
    line: string,
    starts: Int32Array,
    ends: Int32Array,
    draft: Draft,
    zone: string | undefined,
  ): void {
    /** Ports belong to the addresses of the same piece of the line, whichever stands first. */
    let localPort: number | undefined;
    let remotePort: number | undefined;
    let local = false;
    let remote = false;
    for (let index = 0; index < bindings.length; index += 1) {
      const { slot, name, type, target, convert } = bindings[index] as Binding;
      const text = line.slice(starts[slot], ends[slot]);
      switch (target) {
        case 'field': {
          const value = convert(text);
          if (value === undefined && isValueType(type)) {
            // A value grammar that fails never fails the event: the text stays beside the empty value.
            draft.fields[name] = emptyValues[type](text);
            draft.fields[`${name}Text`] = text;
          } else if (type === 'status') setStatus(draft.fields, name, value as Status);
          else if (isTimeType(type)) draft.fields[name] = clock.read(type, text, zone) ? clock.iso : text;
          else draft.fields[name] = value;
          break;
        }
        case 'time':
          if (clock.read(type, text, zone)) {
            draft.time = clock.iso;
            draft.assumed = clock.assumed;
          }
          break;
        case 'session':
          draft.session = String(convert(text));
          break;
        case 'local':
          draft.local = type === 'endpoint' ? readEndpoint(text) : { address: text, port: undefined };
          local = type !== 'endpoint';
          break;
        case 'remote':
          draft.remote = type === 'endpoint' ? readEndpoint(text) : { address: text, port: undefined };
          remote = type !== 'endpoint';
          break;
        case 'localPort':
          localPort = Number(text);
          break;
        case 'remotePort':
          remotePort = Number(text);
          break;
        case 'nothing':
      }
    }
    if (localPort !== undefined && local && draft.local)
      draft.local = { address: draft.local.address, port: localPort };
    if (remotePort !== undefined && remote && draft.remote) {
      draft.remote = { address: draft.remote.address, port: remotePort };
    }
  }

  function applyLayout(found: FoundLayout | undefined, line: string, draft: Draft): void {
    if (!found) return;
    let bindings = layoutBindings.get(found.variant);
    if (!bindings) {
      bindings = bind(found.variant.slots, {});
      layoutBindings.set(found.variant, bindings);
    }
    const { set, lift, zone } = found.variant.row;
    if (set) Object.assign(draft.fields, set);
    apply(bindings, line, found.starts, found.ends, draft, zone);
    if (lift) liftKeys(draft, lift);
  }

  function lookUp(table: string, value: unknown): Verdict {
    if (value === undefined || value === null) return noVerdict;
    let known = verdicts.get(table);
    if (!known) {
      known = new Map();
      verdicts.set(table, known);
    }
    let verdict = known.get(value);
    if (!verdict) {
      verdict = judge(table, value);
      if (known.size > 10_000) known.clear();
      known.set(value, verdict);
    }
    return verdict;
  }

  function judge(table: string, value: unknown): Verdict {
    const keys: (string | number)[] =
      typeof value === 'object'
        ? [
            ...(value as Status).codes,
            ...((value as Status).codes.length === 0 ? [(value as Status).text] : []),
          ]
        : [value as string | number];
    const rows = keys.map((key) => lexicon.find(table, key)).filter((row) => row !== undefined);
    const first = rows[0];
    if (!first) return { category: 'unknown', alternatives: undefined };
    if (first.category === 'none') return noVerdict;
    const others = rows
      .flatMap((row) => [row.category, ...row.alternatives])
      .filter((id) => id !== first.category);
    const alternatives = [...new Set(others)];
    return { category: first.category, alternatives: alternatives.length > 0 ? alternatives : undefined };
  }

  /** The verdict on the field that tells the reason: of several the first whose value is known, else the first there. */
  function reasonOf(draft: Draft, { capture, table }: ReasonRef): Verdict {
    const names = typeof capture === 'string' ? [capture] : capture;
    const told = names
      .filter((name) => draft.fields[name] !== undefined)
      .map((name) => lookUp(table, draft.fields[name]));
    return told.find(({ category }) => category !== 'unknown') ?? told[0] ?? noVerdict;
  }

  /** The phase that the message states decides between the twins of a category. */
  function inPhaseOf(draft: Draft, verdict: Verdict): Verdict {
    if (verdict.category === undefined || !dependsOnPhase(verdict.category)) return verdict;
    const { category, alternatives = [] } = verdict;
    const claim = claimOf(category, alternatives, draft.fields['phase']);
    if (claim === category) return verdict;
    const others = [...new Set([category, ...alternatives])].filter((id) => id !== claim);
    return { category: claim, alternatives: others };
  }

  const finish = (
    kind: EventKind,
    message: string | undefined,
    severity: Severity,
    draft: Draft,
    place: Place,
    verdict: Verdict,
    text: string,
  ): IkeEvent =>
    ({
      kind,
      message,
      dialect: dialect.id,
      severity,
      time: draft.time,
      timeAssumed: draft.assumed,
      place,
      session: draft.session,
      local: draft.local,
      remote: draft.remote,
      fields: draft.fields,
      category: verdict.category,
      alternatives: verdict.alternatives,
      text,
    }) as IkeEvent;

  return {
    draft(line, reading): Draft {
      const draft: Draft = {
        time: undefined,
        assumed: undefined,
        session: undefined,
        local: undefined,
        remote: undefined,
        fields: {},
      };
      applyLayout(reading.layout, line, draft);
      applyLayout(reading.head, line, draft);
      const { variant } = reading;
      if (variant) {
        let bindings = messageBindings.get(variant);
        if (!bindings) {
          bindings = bind(variant.slots, variant.row.values);
          messageBindings.set(variant, bindings);
        }
        const { set, lift } = variant.row.message;
        if (set) Object.assign(draft.fields, set);
        apply(bindings, line, reading.starts, reading.ends, draft, reading.layout?.variant.row.zone);
        if (lift) liftKeys(draft, lift);
        draft.session ??= variant.row.session?.(draft.fields);
      }
      return draft;
    },
    build(bound, draft, place, text): IkeEvent {
      const { message } = bound;
      const verdict: Verdict =
        message.category !== undefined
          ? { category: message.category, alternatives: message.alternatives }
          : message.reason
            ? reasonOf(draft, message.reason)
            : noVerdict;
      return finish(
        message.kind,
        bound.id,
        message.severity ?? severityOf(message.kind),
        draft,
        place,
        inPhaseOf(draft, verdict),
        text,
      );
    },
    record(id, kind, severity, reason, draft, place, text): IkeEvent {
      const verdict = reason ? reasonOf(draft, reason) : noVerdict;
      return finish(
        kind,
        `${dialect.id}/${id}`,
        severity ?? severityOf(kind),
        draft,
        place,
        inPhaseOf(draft, verdict),
        text,
      );
    },
    unrecognized: (draft, place, text) =>
      finish('unrecognized', undefined, 'debug', draft, place, noVerdict, text),
  };
}
