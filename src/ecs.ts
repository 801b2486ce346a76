/**
 * Events and findings as documents of the Elastic Common Schema 9.4.
 *
 * @module
 */
export { ecsVersion, type EcsDocument, type EcsEnd } from './mapping/ecs/document.js';
export { ecsOfEvent } from './mapping/ecs/event.js';
export { ecsOfFinding } from './mapping/ecs/finding.js';
export type { MappingOptions } from './mapping/time.js';
