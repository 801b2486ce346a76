/** The keys of an event, in the order of the contract. */
export const eventKeys = [
  'kind',
  'message',
  'dialect',
  'severity',
  'time',
  'timeAssumed',
  'place',
  'session',
  'local',
  'remote',
  'fields',
  'category',
  'alternatives',
  'text',
] as const;
