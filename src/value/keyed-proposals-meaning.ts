import { makeProposal, statesTransform, type Statement } from './make-proposal.js';
import type { Transforms } from './transform.js';
import type { Proposal, TransformKind, ValueResult } from './types.js';

/** The words of a vendor in a list of proposals. */
export interface KeyedProposalWords {
  /** The word before the number of a proposal: `Policy`. */
  readonly proposal: string;
  /** Words before the list that state something for all proposals: `Auth:PreShared Key- `. */
  readonly heads: Readonly<Record<string, TransformKind>>;
  /** The keys that may be glued to the value before them; `other` is kept and not compared. */
  readonly keys: Readonly<Record<string, TransformKind | 'other'>>;
}

/** A proposal as the parser read it. */
export interface KeyedProposal {
  readonly start?: string;
  readonly fields: { readonly key: string; readonly value: string }[];
}

/** A list as the parser read it, with the loose word and the ellipsis at its end, which show that it was cut. */
export interface KeyedList {
  readonly heads: string[];
  readonly proposals: KeyedProposal[];
  tail?: string;
  ellipsis?: boolean;
}

type KindOfKey = (key: string) => TransformKind | 'other' | undefined;

const byLowerCase = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));

function statement(key: string, value: string, kind: ReturnType<KindOfKey>): Statement {
  return kind === undefined || kind === 'other' ? { text: `${key}=${value}` } : { kind, text: value };
}

/**
 * Whether the last proposal is not whole: it has no value at its end, has fewer keys than the one before it,
 * or ends with the beginning of a name. What was cut must not be said: `DhGroup2` may have been `DhGroup24`.
 */
function lastWasCut(list: KeyedList, kindOf: KindOfKey, transforms: Transforms): boolean {
  const last = list.proposals.at(-1);
  if (last === undefined || list.tail !== undefined || list.ellipsis === true) return true;
  const end = last.fields.at(-1);
  if (end === undefined || end.value === '') return true;
  const before = list.proposals.at(-2)?.fields ?? [];
  const { fields } = last;
  if (fields.length < before.length && fields.every(({ key }, at) => key === before[at]?.key)) return true;
  const kind = kindOf(end.key);
  return kind !== undefined && kind !== 'other' && transforms.mayGoOn(kind, end.value);
}

/** Whether the list ends with the beginning of a proposal, such as `Poli` or `Policy2`. */
function nextBegins({ tail, ellipsis }: KeyedList, word: string): boolean {
  const begun = tail?.toLowerCase().replace(/\d+$/, '') ?? '';
  return begun !== '' && ellipsis !== true && word.toLowerCase().startsWith(begun);
}

/** Gives a list its meaning; a proposal that was cut is left out with a notice. */
export function interpretKeyedProposals(
  list: KeyedList,
  words: KeyedProposalWords,
  transforms: Transforms,
): ValueResult<readonly Proposal[]> {
  const keys = byLowerCase(words.keys);
  const heads = byLowerCase(words.heads);
  const kindOf: KindOfKey = (key) => keys.get(key.toLowerCase());

  const common = list.heads.map((head): Statement => {
    const colon = head.indexOf(':');
    const kind = heads.get(head.slice(0, colon).toLowerCase());
    return {
      kind,
      text: head
        .slice(colon + 1)
        .replace(/-$/, '')
        .trim(),
    };
  });
  const begun = nextBegins(list, words.proposal);
  const cut = begun || lastWasCut(list, kindOf, transforms);
  const whole = cut && !begun ? list.proposals.slice(0, -1) : list.proposals;
  const proposals = whole
    .map(({ start, fields }) => {
      const stated = fields.filter(({ value }) => value !== '');
      const statements = stated.map(({ key, value }) => statement(key, value, kindOf(key)));
      const number = start === undefined ? undefined : Number(start.slice(words.proposal.length, -1));
      return { number, statements };
    })
    .filter(({ statements }) => statements.some(({ kind }) => kind !== undefined))
    .map(({ number, statements }) => makeProposal({ number }, [...statements, ...common], transforms))
    .filter(statesTransform);
  if (proposals.length === 0) {
    return { problem: cut && list.proposals.length > 0 ? 'cut off in the first proposal' : 'no proposal' };
  }
  if (cut) return { value: proposals, notice: 'cut off; the last proposal is left out' };
  const empty = list.proposals.length - proposals.length;
  return empty === 0
    ? { value: proposals }
    : { value: proposals, notice: `${empty} of the proposals state nothing` };
}
