import type { FactSource } from '../category/source.js';
import type { EventKind, RequiredFields, Severity } from '../event/kinds.js';
import type { Captures, Problem, Unknown } from '../template/infer.js';
import type { Wording } from '../template/part.js';
import { wording } from '../template/wording.js';
import { markFresh } from './fresh.js';

/** Which field is looked up in which reason table; of several fields the first whose value is known. */
export interface ReasonRef {
  readonly capture: string | readonly string[];
  /** Id of the table, with the vendor before it where several share the id: `status`, `windows/status`. */
  readonly table: string;
}

/** A message a product prints: its wordings, the kind of event it becomes, and where the fact comes from. */
export interface Message {
  /** Stable within the dialect: added, never renamed. */
  readonly id: string;
  readonly kind: EventKind;
  readonly wordings: readonly Wording[];
  readonly source: FactSource;
  readonly severity?: Severity | undefined;
  /** Category of the event where the message by itself names a fault. */
  readonly category?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
  /** Capture whose value is looked up in the reason table `table` for category and alternatives. */
  readonly reason?: ReasonRef | undefined;
  /** Fields that the words imply. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Keys inside captured attributes that are more than attributes: `{ PeerAddress: 'remote', Reason: 'reason' }`. A
   * target is `local`, `remote`, `localPort`, `remotePort`, `session`, or the name of a field. Keys compare without case.
   */
  readonly lift?: Readonly<Record<string, string>> | undefined;
}

/** What may stand beside a message. */
export interface MessageOptions<Set extends object> {
  readonly severity?: Severity;
  readonly category?: string;
  readonly alternatives?: readonly string[];
  readonly reason?: ReasonRef;
  readonly set?: Set;
  readonly lift?: Readonly<Record<string, string>>;
}

type Words<W> = W extends readonly string[] ? W[number] : W;

type Missing<Kind extends EventKind, Fields> = Fields extends RequiredFields[Kind]
  ? never
  : Exclude<keyof RequiredFields[Kind], keyof Fields>;

type Judge<Kind extends EventKind, Text, Set> = Text extends string
  ? string extends Text
    ? never
    : Unknown<Text> extends never
      ? Captures<Text> & Set extends RequiredFields[Kind]
        ? never
        : Problem<`event '${Kind}' needs the capture <${string & Missing<Kind, Captures<Text> & Set>}>`>
      : Problem<Unknown<Text>>
  : never;

/** `unknown` when every wording gives what its kind of event needs; else the complaint. */
type Check<Kind extends EventKind, W, Set> = [Judge<Kind, Words<W>, Set>] extends [never]
  ? unknown
  : Judge<Kind, Words<W>, Set>;

/**
 * States a message: a stable id, the kind of event, one wording or several, and the source of the fact. Captures
 * are written `<name:type>`, closed lists `<name:a|b>`, optional parts `[[ … ]]`. A template that lacks a field which
 * its kind of event needs does not compile.
 *
 * @throws IkescopeError `bad-template` with line and column when a wording breaks the rules of the language.
 * @example
 * ```ts
 * message('ike-sa-established', 'sa.established', 'IKE_SA <connection:name>[<uniqueId:int>] established', {
 *   where: 'recorded log',
 *   certainty: 'seen',
 * });
 * ```
 */
export function message<
  const Kind extends EventKind,
  const W extends string | readonly string[],
  const Set extends object = object,
>(
  id: string,
  kind: Kind,
  words: W & Check<Kind, W, Set>,
  source: FactSource,
  options: MessageOptions<Set> = {},
): Message {
  const texts: readonly string[] = typeof words === 'string' ? [words] : words;
  return markFresh({
    id,
    kind,
    wordings: texts.map((text) => wording(text)),
    source,
    severity: options.severity,
    category: options.category,
    alternatives: options.alternatives,
    reason: options.reason,
    set: options.set as Readonly<Record<string, unknown>> | undefined,
    lift: options.lift,
  });
}
