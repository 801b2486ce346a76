import { isAead } from './aead.js';
import type { Transforms } from './transform.js';
import { transformKinds, type Proposal, type ProposalProtocol, type TransformKind } from './types.js';

/** One statement of a proposal as printed; without a kind it goes to `other`. */
export interface Statement {
  readonly kind?: TransformKind | undefined;
  readonly text: string;
}

/** What stands at the head of a proposal. */
export interface ProposalHead {
  readonly number?: number | undefined;
  readonly protocol?: ProposalProtocol | undefined;
}

type Lists = Partial<Record<TransformKind | 'other', string[]>>;

function add(lists: Lists, kind: TransformKind | 'other', name: string): void {
  const list = (lists[kind] ??= []);
  if (!list.includes(name)) list.push(name);
}

/** Makes a proposal out of statements: canonical names, several of a kind as alternatives. */
export function makeProposal(
  head: ProposalHead,
  statements: readonly Statement[],
  transforms: Transforms,
): Proposal {
  const lists: Lists = {};
  for (const { kind, text } of statements) {
    if (kind === undefined) add(lists, 'other', text);
    else add(lists, kind, transforms.canonical(kind, text));
  }
  if (lists.encryption?.every(isAead) === true && lists.integrity !== undefined) {
    // Such a cipher takes no integrity transform: a hash stated beside it can only be that of the PRF.
    delete lists.integrity;
    for (const { kind, text } of statements) {
      const found = kind === 'integrity' ? transforms.find('prf', text) : undefined;
      if (found !== undefined) add(lists, 'prf', found.name);
    }
  }
  const proposal: Record<string, unknown> = {};
  if (head.number !== undefined) proposal['number'] = head.number;
  if (head.protocol !== undefined) proposal['protocol'] = head.protocol;
  for (const kind of [...transformKinds, 'other'] as const) {
    if (lists[kind] !== undefined) proposal[kind] = lists[kind];
  }
  return proposal;
}

/** Whether a proposal states any transform that can be compared. */
export const statesTransform = (proposal: Proposal): boolean =>
  transformKinds.some((kind) => proposal[kind] !== undefined);
