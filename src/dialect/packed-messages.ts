import type { FactSource } from '../category/source.js';
import type { EventKind } from '../event/kinds.js';
import { checkedWording } from '../template/wording.js';
import type { Message } from './message.js';

/*
 * How the messages of the built-in dialects stand in the published package: column by column, each template once and as
 * text, and what many messages share once a module. A third of the size of the rows as they are, and quicker to read.
 */

/** What may stand beside a message. */
type Details = Omit<Message, 'id' | 'kind' | 'wordings' | 'source'>;

/** Tables of what several messages share, and for each message where its own stands. */
interface Tables {
  readonly kinds: readonly EventKind[];
  readonly sources: readonly FactSource[];
  readonly details: readonly Details[];
  readonly kindOf: readonly number[];
  readonly sourceOf: readonly number[];
  readonly detailsOf: readonly number[];
}

/** Ids and templates as lines (messages are parted by an empty line), and the tables as JSON. */
export type PackedMessages = readonly [ids: string, templates: string, tables: string];

/** The distinct values of a column, and the index of each row. */
function tableOf<Value>(column: readonly Value[]): readonly [Value[], number[]] {
  const table = new Map<string, number>();
  const values: Value[] = [];
  const indexes = column.map((value) => {
    const key = JSON.stringify(value);
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, values.length);
    return values.push(value) - 1;
  });
  return [values, indexes];
}

/** Packs messages; a template holds no line end. */
export function packMessages(messages: readonly Message[]): PackedMessages {
  const [kinds, kindOf] = tableOf(messages.map(({ kind }) => kind));
  const [sources, sourceOf] = tableOf(messages.map(({ source }) => source));
  const [details, detailsOf] = tableOf(
    messages.map(({ severity, category, alternatives, reason, set, lift }) => ({
      severity,
      category,
      alternatives,
      reason,
      set,
      lift,
    })),
  );
  const tables: Tables = { kinds, sources, details, kindOf, sourceOf, detailsOf };
  return [
    messages.map(({ id }) => id).join('\n'),
    messages.map(({ wordings }) => wordings.map(({ text }) => text).join('\n')).join('\n\n'),
    JSON.stringify(tables),
  ];
}

/** The messages again. Their templates were checked before they were packed. */
export function unpackMessages(...[ids, templates, tables]: PackedMessages): Message[] {
  if (ids === '') return [];
  const { kinds, sources, details, kindOf, sourceOf, detailsOf } = JSON.parse(tables) as Tables;
  const groups = templates.split('\n\n');
  return ids.split('\n').map((id, row): Message => {
    const { severity, category, alternatives, reason, set, lift } = details[
      detailsOf[row] as number
    ] as Details;
    return {
      id,
      kind: kinds[kindOf[row] as number] as EventKind,
      wordings: (groups[row] as string).split('\n').map(checkedWording),
      source: sources[sourceOf[row] as number] as FactSource,
      severity,
      category,
      alternatives,
      reason,
      set,
      lift,
    };
  });
}
