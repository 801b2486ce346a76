import { layout, type Layout } from '../../src/record/layout.js';
import { auditEvents, overview, p2sPage, rasEvents, screenshot, traceGuess } from './sources.js';

const guess = {
  where: 'no public sample shows a time in IkeLogs.txt; accepted in case there is one',
  certainty: 'inferred',
} as const;

/** What stands before a message in IkeLogs.txt and in the message column of IKEDiagnosticLog. */
const head =
  '[[SESSION_ID :{<session:guid>} ]][[Remote <remote:endpoint>: Local <local:endpoint>:]]<tags:tags><body:rest>';

/** What the tracing of Windows puts before a message: processor, process and thread in hexadecimal, local time. */
const trace = '[<cpu:int>]<process:hex>.<thread:hex>::<time:wpp> [<program:word>]<_:gap>';

/**
 * Ordered: what begins with an unmistakable literal first, then those with a time, so that its digits are not taken
 * for the message; last the one that fits every line. The envelope of a trace is split by what its fields hold, the
 * usual form first, because a line is tried against one after the other.
 */
export const azureLayouts: readonly Layout[] = [
  layout('trace', `${trace}<session:int>|<remote:host>|<_:gap><body:rest>`, overview, { own: true }),
  layout('trace-part', `${trace}[[<session:int>]]|[[<remote:host>]]|<_:gap><body:rest>`, traceGuess),
  layout('trace-scrubbed', `${trace}<session:text>|<remote:text>|<_:gap><body:rest>`, traceGuess),
  layout('trace-plain', `${trace}<body:rest>`, traceGuess),
  layout('ike-iso', `<time:iso>[[,]] ${head}`, guess),
  layout('ike-us', `<time:us>[[,]] ${head}`, guess),
  layout(
    'p2s',
    '[<level:MSG|INF|INFO|WRN|WARN|ERR|ERROR|DBG>] [<program:word>] [<session:word>] <body:rest>',
    p2sPage,
  ),
  // A sentence that is not listed: an error of IKEErrors.txt only where the neighbours are from this dialect.
  layout('ike-error', 'Error: <body:rest>', overview, { bare: true }),
  // Events of the remote access client as the event viewer and PowerShell write them.
  layout(
    'ras-export-quoted',
    '<level:text>,<printedTime:text>,RasClient,<eventId:int>,<task:text>,"<body:text>"',
    rasEvents,
  ),
  layout(
    'ras-export',
    '<level:text>,<printedTime:text>,RasClient,<eventId:int>,<task:text>,<body:rest>',
    rasEvents,
  ),
  layout('event-message', '<_:Message|Description><_:gap>:<_:gap><body:rest>', rasEvents),
  // A field of an event of the security log: the class of a line for the record.
  layout(
    'audit-field',
    '<_:gap><key:Local Endpoint|Remote Endpoint|Network Address|Network Address mask|Address Mask|Keying Module Port|Port|Local Principal Name|Principal Name|Tunnel Endpoint|Private Address|Additional Information|Failure Information|Keying Module Name|Authentication Method|Role|Mode|Impersonation State|Main Mode Filter ID|Quick Mode Filter ID|Main Mode SA ID|Virtual Interface Tunnel ID|Traffic Selector ID|Protocol|Failure Point|Failure Reason|State|Message ID|Initiator Cookie|Responder Cookie>:<_:gap>[[<value:rest>]]',
    auditEvents,
    { bare: true },
  ),
  layout('ike', head, screenshot),
];
