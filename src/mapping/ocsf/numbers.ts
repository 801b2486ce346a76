import type { Severity } from '../../event/kinds.js';
import type { Outcome } from '../kinds.js';

/** The version of the Open Cybersecurity Schema Framework that records follow. */
export const ocsfVersion = '1.8.0';

/** A number of an enumeration with its caption. */
export interface Numbered {
  readonly id: number;
  readonly name: string;
}

/** `severity_id`. */
export const ocsfSeverities: Readonly<Record<Severity, Numbered>> = {
  debug: { id: 1, name: 'Informational' },
  info: { id: 1, name: 'Informational' },
  notice: { id: 2, name: 'Low' },
  warning: { id: 3, name: 'Medium' },
  error: { id: 4, name: 'High' },
};

/** `activity_id` of class 4014; every other event is 99 with its kind as name. */
export const tunnelActivities: Readonly<Record<'open' | 'close' | 'renew', Numbered>> = {
  open: { id: 1, name: 'Open' },
  close: { id: 2, name: 'Close' },
  renew: { id: 3, name: 'Renew' },
};

/** `status_id` of class 4014. */
export const outcomes: Readonly<Record<Outcome, Numbered>> = {
  unknown: { id: 0, name: 'Unknown' },
  success: { id: 1, name: 'Success' },
  failure: { id: 2, name: 'Failure' },
};

/** `direction_id` of a connection. */
export const directions: Readonly<Record<'inbound' | 'outbound' | 'unknown', Numbered>> = {
  unknown: { id: 0, name: 'Unknown' },
  inbound: { id: 1, name: 'Inbound' },
  outbound: { id: 2, name: 'Outbound' },
};
