import type { CharonOptions } from '../charon.js';
import type { Scenario } from '../scenario.js';

const signed: CharonOptions = { localAuth: 'pubkey', remoteAuth: 'pubkey', authorities: ['ca'] };
const a: CharonOptions = { ...signed, certificate: 'gw-a' };
const b: CharonOptions = { ...signed, certificate: 'gw-b' };
const v1 = { version: 1 } as const;

/** Certificates of every kind of wrong, EAP, XAuth, identities and secrets. */
export const authenticationScenarios: readonly Scenario[] = [
  {
    name: 'certificate-ok',
    fault: 'none',
    certificates: true,
    a: { charon: { ...a, revocationList: true } },
    b: { charon: { ...b, revocationList: true } },
    truth: { initiator: ['none'], responder: ['none'], both: ['none'] },
  },
  {
    name: 'certificate-not-yet-valid',
    fault: 'certificate of the responder is not yet valid',
    certificates: true,
    a: { charon: a },
    b: { charon: { ...b, certificate: 'gw-b-future' } },
    truth: {
      initiator: ['auth.certificate.expired', 'auth.certificate'],
      responder: ['auth.failed', 'auth.certificate', 'auth.certificate.expired'],
      both: ['auth.certificate.expired', 'auth.certificate'],
    },
  },
  {
    name: 'certificate-expired-initiator',
    fault: 'certificate of the initiator has expired',
    certificates: true,
    a: { charon: { ...a, certificate: 'gw-a-expired' } },
    b: { charon: b },
    truth: {
      initiator: ['auth.failed', 'auth.certificate', 'auth.certificate.expired'],
      responder: ['auth.certificate.expired', 'auth.certificate'],
      both: ['auth.certificate.expired', 'auth.certificate'],
    },
  },
  {
    name: 'certificate-other-authority',
    fault: 'certificate of the responder is of an authority that the initiator does not trust',
    certificates: true,
    a: { charon: a },
    b: { charon: { ...b, certificate: 'gw-b-other-ca', authorities: ['ca', 'other-ca'] } },
    truth: {
      initiator: ['auth.certificate.untrusted'],
      responder: ['auth.failed', 'auth.certificate', 'auth.certificate.untrusted'],
      both: ['auth.certificate.untrusted'],
    },
  },
  {
    name: 'certificate-other-name',
    fault: 'certificate of the responder does not hold its identity',
    certificates: true,
    a: { charon: a },
    b: { charon: { ...b, certificate: 'gw-b-other-name' } },
    truth: {
      initiator: ['auth.certificate.identity', 'auth.identity', 'auth.certificate'],
      responder: ['auth.certificate.identity', 'auth.failed', 'auth.certificate', 'config.local-identity'],
      both: ['auth.certificate.identity', 'auth.identity', 'auth.certificate', 'config.local-identity'],
    },
  },
  {
    name: 'certificate-revoked',
    fault: 'certificate of the responder is revoked',
    certificates: true,
    a: { charon: { ...a, revocationList: true } },
    b: { charon: { ...b, certificate: 'gw-b-revoked' } },
    truth: {
      initiator: ['auth.certificate.revoked'],
      responder: ['auth.failed', 'auth.certificate'],
      both: ['auth.certificate.revoked'],
    },
  },
  {
    name: 'certificate-revocation-unknown',
    fault: 'the initiator demands a revocation list and has none',
    certificates: true,
    a: { charon: { ...a, remote: 'revocation = strict' } },
    b: { charon: b },
    truth: {
      initiator: ['auth.certificate.revocation-check'],
      responder: ['auth.failed', 'auth.certificate'],
      both: ['auth.certificate.revocation-check'],
    },
  },
  {
    name: 'certificate-expired-v1',
    fault: 'certificate of the responder has expired, IKEv1',
    certificates: true,
    a: { charon: { ...a, ...v1 } },
    b: { charon: { ...b, ...v1, certificate: 'gw-b-expired' } },
    truth: {
      initiator: ['auth.certificate.expired'],
      responder: ['auth.failed', 'auth.certificate', 'peer.deleted'],
      both: ['auth.certificate.expired'],
    },
  },
  {
    name: 'method-differs',
    fault: 'the initiator has a certificate, the responder wants a pre-shared key',
    certificates: true,
    a: { charon: a },
    b: { charon: { authorities: ['ca'] } },
    truth: {
      initiator: ['auth.failed', 'auth.method'],
      responder: ['auth.method', 'auth.identity', 'peer.unknown', 'auth.failed'],
      both: ['auth.method', 'auth.failed'],
    },
  },
  {
    name: 'method-differs-v1',
    fault: 'the initiator has a certificate, the responder wants a pre-shared key, IKEv1',
    certificates: true,
    a: { charon: { ...a, ...v1 } },
    b: { charon: { ...v1 } },
    truth: {
      initiator: ['auth.failed', 'auth.method'],
      responder: ['auth.method'],
      both: ['auth.method'],
    },
  },
  {
    name: 'eap-unknown-user',
    fault: 'the user is not known to the responder',
    certificates: true,
    a: {
      charon: {
        authorities: ['ca'],
        localAuth: 'eap-mschapv2',
        remoteAuth: 'pubkey',
        localId: 'carol',
        secrets: 'eap-carol {\n id = carol\n secret = "right"\n }',
      },
    },
    b: {
      charon: {
        authorities: ['ca'],
        certificate: 'gw-b',
        localAuth: 'pubkey',
        remoteAuth: 'eap-mschapv2',
        remoteId: '%any',
        secrets: 'eap-dave {\n id = dave\n secret = "right"\n }',
      },
    },
    truth: { initiator: ['auth.eap', 'auth.failed'], responder: ['auth.eap'], both: ['auth.eap'] },
  },
  {
    name: 'eap-method-differs',
    fault: 'the initiator offers EAP-MD5, the responder wants EAP-MSCHAPv2',
    certificates: true,
    a: {
      charon: {
        authorities: ['ca'],
        localAuth: 'eap-md5',
        remoteAuth: 'pubkey',
        localId: 'carol',
        secrets: 'eap-carol {\n id = carol\n secret = "right"\n }',
      },
    },
    b: {
      charon: {
        authorities: ['ca'],
        certificate: 'gw-b',
        localAuth: 'pubkey',
        remoteAuth: 'eap-mschapv2',
        remoteId: '%any',
        secrets: 'eap-carol {\n id = carol\n secret = "right"\n }',
      },
    },
    truth: {
      initiator: ['auth.eap.method', 'auth.eap', 'auth.method', 'auth.failed'],
      responder: ['auth.eap.method', 'auth.eap', 'auth.method'],
      both: ['auth.eap.method', 'auth.eap', 'auth.method'],
    },
  },
  {
    name: 'xauth-bad-password',
    fault: 'wrong password of XAuth, IKEv1',
    a: {
      charon: {
        ...v1,
        connection: 'local-x {\n round = 2\n auth = xauth\n xauth_id = carol\n }',
        secrets: 'xauth-carol {\n id = carol\n secret = "wrong"\n }',
      },
    },
    b: {
      charon: {
        ...v1,
        connection: 'remote-x {\n round = 2\n auth = xauth\n }',
        secrets: 'xauth-carol {\n id = carol\n secret = "right"\n }',
      },
    },
    truth: { initiator: ['auth.xauth'], responder: ['auth.xauth'], both: ['auth.xauth'] },
  },
  {
    name: 'aggressive-psk',
    fault: 'pre-shared keys differ, aggressive mode',
    a: { charon: { ...v1, secret: 'lab-secret-2', connection: 'aggressive = yes' } },
    b: {
      charon: {
        ...v1,
        connection: 'aggressive = yes',
        settings: 'i_dont_care_about_security_and_use_aggressive_mode_psk = yes',
      },
    },
    truth: {
      initiator: ['auth.psk', 'auth.failed'],
      responder: ['auth.psk', 'timeout.ike', 'auth.failed', 'none'],
      both: ['auth.psk'],
    },
  },
  {
    name: 'aggressive-psk-not-allowed',
    fault: 'the responder does not allow pre-shared keys in aggressive mode',
    a: { charon: { ...v1, connection: 'aggressive = yes' } },
    b: { charon: { ...v1, connection: 'aggressive = yes' } },
    truth: {
      initiator: ['auth.failed', 'negotiation.exchange-mode', 'auth.method'],
      responder: [
        'negotiation.exchange-mode',
        'auth.method',
        'auth.not-authorized',
        'negotiation.feature-unsupported',
      ],
      both: [
        'negotiation.exchange-mode',
        'auth.method',
        'auth.not-authorized',
        'negotiation.feature-unsupported',
      ],
    },
  },
  {
    name: 'identity-of-responder',
    fault: 'the responder calls itself by another identity than the initiator demands',
    a: { charon: {} },
    b: { charon: { localId: 'gw-x.example' } },
    truth: {
      initiator: ['auth.failed', 'auth.identity'],
      responder: ['auth.identity', 'peer.unknown'],
      both: ['auth.identity', 'peer.unknown'],
    },
  },
  {
    name: 'secret-missing',
    fault: 'the responder has no pre-shared key for the initiator',
    a: { charon: {} },
    b: { charon: { secrets: 'ike-other {\n id-1 = nobody.example\n secret = "x"\n }', secret: '' } },
    truth: {
      initiator: ['auth.failed', 'auth.psk'],
      responder: ['auth.psk.missing', 'auth.psk'],
      both: ['auth.psk.missing', 'auth.psk'],
    },
  },
  {
    name: 'psk-debug',
    fault: 'pre-shared keys differ, log level 2',
    a: { charon: { secret: 'lab-secret-2', level: 2 } },
    b: { charon: { level: 2 } },
    truth: { initiator: ['auth.failed', 'auth.psk'], responder: ['auth.psk'], both: ['auth.psk'] },
  },
  {
    name: 'psk-v1-debug',
    fault: 'pre-shared keys differ, main mode, log level 2',
    a: { charon: { ...v1, secret: 'lab-secret-2', level: 2 } },
    b: { charon: { ...v1, level: 2 } },
    truth: { initiator: ['auth.psk'], responder: ['auth.psk'], both: ['auth.psk'] },
  },
];
