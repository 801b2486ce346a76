import type { Finding } from '../classify/diagnosis.js';
import { snakeKeys } from './snake.js';

/** What of a finding stands in fields of the standards. */
const elsewhere: ReadonlySet<string> = new Set<keyof Finding>([
  'category',
  'title',
  'severity',
  'local',
  'remote',
  'first',
  'last',
]);

/** What of a finding has no field in a standard, with names as the schemas write them. */
export const findingDetails = (finding: Finding): Readonly<Record<string, unknown>> =>
  snakeKeys(Object.fromEntries(Object.entries(finding).filter(([name]) => !elsewhere.has(name)))) as Readonly<
    Record<string, unknown>
  >;
