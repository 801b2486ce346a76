import { isKindOf } from '../category/refine.js';
import type { Session } from '../session/session.js';
import type { Finding } from './diagnosis.js';

/*
 * One paragraph for the people at the other gateway: what was tried and when (UTC), what their gateway did, and what to
 * check there. It tells addresses of gateways and what went over the wire, and nothing of this end's configuration beyond.
 */

/** What the other end is asked to check, by category; the nearest ancestor counts. */
const checks: readonly (readonly [string, string])[] = [
  ['auth.psk', 'Please compare the pre-shared key of this tunnel over a safe channel and set it anew.'],
  ['auth.identity', 'Please check which identity your gateway sends and which one it expects of ours.'],
  [
    'auth.certificate',
    'Please check the certificate your gateway presents, its validity and its issuer, and that it trusts the issuer of ours.',
  ],
  ['auth.eap', 'Please check user name and password, and your AAA server if there is one.'],
  ['auth', 'Please look up the reason in your log for these minutes: key, identity, certificate or method.'],
  ['proposal.ike', 'Please compare the IKE proposals (encryption, integrity, PRF, Diffie-Hellman group).'],
  ['proposal.ipsec.pfs', 'Please compare the PFS group of the IPsec proposals.'],
  ['proposal.ipsec', 'Please compare the IPsec (ESP) proposals and the PFS group.'],
  ['proposal', 'Please compare the proposals of IKE and IPsec.'],
  [
    'traffic-selector',
    'Please compare the networks (traffic selectors) of both ends: they must be mirror images.',
  ],
  ['peer.unknown', 'Please check that a connection for our address and identity is configured and enabled.'],
  ['peer.address-mismatch', 'Please check which address your configuration has for our gateway.'],
  [
    'peer.unreachable',
    'Please check that UDP 500 and 4500 from our address reach your gateway, and that IKE runs there.',
  ],
  [
    'nat.udp-4500-blocked',
    'Please check that UDP 4500 is open in both directions on the way to your gateway.',
  ],
  [
    'message.fragmentation',
    'Please check that large UDP packets and IP fragments pass, or that IKE fragmentation is on.',
  ],
  ['timeout.dpd', 'Please check whether your gateway ran, and reached ours, at that time.'],
  ['timeout', 'Please check in your log whether our messages arrive, and why they stay unanswered.'],
  ['peer.deleted', 'Please look up in your log why your gateway closed the tunnel.'],
];

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

/** What the other gateway was seen to do. */
function didWhat(finding: Finding, members: readonly Session[]): string {
  const refusals = new Set(
    members.flatMap(({ notifies }) =>
      [...notifies.keys()].flatMap((key) => (key.startsWith('received ') ? [key.slice(9)] : [])),
    ),
  );
  const named = [...refusals].filter((notify) => /^[A-Z0-9_]+$/.test(notify) && isRefusal(notify));
  if (named.length > 0) return `Your gateway answered ${named.slice(0, 3).join(', ')}.`;
  if (isKindOf(finding.category, 'timeout') || isKindOf(finding.category, 'peer.unreachable'))
    return members.some(({ heard }) => heard !== undefined)
      ? 'Your gateway answered at first and then no more.'
      : 'Our gateway waited for an answer in vain.';
  if (members.some(({ closed }) => closed?.fields['by'] === 'peer')) return 'Your gateway closed the tunnel.';
  const sent = new Set(
    members.flatMap(({ notifies }) =>
      [...notifies.keys()].flatMap((key) => (key.startsWith('sent ') ? [key.slice(5)] : [])),
    ),
  );
  const refused = [...sent].filter((notify) => /^[A-Z0-9_]+$/.test(notify) && isRefusal(notify));
  return refused.length > 0 ? `Our gateway had to refuse with ${refused.slice(0, 3).join(', ')}.` : '';
}

const refusing =
  /^(NO_PROPOSAL_CHOSEN|AUTHENTICATION_FAILED|TS_UNACCEPTABLE|INVALID_[A-Z_]+|SINGLE_PAIR_REQUIRED|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED|UNSUPPORTED_[A-Z_]+|PAYLOAD_MALFORMED|SITUATION_NOT_SUPPORTED)$/;

const isRefusal = (notify: string): boolean => refusing.test(notify);

function checkFor(category: string): string {
  const found = checks.find(([id]) => isKindOf(category, id));
  return found?.[1] ?? 'Please look at the log of your gateway for these minutes.';
}

/** Whose addresses are told; an address that is not known is not told. */
function ends({ local, remote }: Finding): string {
  const ours = local === undefined ? 'our gateway' : `our gateway ${local}`;
  const theirs = remote === undefined ? 'yours' : `yours, ${remote},`;
  return `between ${ours} and ${theirs}`;
}

/** Differences of what went over the wire; what is configured at this end and was not sent stays here. */
function differing({ differences }: Finding): string {
  const told = differences
    .filter(
      ({ local, remote, parameter }) =>
        local.length > 0 && remote.length > 0 && !isKindOf(parameter, 'identity'),
    )
    .slice(0, 4)
    .map(
      ({ parameter, local, remote }) => `${parameter}: ours ${local.join(', ')}, yours ${remote.join(', ')}`,
    );
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

/** The paragraph; nothing for what has no other end, or is no fault. */
export function ticketFor(finding: Finding, all: readonly Session[]): string | undefined {
  const members = ofThisEnd(finding, all);
  if (finding.severity === 'info' || (finding.remote === undefined && members.length === 0)) return undefined;
  const times = finding.count === 1 ? '' : ` (${finding.count} times)`;
  const what = `the ${versionOf(members)} tunnel ${ends(finding)} failed${times}: ${finding.title}.`;
  const time = when(finding, members);
  const opening = time === '' ? `T${what.slice(1)}` : `${time}${what}`;
  return [opening, didWhat(finding, members), differing(finding), checkFor(finding.category)]
    .filter((part) => part !== '')
    .join(' ');
}
