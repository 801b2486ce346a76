import type { Daemon } from './log-line.js';

const stranger = '198.51.100.250';

/** What the daemons print when somebody on the Internet tries: lines without time. */
export const scanned: Readonly<Record<Daemon, readonly string[]>> = {
  charon: [
    `16[NET] <9001> received packet: from ${stranger}[37512] to 192.0.2.200[500] (300 bytes)`,
    '16[ENC] <9001> parsed ID_PROT request 0 [ SA V V ]',
    `16[IKE] <9001> no IKE config found for 192.0.2.200...${stranger}, sending NO_PROPOSAL_CHOSEN`,
    '16[ENC] <9001> generating INFORMATIONAL_V1 request 4023145310 [ N(NO_PROP) ]',
    `16[NET] <9001> sending packet: from 192.0.2.200[500] to ${stranger}[37512] (40 bytes)`,
  ],
  pluto: [
    `packet from ${stranger}:37512: initial Main Mode message received on 192.0.2.200:500 but no connection has been authorized with policy PSK+IKEV1_ALLOW`,
    `packet from ${stranger}:37512: responding to SA_INIT message (ID 0) from ${stranger}:37512 with unencrypted notification NO_PROPOSAL_CHOSEN`,
  ],
  racoon: [
    `INFO: respond new phase 1 negotiation: 192.0.2.200[500]<=>${stranger}[500]`,
    'INFO: begin Identity Protection mode.',
    'ERROR: no suitable proposal found.',
    `[${stranger}] ERROR: failed to get valid proposal.`,
    `[${stranger}] ERROR: failed to pre-process ph1 packet (side: 1, status 1).`,
    `[${stranger}] ERROR: phase1 negotiation failed.`,
  ],
  iked: [
    `spi=0x0badcafe0badcafe: recv IKE_SA_INIT req 0 peer ${stranger}:500 local 192.0.2.200:500, 200 bytes, policy 'default'`,
    'spi=0x0badcafe0badcafe: sa_free: no proposal chosen',
  ],
};

/** What one of many who try gets to see, each from an address of its own, by the way it is turned away. */
type Attempt = (address: string, id: number) => readonly string[];

const charonPackets = (
  address: string,
  id: number,
  request: string,
  refusal: readonly string[],
): readonly string[] => [
  `16[NET] <${id}> received packet: from ${address}[500] to 192.0.2.200[500] (300 bytes)`,
  `16[ENC] <${id}> parsed ${request}`,
  ...refusal.map((line) => `16${line}`),
  `16[NET] <${id}> sending packet: from 192.0.2.200[500] to ${address}[500] (40 bytes)`,
];

/** Ways to be turned away: no configuration in either version, a message that is none. */
export const attempts: Readonly<Record<Daemon, readonly Attempt[]>> = {
  charon: [
    (address, id) =>
      charonPackets(address, id, 'IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]', [
        `[IKE] <${id}> no IKE config found for 192.0.2.200...${address}, sending NO_PROPOSAL_CHOSEN`,
        `[ENC] <${id}> generating IKE_SA_INIT response 0 [ N(NO_PROP) ]`,
      ]),
    (address, id) =>
      charonPackets(address, id, 'AGGRESSIVE request 0 [ SA KE No ID V V ]', [
        `[IKE] <${id}> no IKE config found for 192.0.2.200...${address}, sending NO_PROPOSAL_CHOSEN`,
        `[ENC] <${id}> generating INFORMATIONAL_V1 request 4023145310 [ N(NO_PROP) ]`,
      ]),
    (address) => [`16[NET] received invalid IKE header from ${address} - ignored`],
  ],
  pluto: [
    (address) => [
      `packet from ${address}:41822: ISAKMP_v2_IKE_SA_INIT message received on 192.0.2.200:500 but no connection has been authorized with policy ECDSA+IKEV2_ALLOW`,
      `packet from ${address}:41822: responding to IKE_SA_INIT (34) message (Message ID 0) from ${address}:41822 with unencrypted notification NO_PROPOSAL_CHOSEN`,
    ],
    (address) => [
      `packet from ${address}:500: initial Aggressive Mode message from ${address} but no (wildcard) connection has been configured with policy PSK+AGGRESSIVE+IKEV1_ALLOW`,
    ],
    (address) => [
      `packet from ${address}:500: not enough room in input packet for ISAKMP Message (remain=4, sd->size=28)`,
    ],
  ],
  racoon: [
    (address) => [`[${address}] ERROR: couldn't find configuration.`],
    (address) => [`[${address}] ERROR: not acceptable Aggressive mode`],
    (address) => [`[${address}] ERROR: malformed cookie received.`],
  ],
  iked: [
    (address, id) => [
      `spi=0x0badcafe0bad${id}: recv IKE_SA_INIT req 0 peer ${address}:500 local 192.0.2.200:500, 200 bytes, policy 'default'`,
      `spi=0x0badcafe0bad${id}: sa_free: no proposal chosen`,
    ],
  ],
};

/** Lines of other programs as they stand in a syslog between those of a daemon. */
export const otherPrograms: readonly string[] = [
  'sshd[2211]: Failed password for invalid user admin from 198.51.100.77 port 40022 ssh2',
  'CRON[2212]: (root) CMD (/usr/lib/sysstat/sa1 1 1)',
  'kernel: [ 8123.123456] eth0: renamed from veth1',
  "named[811]: timed out resolving 'example.invalid/A/IN': 192.0.2.53#53",
  'systemd[1]: Started Daily apt download activities.',
];
