import type { IkeEvent } from '../event/event.js';
import type { Notice } from '../input/notice.js';
import { createTracker } from '../session/tracker.js';
import type { Diagnosis, SourceReport } from './diagnosis.js';
import { findingsFromReports, saysUp } from './from-reports.js';
import { findingsFromSessions, type DialectFacts } from './from-sessions.js';
import { rankFindings } from './rank.js';
import { reportSession, sessionWorks, tunnelsOf, verdictOf } from './tunnels.js';

/** Takes events and says what is wrong. */
export interface DiagnosisBuilder {
  /** Takes an event; also one that was read back from NDJSON. */
  add(event: IkeEvent): void;
  /** Tells what was read of a source, when the caller knows; else it is counted from the events. */
  addSource(source: SourceReport): void;
  addNotice(notice: Notice): void;
  /** All findings over all events. */
  end(): Diagnosis;
}

interface Counted {
  dialect: string | undefined;
  lines: number;
  events: number;
  unrecognized: number;
}

/** Makes a builder; `factsOf` gives advice and habits of a dialect. */
export function makeDiagnosisBuilder(factsOf: (dialect: string) => DialectFacts): DiagnosisBuilder {
  const tracker = createTracker();
  const counted = new Map<string, Counted>();
  const told = new Map<string, SourceReport>();
  const notices: Notice[] = [];

  function count(event: IkeEvent): void {
    const { source, line, lines } = event.place;
    let entry = counted.get(source);
    if (!entry) {
      entry = { dialect: undefined, lines: 0, events: 0, unrecognized: 0 };
      counted.set(source, entry);
    }
    entry.events += 1;
    entry.lines = Math.max(entry.lines, line + lines - 1);
    if (event.kind === 'unrecognized') entry.unrecognized += 1;
    else entry.dialect ??= event.dialect;
  }

  return {
    add(event): void {
      count(event);
      tracker.add(event);
    },
    addSource(source): void {
      told.set(source.name, source);
    },
    addNotice(notice): void {
      notices.push(notice);
    },
    end(): Diagnosis {
      const { sessions, reports } = tracker;
      const findings = rankFindings([
        ...findingsFromSessions(sessions, reports, factsOf),
        ...findingsFromReports(reports, factsOf),
      ]);
      const works = reports.some(saysUp) || sessions.some(sessionWorks);
      const names = new Set([...told.keys(), ...counted.keys()]);
      const sources = [...names].map((name) => told.get(name) ?? { name, ...(counted.get(name) as Counted) });
      const verdict = verdictOf(findings, works);
      return {
        schema: 'ikescope/diagnosis@1',
        verdict,
        findings,
        tunnels: tunnelsOf(sessions, reports, findings),
        sessions: sessions.map(reportSession),
        sources,
        notices: verdict === 'inconclusive' ? [...notices, inconclusive(sources)] : notices,
      };
    },
  };
}

/** Why there is no verdict. */
function inconclusive(sources: readonly SourceReport[]): Notice {
  const known = sources.reduce((sum, each) => sum + each.events - each.unrecognized, 0);
  const message =
    sources.length === 0
      ? 'Nothing was read.'
      : known === 0
        ? 'No line of the input is known: it holds no IKE or IPsec log that this program reads.'
        : 'The log shows neither a fault nor a working tunnel; a longer log, or that of the other gateway, may decide.';
  return {
    code: known === 0 ? 'input.no-log' : 'evidence.none',
    message,
    severity: known === 0 ? 'warning' : 'info',
    source: undefined,
  };
}
