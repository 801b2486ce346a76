/** Where in the life of a tunnel a fault happens. */
export type Stage =
  'any' | 'ike-init' | 'ike-auth' | 'child' | 'established' | 'teardown' | 'config' | 'platform' | 'log';

/** A canonical fault category. A dotted id is a kind of its prefix. */
export interface Category {
  /** Dotted: `auth.psk.missing` is a kind of `auth.psk`. Stable: added, never renamed. */
  readonly id: string;
  /** A few words for the head of a finding. */
  readonly title: string;
  /** Where in the life of a tunnel it happens. */
  readonly stage: Stage;
  /** Severity of a finding where nothing lessens it. */
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, in one or two sentences. */
  readonly description: string;
  /** What to do, the harmless first. */
  readonly actions: readonly string[];
  /** Categories that say more about the same fault; `x.*` means all below x, `*` any but the generic ones. */
  readonly refinedBy?: readonly string[] | undefined;
  /** True when the last action interrupts working tunnels. */
  readonly disruptiveActions?: boolean | undefined;
  /** What else is worth knowing. */
  readonly note?: string | undefined;
}
