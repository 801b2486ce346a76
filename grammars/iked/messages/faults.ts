import { message, type Message } from '../../../src/dialect/message.js';
import { code } from '../sources.js';

const ike = { phase: 1, version: 2 } as const;
const child = { phase: 2, version: 2 } as const;

/** What goes wrong while an SA is negotiated, by the function that notices it. */
export const faults: readonly Message[] = [
  message('no-proposal-chosen', 'proposal.rejected', ['no proposal chosen', 'no proposal specified'], code('ikev2.c'), { category: 'proposal', set: { version: 2, by: 'local' } }),
  message('proposals-missing', 'proposal.rejected', ['failed to find <protocol:word> proposals', 'peer did not send <protocol:word> proposals'], code('ikev2.c, policy.c'), { category: 'proposal', set: { version: 2 } }),
  message('ike-sa-not-negotiated', 'negotiation.failed', 'failed to negotiate IKE SA', code('ikev2.c'), { category: 'proposal.ike', alternatives: ['negotiation.failed'], set: ike }),
  message('ike-sa-not-begun', 'negotiation.failed', ['failed to initiate a IKE_SA_INIT exchange', "failed to initiate a IKE_SA_INIT exchange for policy '<connection:text>'", 'failed to initiate with peer <remote:endpoint>'], code('ikev2.c'), { category: 'negotiation.failed', set: { ...ike, role: 'initiator' } }),
  message('child-failed', 'child.failed', ['CREATE_CHILD_SA failed', 'failed to initiate a CREATE_CHILD_SA exchange', 'failed to get CHILD SAs'], code('ikev2.c'), { category: 'negotiation.failed', set: child }),
  message('transform-missing', 'proposal.rejected', ['did not find <transform:encr|prf|integr|dh> transform', 'failed to get <transform:encr|prf|integr>', 'failed to get AEAD integr'], code('ikev2.c'), { category: 'proposal.ike', set: ike }),
  message('group-differs', 'key-exchange.rejected', 'want dh <localValue:name>, KE has <remoteValue:name>', code('ikev2.c'), { set: { version: 2, parameter: 'dh-group' } }),
  message('group-invalid', 'key-exchange.rejected', ['invalid peer DH group <group:int>', 'DH group <group:int> denied by policy', 'unable to select DH group <group:int>'], code('ikev2.c'), { severity: 'warning', set: { version: 2 } }),
  message('group-chosen', 'note', 'responder selected DH group <group:int>', code('ikev2.c'), { set: { version: 2, by: 'peer' } }),
  message('policy-missing', 'peer-config.missing', ['no compatible policy found', 'No matching Policy found, terminating SA.', 'policy mismatch'], code('ikev2.c'), { category: 'peer.unknown', alternatives: ['auth.identity', 'proposal.ike'], set: ike }),
  message('local-id-differs', 'identity.rejected', 'localid mismatch', code('policy.c'), { category: 'config.local-identity', alternatives: ['auth.identity'], set: ike }),

  message('authentication-failed', 'auth.failed', ['authentication failed for <remoteId:id>', 'ikev2_msg_authverify failed', 'authentication failed'], code('ikev2.c, ikev2_msg.c'), { category: 'auth.failed', alternatives: ['auth.psk', 'auth.certificate'], set: { ...ike, by: 'local' } }),
  message('authentication-succeeded', 'auth.succeeded', 'authentication successful', code('ikev2_msg.c'), { set: ike }),
  message('auth-method-differs', 'auth.failed', 'unexpected auth method <remoteValue:word>, was expecting <localValue:word>', code('ikev2.c'), { category: 'auth.method', set: { ...ike, by: 'local', parameter: 'auth-method' } }),
  message('psk-missing', 'auth.failed', 'no pre-shared key found', code('ikev2_msg.c'), { category: 'auth.psk.missing', set: { ...ike, by: 'local' } }),
  message('notify-authentication-failed', 'notify.received', ['AUTHENTICATION_FAILED, closing SA', 'AUTHENTICATION_FAILED'], code('ikev2.c'), { category: 'auth.failed', alternatives: ['auth.psk', 'auth.identity', 'auth.certificate'], set: { ...ike, notify: 'AUTHENTICATION_FAILED' } }),
  message('notify-selectors', 'notify.received', 'TS_UNACCEPTABLE', code('ikev2.c'), { category: 'traffic-selector.mismatch', set: { ...child, notify: 'TS_UNACCEPTABLE' } }),
  message('notify-no-proposal', 'notify.received', 'NO_PROPOSAL_CHOSEN', code('ikev2.c'), { category: 'proposal', set: { version: 2, notify: 'NO_PROPOSAL_CHOSEN' } }),
  message('notify-other', 'notify.received', '<notify:INVALID_KE_PAYLOAD|INVALID_SYNTAX|INVALID_MESSAGE_ID|INVALID_SPI|INVALID_IKE_SPI|NO_ADDITIONAL_SAS|TEMPORARY_FAILURE|CHILD_SA_NOT_FOUND|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED|SINGLE_PAIR_REQUIRED|INVALID_SELECTORS|UNSUPPORTED_CRITICAL_PAYLOAD|INVALID_MAJOR_VERSION>', code('ikev2.c'), { severity: 'notice', set: { version: 2 } }),
  message('notify-unsupported', 'note', 'unsupported notification <notify:word>', code('ikev2.c'), { severity: 'warning', set: { version: 2 } }),

  message('eap-failed', 'auth.failed', ["'<user:text>' authentication failed", "unknown user '<user:text>'", 'failed eap response', 'failed to get MSK', 'invalid response name'], code('ikev2.c'), { category: 'auth.eap', set: { ...ike, by: 'local' } }),
  message('eap-succeeded', 'auth.succeeded', "'<user:text>' authenticated", code('ikev2.c'), { set: { ...ike, method: 'EAP' } }),

  message('certificate-invalid', 'certificate.rejected', ['peer certificate is invalid', 'invalid cert reply'], code('ikev2.c'), { category: 'auth.certificate', set: { ...ike, by: 'peer' } }),
  message('certificate-valid', 'certificate.accepted', 'peer certificate is valid', code('ikev2.c'), { set: { ...ike, by: 'peer' } }),
  message('certificate-missing', 'certificate.rejected', ['no valid local certificate found for <localId:id>', 'found cert with matching ID but without matching key.', 'no cert found', 'failed to get cert', 'failed to get cert payload'], code('ca.c'), { category: 'auth.certificate.missing', set: { ...ike, by: 'local' } }),
  message('certificate-identity', 'certificate.rejected', ['public key does not match <file:text>', 'certificate key mismatch', 'did not find subjectAltName in certificate', 'multiple subjectAltName extensions are invalid'], code('ca.c'), { severity: 'warning', category: 'auth.certificate.identity', alternatives: ['auth.certificate'] }),
  message('certificate-note', 'note', ['issuer: <issuer:text>', 'subject: <subject:text>', 'serial: <serial:text>', 'altname: <name:text>', 'using local public key of type <keyType:word>', 'valid public key in file <file:text>', 'no public key in cert', 'unknown public key type'], code('ca.c')),
  message('certificate-authority', 'certificate.rejected', ['cannot parse CA', 'cannot store CA', 'invalid CERTREQ data.', 'failed to decode cert bundle', 'unknown cert type requested'], code('ca.c'), { category: 'auth.certificate' }),
  message('ocsp-failed', 'note', ['no ocsp url', 'error parsing OCSP-request-URL: <url:text>', 'OCSP over SSL not supported: <url:text>', 'timeout, giving up', 'connect failed for <url:text>', 'connect failed', 'error while connecting: <reason:text>', 'no nonce in response'], code('ocsp.c'), { severity: 'warning', category: 'auth.certificate.revocation-check' }),

  message('message-malformed', 'message.rejected', ['failed to parse message', 'malformed payload: <detail:text>', 'malformed notification', 'short message', 'decryption failed.', 'error: invalid SPI size', 'invalid SPI size', 'integrity check failed', 'failed to reassemble fragments', 'duplicate <payload:KE|NONCE> payload', 'invalid peer nonce', "responder didn't send nonce", "initiator didn't send nonce"], code('ikev2_pld.c, ikev2_msg.c'), { category: 'message.malformed', set: { version: 2 } }),
  message('version-unsupported', 'message.rejected', 'IKEv1 not supported', code('ikev2_msg.c'), { category: 'negotiation.version' }),
  message('key-material', 'error.reported', ['failed to get IKE keys', 'failed to get IKE SA keys', 'failed to get auth data', 'failed to get SKEYSEED buffer', 'failed to get IKE SA key material', 'failed to get nonce key buffer', 'failed to set prf key', 'failed to update SA', 'failed to setup DH', 'no peer DH'], code('ikev2.c'), { category: 'platform.internal', set: { version: 2, text: 'key material' } }),
  message('send-failed', 'error.reported', ['sendtofrom: peer <remote:endpoint> local <local:endpoint>: <reason:text>', 'sendtofrom: <reason:text>', 'failed to retransmit a response: <reason:text>'], code('ikev2_msg.c'), { category: 'peer.unreachable', alternatives: ['platform.link-down', 'routing.conflict'], set: { version: 2, text: 'sendtofrom' } }),
  message('child-unknown', 'note', ["CHILD SA <childSpi:spi> wasn't found", 'CHILD SA <childSpi:spi> is not loaded or no peer SA', "CHILD SA doesn't exist for spi <childSpi:spi>", "SA <childSpi:spi> doesn't have a parent SA", 'not established, SPI <childSpi:spi>', 'missing IKE SA for rekeying', 'invalid rekey SA', 'CHILD SA spi <childSpi:spi> is still loaded', 'duplicate IKE SA', "flow wasn't found", 'flow without SA'], code('ikev2.c'), { severity: 'warning', set: { version: 2 } }),
  message('state-ignored', 'note', ['ignoring AUTH in state <state:word>', 'state mismatch', 'already authenticated', 'eap ignored.'], code('ikev2.c'), { severity: 'warning', set: { version: 2 } }),
  message('pool-exhausted', 'error.reported', ['addrpool error', 'addrpool6 error', 'pool configured, but IKEV2_CP_REQUEST missing'], code('ikev2.c'), { category: 'config.address-assignment', set: { text: 'addrpool' } }),
];

/** The daemon and the kernel. */
export const daemon: readonly Message[] = [
  message('kernel-refused', 'error.reported', ['kernel has no support for extended sequence numbers (ESN)', 'unsupported integrity algorithm <algorithm:text>', 'unsupported encryption algorithm <algorithm:text>', 'no key specified', 'pfkey not coupled', 'writev failed: type <type:int> len <length:int>[[: <reason:text>]]', 'no reply from PF_KEY', 'wrong pfkey version', 'failed to load flow', 'failed to get CHILD SA'], code('pfkey.c'), { category: 'sa.install-failed', set: { phase: 2, text: 'pfkey' } }),
  message('reload', 'config.loaded', ['reload requested with SIGHUP', 'config reload'], code('iked.c')),
  message('exiting', 'service.stopped', ['<part:ikev2|control|ca|parent> exiting, pid <process:int>', 'parent terminating', 'lost child: <cause:text>'], code('proc.c')),
  message('configuration-failed', 'config.rejected', ['configuration failed', 'too many proposals', 'could not parse macro definition <macro:text>', 'failed to load config file <file:text>', 'failed to open private key', 'failed to read private key', 'could not open public key <file:text>', 'failed to load ca file <file:text>', 'failed to load cert file <file:text>', 'failed to load crl file <file:text>'], code('iked.c, config.c, ca.c'), { category: 'config.invalid' }),
  message('loaded-file', 'config.loaded', ['loaded ca file <file:text>', 'loaded crl file <file:text>', 'loaded cert file <file:text>', 'loaded <count:int> ca certificate', 'loaded <count:int> ca certificates'], code('ca.c'), { severity: 'debug' }),
  message('acquire', 'note', ['acquire request (peer <remote:host>)', "found matching policy '<connection:text>'", '"<connection:text>" is already active'], code('pfkey.c, ikev2.c'), { severity: 'debug' }),
  message('debug-detail', 'debug.detail', ['updated SA to peer <remote:endpoint> local <local:endpoint>', 'mobike enabled', 'fragmentation enabled', 'using PFS', 'enforcing NAT-T', 'creating new CHILD SAs', 'create child SA sent', 'integrity check succeeded', 'header ispi <_:spi> rspi <_:spi> nextpayload <nextPayload:word> version <ikeVersion:hex> exchange <exchange:word> flags <flags:hex> msgid <messageId:int> length <length:int> response <response:int>', 'payload <payload:word> nextpayload <nextPayload:word> critical <critical:hex> length <length:int>', 'decrypted payload <payload:word> nextpayload <nextPayload:word> critical <critical:hex> length <length:int>', 'busy, delaying', 'closing SA'], code('ikev2.c, ikev2_pld.c')),
];
