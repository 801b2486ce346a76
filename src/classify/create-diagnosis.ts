import { complementEnds } from '../ends/complement.js';
import { findEnds } from '../ends/find-ends.js';
import { sidesOf } from '../ends/joint-tunnels.js';
import type { IkeEvent } from '../event/event.js';
import type { Notice } from '../input/notice.js';
import { createArranger, type Turned } from '../session/arrange.js';
import { completeEnds } from '../session/complete.js';
import type { Session } from '../session/session.js';
import type { Report } from '../session/report-list.js';
import { createTracker } from '../session/tracker.js';
import type { Diagnosis, SourceReport } from './diagnosis.js';
import { completeFinding } from './complete-finding.js';
import { findingsFromReports, saysNoFault } from './from-reports.js';
import { saysUp } from './report-order.js';
import { findingsFromSessions, type DialectFacts, type DraftFinding } from './from-sessions.js';
import { goodSessions } from './last-good.js';
import { joinEnds, partnersOf } from './join-ends.js';
import { joinNotLoaded } from './not-loaded.js';
import { prepareNarrowing, type Narrowing } from './narrowing.js';
import { rankFindings } from './rank.js';
import { noticesAboutEnds, reportEnds } from './report-ends.js';
import { reportSession } from './report-session.js';
import { createSourceCount } from './source-count.js';
import { strangersAmong } from './strangers.js';
import { isNegotiation, sessionWorks, tunnelsOf, verdictOf } from './tunnels.js';
import { unsteadyTunnels } from './unsteady.js';
import { withClosings } from './with-closings.js';

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

/** Makes a builder; `factsOf` gives advice and habits of a dialect. */
export function makeDiagnosisBuilder(
  factsOf: (dialect: string) => DialectFacts,
  narrowing?: Narrowing,
): DiagnosisBuilder {
  const narrow = prepareNarrowing(narrowing);
  const tracker = createTracker();
  const arranger = createArranger((event) => tracker.add(event));
  const counts = createSourceCount();
  const notices: Notice[] = [];

  return {
    add(event): void {
      counts.add(event);
      narrow.see(event);
      arranger.add(event);
    },
    addSource(source): void {
      counts.tell(source);
    },
    addNotice(notice): void {
      notices.push(notice);
    },
    end(): Diagnosis {
      const backwards = arranger.end();
      const twice = counts.twice();
      const negotiations = tracker.sessions.filter((each) => isNegotiation(each) && !twice.has(each.source));
      completeEnds(negotiations);
      const sessions = narrow.sessions(negotiations);
      const reports = narrow.reports(tracker.reports.filter(({ event }) => !twice.has(event.place.source)));
      const known = negotiations.length + tracker.reports.length;
      const nothingLeft = narrow.narrows && known > 0 && sessions.length + reports.length === 0;
      const found = findEnds(sessions, reports, tracker.ownAddresses);
      complementEnds(found.ends);
      const partners = partnersOf(found.ends);
      const sideOf = sidesOf(found.ends);
      const strangers = strangersAmong(sessions, new Set(partners.keys()));
      const drafts = [
        ...withClosings(
          unsteadyTunnels(sessions, factsOf),
          findingsFromSessions(sessions, reports, strangers, factsOf),
        ),
        ...findingsFromReports(reports, factsOf),
      ];
      const background = { factsOf, good: goodSessions(sessions), partners };
      const joined = joinNotLoaded(joinEnds(drafts, sideOf, partners)).filter(({ finding }) =>
        narrow.finding(finding),
      );
      const ranked = rankFindings(joined, sessions);
      const findings = ranked.map((draft) => completeFinding(draft, background));
      const told = sessionsToTell(sessions, ranked);
      const unlisted = tracker.forgotten + uncounted(sessions, told);
      const works =
        reports.some((report) => saysUp(report) || saysNoFault(report)) || sessions.some(sessionWorks);
      const sources = counts.reports();
      const verdict = verdictOf(findings, works);
      const showsReceived = ({ dialect }: Session): boolean => factsOf(dialect).showsReceived;
      return {
        schema: 'ikescope/diagnosis@1',
        verdict,
        findings,
        tunnels: tunnelsOf(sessions, reports, findings, sideOf),
        sessions: told.map((session) => reportSession(session, partners.get(session))),
        sources,
        ends: found.ends.length > 0 ? found.ends.map((each) => reportEnds(each, showsReceived)) : undefined,
        notices: [
          ...notices,
          ...backwards.map(newestFirst),
          ...reports.filter(({ event }) => event.fields['incomplete'] === true).map(incomplete),
          ...(strangers.addresses.size > 0 ? [passersBy(strangers.addresses)] : []),
          ...(strangers.doubtful.size > 0 ? [refusedOnce(strangers.doubtful)] : []),
          ...[...twice].map(([again, first]) => givenTwice(again, first)),
          ...noticesAboutEnds(found, [...new Set(sessions.map(({ source }) => source))]),
          ...(unlisted > 0 ? [countedOnly(unlisted)] : []),
          ...(tracker.reportsCounted > 0 ? [reportsCounted(tracker.reportsCounted)] : []),
          ...(nothingLeft
            ? [nothingMatches(known)]
            : verdict === 'inconclusive'
              ? [inconclusive(sources)]
              : []),
        ],
      };
    },
  };
}

const mostSessions = 1000;

/** Sessions with findings are told first; of very many others some are only counted. */
function sessionsToTell(sessions: readonly Session[], drafts: readonly DraftFinding[]): readonly Session[] {
  if (sessions.length <= mostSessions) return sessions;
  const failed = new Set(drafts.flatMap(({ members }) => members).slice(0, mostSessions));
  let room = mostSessions - failed.size;
  return sessions.filter((session) => failed.has(session) || (room -= 1) >= 0);
}

/** Negotiations that are known of and not listed. */
const uncounted = (sessions: readonly Session[], told: readonly Session[]): number =>
  sessions.reduce((sum, { repeats, earlier }) => sum + repeats + (earlier?.count ?? 0), 0) +
  sessions.length -
  told.length;

const countedOnly = (count: number): Notice => ({
  code: 'sessions.counted',
  message: `${count} more negotiations are counted and not listed.`,
  severity: 'info',
});

const reportsCounted = (count: number): Notice => ({
  code: 'reports.counted',
  message: `${count} more reports of states are only counted with the first and the newest that say the same.`,
  severity: 'info',
});

/** A log that its own writer calls incomplete: what is absent from it proves nothing. */
const incomplete = ({ event }: Report): Notice => ({
  code: 'log.incomplete',
  message: 'The writer of the log lost or could not decode events; what is absent from it proves nothing.',
  severity: 'warning',
  source: event.place.source,
  place: event.place,
});

const givenTwice = (again: string, first: string): Notice => ({
  code: 'input.twice',
  message: `${again} holds the same log as ${first}; it is read once.`,
  severity: 'info',
  source: again,
});

const newestFirst = ({ source, left }: Turned): Notice => ({
  code: 'order.newest-first',
  message: `The newest line stands first; the log was read from its end.${left > 0 ? ` It is very long: its ${left} oldest events do not count.` : ''}`,
  severity: left > 0 ? 'warning' : 'info',
  source,
});

const passersBy = (strangers: ReadonlySet<string>): Notice => ({
  code: 'background.strangers',
  message: `${strangers.size} other ${strangers.size === 1 ? 'address' : 'addresses'} tried to negotiate without being configured and did not keep trying (Internet scanners, as a rule); they are left out: ${[...strangers].slice(0, 5).join(', ')}${strangers.size > 5 ? ', …' : ''}.`,
  severity: 'info',
});

const nothingMatches = (known: number): Notice => ({
  code: 'narrowing.nothing',
  message: `Nothing fits the peer, connection or time that was asked for; the logs hold ${known} ${known === 1 ? 'negotiation or report' : 'negotiations or reports'}.`,
  severity: 'warning',
});

const refusedOnce = (sessions: ReadonlySet<Session>): Notice => {
  const addresses = [...new Set([...sessions].flatMap(({ remote }) => remote?.address ?? []))];
  return {
    code: 'background.refused',
    message: `Refused, and not tried again: ${addresses.slice(0, 5).join(', ')}${addresses.length > 5 ? ', …' : ''}. That may be a peer, or an Internet scanner that met a connection for everybody; it is told for information.`,
    severity: 'info',
  };
};

/** Why there is no verdict. */
function inconclusive(sources: readonly SourceReport[]): Notice {
  const known = sources.reduce((sum, each) => sum + each.events - each.unrecognized, 0);
  const message = sources.every((each) => each.events === 0)
    ? 'There is nothing in the input: no line that is not blank.'
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
