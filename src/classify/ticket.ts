import { isKindOf, refines } from '../category/refine.js';
import type { Place } from '../input/place.js';
import { refusalOf } from '../session/error-notify.js';
import type { KeptEvent } from '../session/kept-event.js';
import type { Session } from '../session/session.js';
import type { Finding } from './diagnosis.js';
import { checkFor, isOfOneEnd } from './ticket-checks.js';

/*
 * One paragraph for the people at the other gateway: what was tried and when (UTC), what their gateway did, and what to
 * check there. It tells addresses of gateways and what went over the wire, and nothing of this end's configuration beyond.
 */

/** To the second; a year that the log does not print is not told. */
const toSecond = (time: string, withYear: boolean): string =>
  `${time.slice(withYear ? 0 : 5, 10)} ${time.slice(11, 19)}`;

/** When it failed; a zone that the log does not print is told as assumed. */
function when({ first, last }: Finding, members: readonly Session[]): string {
  if (first === undefined) return '';
  const zone = members.some(({ timeAssumed }) => timeAssumed.includes('zone')) ? 'UTC (zone assumed)' : 'UTC';
  const year = !members.some(
    ({ timeAssumed }) => timeAssumed.includes('year') || timeAssumed.includes('date'),
  );
  const [from, to] = [toSecond(first, year), toSecond(last ?? first, year)];
  return from === to ? `On ${from} ${zone} ` : `Between ${from} and ${to} ${zone} `;
}

const versionOf = (members: readonly Session[]): string => {
  const version = members.find((each) => each.version !== undefined)?.version;
  return version === undefined ? 'IPsec' : `IKEv${version}`;
};

const refusing =
  /^(NO_PROPOSAL_CHOSEN|AUTHENTICATION_FAILED|TS_UNACCEPTABLE|INVALID_[A-Z_]+|SINGLE_PAIR_REQUIRED|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED|UNSUPPORTED_[A-Z_]+|PAYLOAD_MALFORMED|SITUATION_NOT_SUPPORTED)$/;

/** Notifies of a message that could not be read: with another pre-shared key IKEv1 decrypts it to nonsense. */
const unreadable: ReadonlySet<string> = new Set(['PAYLOAD_MALFORMED', 'INVALID_SYNTAX']);

const samePlace = (a: Place, b: Place): boolean =>
  a.source === b.source && a.line === b.line && a.offset === b.offset && a.pointer === b.pointer;

/**
 * Whether a notify speaks of the fault that was found: it stands in the evidence, or names the fault or what the fault
 * explains. Others were answered by a good retry, or belong to another hour of the same session.
 */
function speaksOf({ category, evidence }: Finding, notify: string, { place }: KeptEvent): boolean {
  if (!refusing.test(notify)) return false;
  const refusal = refusalOf(notify)?.category;
  if (refusal !== undefined && (refusal === category || refines(category, refusal))) return true;
  if (unreadable.has(notify) && (isKindOf(category, 'auth.psk') || isKindOf(category, 'message.malformed')))
    return true;
  return evidence.some((each) => samePlace(each.place, place));
}

/** The refusals of each end that speak of the fault; of one session the end that refused first. */
function refusalsOf(
  finding: Finding,
  members: readonly Session[],
): Readonly<Record<'ours' | 'yours', readonly string[]>> {
  const ours = new Set<string>();
  const yours = new Set<string>();
  for (const { notifies } of members) {
    const own = [...notifies]
      .map(([key, event]) => {
        const blank = key.indexOf(' ');
        return { way: key.slice(0, blank), notify: key.slice(blank + 1), event };
      })
      .filter(({ notify, event }) => speaksOf(finding, notify, event))
      .sort((a, b) => a.event.order - b.event.order);
    for (const { way, notify } of own) {
      if (way === own[0]?.way) (way === 'received' ? yours : ours).add(notify);
    }
  }
  return { ours: [...ours], yours: [...yours] };
}

/** Whether this end answered each time and no line names a fault. */
const isAnsweredInVain = (members: readonly Session[]): boolean =>
  members.length > 0 && members.every(({ role, clues }) => role === 'responder' && clues.length === 0);

/** What the two gateways were seen to do about this fault. */
function didWhat(
  finding: Finding,
  members: readonly Session[],
  { ours, yours }: ReturnType<typeof refusalsOf>,
): string {
  const refusals = [
    ...(yours.length > 0 ? [`Your gateway answered ${yours.slice(0, 3).join(', ')}.`] : []),
    ...(ours.length > 0 ? [`Our gateway had to refuse with ${ours.slice(0, 3).join(', ')}.`] : []),
  ];
  if (refusals.length > 0) return refusals.join(' ');
  if (finding.category === 'timeout.ike' && isAnsweredInVain(members))
    return 'Your gateway asked again and again: our answers seem not to arrive.';
  if (isKindOf(finding.category, 'timeout') || isKindOf(finding.category, 'peer.unreachable'))
    return members.some(({ heard }) => heard !== undefined)
      ? 'Your gateway answered at first and then no more.'
      : 'Our gateway waited for an answer in vain.';
  // Beside another fault the closing is what follows from it.
  const closed =
    isKindOf(finding.category, 'peer.deleted') &&
    members.some((each) => each.closed?.fields['by'] === 'peer');
  return closed ? 'Your gateway closed the tunnel.' : '';
}

/** The lines by which sessions name the category of the finding. */
const cluesOf = ({ category }: Finding, members: readonly Session[]): readonly KeptEvent[] =>
  members.flatMap(({ clues }) =>
    clues.filter((each) => each.category === category).map(({ first }) => first),
  );

/** A fault of our own end: its kind is, or it was told while the configuration was read. */
function isOwnFault(finding: Finding, members: readonly Session[]): boolean {
  const clues = cluesOf(finding, members);
  if (clues.length > 0 && clues.every(({ kind }) => kind === 'config.rejected')) return true;
  return isOfOneEnd(finding.category) && !clues.some(({ fields }) => fields['by'] === 'peer');
}

/** Whose addresses are told; an address that is not known is not told. */
function ends({ local, remote }: Finding): string {
  const ours = local === undefined ? 'our gateway' : `our gateway ${local}`;
  const theirs = remote === undefined ? 'yours' : `yours, ${remote},`;
  return `between ${ours} and ${theirs}`;
}

/** How the other end would call a parameter. */
function parameterFor(parameter: string): string {
  if (parameter === 'networks behind this end') return 'networks behind our gateway';
  return parameter === 'networks behind the peer' ? 'networks behind your gateway' : parameter;
}

/** Differences of what went over the wire; what is configured at this end and was not sent stays here. */
function differing({ differences }: Finding): string {
  const told = differences
    .filter(
      ({ local, remote, parameter }) =>
        local.length > 0 && remote.length > 0 && !isKindOf(parameter, 'identity'),
    )
    .slice(0, 4)
    .map(({ parameter, local, remote }) => {
      const [ours, yours] = parameter.startsWith('networks')
        ? ['ours asks for', 'yours asks for']
        : ['ours', 'yours'];
      return `${parameterFor(parameter)}: ${ours} ${local.join(', ')}, ${yours} ${remote.join(', ')}`;
    });
  return told.length === 0 ? '' : `Both ends differ in ${told.join('; ')}.`;
}

/** The sessions as this end saw them: what the peer received is what this end sent. */
function ofThisEnd({ local, remote }: Finding, members: readonly Session[]): readonly Session[] {
  const own = members.filter(
    (each) =>
      (local !== undefined && each.local?.address === local) ||
      (remote !== undefined && each.remote?.address === remote),
  );
  return own.length > 0 ? own : members;
}

/** The paragraph; nothing for what is no fault, has no other end, or is for this end alone to mend. */
export function ticketFor(finding: Finding, all: readonly Session[]): string | undefined {
  const members = ofThisEnd(finding, all);
  if (finding.severity === 'info' || (finding.remote === undefined && members.length === 0)) return undefined;
  const refusals = refusalsOf(finding, members);
  const refuser = refusals.yours.length > 0 ? 'yours' : refusals.ours.length > 0 ? 'ours' : undefined;
  if (refuser !== 'yours' && isOwnFault(finding, members)) return undefined;
  const times = finding.count === 1 ? '' : ` (${finding.count} times)`;
  const what = `the ${versionOf(members)} tunnel ${ends(finding)} failed${times}: ${finding.title}.`;
  const time = when(finding, members);
  const opening = time === '' ? `T${what.slice(1)}` : `${time}${what}`;
  return [
    opening,
    didWhat(finding, members, refusals),
    differing(finding),
    checkFor(finding.category, refuser),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
