/*
 * A generated pluto.log: negotiations of both versions as initiator and responder, rekeys, traffic counts, deletes, and
 * failures with their retries. Times, SPIs, numbers and addresses differ from line to line; what a connection is
 * configured with (proposals, identities, selectors) comes again, as it does in a real log. About 2 % are unknown.
 */
import { drawFrom, two } from './random.mjs';
import { writeLog } from './write.mjs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const suites = [
  ['AES_CBC_256', 'HMAC_SHA2_256_128', 'HMAC_SHA2_256', 'MODP2048'],
  ['AES_GCM_16_256', 'n/a', 'HMAC_SHA2_512', 'DH19'],
  ['AES_CBC_128', 'HMAC_SHA1_96', 'HMAC_SHA1', 'MODP1536'],
];
const faults = ['AUTHENTICATION_FAILED', 'NO_PROPOSAL_CHOSEN', 'TS_UNACCEPTABLE'];

function* linesOf(seed) {
  const { random, whole, pick, hex } = drawFrom(seed);
  let clock = Date.UTC(2026, 10, 21, 1, 5, 44) * 1000;
  const stamp = () => {
    clock += 20 + whole(40_000);
    const time = new Date(clock / 1000);
    const micro = String(clock % 1_000_000).padStart(6, '0');
    return `${months[time.getUTCMonth()]} ${two(time.getUTCDate())} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}.${micro}: `;
  };
  const connections = Array.from({ length: 200 }, (_, index) => ({
    name: pick(['site', 'branch', 'net', 'vpn']) + '-' + (index + 1),
    suite: pick(suites),
    template: random() < 0.3,
    peer: `203.0.113.${1 + whole(250)}`,
    id:
      random() < 0.6
        ? `@gw-${index}.example`
        : `C=CH, O=Example, OU=VPN ${index % 7}, CN=gw-${index}.example`,
    here: `10.${whole(256)}.0.0/16`,
    there: `192.168.${whole(256)}.0/24`,
  }));
  let state = 0;
  for (;;) {
    const { name, suite, template, peer, id, here, there } = pick(connections);
    const [cipher, integ, prf, group] = suite;
    const chosen = `{cipher=${cipher} integ=${integ} prf=${prf} group=${group}}`;
    const ike = (state += 1);
    const of = (number) => `${stamp()}"${name}"${template ? `[${1 + (ike % 90)}] ${peer}` : ''} #${number}: `;
    const esp = () =>
      `{ESP/ESN=>0x${hex(8)} <0x${hex(8)} xfrm=${cipher}${integ === 'n/a' ? '' : `-${integ}`} DPD=active}`;
    const kind = random();
    if (kind < 0.12) {
      // The peer is silent.
      yield `${of(ike)}initiating IKEv2 connection`;
      yield `${of(ike)}sent IKE_SA_INIT request to ${peer}:500`;
      for (const wait of ['0.5', '1', '2', '4', '8'])
        yield `${of(ike)}STATE_V2_PARENT_I1: retransmission; will wait ${wait} seconds for response`;
      yield `${of(ike)}STATE_V2_PARENT_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv2 message`;
      yield `${of(ike)}starting keying attempt ${2 + whole(9)} of an unlimited number`;
      yield `${of(ike)}deleting state (STATE_V2_PARENT_I1) aged ${whole(90)}.${whole(1e6)}s and NOT sending notification`;
      continue;
    }
    if (kind < 0.24) {
      const fault = pick(faults);
      yield `${of(ike)}proposal 1:IKE=${cipher}-${prf}-${integ}-${group} chosen from remote proposals 1:IKE:ENCR=${cipher};PRF=${prf};INTEG=${integ};DH=${group}[first-match]`;
      yield `${of(ike)}sent IKE_SA_INIT reply ${chosen}`;
      yield `${of(ike)}processing decrypted IKE_AUTH request: SK{IDi,IDr,AUTH,SA,TSi,TSr}`;
      yield `${of(ike)}Peer ID '${id}' mismatched on first found connection and no better connection found`;
      yield `${of(ike)}responding to IKE_AUTH message (ID 1) from ${peer}:${pick(['500', '4500'])} with encrypted notification ${fault}`;
      yield `${of(ike)}encountered fatal error in state STATE_V2_PARENT_R1`;
      yield `${of(ike)}deleting state (STATE_V2_PARENT_R1) aged 0.0${whole(1e5)}s and NOT sending notification`;
      continue;
    }
    const child = (state += 1);
    if (kind < 0.4) {
      yield `${of(ike)}initiating IKEv1 Main Mode connection`;
      yield `${of(ike)}sent Main Mode request`;
      yield `${of(ike)}sent Main Mode I2`;
      yield `${of(ike)}sent Main Mode I3`;
      yield `${of(ike)}Peer ID is ID_FQDN: '${id}'`;
      yield `${of(ike)}IKE SA established {auth=PRESHARED_KEY cipher=${cipher} integ=${prf} group=${group}}`;
      yield `${of(child)}initiating Quick Mode IKEv1+PSK+ENCRYPT+TUNNEL+PFS+UP+IKE_FRAG_ALLOW+ESN_NO`;
      yield `${of(child)}IPsec SA established tunnel mode ${esp()}`;
    } else {
      yield `${of(ike)}initiating IKEv2 connection`;
      yield `${of(ike)}sent IKE_SA_INIT request to ${peer}:500`;
      yield `${of(ike)}WARNING: '@gw-a.example' PSK length of ${8 + whole(8)} bytes is too short for PRF ${prf} in FIPS mode (16 bytes required)`;
      yield `${of(ike)}sent IKE_AUTH request ${chosen}`;
      yield `${of(ike)}initiator established IKE SA; authenticated peer using authby=secret and ID_FQDN '${id}'`;
      yield `${of(child)}initiator established Child SA using #${ike}; IPsec tunnel [${here}===${there}] ${esp()}`;
    }
    for (let again = whole(3); again > 0; again -= 1) {
      const next = (state += 1);
      yield `${of(next)}initiating rekey to replace Child SA #${child} using IKE SA #${ike}`;
      yield `${of(next)}initiator rekeyed Child SA #${child} using #${ike}; IPsec tunnel [${here}===${there}] ${esp()}`;
      yield `${of(child)}ESP traffic information: in=${whole(999)}MiB out=${whole(999)}KiB`;
    }
    if (random() < 0.2) yield `${stamp()}"${name}": terminating SAs using this connection`;
    if (random() < 0.1)
      yield `${stamp()}packet from 198.51.100.${whole(255)}:${1024 + whole(60000)}: initial Main Mode message received but no connection has been authorized with policy PSK+IKEV1_ALLOW`;
    yield `${of(ike)}deleting state (STATE_V2_ESTABLISHED_IKE_SA) aged ${whole(3600)}.${whole(1e6)}s and sending notification`;
    if (random() < 0.25) yield `${of(ike)}some words that no template knows ${hex(8)}`;
  }
}

/** Writes about `bytes` bytes to a file. */
export async function writePlutoLog(path, bytes, seed = 7) {
  const lines = linesOf(seed);
  await writeLog(path, bytes, () => `${lines.next().value}\n`);
}
