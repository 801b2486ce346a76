import { expect, test } from '@jest/globals';
import { eventOf } from './reading.js';

/* The same message in the words of every release: one id, one meaning. */
const generations: readonly (readonly [string, ...string[]])[] = [
  ['ike-proposals-refused', 'received proposals inacceptable', 'received proposals unacceptable'],
  [
    'selectors-refused',
    'traffic selectors 10.1.0.0/16 === 10.2.0.0/16 inacceptable',
    'traffic selectors 10.1.0.0/16=== 10.2.0.0/16 inacceptable',
    'traffic selectors 10.1.0.0/16 === 10.2.0.0/16 unacceptable',
  ],
  [
    'group-refused',
    'DH group MODP_1024 inacceptable, requesting MODP_2048',
    'DH group MODP_1024 unacceptable, requesting MODP_2048',
    'key exchange method MODP_1024 unacceptable, requesting MODP_2048',
  ],
  [
    'group-refused-by-peer',
    "peer didn't accept DH group MODP_1024, it requested MODP_2048",
    "peer didn't accept key exchange method MODP_1024, it requested MODP_2048",
  ],
  ['peer-initiating', '203.0.113.10 is initiating an IKE_SA', '203.0.113.10 is initiating IKE_SA net[7]'],
  [
    'ike-config-search',
    'looking for an ike config for 192.0.2.1...203.0.113.10',
    'looking for an IKEv2 config for 192.0.2.1...203.0.113.10',
    'looking for IKEv2 configs for 192.0.2.1...203.0.113.10',
  ],
  [
    'child-establishing',
    'establishing CHILD_SA net',
    'establishing CHILD_SA net{1}',
    'establishing CHILD_SA net{2} reqid 1',
  ],
  ['child-closed', 'CHILD_SA closed', 'CHILD_SA net{1} closed'],
  [
    'half-open-deleted',
    'deleting half open IKE_SA after timeout',
    'deleting half open IKE_SA with 203.0.113.10 after timeout',
    'deleting half open IKE_SA net[7] with 203.0.113.10 after timeout',
  ],
  [
    'splitting-message',
    'splitting IKE message with length of 1504 bytes into 2 fragments',
    'splitting IKE message (1504 bytes) into 2 fragments',
  ],
  [
    'peer-config-refused',
    "selected peer config 'net' inacceptable",
    "selected peer config 'net' unacceptable: no",
  ],
  [
    'authorization-refused',
    'authorization hook forbids IKE_SA, cancelling',
    'authorization hook forbids IKE_SA, canceling',
  ],
  [
    'setup-cancelled-as-duplicate',
    'cancelling IKE_SA setup due to uniqueness policy',
    'canceling Main Mode due to uniqueness policy',
  ],
  [
    'constraint-identity',
    "constraint check failed: identity 'a.example' required ",
    "constraint check failed: identity 'a.example' (ID_FQDN) required, not matched by 'b' (ID_KEY_ID)",
  ],
  [
    'vendor-id',
    'received strongSwan vendor id',
    'received XAuth vendor ID',
    'received draft-ietf-ipsec-nat-t-ike-02\\n vendor ID',
  ],
  ['stopping', 'signal of type SIGINT received. Shutting down', 'SIGINT received, shutting down'],
  [
    'started',
    'Starting IKEv2 charon daemon (strongSwan 4.6.4)',
    'Starting IKE charon daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64)',
  ],
  [
    'fragments-reassembled',
    'received fragment #2, reassembling fragmented IKE message',
    'received fragment #2 of 2, reassembled fragmented IKE message (1504 bytes)',
  ],
];

test.each(generations.flatMap(([id, ...lines]) => lines.map((line) => [line, id] as const)))(
  '%s',
  (line, id) => {
    expect(eventOf(line).message).toBe(`strongswan/${id}`);
  },
);
