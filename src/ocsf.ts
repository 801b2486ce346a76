/**
 * Events and findings as records of the Open Cybersecurity Schema Framework 1.8.
 *
 * @module
 */
export { ocsfOfEvent } from './mapping/ocsf/event.js';
export { ocsfOfFinding } from './mapping/ocsf/finding.js';
export { ocsfVersion } from './mapping/ocsf/numbers.js';
export type * from './mapping/ocsf/record.js';
export type { MappingOptions } from './mapping/time.js';
