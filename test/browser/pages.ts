import type { Diagnosis } from '../../src/classify/diagnosis.js';
import type { IkeEvent } from '../../src/event/event.js';
import { createEventWindow } from '../../src/output/html/event-window.js';
import { htmlReport } from '../../src/output/html/report.js';
import { fullDiagnosis } from '../output/made.js';

/** An event on a line of the first file of `fullDiagnosis`. */
export const eventAt = (line: number, more: Partial<IkeEvent> = {}): IkeEvent =>
  ({
    kind: 'debug.detail',
    dialect: 'azure',
    severity: 'info',
    time: new Date(Date.UTC(2026, 2, 4, 6) + line * 1000).toISOString(),
    place: { source: fullDiagnosis.sources[0]!.name, line, lines: 1, offset: line * 80, length: 79 },
    remote: { address: line % 2 === 0 ? '203.0.113.10' : '198.51.100.99' },
    fields: {},
    text: `line ${line} of the log`,
    ...more,
  }) as IkeEvent;

/** A page with everything there can be, and the given number of events. */
export function fullPage(events = 500, diagnosis: Diagnosis = fullDiagnosis): string {
  const window = createEventWindow();
  for (let line = 1; line <= events; line += 1)
    window.add(
      line === 403
        ? eventAt(line, {
            kind: 'notify.received',
            severity: 'error',
            category: 'auth.failed',
          })
        : eventAt(line),
    );
  return htmlReport(diagnosis, { events: window });
}
