import type { IkeEvent } from '../event/event.js';
import { kindMeanings, type Outcome } from './kinds.js';

/**
 * How an event ended: as its kind says; where the kind is open, a fault category of a warning or error makes it a
 * failure, and a report that the tunnel is up or down tells.
 */
export function outcomeOf({ kind, category, severity, fields }: IkeEvent): Outcome {
  const { outcome } = kindMeanings[kind];
  if (outcome !== 'unknown') return outcome;
  if (category !== undefined && (severity === 'error' || severity === 'warning')) return 'failure';
  const { up } = fields as { readonly up?: unknown };
  if (up === true || (fields as { readonly healthy?: unknown }).healthy === true) return 'success';
  return up === false ? 'failure' : 'unknown';
}
