/**
 * The vendor's table of error codes: each code with its category, and the keywords it looks for in a log line. A keyword
 * has a category of its own where the message says more than the code.
 */
export interface CodeRow {
  readonly code: string;
  readonly category: string;
  readonly keywords: readonly { readonly keyword: string; readonly category?: string }[];
}

/** All 26 codes with their 59 keyword pairs. */
export const codeRows: readonly CodeRow[] = [
  {
    code: 'PeerMismatch',
    category: 'peer.address-mismatch',
    keywords: [
      { keyword: 'received UNSUPPORTED_CRITICAL_PAYLOAD error', category: 'message.critical-payload' },
    ],
  },
  {
    code: 'AlgorithmMismatch',
    category: 'proposal.ike',
    keywords: [
      { keyword: 'HASH mismatched', category: 'auth.psk' },
      { keyword: 'parsed INFORMATIONAL_V1 request' },
      { keyword: 'packet lacks expected payload', category: 'message.malformed' },
      { keyword: 'authentication failure', category: 'auth.failed' },
    ],
  },
  {
    code: 'EncryptionAlgorithmMismatch',
    category: 'proposal.ipsec.encryption',
    keywords: [
      { keyword: 'invalid encryption algorithm', category: 'proposal.ipsec.encryption' },
      { keyword: 'trns_id mismatched', category: 'proposal.ipsec.encryption' },
      { keyword: 'rejected enctype', category: 'proposal.ike.encryption' },
      { keyword: 'authentication failure', category: 'auth.failed' },
    ],
  },
  {
    code: 'AuthenticationAlgorithmMismatch',
    category: 'proposal.ike.integrity',
    keywords: [
      { keyword: 'authtype mismatched', category: 'proposal.ipsec.integrity' },
      { keyword: 'rejected hashtype', category: 'proposal.ike.integrity' },
      { keyword: 'authentication failure', category: 'auth.failed' },
    ],
  },
  {
    code: 'DhGroupMismatch',
    category: 'proposal.ike.dh-group',
    keywords: [
      { keyword: 'received KE type 14,expected 2' },
      { keyword: 'failed to compute dh value' },
      { keyword: 'rejected dh_group' },
      { keyword: 'proposal mismatch, transform type:4', category: 'proposal.ike.dh-group' },
    ],
  },
  {
    code: 'PskMismatch',
    category: 'auth.psk',
    keywords: [
      { keyword: 'Decryption failed! mismatch of preshared secrets' },
      { keyword: 'mismatch of preshared secrets' },
      { keyword: 'invalid HASH_V1 payload length, decryption failed' },
      { keyword: 'could not decrypt payloads' },
      { keyword: 'authentication failure', category: 'auth.failed' },
    ],
  },
  {
    code: 'PeerIdMismatch',
    category: 'auth.identity',
    keywords: [
      { keyword: 'does not match peers id' },
      { keyword: 'message lacks IDr payload' },
      { keyword: 'Expecting IP address type in main mode,but FQDN' },
      { keyword: 'Unknow peer id' },
      { keyword: 'Parse PEERID failed' },
      { keyword: 'received ID_I(xxx) does not match peers id' },
    ],
  },
  {
    code: 'DpdHashNotifyCompatibility',
    category: 'liveness.dpd-incompatible',
    keywords: [{ keyword: 'ignore information because the message has no hash payload' }],
  },
  { code: 'DpdTimeout', category: 'timeout.dpd', keywords: [{ keyword: 'DPD: remote seems to be dead' }] },
  {
    code: 'IkeVersionMismatch',
    category: 'negotiation.version',
    keywords: [{ keyword: 'unknown ikev2 peer', category: 'negotiation.version' }],
  },
  {
    code: 'NegotiationModeMismatch',
    category: 'negotiation.exchange-mode',
    keywords: [
      { keyword: 'in Identity not acceptable Aggressive mode' },
      { keyword: 'not acceptable Identity Protection mode' },
    ],
  },
  {
    code: 'NatTMismatch',
    category: 'nat.traversal',
    keywords: [{ keyword: 'ignore the packet, received unexpecting payload type 130' }],
  },
  {
    code: 'LifetimeMismatch',
    category: 'proposal.lifetime',
    keywords: [{ keyword: 'long lifetime proposed' }],
  },
  {
    code: 'SecurityProtocolMismatch',
    category: 'proposal.ipsec.protocol',
    keywords: [{ keyword: 'proto_id mismatched' }],
  },
  {
    code: 'EncapsulationModeMismatch',
    category: 'proposal.ipsec.encapsulation',
    keywords: [{ keyword: 'encmode mismatched' }],
  },
  { code: 'AlgorithmCompatibility', category: 'esp.integrity', keywords: [] },
  {
    code: 'TrafficSelectorMismatch',
    category: 'traffic-selector.mismatch',
    keywords: [
      { keyword: 'traffic selector mismatch' },
      { keyword: 'invalid-id-information', category: 'traffic-selector.mismatch' },
      { keyword: 'traffic selector unacceptable' },
      { keyword: "can't find matching selector" },
      { keyword: 'received INVALID_ID_INFORMATION error notify', category: 'traffic-selector.mismatch' },
      { keyword: 'received Notify type TS_UNACCEPTABLE' },
    ],
  },
  {
    code: 'PfsMismatch',
    category: 'proposal.ipsec.pfs',
    keywords: [
      { keyword: 'pfs group mismatched' },
      { keyword: 'message lacks KE payload', category: 'proposal.ipsec.pfs' },
    ],
  },
  { code: 'CommitMismatch', category: 'message.commit-bit', keywords: [] },
  {
    code: 'ProposalMismatch',
    category: 'proposal.ike',
    keywords: [
      { keyword: 'no proposal chosen' },
      { keyword: 'received NO_PROPOSAL_CHOSEN' },
      { keyword: 'no suitable proposal found' },
      { keyword: 'failed to get valid proposal' },
      { keyword: 'none of my proposal matched' },
      { keyword: 'no matching proposal found, sending NO_PROPOSAL_CHOSEN', category: 'proposal.ipsec' },
      { keyword: 'proposal mismatch' },
      { keyword: "couldn't find configuaration", category: 'peer.unknown' },
      { keyword: 'ignore the packet,expecting the packet encrypted', category: 'auth.failed' },
    ],
  },
  {
    code: 'NegotiationFailed',
    category: 'negotiation.failed',
    keywords: [
      { keyword: 'phase2 negotiation failed due to time up waiting for phase1', category: 'timeout.ike' },
    ],
  },
  {
    code: 'Phase1NegotiationTimeout',
    category: 'timeout.ike',
    keywords: [
      { keyword: 'phase1 negotiation failed due to time up' },
      {
        keyword: 'ignore information because ISAKMP-SA has not been established',
        category: 'negotiation.failed',
      },
    ],
  },
  { code: 'Phase2NegotiationTimeout', category: 'timeout.child', keywords: [] },
  {
    code: 'NoResponse',
    category: 'peer.unreachable',
    keywords: [
      { keyword: 'sending retransmit 1 of request message ID 0, seq 1', category: 'peer.unreachable' },
      { keyword: 'retransmission count exceeded the limit', category: 'peer.unreachable' },
    ],
  },
  {
    code: 'ReceiveDeleteNotify',
    category: 'peer.deleted',
    keywords: [{ keyword: 'received DELETE IKE_SA' }],
  },
  { code: 'NoExceptionFound', category: 'negotiation.not-started', keywords: [] },
];
