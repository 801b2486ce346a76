import { wordsOf } from '../category/words.js';

/** Names under which logs print a code or reason; they are no part of it. */
const labels: ReadonlySet<string> = new Set([
  'cause',
  'code',
  'down reason',
  'downreason',
  'error',
  'error code',
  'error reason',
  'errorcode',
  'event',
  'failedreason',
  'failedreasoncode',
  'failreason',
  'fault',
  'message',
  'notification',
  'notification type',
  'notify',
  'notify type',
  'offline reason',
  'offlinereason',
  'reason',
  'reason code',
  'reasoncode',
  'status',
  'status code',
  'type',
]);

/** Without what people put around a word: quotes, brackets, a full stop. */
const bare = (text: string): string => text.replace(/^[\s"'“”‘’`([{<,;:=]+|[\s"'“”‘’`)\]}>.,;:!?*]+$/gu, '');

/** What stands behind a label: `Reason=[dpd timeout]`, `Down Reason : Timed out`, `notify 14`. */
function behindLabel(text: string): string | undefined {
  const sign = text.search(/[:=#]/);
  if (sign > 0 && labels.has(wordsOf(text.slice(0, sign)))) return bare(text.slice(sign + 1));
  const blank = text.lastIndexOf(' ');
  const last = text.slice(blank + 1);
  return blank > 0 &&
    /^(?:-?\d{1,10}|0x[\da-f]{1,8})$/i.test(last) &&
    labels.has(wordsOf(text.slice(0, blank)))
    ? last
    : undefined;
}

/** A number as people write it: `13,801`, `35E9h`. */
function asNumber(text: string): string {
  if (/^\d{1,3}(?:,\d{3}){1,3}$/.test(text)) return text.replaceAll(',', '');
  return /^[\da-f]{1,8}h$/i.test(text) && /\d/.test(text) ? `0x${text.slice(0, -1)}` : text;
}

/** The question in other words: without punctuation around it, without a label before it. */
export function rewordings(query: string): readonly string[] {
  const stripped = bare(query);
  const forms = [stripped, behindLabel(query), behindLabel(stripped)]
    .filter((each) => each !== undefined)
    .map(asNumber);
  return [...new Set(forms)].filter((each) => each !== '' && each !== query);
}

/** The two halves of `No proposal chosen (14)` or `13801(SYMBOL)`. */
export function halvesOf(query: string): readonly [before: string, inside: string] | undefined {
  const open = query.indexOf('(');
  return open > 0 && query.endsWith(')')
    ? [query.slice(0, open).trim(), query.slice(open + 1, -1).trim()]
    : undefined;
}
