/**
 * Reports of a diagnosis: text for a terminal, Markdown for a ticket, one page of HTML.
 *
 * @module
 */
import type { Diagnosis } from './classify/diagnosis.js';
import { diagnosisText, type TextOptions } from './output/text/diagnosis.js';

export { htmlReport, type HtmlReportOptions } from './output/html/report.js';
export {
  createEventWindow,
  type EventSelection,
  type EventWindow,
  type ShownEvent,
} from './output/html/event-window.js';
export { markdownReport } from './output/markdown/report.js';
export type { TextOptions } from './output/text/diagnosis.js';
export type { Diagnosis } from './classify/diagnosis.js';

/**
 * A diagnosis as text for a terminal, the cause in the first line. It holds no control characters but line ends, and
 * colours where they are asked for.
 *
 * @example
 * ```ts
 * import { diagnose } from 'ikescope';
 * import { textReport } from 'ikescope/report';
 * const text = '13[IKE] <net|1> received AUTHENTICATION_FAILED notify error';
 * const report = textReport(await diagnose(text), { width: 100, colour: true });
 * ```
 */
export const textReport = (diagnosis: Diagnosis, options: TextOptions = {}): string =>
  diagnosisText(diagnosis, options);
