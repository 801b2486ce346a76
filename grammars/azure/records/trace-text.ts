/** `[0]0368.03A4::02/02/2017-17:36:01.496 [ikeext] 3038|203.0.113.36|  Failure point: Remote` up to the message. */
const prefix = /^\[\d+\][0-9A-Fa-f]+\.[0-9A-Fa-f]+::[^[\]|]*\[[^\]|]*\](?:[^|]*\|[^|]*\|)?/;

/** The message of a line of a trace with its indentation; a line without the prefix is all message. */
export const bodyOf = (line: string): string => line.replace(prefix, '').trimEnd();

/** Whether a message is indented under the one before, as nested lines of an event are. */
export const isNested = (body: string): boolean => /^(?: {2}|\t)/.test(body);
