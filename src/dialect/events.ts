import type { Lexicon } from '../catalogue/lookup.js';
import type { IkeEvent } from '../event/event.js';
import { severityOf, type EventKind, type Severity } from '../event/kinds.js';
import type { Place } from '../input/place.js';
import type { Clock } from '../record/clock.js';
import { deepFreeze } from '../value/deep-freeze.js';
import { flatCopy } from '../value/flat-copy.js';
import type { Status } from '../value/types.js';
import { bindSlots, emptyValue, setStatus, type Binding, type OnProblem } from './binding.js';
import type { BoundMessage, MessageVariant } from './bound-message.js';
import { readEndpoint } from './convert.js';
import type { Dialect } from './dialect.js';
import { emptyDraft, type Draft } from './draft.js';
import { addGains, type KnownBody } from './known-bodies.js';
import { liftKeys } from './lift.js';
import type { ReasonRef } from './message.js';
import { planOf, type FoundLayout } from './ready-layout.js';
import type { Reading } from './reading.js';
import { createJudge, inPhaseOf, noVerdict, type Verdict } from './verdict.js';

/** Turns readings into events. One builder a source: it holds the clock. */
export interface EventBuilder {
  /** Captures of envelope and message. */
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

/** The decimal number between two positions, a sign before it allowed; at most 15 digits, so that it is exact. */
function numberBetween(line: string, from: number, to: number): number {
  const negative = line.charCodeAt(from) === 45;
  let value = 0;
  for (let at = negative ? from + 1 : from; at < to; at += 1) value = value * 10 + line.charCodeAt(at) - 48;
  return negative ? -value : value;
}

/** Sets fields that the words imply. */
function setAll(fields: Record<string, unknown>, implied: Readonly<Record<string, unknown>>): void {
  for (const name in implied) fields[name] = implied[name];
}

/** What becomes of the captures of a message, decided when it first comes by. */
const planOfMessage = (variant: MessageVariant): readonly Binding[] =>
  (variant.plan ??= bindSlots(variant.slots, variant.row.values));

/** Makes a builder for one source read in one dialect; `onProblem` hears of values that could not be read. */
export function createEventBuilder(
  dialect: Dialect,
  lexicon: Lexicon,
  clock: Clock,
  onProblemOfLine: OnProblem,
): EventBuilder {
  const judge = createJudge(lexicon);
  /** How often a value could not be read while a text is looked at apart from its line; undefined at other times. */
  let complaints: number | undefined;
  const onProblem: OnProblem = (type, problem) => {
    if (complaints === undefined) onProblemOfLine(type, problem);
    else complaints += 1;
  };

  function apply(
    bindings: readonly Binding[],
    line: string,
    starts: Int32Array,
    ends: Int32Array,
    draft: Draft,
    zone: string | undefined,
  ): void {
    const { fields } = draft;
    /** Ports belong to the addresses of the same piece of the line, whichever stands first. */
    let localPort: number | undefined;
    let remotePort: number | undefined;
    let local = false;
    let remote = false;
    for (let index = 0; index < bindings.length; index += 1) {
      const { slot, name, type, action, convert } = bindings[index] as Binding;
      const start = starts[slot] as number;
      const end = ends[slot] as number;
      if (action === 'number') {
        fields[name] = numberBetween(line, start, end);
        continue;
      }
      if (action === 'time') {
        if (clock.readPart(type, line, start, end, zone)) {
          draft.time = clock.iso;
          draft.assumed = clock.assumed;
        }
        continue;
      }
      const text = line.slice(start, end);
      switch (action) {
        case 'text':
          fields[name] = text;
          break;
        case 'converted':
          fields[name] = convert(text, onProblem);
          break;
        case 'value':
        case 'status': {
          const value = convert(text, onProblem);
          if (value === undefined) {
            // A value grammar that fails never fails the event: the text stays beside the empty value.
            fields[name] = emptyValue(type, text);
            fields[`${name}Text`] = text;
          } else if (action === 'status') setStatus(fields, name, value as Status);
          else fields[name] = value;
          break;
        }
        case 'moment':
          fields[name] = clock.read(type, text, zone) ? clock.iso : text;
          break;
        case 'session':
          draft.session = String(convert(text, onProblem));
          break;
        case 'local':
          draft.local = { address: text, port: undefined };
          local = true;
          break;
        case 'remote':
          draft.remote = { address: text, port: undefined };
          remote = true;
          break;
        case 'localEndpoint':
          draft.local = readEndpoint(text);
          local = false;
          break;
        case 'remoteEndpoint':
          draft.remote = readEndpoint(text);
          remote = false;
          break;
        case 'localPort':
          localPort = Number(text);
          break;
        case 'remotePort':
          remotePort = Number(text);
      }
    }
    if (localPort !== undefined && local && draft.local)
      draft.local = { address: draft.local.address, port: localPort };
    if (remotePort !== undefined && remote && draft.remote) {
      draft.remote = { address: draft.remote.address, port: remotePort };
    }
  }

  function applyLayout({ variant, starts, ends }: FoundLayout, line: string, draft: Draft): void {
    const { set, lift, zone } = variant.row;
    if (set) setAll(draft.fields, set);
    apply(planOf(variant).bindings, line, starts, ends, draft, zone);
    if (lift) liftKeys(draft, lift);
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

  /** What a message text adds, told apart from the line around it; undefined where that is more than the text. */
  function gainsOf(line: string, { variant, starts, ends, from, to }: Reading): KnownBody | undefined {
    if (!variant) return undefined;
    const { slots, row } = variant;
    const bindings = planOfMessage(variant);
    if (bindings.some(({ action }) => action === 'time' || action === 'moment')) return undefined;
    const text = flatCopy(line.slice(from, to));
    const draft = emptyDraft();
    if (row.message.set) setAll(draft.fields, row.message.set);
    const inText = (positions: Int32Array): Int32Array =>
      positions.subarray(0, slots.length).map((position) => position - from);
    complaints = 0;
    apply(bindings, text, inText(starts), inText(ends), draft, undefined);
    const clear = complaints === 0;
    complaints = undefined;
    // What is complained of is complained of each time.
    if (!clear) return undefined;
    const { fields, session, local, remote } = draft;
    const values = deepFreeze(Object.values(fields));
    return { text, variant, gains: { names: Object.keys(fields), values, session, local, remote } };
  }

  function applyMessage(variant: MessageVariant, reading: Reading, line: string, draft: Draft): void {
    const { message, session } = variant.row;
    let known = reading.known;
    if (!known && reading.keeper) {
      known = gainsOf(line, reading);
      if (known) reading.keeper.keep(known);
    }
    if (known) addGains(draft, known.gains);
    else {
      if (message.set) setAll(draft.fields, message.set);
      const zone = reading.layout?.variant.row.zone;
      apply(planOfMessage(variant), line, reading.starts, reading.ends, draft, zone);
    }
    if (message.lift) liftKeys(draft, message.lift);
    if (session) draft.session ??= session(draft.fields);
  }

  return {
    draft(line, reading): Draft {
      const draft = emptyDraft();
      if (reading.layout) applyLayout(reading.layout, line, draft);
      if (reading.head) applyLayout(reading.head, line, draft);
      if (reading.variant) applyMessage(reading.variant, reading, line, draft);
      return draft;
    },
    build({ message, id, severity }, draft, place, text): IkeEvent {
      let verdict: Verdict = noVerdict;
      // A message that states its category is its own verdict.
      if (message.category !== undefined) verdict = inPhaseOf(draft.fields, message as Verdict);
      else if (message.reason) verdict = inPhaseOf(draft.fields, judge(draft.fields, message.reason));
      return finish(message.kind, id, severity, draft, place, verdict, text);
    },
    record(id, kind, severity, reason, draft, place, text): IkeEvent {
      const verdict = reason ? inPhaseOf(draft.fields, judge(draft.fields, reason)) : noVerdict;
      return finish(kind, `${dialect.id}/${id}`, severity ?? severityOf(kind), draft, place, verdict, text);
    },
    unrecognized: (draft, place, text) =>
      finish('unrecognized', undefined, 'debug', draft, place, noVerdict, text),
  };
}
