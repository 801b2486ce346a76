/** The version of the Elastic Common Schema that documents follow. */
export const ecsVersion = '9.4.0';

/** One end of a connection. An address that is none (a name, a masked address) has no `ip`. */
export interface EcsEnd {
  readonly address: string;
  readonly ip?: string | undefined;
  readonly port?: number | undefined;
}

/**
 * A document of the Elastic Common Schema 9.4, as plain JSON. Own fields stand below `ike` and `ipsec`; `ike.fields` holds
 * what has no field of its own (map it as `flattened`).
 */
export interface EcsDocument {
  readonly '@timestamp': string;
  readonly ecs: { readonly version: string };
  readonly message: string;
  readonly event: {
    readonly id: string;
    readonly kind: 'event' | 'alert' | 'state';
    readonly category: readonly string[];
    readonly type: readonly string[];
    readonly outcome?: 'success' | 'failure' | 'unknown' | undefined;
    readonly action: string;
    readonly code?: string | undefined;
    readonly module: 'ikescope';
    readonly dataset: 'ikescope.event' | 'ikescope.finding';
    readonly provider?: string | undefined;
    readonly severity: number;
    readonly reason?: string | undefined;
    readonly sequence?: number | undefined;
    readonly start?: string | undefined;
    readonly end?: string | undefined;
    /** Nanoseconds. */
    readonly duration?: number | undefined;
    readonly reference?: string | undefined;
    /** The line or lines as they stood. */
    readonly original: string;
  };
  readonly log?:
    | {
        readonly level?: string | undefined;
        readonly file?: { readonly path: string } | undefined;
        readonly syslog?: { readonly priority: number } | undefined;
      }
    | undefined;
  readonly network: {
    readonly direction: 'inbound' | 'outbound' | 'unknown';
    readonly protocol: 'ike';
    readonly transport?: 'udp' | undefined;
    readonly type?: 'ipv4' | 'ipv6' | undefined;
    readonly bytes?: number | undefined;
  };
  readonly source?: EcsEnd | undefined;
  readonly destination?: EcsEnd | undefined;
  /** The initiator, where the log tells who that is. */
  readonly client?: EcsEnd | undefined;
  /** The responder. */
  readonly server?: EcsEnd | undefined;
  /** The gateway that wrote the log. */
  readonly observer: {
    readonly type: 'vpn';
    readonly hostname?: string | undefined;
    readonly ip?: readonly string[] | undefined;
  };
  readonly related?:
    | {
        readonly ip?: readonly string[] | undefined;
        readonly hosts?: readonly string[] | undefined;
        readonly user?: readonly string[] | undefined;
      }
    | undefined;
  readonly error?:
    | {
        /** Canonical fault category. */
        readonly type?: string | undefined;
        readonly code?: string | undefined;
        readonly message?: string | undefined;
      }
    | undefined;
  readonly rule?:
    | {
        readonly id: string;
        readonly name: string;
        readonly category: string;
        readonly ruleset: 'ikescope';
      }
    | undefined;
  readonly process?:
    | {
        readonly name?: string | undefined;
        readonly pid?: number | undefined;
        readonly thread?: { readonly id: number } | undefined;
      }
    | undefined;
  readonly user?: { readonly name: string } | undefined;
  readonly ike: Readonly<Record<string, unknown>>;
  readonly ipsec?: Readonly<Record<string, unknown>> | undefined;
}
