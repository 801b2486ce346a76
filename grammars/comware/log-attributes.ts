import type { ValueGrammar } from '../../src/value/types.js';
import { endReasons } from './reasons.js';

/** What the logs about SAs list behind "SA information:", with the name of the field. */
const keys: Readonly<Record<string, string>> = {
  Reason: 'reason',
  'SA information': '',
  Role: 'role',
  'Local IP': 'local',
  'Local address': 'local',
  'Local ID type': 'localIdType',
  'Local ID': 'localId',
  'Local port': 'localPort',
  Retransmissions: 'retransmissions',
  'Remote IP': 'remote',
  'Remote address': 'remote',
  'Remote ID type': 'remoteIdType',
  'Remote ID': 'remoteId',
  'Remote port': 'remotePort',
  'Recived retransmissions': 'receivedRetransmissions',
  'Received retransmissions': 'receivedRetransmissions',
  'Inside VPN instance': 'insideVpnInstance',
  'Outside VPN instance': 'outsideVpnInstance',
  'Initiator Cookie': 'initiatorCookie',
  'Responder Cookie': 'responderCookie',
  'Initiator cookie': 'initiatorCookie',
  'Responder cookie': 'responderCookie',
  'Connection ID': 'connectionId',
  'Tunnel ID': 'tunnelId',
  'IKE profile name': 'profile',
  'Sour addr': 'localSubnet',
  'Dest addr': 'remoteSubnet',
  Port: '',
  Protocol: '',
  'Message ID': 'messageNumber',
  'Inbound AH SPI': 'inboundAhSpi',
  'Outbound AH SPI': 'outboundAhSpi',
  'Inbound ESP SPI': 'inboundEspSpi',
  'Outbound ESP SPI': 'outboundEspSpi',
  'ACL number': 'acl',
  'ACL name': 'aclName',
};

/** The keys as a closed list of a template. */
export const logKeys = Object.keys(keys)
  .filter((key) => key !== 'Reason' && key !== 'SA information')
  .join('|');

const edge = '.;,•*- \t\r\n';

/** What stands between two keys, without the punctuation around it. */
function stripped(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && edge.includes(text.charAt(from))) from += 1;
  while (to > from && edge.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The reason without the number of the policy and without what a bracket adds. */
const reasonOf = (text: string): string => stripped(text.split(/ \(|[.,;]? Sequence number/, 1)[0] ?? '');

const keyPattern = new RegExp(
  `(?:^|[\\s.;,•*-])(${Object.keys(keys)
    .sort((a, b) => b.length - a.length)
    .join('|')})[ \\t]*:`,
  'g',
);

const listedEnds: ReadonlySet<string> = new Set(endReasons.map(({ key }) => String(key).toLowerCase()));

/**
 * `Reason: No acceptable transform. SA information: Role: Responder; Local IP: 192.0.2.1; Remote IP: 198.51.100.2`: one
 * line or many, whatever stands between the entries; the first value of a key counts.
 */
export const readLogAttributes: ValueGrammar<Readonly<Record<string, string>>> = (text) => {
  const value: Record<string, string> = {};
  const found = [...text.matchAll(keyPattern)];
  // The word "Reason:" stands before the list where that is part of the message.
  const before = stripped(text.slice(0, found[0]?.index ?? text.length));
  if (before !== '') value['reason'] = reasonOf(before);
  found.forEach((match, index) => {
    const name = keys[match[1] ?? ''] ?? '';
    const said = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length);
    const told = name === 'reason' ? reasonOf(said) : stripped(said);
    if (name !== '' && told !== '' && value[name] === undefined) value[name] = told;
  });
  // Why an SA ended is looked up only where the word is known: most ends are no fault.
  const { reason } = value;
  if (reason !== undefined && listedEnds.has(reason.toLowerCase())) value['endReason'] = reason;
  if (value['role'] !== undefined) value['role'] = value['role'].toLowerCase();
  return { value };
};
