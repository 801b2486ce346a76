const closedLists = [
  'severity',
  'verdict',
  'role',
  'reached',
  'schema',
  'end',
  'type',
  'closedBy',
  'requestBy',
];

/** Every string of the value replaced, except where the type is a closed list. */
export const poisoned = (value: unknown, payload: string, key = ''): unknown => {
  if (typeof value === 'string') return closedLists.includes(key) ? value : payload;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, payload));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, poisoned(each, payload, name)]),
  );
};
