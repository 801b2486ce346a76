import type { FieldTarget } from '../field-targets.js';

/** Fields of events that have a place in the Elastic Common Schema. */
export const standardFields: readonly FieldTarget[] = [
  { field: 'host', name: 'observer.hostname', type: 'keyword' },
  { field: 'program', name: 'process.name', type: 'keyword' },
  { field: 'process', name: 'process.pid', type: 'long' },
  { field: 'thread', name: 'process.thread.id', type: 'long' },
  { field: 'priority', name: 'log.syslog.priority', type: 'long' },
  { field: 'bytes', name: 'network.bytes', type: 'long' },
  { field: 'user', name: 'user.name', type: 'keyword' },
];
