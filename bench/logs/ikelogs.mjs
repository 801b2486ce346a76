/* A generated IkeLogs.txt: every form of line, distinct ids, a share of lines that nobody knows. */
import { drawFrom } from './random.mjs';
import { writeLog } from './write.mjs';

const ciphers = ['AES-CBC-256', 'AES-CBC-128', 'AES-GCM-256', '3DES', 'DES'];
const hashes = ['SHA1', 'SHA256', 'SHA384', 'Md5'];
const groups = ['DhGroup2', 'DhGroup14', 'DhGroup20', 'DhGroupECP384'];
const statuses = [
  'IKE authentication credentials are unacceptable',
  'Policy match error',
  'Negotiation timed out',
  'Main mode SA assumed to be invalid because peer stopped responding',
  'IKE SA deleted before establishment completed',
  'Invalid payload received',
];
const notifies = [
  'Policy Mismatch',
  'Authentication failed',
  'Traffic Selectors Unacceptable',
  'Invalid Syntax',
  'Invalid KE Payload',
];

/** Makes lines of so many connections; with 0 of them nothing is ever said twice. */
export function lineMaker(seed, connections = 100) {
  const { random, whole, pick, hex } = drawFrom(seed);
  const ip = () => `${pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + whole(254)}`;
  const cookie = () => `0x${hex(16).toUpperCase()}`;
  const policies = (keys, count) =>
    Array.from(
      { length: count },
      (_, index) =>
        `Policy${index + 1}:${keys.map((key) => `${key}=${pick({ Cipher: ciphers, Integrity: hashes, DhGroup: groups }[key])}`).join(' ')}`,
    ).join(' ');
  const selector = () =>
    `StartAddress 10.${whole(256)}.0.0 EndAddress 10.${whole(256)}.255.255 PortStart 0 PortEnd 65535 Protocol 0`;
  /** What a connection offers does not change from one negotiation to the next; ids do. */
  const makeConnection = () => ({
    ike: policies(['Cipher', 'Integrity', 'DhGroup'], 2 + whole(5)),
    peerIke: policies(['Cipher', 'Integrity', 'DhGroup'], 1 + whole(2)),
    ipsec: policies(['Integrity', 'Cipher'], 1 + whole(3)),
    peerIpsec: `Policy1:Cipher=${pick(ciphers)}Integrity=${pick(hashes)}`,
    selectors: `Number of TSIs 1: ${selector()} Number of TSRs 1:${selector()}`,
    ends: `Remote ${ip()}:500: Local ${ip()}:${pick(['500', '4500'])}: `,
  });
  const kept = Array.from({ length: connections }, makeConnection);
  let now = kept[0] ?? makeConnection();
  const selectors = () => `[Tsid 0x${hex(3)}  ]${now.selectors}`;
  const bodies = [
    () =>
      `[SEND][SA_INIT] Sending IKE SA_INIT packet with tunnelId 0x${hex(2)}, iCookie ${cookie()} and rCookie 0x0`,
    () => `[SEND]Sending Ike payload for tunnel Id 0x${hex(2)}: Auth:PreShared Key- ${now.ike}`,
    () =>
      `[RECEIVED] Receiving MM Packet for tunnel Id 0x${hex(2)} iCookie ${cookie()} and rCookie ${cookie()}: Receiving MM Nonce`,
    () => `[RECEIVED]Received Ike payload: ${now.peerIke}`,
    () =>
      `[RECEIVED][SA_INIT] Received IKE SA Init response message with iCookie ${cookie()} rCookie ${cookie()}`,
    () => `[RECEIVED][SA_INIT] Received SA INIT iCookie ${cookie()} rCookie 0x0`,
    () => `[LOCAL_MSG][SA_INIT] Received SA INIT iCookie ${cookie()} and Generated new rCookie ${cookie()}`,
    () => `[SEND][SA_AUTH] Sending SA AUTH message for tunnelId 0x${hex(2)} and tsId 0x${hex(2)}`,
    () => `[RECEIVED][SA_AUTH] Received IKE AUTH message`,
    () => `Proposed(send) Traffic Selector payload will be- ${selectors()}`,
    () => `Received Traffic Selector payload request- ${selectors()}`,
    () => `[SEND] Proposed Traffic Selector payload will be (Final Negotiated) - ${selectors()}`,
    () => `[SEND]Sending IPSec policy Payload for tunnel Id 0x${hex(2)}, tsId 0x${hex(2)}: ${now.ipsec}`,
    () => `[RECEIVED]Received IPSec payload: ${now.peerIpsec}`,
    () => `[SEND][NOTIFY] Sending Notify Message - ${pick(notifies)}`,
    () => `[RECEIVED][NOTIFY] Received Notify Message - ${pick(notifies)}`,
    () => `[LOCAL_MSG] IKE Tunnel closed for tunnelId 0x${hex(2)} with status ${pick(statuses)}`,
  ];
  return () => {
    const kind = random();
    if (kind < 0.015) return `[LOCAL_MSG] something that no template knows ${hex(8)} in a line of its own`;
    if (kind < 0.03)
      return `IkeCleanupQMNegotiation called with error ${13800 + whole(100)} and flags ${hex(1)}`;
    const session =
      random() < 0.8 ? `SESSION_ID :{${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}} ` : '';
    now = kept.length > 0 ? pick(kept) : makeConnection();
    return `${session}${now.ends}${pick(bodies)()}`;
  };
}

/** Writes about `bytes` bytes to a file. */
export async function writeIkeLogs(path, bytes, seed = 7, connections = 100) {
  const next = lineMaker(seed, connections);
  await writeLog(path, bytes, () => `${next()}\n`);
}
