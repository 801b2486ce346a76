/** Where in the life of a tunnel a fault happens. */
export type Stage =
  'any' | 'ike-init' | 'ike-auth' | 'child' | 'established' | 'teardown' | 'config' | 'platform' | 'log';

/** A canonical fault category. A dotted id is a kind of its prefix. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly severity: 'error' | 'warning' | 'info';
  readonly description: string;
  readonly actions: readonly string[];
  /** Categories that say more about the same fault; `x.*` means all below x, `*` any but the generic ones. */
  readonly refinedBy?: readonly string[] | undefined;
  /** True when the last action interrupts working tunnels. */
  readonly disruptiveActions?: boolean | undefined;
  readonly note?: string | undefined;
}
