import { expect, test } from '@jest/globals';
import { eventOf } from './reading.js';

const spis = '{ESP=>0xc1d2e3f4 <0x0a1b2c3d xfrm=AES_GCM_16_256 DPD=passive}';
const hint = 'No response (or no acceptable response) to our first IKEv2 message';

/* The same message in the words of every release: one id, one meaning. */
const generations: readonly (readonly [string, ...string[]])[] = [
  [
    'isakmp-established',
    'STATE_MAIN_I4: ISAKMP SA established {auth=OAKLEY_RSA_SIG cipher=aes_128 prf=oakley_sha group=modp1536}',
    'STATE_MAIN_I4: ISAKMP SA established {auth=RSA_SIG cipher=aes_256 integ=sha group=MODP2048}',
    'IKE SA established {auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}',
    'ISAKMP SA established {auth=PRESHARED_KEY cipher=AES_CBC_256 integ=HMAC_SHA2_256 group=MODP2048}',
  ],
  [
    'ike-established-initiator',
    "initiator established IKE SA; authenticated peer using authby=secret and ID_FQDN '@gw-b.example'",
    "initiator established IKE SA; authenticated peer using authby=secret and FQDN '@gw-b.example'",
    "initiator established IKE SA; authenticated peer '3072-bit RSASSA-PSS with SHA2_512' digital signature using preloaded certificate '@gw-b.example'",
    "initiator established IKE SA; authenticated peer certificate '@gw-b.example' and 3072-bit RSASSA-PSS with SHA2_512 digital signature issued by 'CN=Example CA'",
  ],
  [
    'ipsec-established-initiator',
    'STATE_QUICK_I2: sent QI2, IPsec SA established tunnel mode',
    `STATE_QUICK_I2: sent QI2, IPsec SA established tunnel mode ${spis}`,
  ],
  ['ipsec-established-v2-initiator', `STATE_V2_IPSEC_I: IPsec SA established tunnel mode ${spis}`],
  [
    'child-established-initiator',
    `initiator established Child SA using #1; IPsec tunnel [10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0] ${spis}`,
    `initiator established Child SA using #1; IPsec tunnel [10.1.0.0/24===10.2.0.0/24] ${spis}`,
  ],
  [
    'timeout-first-v2',
    `max number of retransmissions (20) reached STATE_PARENT_I1.  ${hint}`,
    `STATE_PARENT_I1: 60 second timeout exceeded after 7 retransmits.  ${hint}`,
    `STATE_V2_PARENT_I1: 60 second timeout exceeded after 7 retransmits.  ${hint}`,
    `STATE_V2_PARENT_I1: 60 second timeout exceeded after 7 retransmits. ${hint}`,
    `IKE_SA_INIT_I: 3 second timeout exceeded after 2 retransmits.  ${hint}`,
  ],
  [
    'main-mode-5-again',
    'STATE_MAIN_I3: retransmission; will wait 40s for response',
    'STATE_MAIN_I3: retransmission; will wait 500ms for response',
    'STATE_MAIN_I3: retransmission; will wait 0.5 seconds for response',
    'MAIN_I3: retransmission; will wait 1 second for response',
  ],
  [
    'ike-sa-init-again',
    'STATE_PARENT_I1: retransmission; will wait 0.5 seconds for response',
    'STATE_V2_PARENT_I1: retransmission; will wait 1 seconds for response',
    'retransmitting IKE_SA_INIT request; will wait 0.5 seconds for response',
  ],
  [
    'ike-sa-init-refused',
    'STATE_PARENT_I1: received unauthenticated v2N_NO_PROPOSAL_CHOSEN - ignored',
    'dropping unexpected IKE_SA_INIT message containing NO_PROPOSAL_CHOSEN notification; message payloads: N; missing payloads: SA,KE,Ni',
    'ignoring IKE_SA_INIT response containing NO_PROPOSAL_CHOSEN notification (Message ID 0; message payloads N, missing SA,KE,Ni)',
  ],
  [
    'child-refused',
    'IKE_AUTH response rejected Child SA with TS_UNACCEPTABLE',
    'response for Child SA #8 was rejected with TS_UNACCEPTABLE; initiating delete of Child SA (IKE SA will remain UP)',
  ],
  ['ike-auth-child-error', 'IKE_AUTH response contained the error notification TS_UNACCEPTABLE'],
  [
    'ike-sa-init-sent',
    'STATE_PARENT_I1: sent v2I1, expected v2R1',
    'sent IKE_SA_INIT request to 203.0.113.10:500',
    'sent IKE_SA_INIT request to 203.0.113.10:UDP/500',
    'sent IKE_SA_INIT request to [2001:db8::10]:UDP/500',
  ],
  [
    'ike-initiated',
    'initiating v2 parent SA',
    'initiating IKEv2 IKE SA',
    'initiating IKEv2 connection',
    'initiating IKEv2 connection to 203.0.113.10 using UDP',
  ],
  [
    'state-deleted',
    'deleting state (STATE_MAIN_I1)',
    'deleting state (STATE_MAIN_I1) and NOT sending notification',
    'deleting state (STATE_MAIN_I1) aged 6.01s and NOT sending notification',
  ],
  [
    'ike-deleted',
    'deleting ISAKMP SA (MAIN_I4) and sending notification',
    'deleting IKE SA (established IKE SA)',
  ],
  [
    'psk-mismatch-v2',
    'AUTH mismatch: Received AUTH != computed AUTH',
    'PSK Authentication failed: AUTH mismatch in I2 Auth Payload!',
    "authentication failed: computed hash does not match hash received from peer ID_FQDN '@gw-b.example'",
  ],
  [
    'certificate-expired',
    "ERROR: Peer's Certificate has expired.",
    "NSS: ERROR: IPsec certificate CN=x invalid: SEC_ERROR_EXPIRED_CERTIFICATE: Peer's Certificate has expired.",
  ],
  [
    'no-ikev2-connection',
    'initial parent SA message received on 198.51.100.20:500 but no suitable connection found with IKEv2 policy',
    'ISAKMP_v2_IKE_SA_INIT message received on 198.51.100.20:500 but no suitable connection found with IKEv2 policy',
    'IKE_SA_INIT message received on 198.51.100.20:500 but no suitable connection found with IKEv2 policy',
  ],
  [
    'liveness-action',
    'IKEv2 liveness action - putting connection into hold',
    'liveness action - putting connection into hold',
  ],
  [
    'informational-error',
    'ignoring informational payload, type NO_PROPOSAL_CHOSEN msgid=00000000',
    'ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=00000000, length=28',
    'received and ignored notification payload: NO_PROPOSAL_CHOSEN',
    'ignoring secured informational payload NO_PROPOSAL_CHOSEN, msgid=8f2c41d7, length=28',
  ],
];

test.each(generations.flatMap(([id, ...lines]) => lines.map((line) => [line, id])))('%s', (line, id) => {
  expect(eventOf(line).message).toBe(`libreswan/${id}`);
});

test.each(generations.map(([id, ...lines]) => [id, lines] as const))(
  '%s: one kind, one category',
  (_, lines) => {
    const meanings = lines.map(eventOf).map(({ kind, category }) => `${kind} ${String(category)}`);
    expect(new Set(meanings).size).toBe(1);
  },
);
