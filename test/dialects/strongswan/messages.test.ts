import { describe, expect, test } from '@jest/globals';
import { eventOf } from './reading.js';

describe('exchanges', () => {
  test('payloads get the names of the registries, the exchange tells version, role and phase', () => {
    expect(
      eventOf('generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(FRAG_SUP) N((16431)) ]', 'ENC'),
    ).toMatchObject({
      kind: 'message.sent',
      fields: {
        exchange: 'IKE_SA_INIT',
        type: 'request',
        role: 'initiator',
        version: 2,
        phase: 1,
        messageId: 0,
        payloads: [
          { type: 'SA' },
          { type: 'KE' },
          { type: 'No' },
          { type: 'N', value: 'NAT_DETECTION_SOURCE_IP' },
          { type: 'N', value: 'IKEV2_FRAGMENTATION_SUPPORTED' },
          { type: 'N', value: 'SIGNATURE_HASH_ALGORITHMS' },
        ],
      },
    });
  });

  test.each([
    ['parsed IKE_AUTH response 1 [ IDr AUTH N(TS_UNACCEPT) ]', 'IKE_AUTH', 'initiator', 2],
    ['parsed IKE_AUTH request 1 [ IDi AUTH SA TSi TSr ]', 'IKE_AUTH', 'responder', 2],
    ['parsed ID_PROT request 0 [ SA V V ]', 'ID_PROT', 'responder', 1],
    ['parsed AGGRESSIVE response 0 [ SA KE No ID HASH ]', 'AGGRESSIVE', 'initiator', 1],
    ['parsed QUICK_MODE request 2851703921 [ HASH SA No ID ID ]', 'QUICK_MODE', undefined, 1],
    ['parsed INFORMATIONAL_V1 request 40218807 [ HASH N(NO_PROP) ]', 'INFORMATIONAL_V1', undefined, 1],
    ['parsed TRANSACTION request 17845196 [ HASH CPRQ(X_USER X_PWD) ]', 'TRANSACTION', undefined, 1],
    ['parsed CREATE_CHILD_SA response 2 [ N(NO_PROP) ]', 'CREATE_CHILD_SA', undefined, 2],
    ['parsed INFORMATIONAL request 3 [ ]', 'INFORMATIONAL', undefined, 2],
    ['parsed ME_CONNECT request 3 [ IDp ]', 'ME_CONNECT', undefined, undefined],
  ])('%s', (line, exchange, role, version) => {
    const { kind, fields } = eventOf(line, 'ENC');
    expect(kind).toBe('message.received');
    expect([fields.exchange, fields['role'], fields['version']]).toEqual([exchange, role, version]);
  });

  test.each([
    ['parsed IKE_AUTH response 1 [ N(MS_STATUS(13801)) ]', 'windows-status-in-ike-auth', 'auth.psk'],
    [
      'parsed IKE_SA_INIT response 0 [ N(MS_STATUS(13868)) ]',
      'windows-status-in-ike-sa-init',
      'proposal.ike',
    ],
    [
      'parsed CREATE_CHILD_SA response 2 [ N(MS_STATUS(13868)) N(NO_PROP) ]',
      'windows-status-in-ike-v2-message',
      'proposal',
    ],
    [
      'parsed INFORMATIONAL_V1 request 1 [ HASH N(MS_STATUS(13825)) ]',
      'windows-status-in-ike-v1-message',
      'peer.unknown',
    ],
  ])('the status of a Windows peer leads to its category: %s', (line, id, category) => {
    const event = eventOf(line, 'ENC');
    expect([event.message, event.category]).toEqual([`strongswan/${id}`, category]);
  });

  test('what stands around the status of a Windows peer stays', () => {
    const { fields } = eventOf(
      'parsed IKE_AUTH response 1 [ IDr N(MS_STATUS(13868)) EAP/REQ/MSCHAPV2 EF(1/2) ]',
      'ENC',
    );
    expect(fields).toMatchObject({
      payloads: [{ type: 'IDr' }],
      code: 13868,
      furtherPayloads: [
        { type: 'EAP', value: 'REQ/MSCHAPV2' },
        { type: 'EF', value: '1/2' },
      ],
    });
  });

  test('packets: local is this end in both directions', () => {
    const local = { address: '192.0.2.1', port: 4500 };
    const remote = { address: '2001:db8::2', port: 500 };
    expect(
      eventOf('sending packet: from 192.0.2.1[4500] to 2001:db8::2[500] (80 bytes)', 'NET'),
    ).toMatchObject({
      kind: 'packet.sent',
      local,
      remote,
      fields: { bytes: 80 },
    });
    expect(eventOf('received packet: from 2001:db8::2[500] to 192.0.2.1[4500]', 'NET')).toMatchObject({
      kind: 'packet.received',
      local,
      remote,
    });
    expect(
      eventOf('received packet: from 200.42.XXX.XX[500] to 192.0.2.1[4500] (XXX bytes)', 'NET'),
    ).toMatchObject({
      kind: 'packet.received',
      remote: { address: '200.42.XXX.XX', port: 500 },
    });
  });
});

describe('values', () => {
  test('proposals of both ends', () => {
    expect(
      eventOf(
        'received proposals: IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024, IKE:AES_GCM_16_256/PRF_HMAC_SHA2_384/ECP_384',
      ),
    ).toMatchObject({
      kind: 'proposal.offered',
      fields: {
        by: 'peer',
        proposals: [{ protocol: 'IKE', dhGroup: ['MODP_1024'] }, { encryption: ['AES_GCM_16_256'] }],
      },
    });
    expect(
      eventOf('configured proposals: ESP:AES_CBC_256/HMAC_SHA2_256_128/MODP_2048/NO_EXT_SEQ'),
    ).toMatchObject({
      kind: 'proposal.configured',
      fields: { by: 'local', proposals: [{ protocol: 'ESP', encryption: ['AES_CBC_256'] }] },
    });
  });

  test('selectors stand as printed, ours before theirs', () => {
    expect(
      eventOf(
        'CHILD_SA net{3} established with SPIs ee8aaff0_i 5283cd69_o and TS 10.1.0.0/24 === 10.2.0.0/24 10.3.0.0/24[tcp/80]',
      ),
    ).toMatchObject({
      kind: 'child.established',
      fields: {
        child: 'net',
        childId: 3,
        spiIn: 'ee8aaff0',
        spiOut: '5283cd69',
        uniqueId: 7,
        first: 'local',
        selectors: {
          initiator: [{ prefix: '10.1.0.0/24' }],
          responder: [{ prefix: '10.2.0.0/24' }, { prefix: '10.3.0.0/24' }],
        },
      },
    });
  });

  test('bytes of a closed Child SA', () => {
    expect(
      eventOf(
        'closing CHILD_SA net{3} with SPIs ee8aaff0_i (0 bytes) 5283cd69_o (840 bytes) and TS 10.1.0.0/24 === 10.2.0.0/24',
      ),
    ).toMatchObject({ kind: 'child.deleted', fields: { bytesIn: 0, bytesOut: 840 } });
  });

  test('identities may be distinguished names', () => {
    expect(
      eventOf(
        'IKE_SA net[7] established between 192.0.2.1[C=CH, O=Example, CN=a]...203.0.113.10[a[b].example]',
      ),
    ).toMatchObject({
      fields: { localId: 'C=CH, O=Example, CN=a', remoteId: 'a[b].example' },
    });
  });

  test('the number of the message beats that of the head', () => {
    expect(eventOf('IKE_SA office[8] rekeyed between 192.0.2.1[a]...203.0.113.10[b]')).toMatchObject({
      kind: 'sa.rekeyed',
      session: 'office[8]',
    });
  });
});

describe('faults that a line names by itself', () => {
  test.each([
    ['received proposals unacceptable', 'proposal.rejected', 'proposal.ike'],
    ['no proposal found', 'proposal.rejected', 'proposal.ike'],
    ['no acceptable proposal found', 'proposal.rejected', 'proposal.ipsec'],
    ['no matching proposal found, sending NO_PROPOSAL_CHOSEN', 'proposal.rejected', 'proposal.ipsec'],
    ['received NO_PROPOSAL_CHOSEN notify error', 'notify.received', 'proposal.ike'],
    ['received NO_PROPOSAL_CHOSEN error notify', 'notify.received', 'proposal'],
    ['received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built', 'notify.received', 'proposal.ipsec'],
    ['received TS_UNACCEPTABLE notify, no CHILD_SA built', 'notify.received', 'traffic-selector.mismatch'],
    ['received AUTHENTICATION_FAILED notify error', 'notify.received', 'auth.failed'],
    ['received PAYLOAD_MALFORMED error notify', 'notify.received', 'message.malformed'],
    [
      'traffic selectors 10.1.0.0/16 === 10.2.0.0/16 unacceptable',
      'selector.rejected',
      'traffic-selector.mismatch',
    ],
    ['no matching CHILD_SA config found', 'selector.rejected', 'traffic-selector.mismatch'],
    ['failed to establish CHILD_SA, keeping IKE_SA', 'child.failed', 'negotiation.failed'],
    ["tried 1 shared key for 'a.example' - 'b.example', but MAC mismatched", 'auth.failed', 'auth.psk'],
    ["no shared key found for 'a.example' - 'b.example'", 'auth.failed', 'auth.psk.missing'],
    ['no shared key found for 192.0.2.1 - 203.0.113.10', 'auth.failed', 'auth.psk.missing'],
    ['calculated HASH does not match HASH payload', 'auth.failed', 'auth.psk'],
    ['could not decrypt payloads', 'message.rejected', 'message.malformed'],
    [
      'no IKE config found for 192.0.2.1...203.0.113.10, sending NO_PROPOSAL_CHOSEN',
      'peer-config.missing',
      'peer.unknown',
    ],
    ['no matching peer config found', 'peer-config.missing', 'auth.identity'],
    ['received IDr hub.example, but require branch.example', 'identity.rejected', 'auth.identity'],
    ["IDir 'hub.example' does not match to 'branch.example'", 'identity.rejected', 'auth.identity'],
    ["no trusted RSA public key found for 'hub.example'", 'auth.failed', 'auth.certificate'],
    ["no private key found for 'branch.example'", 'auth.failed', 'auth.certificate.missing'],
    [
      'subject certificate invalid (valid from Jan 01 00:00:00 2020 to Jan 01 00:00:00 2021)',
      'certificate.rejected',
      'auth.certificate.expired',
    ],
    [
      'certificate was revoked on Jun 01 12:00:00 2026, reason: key compromise',
      'certificate.rejected',
      'auth.certificate.revoked',
    ],
    [
      'no issuer certificate found for "C=CH, O=Example, CN=a"',
      'certificate.rejected',
      'auth.certificate.untrusted',
    ],
    [
      'constraint requires public key authentication, but pre-shared key was used',
      'auth.failed',
      'auth.method',
    ],
    ['received EAP_FAILURE, EAP authentication failed', 'auth.failed', 'auth.eap'],
    ['EAP_MSCHAPV2 method failed', 'auth.failed', 'auth.eap'],
    ["EAP-MS-CHAPv2 failed with error ERROR_AUTHENTICATION_FAILURE: '(null)'", 'auth.failed', 'auth.eap'],
    ["XAuth authentication of 'carol' failed", 'auth.failed', 'auth.xauth'],
    ['establishing IKE_SA failed, peer not responding', 'negotiation.failed', 'timeout.ike'],
    ['DPD check timed out, enforcing DPD action', 'liveness.failed', 'timeout.dpd'],
    ['unable to install inbound and outbound IPsec SA (SAD) in kernel', 'child.failed', 'sa.install-failed'],
    ['unable to install IPsec policies (SPD) in kernel', 'child.failed', 'sa.install-failed'],
    ['error writing to socket: Network is unreachable', 'error.reported', 'peer.unreachable'],
    ['unable to resolve hub.example, initiate aborted', 'negotiation.failed', 'peer.unresolvable'],
    ['unable to resolve %any, initiate aborted', 'negotiation.failed', 'config.invalid'],
    ["no virtual IP found for %any requested by 'carol'", 'config.rejected', 'config.address-assignment'],
    ['ignoring IKE_SA setup from 203.0.113.10, peer too aggressive', 'message.rejected', 'limit.rate'],
    [
      'received unsupported IKE version 3.0 from 203.0.113.10, sending INVALID_MAJOR_VERSION',
      'message.rejected',
      'negotiation.version',
    ],
    ["peer identity 'carol' not whitelisted", 'auth.failed', 'auth.not-authorized'],
    ['deleting CHILD_SA after 600 seconds of inactivity', 'sa.expired', 'sa.idle-timeout'],
  ])('%s', (line, kind, category) => {
    expect(eventOf(line)).toMatchObject({ kind, category });
  });

  test('the phase stands only where the line tells it', () => {
    expect(eventOf('received NO_PROPOSAL_CHOSEN notify, no CHILD_SA built').fields).toMatchObject({
      phase: 2,
      version: 2,
    });
    expect(eventOf('received NO_PROPOSAL_CHOSEN error notify').fields['phase']).toBeUndefined();
  });
});

describe('harmless lines stay harmless', () => {
  test.each([
    'remote host is behind NAT',
    'local host is behind NAT, sending keep alives',
    'received 3 cert requests for an unknown ca',
    'certificate status is not available',
    'crl fetching failed',
    "plugin 'des': failed to load - des_plugin_create not found and no plugin file available",
    'ignoring request with ID 2, already processing',
    'deleting half open IKE_SA with 203.0.113.10 after timeout',
    "peer didn't accept DH group MODP_1024, it requested MODP_2048",
    'DH group MODP_1024 unacceptable, requesting MODP_2048',
    'retransmit 1 of request with message ID 0',
    'giving up after 5 retransmits',
    'sending COOKIE notify to 203.0.113.10',
    '  no acceptable ENCRYPTION_ALGORITHM found',
    'no matching proposal found, trying alternative config',
    'CHILD_SA rekey collision lost, deleting redundant child net{4}',
    'IKE_SA rekey collision won, waiting for delete',
    'CHILD_SA {3} not found for delete',
    'received DELETE for IKE_SA office[7]',
    'sending DELETE for IKE_SA office[7]',
    'deleting IKE_SA office[7] between 192.0.2.1[a]...203.0.113.10[b]',
    'IKE_SA deleted',
    "destroying duplicate IKE_SA for peer 'b', received INITIAL_CONTACT",
    'HW offload is not supported by device eth0',
    'handling INTERNAL_IP4_NBNS attribute failed',
    'received netlink error: No such process (3)',
    'updown: iptables: No chain/target/match by that name.',
    'signature validation failed, looking for another key',
    'SIGTERM received, shutting down',
    'interface eth1 deactivated',
    'received FRAGMENTATION vendor ID',
    "vici terminate IKE_SA 'office'",
  ])('%s', (line) => {
    const event = eventOf(line);
    expect(event.kind).not.toBe('unrecognized');
    expect(event.category).toBeUndefined();
  });
});
