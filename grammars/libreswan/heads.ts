import { layout, type Layout } from '../../src/record/layout.js';
import { code, tests49, threads } from './sources.js';

const source = code('log.c', '2.6.38 to 5.4');

/** The words pluto sets before an object, or before a message that has none. */
const level =
  '<level:ERROR|WARNING|Warning|warning|FATAL ERROR|FATAL|EXPECTATION FAILED|ASSERTION FAILED|ABORT>: ';

/*
 * The object of a line:
 *
 *   "net" #1: …                                    "net"[1] 192.0.2.9 #3: …
 *   "net/0x1": …                                   "private#10.0.0.0/8"[2] ...10.1.2.3 #2: …
 *   "clear#192.0.2.0/24"[1] 192.0.2.130/32=== ...192.0.2.9 #4: …
 *   packet from 192.0.2.9:500: …                   connection from 192.0.2.9:4500: …
 */
const objects = [
  {
    id: 'connection',
    text: '"<connection:name>"[[[<instance:int>]]][[ <remote:host>]][[ #<uniqueId:int>]]: ',
  },
  {
    id: 'connection-state-name',
    text: '"<connection:name>"[[[<instance:int>]]][[ <remote:host>]] #<uniqueId:int> <state:word>: ',
  },
  {
    id: 'connection-port',
    text: '"<connection:name>"[[[<instance:int>]]] <remote:ip>:<remotePort:port>[[ #<uniqueId:int>]]: ',
  },
  {
    id: 'connection-labels',
    text: '"<connection:name>"[<instance:int>][<_:int>][[ <remote:host>]][[ #<uniqueId:int>]]: ',
  },
  {
    id: 'opportunistic',
    text: '"<connection:text>"[<instance:int>] ...<remote:host>[[===<_:name>]][[ #<uniqueId:int>]]: ',
  },
  {
    id: 'opportunistic-client',
    text: '"<connection:text>"[<instance:int>] <_:name>=== ...<remote:host>[[===<_:name>]][[ #<uniqueId:int>]]: ',
  },
  // A name may hold any character but a quote.
  { id: 'any-name', text: '"<connection:text>"[[[<instance:int>]]][[ <remote:host>]][[ #<uniqueId:int>]]: ' },
  { id: 'packet', text: 'packet from <remote:endpoint>: ' },
  { id: 'accepted', text: 'connection from <remote:endpoint>: ' },
] as const;

const sourceOf = (id: string): Layout['source'] =>
  id.startsWith('opportunistic') ? tests49 : id === 'connection-port' ? threads : source;

interface Named {
  readonly id: string;
  readonly text: string;
}

/** Objects that were seen behind the code of whack or a debug mark. */
const usual = objects.filter(
  ({ id }) => !['connection-port', 'connection-labels', 'connection-state-name', 'accepted'].includes(id),
);

/** Objects behind a stream word; few, for a closed list at the beginning is slow. */
const behindStream: readonly Named[] = [
  { id: 'state', text: '"<connection:text>" #<uniqueId:int>: ' },
  { id: 'name', text: '"<connection:text>": ' },
  { id: 'instance', text: '"<connection:text>"[<instance:int>] <remote:host>[[ #<uniqueId:int>]]: ' },
  { id: 'opportunistic', text: '"<connection:text>"[<instance:int>] ...<remote:host> #<uniqueId:int>: ' },
  { id: 'packet', text: 'packet from <remote:endpoint>: ' },
];

const behind = (id: string, opening: string, those: readonly Named[]): Layout[] =>
  those.map((object) => layout(id + object.id, `${opening}${object.text}<body:rest>`, sourceOf(object.id)));

/** Without code, mark or stream word. */
export const usualHeads: readonly Layout[] = [
  ...behind('', '', objects),
  layout('plain', '<body:rest>', source, { bare: true }),
];

/**
 * What stands before a message of pluto besides the envelope: nothing, a debug mark, the 3-digit code of whack, a
 * stream word, or code and word. The usual ones come first, for speed.
 */
export const plutoHeads: readonly Layout[] = [
  ...usualHeads,
  layout('debug', '| <body:rest>', source),
  ...behind('whack-', '<rc:int> ', usual),
  layout('whack-plain', '<rc:int> <body:rest>', source, { bare: true }),
  layout('whack-named', '1v<rc:int> <body:rest>', source, { bare: true }),
  ...behind('whack-named-', '1v<rc:int> ', usual),
  ...behind('debug-', '| ', usual),
  ...behind('stream-', level, behindStream),
  layout('stream', `${level}<body:rest>`, source, { bare: true }),
  ...behind('whack-stream-', `<rc:int> ${level}`, behindStream),
  layout('whack-stream', `<rc:int> ${level}<body:rest>`, source, { bare: true }),
];
