/** One end of a tunnel; an address that is none stands in `name`. */
export interface OcsfEndpoint {
  readonly ip?: string | undefined;
  readonly name?: string | undefined;
  readonly hostname?: string | undefined;
  readonly port?: number | undefined;
}

/** The gateway that wrote the log. */
export interface OcsfDevice {
  readonly type_id: 0;
  readonly hostname?: string | undefined;
  readonly ip?: string | undefined;
  readonly name?: string | undefined;
}

/** Where a record comes from. */
export interface OcsfMetadata {
  readonly version: string;
  readonly product: { readonly name: string; readonly uid?: string | undefined };
  readonly uid: string;
  readonly log_name?: string | undefined;
  readonly log_level?: string | undefined;
  readonly event_code?: string | undefined;
  readonly correlation_uid?: string | undefined;
  readonly original_time?: string | undefined;
  readonly sequence?: number | undefined;
  readonly is_truncated?: boolean | undefined;
}

/** A value to search for. */
export interface OcsfObservable {
  readonly name: string;
  readonly type_id: number;
  readonly type: string;
  readonly value: string;
}

/** What both classes have. */
export interface OcsfBase {
  readonly activity_id: number;
  readonly activity_name: string;
  readonly type_uid: number;
  readonly severity_id: number;
  readonly severity: string;
  readonly status_id: number;
  readonly status: string;
  readonly status_code?: string | undefined;
  readonly status_detail?: string | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly message: string;
  readonly metadata: OcsfMetadata;
  readonly device?: OcsfDevice | undefined;
  readonly observables?: readonly OcsfObservable[] | undefined;
  /** The line or lines as they stood. */
  readonly raw_data: string;
  /** What has no attribute of its own, below `ike`. */
  readonly unmapped: { readonly ike: Readonly<Record<string, unknown>> };
}

/** A record of class Tunnel Activity of OCSF 1.8, as plain JSON. */
export interface OcsfTunnelActivity extends OcsfBase {
  readonly category_uid: 4;
  readonly category_name: string;
  readonly class_uid: 4014;
  readonly class_name: string;
  readonly protocol_name: 'IPSec';
  readonly tunnel_type_id: 0;
  readonly src_endpoint?: OcsfEndpoint | undefined;
  readonly dst_endpoint?: OcsfEndpoint | undefined;
  readonly observation_point_id: number;
  readonly connection_info: {
    readonly direction_id: number;
    readonly direction: string;
    readonly protocol_num?: number | undefined;
    readonly protocol_ver_id?: number | undefined;
  };
  readonly session?:
    | {
        readonly uid: string;
        readonly uid_alt?: string | undefined;
        readonly is_vpn: true;
      }
    | undefined;
  readonly traffic?: { readonly bytes: number } | undefined;
  readonly user?: { readonly name: string } | undefined;
}

/** A record of class Detection Finding of OCSF 1.8, as plain JSON. */
export interface OcsfDetectionFinding extends OcsfBase {
  readonly category_uid: 2;
  readonly category_name: string;
  readonly class_uid: 2004;
  readonly class_name: string;
  readonly is_alert: boolean;
  readonly count: number;
  readonly start_time?: number | undefined;
  readonly end_time?: number | undefined;
  readonly confidence_id: number;
  readonly confidence: string;
  /** 0 to 100. */
  readonly confidence_score: number;
  readonly finding_info: {
    readonly uid: string;
    readonly title: string;
    readonly desc: string;
    readonly types: readonly string[];
    readonly first_seen_time?: number | undefined;
    readonly last_seen_time?: number | undefined;
  };
  readonly evidences?:
    | readonly {
        readonly name: string;
        readonly data: Readonly<Record<string, unknown>>;
        readonly src_endpoint?: OcsfEndpoint | undefined;
        readonly dst_endpoint?: OcsfEndpoint | undefined;
      }[]
    | undefined;
  readonly remediation?:
    { readonly desc: string; readonly references?: readonly string[] | undefined } | undefined;
}
