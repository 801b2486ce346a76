import type { EventKind } from '../event/kinds.js';
import { transformKinds } from '../value/types.js';
import { isListOf, isObject, isOptional, isText } from './json-shape.js';

type Check = (value: unknown) => boolean;

const isTexts: Check = (value) => isListOf(value, isText);
const isNumber: Check = (value) => Number.isFinite(value);

const isProposal: Check = (value) =>
  isObject(value) &&
  isOptional(value['number'], isNumber) &&
  isOptional(value['protocol'], isText) &&
  isOptional(value['other'], isTexts) &&
  transformKinds.every((kind) => isOptional(value[kind], isTexts));

const isSelector: Check = (value) =>
  isObject(value) &&
  isText(value['start']) &&
  isText(value['end']) &&
  isOptional(value['prefix'], isText) &&
  ['protocol', 'portStart', 'portEnd'].every((name) => isOptional(value[name], isNumber));

const isSelectorPair: Check = (value) =>
  isObject(value) &&
  isOptional(value['id'], isText) &&
  isListOf(value['initiator'], isSelector) &&
  isListOf(value['responder'], isSelector);

const isPayload: Check = (value) =>
  isObject(value) && isText(value['type']) && isOptional(value['value'], isText);

const isStatus: Check = (value) =>
  isObject(value) && isText(value['text']) && isListOf(value['codes'], isNumber);

/** Fields that have one structure in every dialect. Others hold text, numbers and truth values. */
const structures: ReadonlyMap<string, Check> = new Map([
  ['proposals', (value) => isListOf(value, isProposal)],
  ['selectors', isSelectorPair],
  ['payloads', (value) => isListOf(value, isPayload)],
]);

/** Fields that hold a word wherever the rules read them. */
const words: readonly string[] = ['exchange', 'notify', 'by', 'role', 'type'];

/** Names and numbers in the configuration or the daemon, as the product prints them. */
const labels: readonly string[] = ['connection', 'child', 'uniqueId', 'parentId', 'childId'];

const isLabel: Check = (value) => isText(value) || isNumber(value);

const required: ReadonlyMap<EventKind, readonly string[]> = new Map<EventKind, readonly string[]>([
  ['message.sent', ['exchange']],
  ['message.received', ['exchange']],
  ['proposal.offered', ['proposals']],
  ['proposal.configured', ['proposals']],
  ['proposal.selected', ['proposals']],
  ['notify.sent', ['notify']],
  ['notify.received', ['notify']],
]);

/** Whether a value holds fields as an event of the kind has them. */
export function areFields(kind: EventKind, fields: unknown): fields is Readonly<Record<string, unknown>> {
  if (!isObject(fields) || Object.hasOwn(fields, '__proto__')) return false;
  for (const [name, value] of Object.entries(fields)) {
    const check = structures.get(name);
    if (check && !check(value)) return false;
  }
  if (!words.every((name) => isOptional(fields[name], isText))) return false;
  if (!labels.every((name) => isOptional(fields[name], isLabel))) return false;
  const status = fields['status'];
  if (!isOptional(status, (value) => isStatus(value) || !isObject(value))) return false;
  return (required.get(kind) ?? []).every((name) => fields[name] !== undefined);
}
