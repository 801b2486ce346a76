import type { Severity } from '../../event/kinds.js';

/** `SeverityNumber` of the log data model; `notice` is the second step of INFO. */
export const severityNumbers: Readonly<Record<Severity, number>> = {
  debug: 5,
  info: 9,
  notice: 10,
  warning: 13,
  error: 17,
};
