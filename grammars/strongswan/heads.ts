import { layout, type Layout } from '../../src/record/layout.js';
import { loggers } from './sources.js';

/** The most frequent first: they are tried in this order. */
const groups = 'NET|ENC|IKE|CFG|KNL|CHD|JOB|MGR|LIB|DMN|ESP|ASN|TLS|TNC|IMC|IMV|PTS|APP|WCH|ANY';

/**
 * What charon puts before a message: thread, group, the level where `log_level` is set, and where `ike_name` is set the
 * connection with the number of the IKE SA, or the number alone while no connection is chosen. `swanctl` prints the
 * group only, `ipsec up` and charon-systemd in the journal nothing.
 */
export const charonHeads: readonly Layout[] = [
  layout('numbered', `<thread:int>[<group:${groups}>] <<uniqueId:int>> <body:rest>`, loggers),
  layout('named', `<thread:int>[<group:${groups}>] <<connection:text>|<uniqueId:int>> <body:rest>`, loggers),
  layout('plain', `<thread:int>[<group:${groups}>] <body:rest>`, loggers),
  layout(
    'numbered-level',
    `<thread:int>[<group:${groups}><level:int>] <<uniqueId:int>> <body:rest>`,
    loggers,
  ),
  layout(
    'named-level',
    `<thread:int>[<group:${groups}><level:int>] <<connection:text>|<uniqueId:int>> <body:rest>`,
    loggers,
  ),
  layout('plain-level', `<thread:int>[<group:${groups}><level:int>] <body:rest>`, loggers),
  layout('swanctl-named', `[<group:${groups}>] [<connection:text>|<uniqueId:int>] <body:rest>`, loggers),
  layout('swanctl', `[<group:${groups}>] <body:rest>`, loggers),
  layout('bare-message', '<body:rest>', loggers, { bare: true }),
];
