/** An address with its port, as printed; `address` may be a masked or host name that people paste. */
export interface Endpoint {
  /** An address, or the name or mask that is printed in its place. */
  readonly address: string;
  /** UDP port, 0 to 65535. */
  readonly port?: number | undefined;
}

/** The protocols a proposal can be for. */
export type ProposalProtocol = 'IKE' | 'ESP' | 'AH' | 'IPCOMP';

/**
 * One proposal: for each kind of transform the values offered. Names are those of the IANA registries with the
 * key length behind them (`AES_CBC_256`, `HMAC_SHA2_256_128`, `PRF_HMAC_SHA2_256`, `MODP_2048`); a name that no
 * registry knows is kept as printed. A kind that is absent was not stated.
 */
export interface Proposal {
  /** Number of the proposal in its list. */
  readonly number?: number | undefined;
  /** What the proposal is for. */
  readonly protocol?: ProposalProtocol | undefined;
  /** Such as `AES_CBC_256`, `AES_GCM_16_128`. */
  readonly encryption?: readonly string[] | undefined;
  /** Such as `HMAC_SHA2_256_128`; absent for AEAD ciphers. */
  readonly integrity?: readonly string[] | undefined;
  /** Such as `PRF_HMAC_SHA2_256`. */
  readonly prf?: readonly string[] | undefined;
  /** Such as `MODP_2048`, `ECP_256`. */
  readonly dhGroup?: readonly string[] | undefined;
  /** `EXT_SEQ` or `NO_EXT_SEQ`. */
  readonly esn?: readonly string[] | undefined;
  /** IKEv1 only: such as `PRESHARED_KEY`. */
  readonly authMethod?: readonly string[] | undefined;
  /** What was stated beside these, as printed: `KE1_ML_KEM_768`, `SALifeTimeSeconds=3600`. Never compared. */
  readonly other?: readonly string[] | undefined;
}

/** The kinds of transform a proposal holds, in the order they are compared. */
export const transformKinds = ['encryption', 'integrity', 'prf', 'dhGroup', 'esn', 'authMethod'] as const;

/** A kind of transform. */
export type TransformKind = (typeof transformKinds)[number];

/** One traffic selector: an address range with protocol and ports (0 to 65535 when not narrowed). */
export interface TrafficSelector {
  /** First address of the range. */
  readonly start: string;
  /** Last address of the range. */
  readonly end: string;
  /** The range as a prefix where it is one: `10.20.0.0/16`. */
  readonly prefix?: string | undefined;
  /** IP protocol number; 0 or absent means any. */
  readonly protocol?: number | undefined;
  /** First port; absent means any. */
  readonly portStart?: number | undefined;
  /** Last port; absent means any. */
  readonly portEnd?: number | undefined;
}

/** The selectors of both sides of a Child SA as one line prints them. */
export interface SelectorPair {
  /** The number the system gave this set of selectors, as printed: `0x729`. */
  readonly id?: string | undefined;
  /** Traffic selectors of the initiator (TSi). */
  readonly initiator: readonly TrafficSelector[];
  /** Traffic selectors of the responder (TSr). */
  readonly responder: readonly TrafficSelector[];
}

/** A status as a system prints it: text, number or both. */
export interface Status {
  /** The words or number as printed, without a final period. */
  readonly text: string;
  /** Every code the text may stand for, smallest first; empty when nobody knows it. */
  readonly codes: readonly number[];
}

/** A payload of an IKE message with what it holds: `N(NO_PROPOSAL_CHOSEN)`, `SA`, `EAP`. */
export interface Payload {
  /** Its short name: `SA`, `KE`, `N`. */
  readonly type: string;
  /** What stands in its brackets. */
  readonly value?: string | undefined;
}

/**
 * What a value grammar gives: the value, or the problem that kept it from being read. A `notice` beside the
 * value says what was left out of it, such as the proposal in whose middle the line was cut.
 */
export type ValueResult<T> =
  { readonly value: T; readonly notice?: string | undefined } | { readonly problem: string };

/** Reads structured text; never throws. */
export type ValueGrammar<T> = (text: string) => ValueResult<T>;
