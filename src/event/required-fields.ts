import type { EventKind, RequiredFields } from './kinds.js';

/** What a required field holds: words, or a list of proposals. */
export type RequiredValue = 'text' | 'proposals' | 'any';

type KindsWithFields = {
  [Kind in EventKind]: object extends RequiredFields[Kind] ? never : Kind;
}[EventKind];

/**
 * The fields that each kind always carries, as data: the same as `RequiredFields`, for authors whose templates no
 * compiler sees. Of several sets one is enough.
 */
const required: Readonly<Record<KindsWithFields, readonly Readonly<Record<string, RequiredValue>>[]>> = {
  'message.sent': [{ exchange: 'text' }],
  'message.received': [{ exchange: 'text' }],
  'proposal.offered': [{ proposals: 'proposals' }],
  'proposal.configured': [{ proposals: 'proposals' }],
  'proposal.selected': [{ proposals: 'proposals' }],
  'notify.sent': [{ notify: 'text' }],
  'notify.received': [{ notify: 'text' }],
  'error.reported': [{ code: 'any' }, { text: 'text' }, { status: 'any' }],
};

/** The sets of fields of which an event of the kind carries one; empty where it needs none. */
export const requiredFieldsOf = (kind: EventKind): readonly Readonly<Record<string, RequiredValue>>[] =>
  Object.hasOwn(required, kind) ? required[kind as KindsWithFields] : [];
