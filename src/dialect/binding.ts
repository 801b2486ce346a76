import type { Status, ValueGrammar, ValueResult } from '../value/types.js';
import { memoise } from '../value/memo.js';
import { timeClasses } from '../template/time-scan.js';
import { convertOf } from './convert.js';
import type { ValueGrammars } from './dialect.js';

/** What is done with the text of a capture. Decided once a wording, so that a line only has to do it. */
export type Action =
  /** A field that is the text as it stands. */
  | 'text'
  /** A field that is a decimal number. */
  | 'number'
  /** A field whose class has a conversion of its own. */
  | 'converted'
  /** A field that a value grammar reads. */
  | 'value'
  | 'status'
  /** A time that is a field, not the time of the line. */
  | 'moment'
  | 'time'
  | 'session'
  | 'local'
  | 'remote'
  | 'localEndpoint'
  | 'remoteEndpoint'
  | 'localPort'
  | 'remotePort';

/** Hears of values that could not be read to their end. */
export type OnProblem = (type: string, problem: string) => void;

/** What becomes of one capture. */
export interface Binding {
  readonly slot: number;
  readonly name: string;
  readonly type: string;
  readonly action: Action;
  readonly convert: (text: string, onProblem: OnProblem) => unknown;
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
const isTimeType = (type: string): boolean => Object.hasOwn(timeClasses, type);

/** What stands for a value of the type that could not be read. */
export const emptyValue = (type: string, text: string): unknown =>
  isValueType(type) ? emptyValues[type](text) : text;

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

/** Reads a structured value; undefined when its grammar does not take the text. */
function readerOfValues(type: keyof ValueGrammars, values: ValueGrammars): Binding['convert'] {
  const grammar: ValueGrammar<unknown> | undefined = values[type];
  if (!grammar) return emptyValues[type];
  const read = withMemo(grammar);
  return (text, onProblem) => {
    const result: ValueResult<unknown> = read(text);
    if ('value' in result) {
      if (result.notice !== undefined) onProblem(type, result.notice);
      return result.value;
    }
    onProblem(type, result.problem);
    return undefined;
  };
}

/** Captures that are more than fields: what they become, by name. A session is converted like a field. */
const places: Readonly<Partial<Record<string, Action>>> = {
  session: 'session',
  local: 'local',
  remote: 'remote',
  localPort: 'localPort',
  remotePort: 'remotePort',
};

const numbers: ReadonlySet<string> = new Set(['int', 'port']);

function actionOf(name: string, type: string, convert: Binding['convert']): Action {
  const place = places[name];
  if (place !== undefined) {
    return type === 'endpoint' && (place === 'local' || place === 'remote') ? `${place}Endpoint` : place;
  }
  if (isTimeType(type)) return name === 'time' ? 'time' : 'moment';
  if (type === 'status') return 'status';
  if (isValueType(type)) return 'value';
  if (numbers.has(type)) return 'number';
  return convert === convertOf('text') ? 'text' : 'converted';
}

/** Decides what becomes of the captures of a wording; `body` and `_` become nothing. */
export function bindSlots(
  slots: readonly { readonly name: string; readonly type: string }[],
  values: ValueGrammars,
): readonly Binding[] {
  const bindings: Binding[] = [];
  slots.forEach(({ name, type }, slot) => {
    if (name === 'body' || name === '_') return;
    const convert = isValueType(type) ? readerOfValues(type, values) : convertOf(type);
    bindings.push({ slot, name, type, action: actionOf(name, type, convert), convert });
  });
  return bindings;
}

/** A status stands as a whole and, for those who only want the usual, as `code` and `text`. */
export function setStatus(fields: Record<string, unknown>, name: string, status: Status): void {
  fields[name] = status;
  if (status.codes.length === 1) fields['code'] = status.codes[0];
  fields['text'] = status.text;
}
