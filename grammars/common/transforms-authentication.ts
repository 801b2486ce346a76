import type { TransformRow } from '../../src/value/transform.js';

const kind = 'authMethod';

/**
 * Authentication methods. The registries of IKEv1 and IKEv2 name the same method differently; the canonical
 * names are our own where they do.
 */
export const authenticationRows: readonly TransformRow[] = [
  {
    kind,
    name: 'PRESHARED_KEY',
    number: 2,
    strength: 10,
    ike: 'must',
    spellings: [
      'PSK',
      'PRE-SHARED KEY',
      'PRE_SHARED',
      'PRESHARED',
      'PRESHARED SECRET',
      'SHARED_KEY_MAC',
      'SHARED_KEY_MESSAGE_INTEGRITY_CODE',
      'OAKLEY_PRESHARED_KEY',
      'AUTH_METHOD_PSK',
    ],
    withKind: ['SHARED KEY', 'SECRET'],
  },
  {
    kind,
    name: 'RSA_SIGNATURE',
    number: 1,
    strength: 20,
    ike: 'must',
    spellings: ['RSA_SIG', 'RSA-SIGNATURES', 'RSASIG', 'RSA_DIGITAL_SIGNATURE', 'OAKLEY_RSA_SIG'],
    withKind: ['RSA', 'CERTIFICATE', 'CERT'],
  },
  {
    kind,
    name: 'DSS_SIGNATURE',
    number: 3,
    strength: 15,
    ike: 'should-not',
    spellings: ['DSS_SIG', 'DSS_DIGITAL_SIGNATURE'],
    withKind: ['DSS'],
  },
  { kind, name: 'RSA_ENCRYPTION', strength: 5, spellings: ['RSA_ENC'] },
  {
    kind,
    name: 'RSA_REVISED_MODE',
    strength: 6,
    spellings: ['RSA_REVISED_ENCRYPTION', 'REVISED_RSA_ENCRYPTION'],
  },
  {
    kind,
    name: 'ECDSA_256',
    number: 9,
    strength: 30,
    ike: 'should',
    spellings: ['ECDSA-256 signature', 'ECDSA_SHA2_256_P256', 'ECDSA_P256'],
  },
  {
    kind,
    name: 'ECDSA_384',
    number: 10,
    strength: 31,
    ike: 'should',
    spellings: ['ECDSA-384 signature', 'ECDSA_SHA2_384_P384', 'ECDSA_P384'],
  },
  {
    kind,
    name: 'ECDSA_521',
    number: 11,
    strength: 32,
    ike: 'should',
    spellings: ['ECDSA-521 signature', 'ECDSA_SHA2_512_P521', 'ECDSA_P521'],
  },
  {
    kind,
    name: 'SECURE_PASSWORD',
    number: 12,
    strength: 12,
    spellings: ['SECURE PASSWORD METHOD', 'GENERIC_SECURE_PASSWORD_AUTHENTICATION_METHOD'],
  },
  {
    kind,
    name: 'NULL_AUTHENTICATION',
    number: 13,
    strength: 0,
    spellings: ['AUTH_NULL'],
    withKind: ['NULL', 'NONE'],
  },
  {
    kind,
    name: 'DIGITAL_SIGNATURE',
    number: 14,
    strength: 25,
    ike: 'should',
    withKind: ['SIGNATURE', 'PUBLIC KEY', 'PUBKEY'],
  },
  { kind, name: 'EAP', strength: 9 },
  { kind, name: 'XAUTH_INIT_PSK', strength: 8, spellings: ['XAUTHINITPRESHARED'] },
  { kind, name: 'XAUTH_RESP_PSK', strength: 8, spellings: ['XAUTHRESPPRESHARED'] },
  { kind, name: 'XAUTH_INIT_RSA', strength: 18 },
  { kind, name: 'XAUTH_RESP_RSA', strength: 18 },
  { kind, name: 'HYBRID_INIT_RSA', strength: 17 },
  { kind, name: 'HYBRID_RESP_RSA', strength: 17 },
];
