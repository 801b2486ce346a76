import { severityOf, type Severity } from '../event/kinds.js';
import { compileMatcher, type Entry, type Matcher } from '../template/matcher.js';
import type { Variant } from '../template/variant.js';
import type { Binding } from './binding.js';
import { lettersOf } from './letters.js';
import type { SessionName, ValueGrammars } from './dialect.js';
import type { Message } from './message.js';

/** A message with the set it belongs to. */
export interface BoundMessage {
  readonly message: Message;
  /** `<dialect or family>/<id>` */
  readonly id: string;
  readonly severity: Severity;
  readonly values: ValueGrammars;
  readonly session: SessionName | undefined;
  /** Letters and digits of its shortest wording: how much a match proves. */
  readonly weight: number;
}

/** A message in one of its forms, with what becomes of its captures. */
export type MessageVariant = Variant<BoundMessage, readonly Binding[]>;

/** A matcher over bound messages. */
export type MessageMatcher = Matcher<BoundMessage, readonly Binding[]>;

/** Letters and digits that a wording fixes, optional parts left out. */
function weightOf(message: Message): number {
  const weights = message.wordings.map((each) =>
    each.parts.reduce((sum, part) => {
      if (typeof part === 'string') return sum + lettersOf(part);
      return 'list' in part && part.list ? sum + Math.min(...part.list.map((word) => word.length)) : sum;
    }, 0),
  );
  return Math.min(...weights);
}

/** A message with all its members in one order: data that was written as JSON leaves out what is not said. */
const whole = (message: Message): Message => ({
  id: message.id,
  kind: message.kind,
  wordings: message.wordings,
  source: message.source,
  severity: message.severity,
  category: message.category,
  alternatives: message.alternatives,
  reason: message.reason,
  set: message.set,
  lift: message.lift,
});

/** A matcher over the messages of a set. */
export function bindMessages(
  messages: readonly Message[],
  prefix: string,
  values: ValueGrammars,
  session: SessionName | undefined,
): MessageMatcher {
  const bind = (message: Message): Entry<BoundMessage>[] => {
    let weight: number | undefined;
    const row: BoundMessage = {
      message: whole(message),
      id: `${prefix}/${message.id}`,
      severity: message.severity ?? severityOf(message.kind),
      values,
      session,
      get weight() {
        return (weight ??= weightOf(message));
      },
    };
    return message.wordings.map((wording) => ({ row, wording }));
  };
  return compileMatcher(() => messages.flatMap(bind));
}
