import { describe, expect, test } from '@jest/globals';
import { findCategory } from '../../../src/category/refine.js';
import { plutoFamily } from '../../../grammars/libreswan/family.js';
import { eventOf, eventOfLine } from './reading.js';

describe('lines that name a fault', () => {
  test.each([
    [
      'probable authentication failure (mismatch of preshared secrets?): malformed payload in packet',
      'auth.psk',
    ],
    [
      'STATE_MAIN_I3: 60 second timeout exceeded after 7 retransmits.  Possible authentication failure: no acceptable response to our first encrypted message',
      'auth.psk',
    ],
    [
      'STATE_V2_PARENT_I2: 60 second timeout exceeded after 7 retransmits.  Possible authentication failure: no acceptable response to our first encrypted message',
      'timeout.ike',
    ],
    [
      'STATE_MAIN_I1: 60 second timeout exceeded after 7 retransmits.  No response (or no acceptable response) to our first IKEv1 message',
      'peer.unreachable',
    ],
    [
      'STATE_QUICK_I1: 60 second timeout exceeded after 0 retransmits.  No acceptable response to our first Quick Mode message: perhaps peer likes no proposal',
      'timeout.child',
    ],
    [
      'STATE_V2_ESTABLISHED_IKE_SA: 10 second timeout exceeded after 5 retransmits.  No response (or no acceptable response) to our IKEv2 message',
      'timeout.dpd',
    ],
    ['IKE SA authentication request rejected by peer: AUTHENTICATION_FAILED', 'auth.failed'],
    ['IKE_AUTH response rejected Child SA with TS_UNACCEPTABLE', 'traffic-selector.mismatch'],
    ['IKE_AUTH response rejected Child SA with NO_PROPOSAL_CHOSEN', 'proposal.ipsec'],
    [
      'dropping unexpected IKE_SA_INIT message containing NO_PROPOSAL_CHOSEN notification; message payloads: N; missing payloads: SA,KE,Ni',
      'proposal.ike',
    ],
    ['ignoring informational payload NO_PROPOSAL_CHOSEN, msgid=00000000, length=28', 'proposal'],
    ['ignoring unsecured informational payload NO_PROPOSAL_CHOSEN, length=28', 'proposal.ike'],
    ['CREATE_CHILD_SA failed with error notification NO_PROPOSAL_CHOSEN', 'proposal.ipsec'],
    ["we require IKEv2 peer to have ID '@gw-b.example', but peer declares '@gw-z.example'", 'auth.identity'],
    [
      "Peer ID '@gw-z.example' mismatched on first found connection and no better connection found",
      'auth.identity',
    ],
    ["authentication failed: no PSK found for '@gw-b.example'", 'auth.psk.missing'],
    [
      "Can't authenticate: no preshared key found for `@gw-a.example' and `%any'.  Attribute OAKLEY_AUTHENTICATION_METHOD",
      'auth.psk.missing',
    ],
    ['authentication failed: peer attempted NULL authentication but we want rsasig', 'auth.method'],
    ['received Hash Payload does not match computed value', 'auth.psk'],
    ['we require PFS but Quick I1 SA specifies no GROUP_DESCRIPTION', 'proposal.ipsec.pfs'],
    [
      'local policy requires Transport Mode but peer requires required Tunnel Mode',
      'proposal.ipsec.encapsulation',
    ],
    ['no acceptable Oakley Transform', 'proposal.ike'],
    ['no acceptable Proposal in IPsec SA', 'proposal.ipsec'],
    [
      'cannot respond to IPsec SA request because no connection is known for 10.1.0.0/24===198.51.100.20...203.0.113.10===10.9.0.0/24',
      'traffic-selector.mismatch',
    ],
    ['XAUTH: User carol: Authentication Failed: Incorrect Username or Password', 'auth.xauth'],
    ['leasing IPv4 address failed: address pool exhausted', 'config.address-assignment'],
    [
      'ERROR: netlink response for Add SA esp.c1d2e3f4@203.0.113.10 included errno 93: Protocol not supported',
      'sa.install-failed',
    ],
    ['cannot install eroute -- it is in use for "branch" #5', 'traffic-selector.conflict'],
    ['DPD: No response from peer - declaring peer dead', 'timeout.dpd'],
    [
      "X509: authentication failed; peer certificate subjectAltName extension does not match ID_FQDN '@gw-b.example'",
      'auth.certificate.identity',
    ],
    [
      'NSS: ERROR: IPsec certificate CN=x invalid: SEC_ERROR_UNKNOWN_ISSUER: words',
      'auth.certificate.untrusted',
    ],
    ['NSS: ERROR: IPsec certificate CN=x invalid: SEC_ERROR_SOMETHING_NEW: words', 'auth.certificate'],
    ['62486-byte length of ISAKMP Identification Payload is larger than can fit', 'message.malformed'],
    [
      'ERROR: asynchronous network error report on eth0 (198.51.100.20:500), complainant 203.0.113.10: Connection refused [errno 111, origin ICMP type 3 code 3 (not authenticated)]',
      'peer.unreachable.refused',
    ],
    [
      'cannot initiate connection without resolved dynamic peer IP address, will keep retrying (kind=CK_TEMPLATE)',
      'peer.unresolvable',
    ],
  ])('%s', (line, category) => {
    expect(eventOf(line).category).toBe(category);
  });

  test('categories and alternatives are in the list', () => {
    const named = plutoFamily.messages.flatMap(({ category, alternatives = [] }) =>
      category === undefined ? [] : [category, ...alternatives],
    );
    expect(named.filter((id) => !findCategory(id))).toEqual([]);
  });

  test('absurd lengths may be a wrong secret', () => {
    expect(eventOf('4096-byte length of ISAKMP Hash Payload is larger than can fit').alternatives).toEqual([
      'auth.psk',
    ]);
  });

  test('a stranger is known by its address', () => {
    const event = eventOfLine(
      'packet from 192.0.2.201:500: initial Main Mode message received on 198.51.100.20:500 but no connection has been authorized with policy PSK',
    );
    expect(event).toMatchObject({
      kind: 'peer-config.missing',
      category: 'peer.unknown',
      remote: { address: '192.0.2.201', port: 500 },
      local: { address: '198.51.100.20', port: 500 },
    });
  });
});

describe('harmless lines stay harmless', () => {
  test.each([
    'deleting state (STATE_MAIN_I4) aged 28.5s and NOT sending notification',
    'deleting state (STATE_V2_IPSEC_R) and sending notification',
    'deleting IKE SA (established IKE SA)',
    'terminating SAs using this connection',
    'WARNING: connection office PSK length of 14 bytes is too short for HMAC_SHA2_256 PRF in FIPS mode (16 bytes required)',
    'Received unauthenticated INVALID_KE_PAYLOAD response to DH MODP2048; resending with suggested DH DH31',
    'initiator guessed wrong keying material group (MODP2048); responding with INVALID_KE_PAYLOAD requesting DH19',
    'received anti-DDOS COOKIE response, resending IKE_SA_INIT request with COOKIE payload',
    'ignoring secured informational payload IPSEC_INITIAL_CONTACT, msgid=8f2c41d7, length=28',
    'retransmitting in response to duplicate packet; already STATE_MAIN_R1',
    'STATE_MAIN_I1: retransmission; will wait 0.5 seconds for response',
    'Oakley Transform [AES_CBC (256), HMAC_SHA1, MODP1024] refused',
    'up-client output: RTNETLINK answers: File exists',
    'netlink response for Del SA esp.c1d2e3f4@203.0.113.10: No such process (errno 3)',
    'send on eth0 from 198.51.100.20:500 to 203.0.113.10:500 using UDP failed in delete notification: Network is unreachable (errno 101)',
    'NAT-Traversal: Result using RFC 3947 (NAT-Traversal) sender port 500: I am behind NAT',
    'switched from "office"[1] 203.0.113.10 to "branch"',
    'X509: connection allows unmatched IKE ID and certificate SAN',
    'received Delete SA payload: deleting ISAKMP State #7',
    'IPsec SA expired (superseded by #9)',
    'negotiated connection [10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0]',
  ])('%s', (line) => {
    const event = eventOf(line);
    expect(event.kind).not.toBe('unrecognized');
    expect(event.category).toBeUndefined();
    expect(event.severity).not.toBe('error');
  });
});
