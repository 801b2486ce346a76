import { layout, type Layout } from '../../src/record/layout.js';
import { bareLayout, consoleLayouts, fileLayouts, syslogLayouts } from '../common/layouts.js';
import { console } from './sources.js';

const severities = 'Emergency|Alert|Critical|Error|Warning|Notice|Informational|Debug';

/** `2026-02-22T10:35:19 ⇥ Informational ⇥ charon ⇥ 16[IKE] …`: the columns of a table, copied. */
const tableLayouts: readonly Layout[] = [
  layout('table', `<time:iso>\t<logSeverity:${severities}>\t<program:name>\t<body:rest>`, console),
  layout('table-swapped', `<time:iso>\t<program:name>\t<logSeverity:${severities}>\t<body:rest>`, console),
];

/** Everything that is seen around lines of charon. */
export const charonLayouts: readonly Layout[] = [
  ...syslogLayouts,
  ...consoleLayouts,
  ...tableLayouts,
  ...fileLayouts,
  bareLayout,
];
