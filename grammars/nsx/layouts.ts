import { layout, type Layout } from '../../src/record/layout.js';
import { syslogLayouts } from '../common/layouts.js';
import { cliGuide, headerVariants, knowledgeBase, trapText } from './sources.js';

/** `<11>1 2026-03-04T10:55:16.330Z edge-1 NSX 46794 VPN [nsx@6876 comp="nsx-edge" subcomp="iked" level="ERROR"]` */
const head = '<time:iso> <host:name> NSX <process:name> <msgid:name> <structured:structured>';
const options = {
  set: { program: 'NSX' },
  lift: {
    comp: 'component',
    subcomp: 'subcomponent',
    level: 'level',
    errorCode: 'errorCode',
    eventType: 'eventType',
    eventState: 'eventState',
    eventSev: 'eventSeverity',
    entId: 'entity',
  },
};

/** Syslog of an Edge or a manager, text of traps, output of the command line. */
export const nsxLayouts: readonly Layout[] = [
  layout('edge-empty', `[[<<priority:int>>1 ]]${head}`, headerVariants, options),
  layout('edge', `[[<<priority:int>>1 ]]${head}<_:gap><body:rest>`, knowledgeBase, options),
  ...syslogLayouts,
  // What snmptrapd writes above the variables of a trap: classes of lines for a record.
  layout('trap-daemon', '<time:iso> <sender:host> [<transport:UDP|TCP>: <addresses:rest>', trapText, {
    bare: true,
  }),
  layout(
    'trap-uptime',
    '<_:DISMAN-EVENT-MIB::sysUpTimeInstance|SNMPv2-MIB::sysUpTime.0> = <uptime:rest>',
    trapText,
    {
      bare: true,
    },
  ),
  layout('prompt', '<_:gap><host:name>> <body:rest>', cliGuide),
  // Keys too short for a message, and lines that only separate: classes of lines for the records.
  layout('cli-short-key', '<_:gap><key:UUID|SR ID|Type><_:gap>:<_:gap><value:rest>', cliGuide, {
    bare: true,
  }),
  // Any other key: of a route based session, of another release, or one too short to prove anything by itself.
  layout('cli-other-key', '<_:gap><key:text>:<_:gap>[[<value:rest>]]', cliGuide, { bare: true }),
  // A value that the terminal put on a line of its own.
  layout('cli-wrapped-value', '<_:gap>:<_:gap><value:rest>', cliGuide, { bare: true }),
  layout('cli-rule', '<_:gap>-----<_:name>', cliGuide, { bare: true }),
  layout('text', '<_:gap><body:rest>', cliGuide),
];
