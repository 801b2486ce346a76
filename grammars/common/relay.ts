import type { FactSource } from '../../src/category/source.js';

/** What a relay of logs writes before the header of the device where that is none of syslog: its own time, and the sender. */
export const relays = [
  { id: 'relayed', head: '<_:bsd> <_:name> ' },
  { id: 'relayed-iso', head: '<_:iso> <_:name> ' },
] as const;

/** Relays keep the line of the device as it came when they cannot read its header. */
export const relaySource: FactSource = {
  where:
    'default templates of rsyslog (RSYSLOG_TraditionalFileFormat, RSYSLOG_FileFormat) around a header of the device',
  certainty: 'inferred',
};
