/*
 * A generated charon log: lines of a negotiation, a rekey, a check of the peer and a failure, with distinct numbers,
 * SPIs and times; 1.6 % are unknown.
 */
import { drawFrom, two } from './random.mjs';
import { writeLog } from './write.mjs';

function* linesOf(seed) {
  const { random, whole, hex } = drawFrom(seed);
  const start = Date.UTC(2026, 10, 21, 1, 5, 44);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  for (let id = 1; ; id += 1) {
    const time = new Date(start + id * 2000);
    const stamp = `${months[time.getUTCMonth()]} ${two(time.getUTCDate())} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} gw charon: `;
    const peer = `203.0.113.${1 + whole(250)}`;
    const me = '198.51.100.20';
    const conn = `site-${whole(200)}`;
    const head = (group) => `${stamp}${two(whole(16))}[${group}] <${conn}|${id}> `;
    const spi = () => hex(8);
    yield `${head('IKE')}initiating IKE_SA ${conn}[${id}] to ${peer}`;
    yield `${head('ENC')}generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) N(HASH_ALG) N(REDIR_SUP) ]`;
    yield `${head('NET')}sending packet: from ${me}[500] to ${peer}[500] (${400 + whole(100)} bytes)`;
    yield `${head('NET')}received packet: from ${peer}[500] to ${me}[500] (${400 + whole(100)} bytes)`;
    yield `${head('ENC')}parsed IKE_SA_INIT response 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) N(FRAG_SUP) N(HASH_ALG) N(CHDLESS_SUP) N(MULT_AUTH) ]`;
    yield `${head('CFG')}selected proposal: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048`;
    yield `${head('IKE')}authentication of 'gw-a.example' (myself) with pre-shared key`;
    yield `${head('IKE')}establishing CHILD_SA ${conn}{${id}}`;
    yield `${head('ENC')}generating IKE_AUTH request 1 [ IDi N(INIT_CONTACT) IDr AUTH SA TSi TSr N(MOBIKE_SUP) N(NO_ADD_ADDR) N(MULT_AUTH) N(EAP_ONLY) N(MSG_ID_SYN_SUP) ]`;
    yield `${head('NET')}sending packet: from ${me}[4500] to ${peer}[4500] (288 bytes)`;
    if (random() < 0.05) {
      yield `${head('ENC')}parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]`;
      yield `${head('IKE')}received AUTHENTICATION_FAILED notify error`;
      continue;
    }
    yield `${head('ENC')}parsed IKE_AUTH response 1 [ IDr AUTH SA TSi TSr N(MOBIKE_SUP) N(NO_ADD_ADDR) ]`;
    yield `${head('IKE')}authentication of 'gw-b.example' with pre-shared key successful`;
    yield `${head('IKE')}IKE_SA ${conn}[${id}] established between ${me}[gw-a.example]...${peer}[gw-b.example]`;
    yield `${head('IKE')}CHILD_SA ${conn}{${id}} established with SPIs ${spi()}_i ${spi()}_o and TS 192.168.${whole(256)}.0/24 === 10.${whole(256)}.2.0/24`;
    yield `${head('IKE')}sending DPD request`;
    yield `${head('IKE')}retransmit 1 of request with message ID ${whole(9)}`;
    yield `${head('IKE')}closing CHILD_SA ${conn}{${id}} with SPIs ${spi()}_i (${whole(9999)} bytes) ${spi()}_o (${whole(9999)} bytes) and TS 192.168.1.0/24 === 10.1.2.0/24`;
    if (random() < 0.35) yield `${head('IKE')}some words that no template knows ${hex(8)}`;
  }
}

/** Writes about `bytes` bytes to a file. */
export async function writeCharonLog(path, bytes, seed = 7) {
  const lines = linesOf(seed);
  await writeLog(path, bytes, () => `${lines.next().value}\n`);
}
