import { message, type Message } from '../../../src/dialect/message.js';
import { code } from '../sources.js';

const demux = code('demux.c', '2.6.38 to 5.4');

/** Lines of `plutodebug` that show packets and decisions; there are thousands of others. */
export const debug: readonly Message[] = [
  message(
    'packet-received',
    'packet.received',
    [
      '*received <bytes:int> bytes from <remote:endpoint> on <_:name> (port=<_:port>)',
      '*received <bytes:int> bytes from <remote:endpoint> on <_:name> <local:endpoint> using <_:UDP|TCP>',
      '*received <bytes:int> bytes from <remote:endpoint> on <_:name> (<local:endpoint>)',
      '*received <bytes:int> bytes from <remote:endpoint> on <_:name>',
    ],
    demux,
  ),
  message(
    'packet-sent',
    'packet.sent',
    [
      'sending <bytes:int> bytes for <what:text> through <_:name> from <local:endpoint> to <remote:endpoint> using <_:UDP|TCP> (for #<_:int>)',
      'sending <bytes:int> bytes for <what:text> through <_:name>:<_:port> to <remote:endpoint> (using #<_:int>)',
      'sending <bytes:int> bytes for <what:text> through <_:name> to <remote:endpoint> (using #<_:int>)',
      'sending <bytes:int> bytes for <what:text> through <_:name>:<_:port> to <remote:endpoint>:',
    ],
    demux,
  ),
  message(
    'header-parsed',
    'debug.detail',
    [
      '**parse ISAKMP Message:',
      '**emit ISAKMP Message:',
      ...['***', '****', '*****', '******'].flatMap((depth) =>
        ['ISAKMP', 'IKEv2', 'IPsec', 'Security'].flatMap((family) => [
          `${depth}parse ${family} <payload:text>:`,
          `${depth}emit ${family} <payload:text>:`,
        ]),
      ),
    ],
    demux,
  ),
  message(
    'processing',
    'debug.detail',
    [
      'start processing: <_:text>',
      'stop processing: <_:text>',
      'suspend processing: <_:text>',
      'resume processing: <_:text>',
      'processing: <_:start|stop|suspend|resume|STOP|RESET|[RE]START> <_:text>',
      'spent <_:decimal> milliseconds<_:text>',
      'next event EVENT_<_:word>[[ <_:text>]]',
      'inserting event <_:text>',
      'event_schedule: new <_:text>',
      'crypto helper <_:int> <_:text>',
      'creating state object #<_:int> <_:text>',
      'complete v1 state transition with <_:word>',
      'complete v2 state transition from <_:text>',
    ],
    demux,
  ),
  message(
    'connection-search',
    'debug.detail',
    [
      'find_host_connection <_:text>',
      'find_host_pair: <_:text>',
      'find_next_host_connection <_:text>',
      'refine_host_connection: <_:text>',
      'no compatible connection found for proposed traffic <_:text>',
      'match_id a=<_:text>',
      'trusted_ca called with a=<_:text>',
    ],
    code('connections.c', '2.6.38 to 4.3'),
  ),
  message(
    'spi-shown',
    'debug.detail',
    [
      'initiator cookie:',
      'responder cookie:',
      'initiator SPI: <initiatorSpi:word>',
      'responder SPI: <responderSpi:word>',
    ],
    demux,
  ),
];
