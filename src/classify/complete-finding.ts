import { agreeOnTheStronger } from '../category/list/proposal.js';
import type { Session } from '../session/session.js';
import { changesFor } from './changes/changes.js';
import type { Finding } from './diagnosis.js';
import type { DialectFacts, DraftFinding } from './from-sessions.js';
import { lastGoodBefore } from './last-good.js';
import { adviceOverTime } from './over-time.js';
import { quotable } from './quote.js';
import { missingFor, refusedHere } from './missing.js';
import { periodOf } from './period.js';
import { ticketFor } from './ticket.js';

/** What the findings of one diagnosis are completed with. */
export interface Background {
  readonly factsOf: (dialect: string) => DialectFacts;
  /** Sessions that came up, in the order of the log. */
  readonly good: readonly Session[];
  readonly partners: ReadonlyMap<Session, Session>;
}

/** The product of each end, turned to the ends of the finding. */
function dialectsOf(
  { finding, members, dialects }: DraftFinding,
  partners: ReadonlyMap<Session, Session>,
): { readonly local: string | undefined; readonly remote: string | undefined } {
  const own = members.find(
    ({ local, remote }) =>
      (finding.local !== undefined && local?.address === finding.local) ||
      (finding.remote !== undefined && remote?.address === finding.remote),
  );
  const other = own && partners.get(own);
  if (own)
    return {
      local: own.dialect,
      remote: other?.dialect ?? members.find((each) => each.source !== own.source)?.dialect,
    };
  return { local: dialects[0], remote: undefined };
}

/** How the gateway that refused is made to log more; where nobody knows which did, what holds for both. */
function detailOf(
  members: readonly Session[],
  partners: ReadonlyMap<Session, Session>,
  ends: ReturnType<typeof dialectsOf>,
  factsOf: Background['factsOf'],
): string | undefined {
  const refuser = [...members, ...members.flatMap((each) => partners.get(each) ?? [])].find(refusedHere);
  const [first, ...others] = refuser
    ? [refuser.dialect]
    : new Set([ends.local, ends.remote].filter((each) => each !== undefined));
  return first === undefined || others.length > 0 ? undefined : factsOf(first).moreDetail;
}

/** How a sentence names an end. */
const nameOf = (address: string | undefined, otherwise: string): string => address ?? otherwise;

/** When each attempt began. */
const beginnings = (members: readonly Session[], source: string): (string | undefined)[] =>
  members.filter((each) => each.source === source).map((each) => each.silence?.event.time ?? each.first);

/** The finding with what to change, what is missing, what was good before, at which period it comes, and the words for the peer. */
export function completeFinding(draft: DraftFinding, { factsOf, good, partners }: Background): Finding {
  const { finding, members } = draft;
  const ends = dialectsOf(draft, partners);
  const names = {
    local: nameOf(finding.local, 'this end'),
    remote: nameOf(finding.remote, 'the peer'),
  };
  const configuration = (dialect: string | undefined): DialectFacts['configuration'] =>
    dialect === undefined ? undefined : factsOf(dialect).configuration;
  const changes = changesFor(finding, members, {
    local: configuration(ends.local),
    remote: configuration(ends.remote),
    names,
  });
  const moreDetail = detailOf(members, partners, ends, factsOf);
  const ofBoth = members.some((member) => partners.has(member));
  const lifetimes = [...new Set(members.flatMap((each) => [...each.lifetimes]))];
  const lastGood = lastGoodBefore(
    members.filter((each) => each.source === draft.source),
    good,
  );
  const overTime = adviceOverTime(
    { finding: { ...finding, lastGood }, members, good },
    draft.dialects.flatMap((dialect) => factsOf(dialect).advice),
  );
  // It would speak against the change that is told, and the change has its own warning.
  const actions = changes.some(({ deprecated }) => deprecated)
    ? finding.actions.filter(({ text }) => text !== agreeOnTheStronger)
    : finding.actions;
  return {
    ...finding,
    evidence: finding.evidence.map((each) => ({ ...each, text: quotable(each.text) })),
    actions: [
      ...actions.filter(({ disruptive }) => !disruptive),
      ...overTime,
      ...actions.filter(({ disruptive }) => disruptive),
    ],
    changes: changes.length > 0 ? changes : undefined,
    missing: missingFor(finding, members, moreDetail, ofBoth),
    lastGood,
    period: periodOf(beginnings(members, draft.source), lifetimes),
    // What failed once and came up again is nothing to write to anybody about.
    ticket: finding.recovered && finding.count < 2 ? undefined : ticketFor(finding, members),
  };
}
