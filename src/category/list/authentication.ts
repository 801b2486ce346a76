import type { Category } from '../category.js';

/** Who the peer is. */
export const authenticationCategories = [
  {
    id: 'auth.failed',
    title: 'Authentication failed',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'Peer authentication failed and the evidence does not say whether key, identity or certificate was wrong.',
    actions: [
      'Check pre-shared key, local and remote identity, and certificates of both gateways; the log of the end that rejected names the cause.',
    ],
    refinedBy: ['auth.*', 'peer.unknown', 'negotiation.exchange-mode', 'config.disabled'],
  },
  {
    id: 'auth.psk',
    title: 'Pre-shared key mismatch',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The pre-shared keys of the two gateways differ.',
    actions: [
      'Enter the same pre-shared key on both gateways; beware of blanks and unusual characters when copying, and of the length limit of older devices.',
      'Check that the key is filed for this peer: the secret is looked up by identity or address.',
    ],
  },
  {
    id: 'auth.identity',
    title: 'Identity mismatch',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The IKE identity one end sends is not the one the other end expects, in type or in value.',
    actions: ['Make the local identity of each gateway the remote identity configured at the other.'],
  },
  {
    id: 'auth.method',
    title: 'Authentication method mismatch',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'The peer authenticated with another method than this end requires (for example pre-shared key against certificate).',
    actions: ['Configure the same authentication method on both gateways.'],
  },
  {
    id: 'auth.certificate',
    title: 'Certificate problem',
    stage: 'ike-auth',
    severity: 'error',
    description: 'A certificate could not be used for authentication.',
    actions: ['Check validity, issuer, key usage and subject of the certificates on both gateways.'],
  },
  {
    id: 'auth.certificate.expired',
    title: 'Certificate outside its validity',
    stage: 'ike-auth',
    severity: 'error',
    description: 'A certificate has expired, is not valid yet, or the clock of a gateway is wrong.',
    actions: ['Renew the certificate; check the clocks of both gateways.'],
  },
  {
    id: 'auth.certificate.revoked',
    title: 'Certificate revoked',
    stage: 'ike-auth',
    severity: 'error',
    description: 'A certificate is on a revocation list, or its status is required and says revoked.',
    actions: ['Issue a new certificate for the gateway.'],
  },
  {
    id: 'auth.certificate.untrusted',
    title: 'Certificate not trusted',
    stage: 'ike-auth',
    severity: 'error',
    description: 'No trusted issuer for a certificate was found.',
    actions: ['Install the issuing CA on the gateway that rejected the certificate.'],
  },
  {
    id: 'auth.certificate.missing',
    title: 'Certificate or private key missing',
    stage: 'ike-auth',
    severity: 'error',
    description: 'A gateway has no certificate, or no private key for it, to authenticate with.',
    actions: ['Install the certificate with its private key on that gateway.'],
  },
  {
    id: 'auth.certificate.revocation-check',
    title: 'Revocation check failed',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The revocation status of a certificate could not be obtained.',
    actions: ['Make the CRL or OCSP location reachable from the gateway.'],
  },
  {
    id: 'auth.eap',
    title: 'EAP authentication failed',
    stage: 'ike-auth',
    severity: 'error',
    description: 'EAP user authentication was refused.',
    actions: ['Check user name, password and the policy of the authentication server.'],
  },
  {
    id: 'auth.eap.method',
    title: 'EAP method mismatch',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'One end declined the EAP method the other asked for, and no common one was left; user name and password were not tried.',
    actions: [
      'Configure the same EAP method (such as EAP-MSCHAPv2 or EAP-TLS) on client and gateway or authentication server.',
    ],
  },
  {
    id: 'auth.eap-timeout',
    title: 'EAP authentication timed out',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The EAP dialogue did not finish in time.',
    actions: ['Check reachability and latency of the authentication server, and that the client answers.'],
  },
  {
    id: 'auth.xauth',
    title: 'XAUTH authentication failed',
    stage: 'ike-auth',
    severity: 'error',
    description: 'XAUTH user authentication was refused.',
    actions: ['Check user name, password and the policy of the authentication server.'],
  },
  {
    id: 'auth.xauth-timeout',
    title: 'XAUTH authentication timed out',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The XAUTH dialogue did not finish in time.',
    actions: ['Check reachability of the authentication server, and that the client answers.'],
  },
  {
    id: 'auth.not-authorized',
    title: 'Peer not authorised',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The peer proved its identity but is not allowed to connect.',
    actions: ['Check the authorisation rules (group, account mapping, AAA policy).'],
  },
  {
    id: 'auth.psk.missing',
    title: 'No pre-shared key found',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'This end has no key for the identities or addresses in question; often the identity is not the one the key is filed under.',
    actions: [
      'File the key under the identity (or address) the log names, on the end that printed the message.',
    ],
  },
  {
    id: 'auth.certificate.identity',
    title: 'Identity not in certificate',
    stage: 'ike-auth',
    severity: 'error',
    description: 'The IKE identity is not confirmed by subject or subjectAltName of the certificate.',
    actions: ['Use an identity that stands in the certificate, or issue one with the right subjectAltName.'],
  },
  {
    id: 'auth.certificate.usage',
    title: 'Certificate not usable for IKE',
    stage: 'ike-auth',
    severity: 'error',
    description:
      'Key usage, extended key usage, type, key length or signature algorithm of the certificate is not accepted.',
    actions: [
      'Issue a certificate with the required usages, key length and hash; check which signature schemes both ends allow.',
    ],
  },
] as const satisfies readonly Category[];
