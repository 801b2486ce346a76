import { message, type Message } from '../../../src/dialect/message.js';
import { code, lab, tests332, tests49, tests54 } from '../sources.js';

/** `NSS: ERROR: IPsec certificate <subject> invalid: <code>: <words>`, by the code of the library. */
const invalid = (name: string): string[] => [
  `NSS: ERROR: IPsec certificate <subject:text> invalid: SEC_ERROR_${name}: <text:text>`,
  `NSS: ERROR: IPsec certificate <subject:text> invalid: SEC_ERROR_${name}`,
];

/** What the library says of a code, as up to 4.3 the line holds nothing else. */
const words = (text: string): string[] => [`ERROR: ${text}`, `NSS ERROR: ${text}`];

const rejected = (
  id: string,
  wordings: readonly string[],
  category: string,
  alternatives?: readonly string[],
): Message =>
  message(id, 'certificate.rejected', wordings, tests49, {
    category,
    ...(alternatives !== undefined && { alternatives }),
    set: { by: 'local' },
  });

/** Certificates of the peer as NSS and pluto judge them, and certificates of this end. */
export const certificates: readonly Message[] = [
  rejected(
    'certificate-expired',
    [
      ...invalid('EXPIRED_CERTIFICATE'),
      ...invalid('EXPIRED_ISSUER_CERTIFICATE'),
      ...words("Peer's Certificate has expired."),
      'ERROR: Issuer certificate has expired.',
    ],
    'auth.certificate.expired',
    ['platform.clock'],
  ),
  rejected(
    'certificate-revoked',
    [
      ...invalid('REVOKED_CERTIFICATE'),
      ...words("Peer's Certificate has been revoked."),
      'certificate revoked!',
      'Certificate was revoked',
    ],
    'auth.certificate.revoked',
  ),
  rejected(
    'certificate-untrusted',
    [
      ...invalid('UNKNOWN_ISSUER'),
      ...invalid('UNTRUSTED_ISSUER'),
      ...invalid('UNTRUSTED_CERT'),
      ...invalid('CA_CERT_INVALID'),
      ...invalid('BAD_SIGNATURE'),
      ...invalid('PATH_LEN_CONSTRAINT_INVALID'),
      ...invalid('CERT_NOT_IN_NAME_SPACE'),
      ...words("Peer's Certificate issuer is not recognized."),
      ...words('Issuer certificate is invalid.'),
      ...words("Peer's certificate has an invalid signature."),
      ...words("Peer's certificate issuer has been marked as not trusted by the user."),
      ...words("Peer's certificate has been marked as not trusted by the user."),
    ],
    'auth.certificate.untrusted',
  ),
  rejected(
    'certificate-usage',
    [
      ...invalid('INADEQUATE_KEY_USAGE'),
      ...invalid('INADEQUATE_CERT_TYPE'),
      ...invalid('CERT_USAGES_INVALID'),
      ...words('Certificate key usage inadequate for attempted operation.'),
      ...words('Certificate type not approved for application.'),
      'FIPS: rejecting peer cert with key size <keyLength:int> under <_:int>: <subject:text>',
      'FIPS: Rejecting peer cert with key size <keyLength:int> under <_:int>',
      'FIPS: Rejecting cert with key size under <_:int>',
    ],
    'auth.certificate.usage',
  ),
  rejected(
    'certificate-revocation-check',
    [
      ...invalid('OCSP_SERVER_ERROR'),
      ...invalid('OCSP_UNKNOWN_CERT'),
      ...invalid('OCSP_TRY_SERVER_LATER'),
      ...invalid('OCSP_INVALID_SIGNING_CERT'),
      ...invalid('OCSP_UNAUTHORIZED_REQUEST'),
      ...invalid('OCSP_OLD_RESPONSE'),
      ...invalid('CRL_EXPIRED'),
      'missing or expired CRL in strict mode, failing pending update[[ and forcing CRL update]]',
      'certificate payload rejected; crl-strict=yes and Certificate Revocation List (CRL) is expired or missing[[, forcing CRL update]]',
      'no crl from issuer "<issuer:text>" found (strict=yes)',
    ],
    'auth.certificate.revocation-check',
  ),
  rejected(
    'certificate-invalid',
    [
      'NSS: ERROR: IPsec certificate <subject:text> invalid: <text:text>',
      'NSS: end certificate invalid',
      'Certificate <subject:text> failed IPsec verification',
      'certificate <subject:text> failed IPsec verification',
      'Certificate <subject:text> failed verification',
      'cert verify failed with internal error',
      'X509: CERT payload bogus or revoked',
      'X509: certificate payload rejected for this connection',
      'X509: certificate rejected for this connection',
      'X509: Certificate rejected for this connection',
      'X509: CERT payload does not match connection ID',
      'X509: unspecified NSS verification failure',
      'X509: no EE-cert in chain!',
      'X.509 certificate rejected',
      'invalid certificate signature from "<issuer:text>" on "<subject:text>"',
      'end certificate with identical subject and issuer not accepted',
      'self-signed cacert rejected',
      'intermediate cacert rejected',
    ],
    'auth.certificate',
  ),
  rejected(
    'certificate-identity',
    [
      "X509: authentication failed; peer certificate subjectAltName extension does not match <idType:word> '<expectedId:id>'",
      "X509: authentication failed; peer certificate contains no subjectAltName extension to match <idType:word> '<expectedId:id>'",
      "X509: authentication failed; peer certificate subjectAltName extension failed to decode while looking for <idType:word> '<expectedId:id>'",
      "X509: authentication failed; peer ID_DER_ASN1_DN '<remoteId:id>' does not match expected '<expectedId:id>'",
      "X509: authentication failed; peer ID DER_ASN1_DN '<remoteId:id>' does not match expected '<expectedId:id>'",
      "ID_DER_ASN1_DN '<remoteId:id>' does not match expected '<expectedId:id>'",
      'Peer CERT payload SubjectAltName does not match peer ID for this connection',
      'Peer public key SubjectAltName does not match peer ID for this connection',
      "certificate subjectAltName extension does not match <idType:word> '<expectedId:id>'",
      'certificate does not contain subjectAltName=<expectedId:id>',
      'certificate does not contain ID_IP subjectAltName=<expectedId:id>',
      'certificate does not contain ID_USER_FQDN subjectAltName=<expectedId:id>',
      'No matching subjectAltName found',
      'X509: connection failed due to unmatched IKE ID in certificate SAN',
    ],
    'auth.certificate.identity',
    ['auth.identity'],
  ),
  // Followed by "connection allows unmatched IKE ID" where it is let pass.
  message(
    'certificate-without-name',
    'certificate.rejected',
    [
      "peer certificate contains no subjectAltName extension to match <idType:word> '<expectedId:id>'",
      "certificate contains no subjectAltName extension to match <idType:word> '<expectedId:id>'",
    ],
    tests332,
    { severity: 'warning', set: { by: 'local' } },
  ),
  message(
    'certificate-name-not-needed',
    'note',
    'X509: connection allows unmatched IKE ID and certificate SAN',
    tests49,
  ),
  message(
    'certificate-authority-missing',
    'certificate.rejected',
    [
      'no Certificate Authority in NSS Certificate DB! certificate payloads discarded',
      'No Certificate Authority in NSS Certificate DB! Certificate payloads discarded.',
      'CRL rejected: crl issuer cacert not found for (<_:text>)',
      'crl issuer cacert not found for (<_:text>)',
    ],
    tests49,
    { severity: 'warning', category: 'auth.certificate.untrusted', set: { by: 'local' } },
  ),
  message(
    'certificate-accepted',
    'certificate.accepted',
    [
      'certificate verified OK: <subject:text>',
      // What stands there is a distinguished name.
      'certificate <_:CN|E|C|O|OU|ST|L|DC>=<_:text> OK',
      'No Certificate Authority available! Certificate accepted without verification.',
    ],
    tests332,
    { set: { by: 'peer' } },
  ),
  message(
    'certificate-ignored',
    'note',
    [
      'ignoring <_:word> certificate payload',
      'ignoring <_:word> certificate request payload',
      'ignoring certificate with unknown type <_:int>',
      'peer ID is not a certificate type',
      'crl update for "<issuer:text>" is overdue since <_:text>',
      'no crl from issuer "<issuer:text>" found (strict=no)',
      'Next CRL update was expected on <_:text>',
    ],
    code('x509.c', '2.6.38 to 4.3'),
  ),
  message(
    'certificate-undecodable',
    'certificate.rejected',
    [
      'Wrapped PKCS7 certificate payload could not be decoded',
      'Wrapped PKCS7 certificate payload did not contain any certificates',
      'NSS: decoding certificate payload using CERT_NewTempCertificate() failed',
      'decoding certificate payload using CERT_NewTempCertificate() failed<_:text>',
      'X509: temporary cert import operation failed',
      'extracting certificate public key using CERT_ExtractPublicKey() failed<_:text>',
      'cannot use CA certificate for endpoint',
      'Unknown certificate type: <_:text>',
    ],
    code('nss_cert_verify.c', '3.25 to 5.4'),
    { category: 'auth.certificate', set: { by: 'local' } },
  ),
  message(
    'own-certificate-expired',
    'config.rejected',
    [
      "failed to add connection: <_:left|right> certificate '<certificate:text>' is expired or not yet valid",
      "left certificate '<certificate:text>' is expired or not yet valid",
      "right certificate '<certificate:text>' is expired or not yet valid",
    ],
    lab,
    { category: 'auth.certificate.expired' },
  ),
  message(
    'own-certificate-missing',
    'config.rejected',
    [
      'Failed to add connection "<_:text>" with invalid "<_:left|right>" certificate',
      "failed to add connection: <_:left|right> certificate '<_:text>' not found in the NSS database",
      "failed to add connection: <_:left|right> CKAID '<_:text>' invalid: <text:text>",
      "left certificate with nickname '<_:text>' was not found in NSS DB",
      "right certificate with nickname '<_:text>' was not found in NSS DB",
      "left certificate with nickname '<_:text>' not found in NSS DB",
      "right certificate with nickname '<_:text>' not found in NSS DB",
      'leftcert with the nickname "<_:text>" does not exist in NSS db',
      'rightcert with the nickname "<_:text>" does not exist in NSS db',
      "failed to find certificate named '<_:text>' in the NSS database",
      "failed to find certificate ckaid '<_:text>' in the NSS database",
      "could not open host cert with nick name '<_:text>' in NSS DB",
    ],
    tests49,
    { category: 'auth.certificate.missing', alternatives: ['config.invalid', 'auth.certificate.expired'] },
  ),
  message(
    'crl-fetch',
    'note',
    [
      'fetching uri (<_:text>) with libcurl failed: <text:text>',
      'fetch failed:  <text:text>',
      'NSS CRL import error: <text:text>',
      'CRL import error[[: <text:text>]]',
      'shutting down the CRL fetch helper thread',
      'CRL fetching not enabled - wake up call ignored',
      'responder certificate <_:text> is invalid. please verify its keyUsage extensions for OCSP',
      'OCSP responder cert "<_:text>" not found in NSS',
    ],
    code('fetch.c', '2.6.38 to 5.4'),
    { severity: 'notice' },
  ),
  message(
    'bad-ca',
    'note',
    [
      "bad <_:left|right> CA string '<_:text>': <text:text> (ignored)",
      "bad CA string '<_:text>': <text:text> (ignored)",
    ],
    tests54,
    {
      severity: 'warning',
    },
  ),
];
