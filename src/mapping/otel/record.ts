/** A value of OTLP/JSON; whole numbers are written as decimal strings. */
export type OtelValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly doubleValue: number }
  | { readonly arrayValue: { readonly values: readonly OtelValue[] } }
  | { readonly kvlistValue: { readonly values: readonly OtelAttribute[] } };

/** A named value. */
export interface OtelAttribute {
  readonly key: string;
  readonly value: OtelValue;
}

/** A log record of OTLP 1.11 in its JSON form. */
export interface OtelLogRecord {
  /** Nanoseconds since 1970 as a decimal string; absent where the log prints no time. */
  readonly timeUnixNano?: string | undefined;
  readonly observedTimeUnixNano?: string | undefined;
  readonly severityNumber: number;
  readonly severityText: string;
  readonly eventName: string;
  readonly body: OtelValue;
  readonly attributes: readonly OtelAttribute[];
}

/** Log records with what they belong to: the body of a request to `/v1/logs`, and a line of an OTLP file. */
export interface OtelLogs {
  readonly resourceLogs: readonly [
    {
      readonly resource: { readonly attributes: readonly OtelAttribute[] };
      readonly scopeLogs: readonly [
        {
          readonly scope: { readonly name: string; readonly version?: string | undefined };
          readonly logRecords: readonly OtelLogRecord[];
        },
      ];
    },
  ];
}
