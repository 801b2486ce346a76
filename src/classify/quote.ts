/*
 * Answers of an interface may hold the key of a tunnel beside its state. A report goes into tickets, so such a value is not
 * quoted; the event keeps its text as it stood.
 */

/** A member of JSON whose name says that it is a secret, with its value. */
const secret =
  /("(?:psk|presharedkey|pre_shared_key|sharedkey|shared_key|password|secret|passphrase)"\s{0,8}:\s{0,8}")[^"]{0,512}(?=")/gi;

/** The text of a line for a report, with secrets struck out. */
export const quotable = (text: string): string => text.replace(secret, '$1[not shown]');
