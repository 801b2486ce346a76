import { diagnose, type DiagnoseOptions, type Diagnosis } from '../../src/index.js';

/** How a negotiation ends. */
export type Outcome = 'ok' | 'psk' | 'proposal' | 'esp' | 'ts' | 'silent';

/** One negotiation between the two gateways. */
export interface Attempt {
  /** When it begins, in milliseconds since 1970 by the true clock. */
  readonly at: number;
  readonly outcome: Outcome;
  /** Which gateway begins; the first by default. */
  readonly by?: 0 | 1;
  /** The connection as the first and as the second gateway call it. */
  readonly connection?: readonly [string, string];
  readonly child?: string;
  readonly networks?: readonly [string, string];
  readonly identities?: readonly [string, string];
  /** IKE proposals that the initiator offers and the responder has, in charon's words. */
  readonly proposals?: readonly [string, string];
  /** How long it stays up, in milliseconds; without it the log does not show its end. */
  readonly up?: number;
  /** Size of the first message. */
  readonly size?: number;
  /** How often the first message goes out again before it is answered. */
  readonly retransmits?: number;
  /** Address by which the responder sees the initiator, and the initiator the responder, if not the usual ones. */
  readonly seen?: readonly [string, string];
  /** SPIs of the Child SA; without them they follow from the number of the attempt. */
  readonly spis?: readonly [string, string];
}

/** A gateway and how its log is printed. */
export interface Gateway {
  /** Its own address, and the one under which its peer sees it. */
  readonly address: string;
  readonly seenAs?: string;
  /** How far its clock is ahead, in milliseconds; a function of the true time where it drifts. */
  readonly ahead?: number | ((at: number) => number);
  readonly stamp?: Stamp;
}

/** `iso-ms`: with year, zone and milliseconds; `iso-s`: with whole seconds; `syslog`: neither year nor zone; `none`: no time. */
export type Stamp = 'iso-ms' | 'iso-s' | 'syslog' | 'none';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function stampOf(moment: number, stamp: Stamp): string {
  const date = new Date(moment);
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  if (stamp === 'none') return '';
  if (stamp === 'syslog')
    return `${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${time} gw charon: `;
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const fraction = stamp === 'iso-ms' ? `.${pad(date.getUTCMilliseconds(), 3)}` : '';
  return `${day}T${time}${fraction}Z gw charon: `;
}

/** A line of one end, so many milliseconds after the attempt begins. */
type Line = readonly [end: 0 | 1, after: number, text: string];

const natD = 'N(NATD_S_IP) N(NATD_D_IP)';

/** What both ends print of one attempt. */
function linesOf(attempt: Attempt, number: number, gateways: readonly [Gateway, Gateway]): Line[] {
  const { outcome, by = 0, retransmits = 0 } = attempt;
  const size = attempt.size ?? 400 + ((number * 37) % 300);
  const other = by === 0 ? 1 : 0;
  const connections = attempt.connection ?? ['east-west', 'west-east'];
  const [i, r] = [by, other] as const;
  const own = [gateways[0].address, gateways[1].address] as const;
  const seen = attempt.seen ?? [gateways[i].seenAs ?? own[i], gateways[r].seenAs ?? own[r]];
  const [ia, ra] = [own[i], seen[1]];
  const [ib, rb] = [seen[0], own[r]];
  const ids = attempt.identities ?? ['gw-a.example', 'gw-b.example'];
  const [idI, idR] = [ids[i], ids[r]];
  const networks = attempt.networks ?? ['10.1.0.0/24', '10.2.0.0/24'];
  const [nets, far] = [networks[i], networks[r]];
  const [conI, conR] = [connections[i], connections[r]];
  const child = attempt.child;
  const here = `<${conI}|${number}>`;
  const there = `<${conR}|${number}>`;
  const natted = ia !== ib || ra !== rb;
  const port = 4500;
  const lines: Line[] = [
    [i, 0, `[IKE] ${here} initiating IKE_SA ${conI}[${number}] to ${ra}`],
    [i, 1, `[ENC] ${here} generating IKE_SA_INIT request 0 [ SA KE No ${natD} N(FRAG_SUP) ]`],
    [i, 2, `[NET] ${here} sending packet: from ${ia}[500] to ${ra}[500] (${size} bytes)`],
  ];
  for (let again = 1; again <= (outcome === 'silent' ? 5 : retransmits); again += 1)
    lines.push(
      [i, again * 4000, `[IKE] ${here} retransmit ${again} of request with message ID 0`],
      [i, again * 4000 + 1, `[NET] ${here} sending packet: from ${ia}[500] to ${ra}[500] (${size} bytes)`],
    );
  if (outcome === 'silent') {
    lines.push([i, 24_000, `[IKE] ${here} giving up after 5 retransmits`]);
    return lines;
  }
  const t = retransmits * 4000;
  lines.push(
    [r, t + 12, `[NET] <${number}> received packet: from ${ib}[500] to ${rb}[500] (${size} bytes)`],
    [r, t + 12, `[ENC] <${number}> parsed IKE_SA_INIT request 0 [ SA KE No ${natD} N(FRAG_SUP) ]`],
    [r, t + 12, `[IKE] <${number}> ${ib} is initiating an IKE_SA`],
  );
  if (outcome === 'proposal') {
    const [offered, configured] = attempt.proposals ?? [
      'IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024',
      'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048',
    ];
    lines.push(
      [r, t + 13, `[CFG] <${number}> received proposals: ${offered}`],
      [r, t + 13, `[CFG] <${number}> configured proposals: ${configured}`],
      [r, t + 13, `[IKE] <${number}> received proposals unacceptable`],
      [r, t + 13, `[ENC] <${number}> generating IKE_SA_INIT response 0 [ N(NO_PROP) ]`],
      [r, t + 14, `[NET] <${number}> sending packet: from ${rb}[500] to ${ib}[500] (36 bytes)`],
      [i, t + 24, `[NET] ${here} received packet: from ${ra}[500] to ${ia}[500] (36 bytes)`],
      [i, t + 24, `[ENC] ${here} parsed IKE_SA_INIT response 0 [ N(NO_PROP) ]`],
      [i, t + 24, `[IKE] ${here} received NO_PROPOSAL_CHOSEN notify error`],
    );
    return lines;
  }
  const agreed = 'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048';
  const [offered, configured] = attempt.proposals ?? [];
  if (offered !== undefined && configured !== undefined)
    lines.push(
      [r, t + 13, `[CFG] <${number}> received proposals: ${offered}`],
      [r, t + 13, `[CFG] <${number}> configured proposals: ${configured}`],
    );
  lines.push(
    [r, t + 13, `[CFG] <${number}> selected proposal: ${agreed}`],
    ...(natted ? [[r, t + 13, `[IKE] <${number}> remote host is behind NAT`] as Line] : []),
    [r, t + 14, `[ENC] <${number}> generating IKE_SA_INIT response 0 [ SA KE No ${natD} N(FRAG_SUP) ]`],
    [r, t + 14, `[NET] <${number}> sending packet: from ${rb}[500] to ${ib}[500] (${size + 8} bytes)`],
    [i, t + 24, `[NET] ${here} received packet: from ${ra}[500] to ${ia}[500] (${size + 8} bytes)`],
    [i, t + 24, `[ENC] ${here} parsed IKE_SA_INIT response 0 [ SA KE No ${natD} N(FRAG_SUP) ]`],
    ...(natted ? [[i, t + 25, `[IKE] ${here} local host is behind NAT, sending keep alives`] as Line] : []),
    [i, t + 25, `[CFG] ${here} selected proposal: ${agreed}`],
    [i, t + 25, `[IKE] ${here} authentication of '${idI}' (myself) with pre-shared key`],
    ...(child === undefined
      ? []
      : [[i, t + 25, `[IKE] ${here} establishing CHILD_SA ${child}{${number}}`] as Line]),
    [i, t + 26, `[ENC] ${here} generating IKE_AUTH request 1 [ IDi IDr AUTH SA TSi TSr N(MOBIKE_SUP) ]`],
    [i, t + 26, `[NET] ${here} sending packet: from ${ia}[${port}] to ${ra}[${port}] (288 bytes)`],
    [r, t + 36, `[NET] <${number}> received packet: from ${ib}[${port}] to ${rb}[${port}] (288 bytes)`],
    [r, t + 36, `[ENC] <${number}> parsed IKE_AUTH request 1 [ IDi IDr AUTH SA TSi TSr N(MOBIKE_SUP) ]`],
    [r, t + 36, `[CFG] <${number}> looking for peer configs matching ${rb}[${idR}]...${ib}[${idI}]`],
    [r, t + 36, `[CFG] ${there} selected peer config '${conR}'`],
  );
  const answer = (payloads: string, bytes: number, after = 40): void => {
    lines.push(
      [r, t + after, `[ENC] ${there} generating IKE_AUTH response 1 [ ${payloads} ]`],
      [r, t + after, `[NET] ${there} sending packet: from ${rb}[${port}] to ${ib}[${port}] (${bytes} bytes)`],
      [
        i,
        t + after + 10,
        `[NET] ${here} received packet: from ${ra}[${port}] to ${ia}[${port}] (${bytes} bytes)`,
      ],
      [i, t + after + 10, `[ENC] ${here} parsed IKE_AUTH response 1 [ ${payloads} ]`],
    );
  };
  if (outcome === 'psk') {
    lines.push([r, t + 38, `[IKE] ${there} tried 1 shared key for '${idR}' - '${idI}', but MAC mismatched`]);
    answer('N(AUTH_FAILED)', 80);
    lines.push([i, t + 51, `[IKE] ${here} received AUTHENTICATION_FAILED notify error`]);
    return lines;
  }
  const sa = (con: string, end: 0 | 1): string =>
    end === i
      ? `IKE_SA ${con}[${number}] established between ${ia}[${idI}]...${ra}[${idR}]`
      : `IKE_SA ${con}[${number}] established between ${rb}[${idR}]...${ib}[${idI}]`;
  lines.push(
    [r, t + 38, `[IKE] ${there} authentication of '${idI}' with pre-shared key successful`],
    [r, t + 38, `[IKE] ${there} authentication of '${idR}' (myself) with pre-shared key`],
    [r, t + 38, `[IKE] ${there} ${sa(conR, r)}`],
  );
  const up = (after: number): void => {
    lines.push(
      [i, t + after, `[IKE] ${here} authentication of '${idR}' with pre-shared key successful`],
      [i, t + after, `[IKE] ${here} ${sa(conI, i)}`],
    );
  };
  if (outcome === 'ts') {
    lines.push(
      [r, t + 39, `[IKE] ${there} traffic selectors 172.16.5.0/24 === ${nets} unacceptable`],
      [r, t + 39, `[IKE] ${there} failed to establish CHILD_SA, keeping IKE_SA`],
    );
    answer('IDr AUTH N(MOBIKE_SUP) N(TS_UNACCEPT)', 160);
    up(51);
    lines.push(
      [i, t + 51, `[IKE] ${here} received TS_UNACCEPTABLE notify, no CHILD_SA built`],
      [i, t + 51, `[IKE] ${here} failed to establish CHILD_SA, keeping IKE_SA`],
    );
    return lines;
  }
  if (outcome === 'esp') {
    lines.push(
      [r, t + 39, `[CFG] ${there} received proposals: ESP:AES_CBC_128/HMAC_SHA1_96/NO_EXT_SEQ`],
      [r, t + 39, `[CFG] ${there} configured proposals: ESP:AES_CBC_256/HMAC_SHA2_256_128/NO_EXT_SEQ`],
      [r, t + 39, `[IKE] ${there} no acceptable proposal found`],
      [r, t + 39, `[IKE] ${there} failed to establish CHILD_SA, keeping IKE_SA`],
    );
    answer('IDr AUTH N(MOBIKE_SUP) N(NO_PROP)', 160);
    up(51);
    lines.push(
      [i, t + 51, `[IKE] ${here} received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built`],
      [i, t + 51, `[IKE] ${here} failed to establish CHILD_SA, keeping IKE_SA`],
    );
    return lines;
  }
  const [one, two] = attempt.spis ?? [(0xc1000000 + number).toString(16), (0xc2000000 + number).toString(16)];
  const names = [child ?? connections[0], child ?? connections[1]] as const;
  lines.push([
    r,
    t + 39,
    `[IKE] ${there} CHILD_SA ${names[r]}{${number}} established with SPIs ${two}_i ${one}_o and TS ${far} === ${nets}`,
  ]);
  answer('IDr AUTH SA TSi TSr N(MOBIKE_SUP)', 240);
  up(51);
  lines.push([
    i,
    t + 52,
    `[IKE] ${here} CHILD_SA ${names[i]}{${number}} established with SPIs ${one}_i ${two}_o and TS ${nets} === ${far}`,
  ]);
  if (attempt.up !== undefined) {
    const down = t + 52 + attempt.up;
    lines.push(
      [i, down, `[IKE] ${here} deleting IKE_SA ${conI}[${number}] between ${ia}[${idI}]...${ra}[${idR}]`],
      [i, down, `[IKE] ${here} sending DELETE for IKE_SA ${conI}[${number}]`],
      [i, down, `[ENC] ${here} generating INFORMATIONAL request 2 [ D ]`],
      [i, down, `[NET] ${here} sending packet: from ${ia}[${port}] to ${ra}[${port}] (80 bytes)`],
      [r, down + 10, `[NET] ${there} received packet: from ${ib}[${port}] to ${rb}[${port}] (80 bytes)`],
      [r, down + 10, `[ENC] ${there} parsed INFORMATIONAL request 2 [ D ]`],
      [r, down + 10, `[IKE] ${there} received DELETE for IKE_SA ${conR}[${number}]`],
      [
        r,
        down + 10,
        `[IKE] ${there} deleting IKE_SA ${conR}[${number}] between ${rb}[${idR}]...${ib}[${idI}]`,
      ],
      [r, down + 10, `[IKE] ${there} IKE_SA deleted`],
      [r, down + 11, `[ENC] ${there} generating INFORMATIONAL response 2 [ ]`],
      [r, down + 11, `[NET] ${there} sending packet: from ${rb}[${port}] to ${ib}[${port}] (80 bytes)`],
      [i, down + 21, `[NET] ${here} received packet: from ${ra}[${port}] to ${ia}[${port}] (80 bytes)`],
      [i, down + 21, `[ENC] ${here} parsed INFORMATIONAL response 2 [ ]`],
      [i, down + 21, `[IKE] ${here} IKE_SA deleted`],
    );
  }
  return lines;
}

/** The logs of both gateways as charon prints them; numbers of the daemon begin at `from`. */
export function makeEnds(
  attempts: readonly Attempt[],
  gateways: readonly [Gateway, Gateway],
  from = 1,
): readonly [string, string] {
  const all = attempts.flatMap((attempt, index) =>
    linesOf(attempt, from + index, gateways).map(([end, after, text]) => ({
      end,
      at: attempt.at + after,
      thread: pad(1 + (index % 15)),
      text,
    })),
  );
  return [0, 1].map((end) => {
    const { ahead = 0, stamp = 'iso-ms' } = gateways[end] as Gateway;
    return all
      .filter((line) => line.end === end)
      .map((line, index) => ({ ...line, index }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ at, thread, text }) => {
        const clock = at + (typeof ahead === 'number' ? ahead : ahead(at));
        return `${stampOf(clock, stamp)}${thread}${text}\n`;
      })
      .join('');
  }) as unknown as readonly [string, string];
}

/** Gateways of documentation addresses. */
export const east: Gateway = { address: '198.51.100.1' };
export const west: Gateway = { address: '203.0.113.1' };

/** A moment to begin with. */
export const noon = Date.UTC(2026, 10, 20, 12, 0, 0);
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A log, and the date of its file where the log lacks the year. */
export interface Log {
  readonly text: string;
  readonly modified?: string;
}

/** The diagnosis of several logs by their names. */
export const diagnoseLogs = (
  logs: Readonly<Record<string, string | Log>>,
  options: DiagnoseOptions = {},
): Promise<Diagnosis> =>
  diagnose(
    Object.entries(logs).map(([name, log]) => ({
      name,
      modified: typeof log === 'string' ? '2026-11-21T00:00:00Z' : log.modified,
      open: () => (typeof log === 'string' ? log : log.text),
    })),
    options,
  );

/** The diagnosis of two logs: `first` and `second`. */
export const diagnoseEnds = (
  [one, other]: readonly [string, string],
  options: DiagnoseOptions = {},
): Promise<Diagnosis> => diagnoseLogs({ first: one, second: other }, options);

/** The codes of all notices. */
export const codesOf = ({ notices }: Diagnosis): readonly string[] => notices.map(({ code }) => code);
