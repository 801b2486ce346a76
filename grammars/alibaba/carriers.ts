import type { Carrier } from '../../src/dialect/carrier.js';
import { connectionChecks } from './carriers-checks.js';
import { connectionDiagnoses } from './carriers-diagnosis.js';
import { platformEvents } from './carriers-events.js';
import { connectionLogs } from './carriers-logs.js';
import { connectionStates } from './carriers-states.js';

/** Answers of the API, and events of the platform. */
export const alibabaCarriers: readonly Carrier[] = [
  connectionDiagnoses,
  connectionChecks,
  connectionStates,
  platformEvents,
  connectionLogs,
];
