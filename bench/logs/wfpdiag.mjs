/* A generated wfpdiag.txt: event blocks and lines of trace of several threads, interleaved. */
import { drawFrom, two } from './random.mjs';
import { writeLog } from './write.mjs';

const statuses = [
  ['0x000035e9', 'IKE authentication credentials are unacceptable'],
  ['0x0000362c', 'Policy match error'],
  ['0x000035ed', 'Negotiation timed out'],
  ['0x00003613', 'Invalid payload received'],
  ['0x00003605', 'A status that no table knows'],
];
const phrases = [
  'Deleted ICookie from the high priority thread pool list',
  'Received MM delete',
  'Peer sent NO_PROPOSAL_CHOSEN notify',
  'Processing LIFETIME change QM Notify',
  'Construct CERT REQUEST',
  'Process Payload CERTREQ',
  'IkeFindPayloadInPacket failed with Windows error 13843(ERROR_IPSEC_IKE_INVALID_PAYLOAD)',
];

/** Makes lines: threads take turns, each writes one event or a few lines of trace at a time, in one millisecond, before it begins anew. */
function lineMaker(seed, threads) {
  const { random, whole, pick, hex: lowerHex } = drawFrom(seed);
  const hex = (digits) => lowerHex(digits).toUpperCase();
  let milli = 0;
  const time = () => {
    milli += whole(3);
    const second = Math.floor(milli / 1000);
    return `02/02/2017-${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.${String(milli % 1000).padStart(3, '0')}`;
  };
  const event = (peer) => {
    const [code, words] = pick(statuses);
    return [
      'IKE diagnostic event:',
      'Event Header:',
      '  Timestamp: 1601-01-01T00:00:00.000Z',
      '  Flags: 0x00000106',
      '    Local address field set',
      '    Remote address field set',
      '    IP version field set',
      '  IP version: IPv4',
      '  IP protocol: 0',
      '  Local address: 198.51.100.92',
      `  Remote address: ${peer}`,
      '  Local Port: 0',
      '  Remote Port: 0',
      '  Application ID:',
      '  User SID: <invalid>',
      `Failure type: IKE/Authip ${pick(['Main', 'Quick', 'Extended'])} Mode Failure`,
      'Type specific info:',
      `  Failure error code:${code}`,
      `    ${words}`,
      '',
      `  Failure point: ${pick(['Remote', 'Local'])}`,
    ];
  };
  const trace = () =>
    Array.from({ length: 1 + whole(8) }, () =>
      random() < 0.8 ? pick(phrases) : `Something of the trace ${hex(8)}`,
    );
  const streams = Array.from({ length: threads }, () => ({
    thread: hex(4),
    session: 0,
    peer: '',
    waiting: [],
  }));
  return () => {
    const stream = pick(streams);
    if (stream.waiting.length === 0) {
      stream.session = 1000 + whole(9000);
      stream.peer = `203.0.113.${1 + whole(254)}`;
      stream.at = `[${whole(4)}]0368.${stream.thread}::${time()}`;
      stream.waiting = random() < 0.5 ? event(stream.peer) : trace();
    }
    return `${stream.at} [ikeext] ${stream.session}|${stream.peer}|${stream.waiting.shift()}`;
  };
}

/** Writes about `bytes` bytes to a file. */
export async function writeWfpdiag(path, bytes, seed = 7, threads = 4) {
  const next = lineMaker(seed, threads);
  await writeLog(path, bytes, () => `${next()}\n`);
}
