import { isKindOf } from '../category/refine.js';

/** Which end refused, as far as the log shows. */
export type Refuser = 'ours' | 'yours' | undefined;

/** What the other end is asked to do about a category and all below it. */
interface Check {
  readonly category: string;
  readonly text: string;
  /** Where our gateway refused, and where theirs did. */
  readonly ours?: string;
  readonly yours?: string;
}

const ofCertificate = 'Please look up in your log why your gateway does not accept our certificate.';
const ofMethod =
  'Please compare the authentication method of both ends (pre-shared key, certificate or EAP).';
const ofUser = 'Please check user name and password, and your AAA server if there is one.';
const ofAaaServer = 'Please check that your AAA server answers in time.';

/** The finer category stands before the coarser one. */
const checks: readonly Check[] = [
  {
    category: 'auth.psk.missing',
    text: 'Please tell us which identity and address your gateway uses: ours found no pre-shared key filed for them.',
  },
  {
    category: 'auth.psk',
    text: 'Please compare the pre-shared key of this tunnel over a safe channel and set it anew.',
  },
  {
    category: 'auth.identity',
    text: 'Please check which identity your gateway sends and which one it expects of ours.',
  },
  {
    category: 'auth.certificate.expired',
    text: 'Please check the validity of the certificate your gateway presents, and its clock.',
    yours: ofCertificate,
  },
  {
    category: 'auth.certificate.revoked',
    text: 'Please check whether the certificate your gateway presents was revoked, and renew it.',
    yours: ofCertificate,
  },
  {
    category: 'auth.certificate.untrusted',
    text: 'Please tell us which authority issued the certificate your gateway presents: ours does not trust it.',
    yours: ofCertificate,
  },
  {
    category: 'auth.certificate.identity',
    text: 'Please check that the identity your gateway sends stands in the certificate it presents.',
    yours: ofCertificate,
  },
  {
    category: 'auth.certificate.usage',
    text: 'Please check key usage, key type and signature algorithm of the certificate your gateway presents.',
    yours: ofCertificate,
  },
  {
    category: 'auth.certificate.missing',
    text: 'Please check that your gateway has a certificate with its private key, and presents it.',
  },
  {
    category: 'auth.certificate',
    text: 'Please check the certificate your gateway presents, its validity and its issuer, and that it trusts the issuer of ours.',
    yours: ofCertificate,
  },
  {
    category: 'auth.eap.method',
    text: 'Please compare the EAP method that is configured at both ends.',
  },
  { category: 'auth.eap', text: ofUser },
  { category: 'auth.xauth', text: ofUser },
  { category: 'auth.eap-timeout', text: ofAaaServer },
  { category: 'auth.xauth-timeout', text: ofAaaServer },
  { category: 'auth.not-authorized', text: 'Please compare which identities and groups may connect.' },
  { category: 'auth.method', text: ofMethod },
  {
    category: 'auth',
    text: 'Please look up the reason in your log for these minutes: key, identity, certificate or method.',
  },
  { category: 'proposal.ike.auth-method', text: ofMethod },
  {
    category: 'proposal.ike',
    text: 'Please compare the IKE proposals (encryption, integrity, PRF, Diffie-Hellman group).',
  },
  { category: 'proposal.ipsec.pfs', text: 'Please compare the PFS group of the IPsec proposals.' },
  {
    category: 'proposal.ipsec.encapsulation',
    text: 'Please check whether your gateway asks for tunnel mode or for transport mode.',
  },
  {
    category: 'proposal.ipsec.protocol',
    text: 'Please check whether your gateway asks for ESP or for AH.',
  },
  { category: 'proposal.ipsec', text: 'Please compare the IPsec (ESP) proposals and the PFS group.' },
  { category: 'proposal.lifetime', text: 'Please compare the lifetimes of the IKE SA and the IPsec SA.' },
  { category: 'proposal', text: 'Please compare the proposals of IKE and IPsec.' },
  {
    category: 'traffic-selector.mismatch.wildcard',
    text: 'Please check whether your gateway asks for any networks (route-based) or for listed ones (policy-based).',
  },
  {
    category: 'traffic-selector.multiple',
    text: 'Please check whether your gateway puts several networks into one SA.',
  },
  {
    category: 'traffic-selector',
    text: 'Please compare the networks (traffic selectors) of both ends: they must be mirror images.',
  },
  {
    category: 'negotiation.version',
    text: 'Please compare the IKE version that is configured at both ends.',
  },
  {
    category: 'negotiation.exchange-mode',
    text: 'Please compare the exchange mode of phase 1 (main or aggressive) at both ends.',
  },
  {
    category: 'negotiation.role',
    text: 'Please check whether your gateway is to initiate, or waits for ours.',
  },
  {
    category: 'peer.unknown',
    text: 'Please check that a connection for our address and identity is configured and enabled.',
    ours: 'Please check which address, identity and IKE version your gateway uses: ours has no connection that fits.',
  },
  {
    category: 'peer.address-mismatch',
    text: 'Please check which address your configuration has for our gateway.',
  },
  {
    category: 'peer.unreachable',
    text: 'Please check that UDP 500 and 4500 from our address reach your gateway, and that IKE runs there.',
  },
  {
    category: 'peer.deleted',
    text: 'Please look up in your log why your gateway closed the tunnel.',
  },
  {
    category: 'nat.udp-4500-blocked',
    text: 'Please check that UDP 4500 is open in both directions on the way to your gateway.',
  },
  { category: 'nat.traversal', text: 'Please compare the settings for NAT traversal of both ends.' },
  {
    category: 'message.fragmentation',
    text: 'Please check that large UDP packets and IP fragments pass, or that IKE fragmentation is on.',
  },
  {
    category: 'timeout.dpd',
    text: 'Please check whether your gateway ran, and reached ours, at that time.',
  },
  {
    category: 'timeout',
    text: 'Please check in your log whether our messages arrive, and why they stay unanswered.',
  },
  {
    category: 'liveness.dpd-incompatible',
    text: 'Please compare the settings for dead peer detection of both ends.',
  },
  { category: 'config.address-assignment', text: 'Please check the address pool of your gateway.' },
  {
    category: 'esp.no-inbound',
    text: 'Please check whether packets from the tunnel arrive at your gateway, and whether the answers are routed into it.',
  },
  { category: 'routing.bgp-down', text: 'Please compare the BGP settings of both ends for this tunnel.' },
];

/** What the other end is asked to do; the first row that holds the category. */
export function checkFor(category: string, refuser: Refuser): string {
  const found = checks.find((each) => isKindOf(category, each.category));
  if (!found) return 'Please look at the log of your gateway for these minutes.';
  return (refuser === undefined ? undefined : found[refuser]) ?? found.text;
}

/** Faults of the gateway that tells of them: nobody at the other end can mend them. */
const ofOneEnd: readonly string[] = [
  'admin',
  'auth.certificate.missing',
  'auth.certificate.revocation-check',
  'config',
  'connection.none',
  'limit',
  'log',
  'negotiation.not-started',
  'peer.unresolvable',
  'platform',
  'proposal.algorithm-unsupported',
  'routing.conflict',
  'sa.install-failed',
  'traffic-selector.conflict',
];

/** Whether a category is a fault of the gateway that tells of it. */
export const isOfOneEnd = (category: string): boolean => ofOneEnd.some((each) => isKindOf(category, each));
