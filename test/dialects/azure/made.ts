import { azure } from '../../../grammars/azure/dialect.js';
import type { IkeEvent } from '../../../src/event/event.js';
import type { Run } from '../../../src/input/place.js';
import { readChunks, readWith, type Read } from '../../dialect/reading.js';

/** Reads a text in the dialect. */
export const readAzure = (text: string): Read => readWith(azure, text);
/** Reads a text whose dialect is to be found. */
export const detectAzure = (text: string): Read => readChunks([text], { dialects: [azure] });

/** What an event of the trace is made of. */
export interface MadeEvent {
  readonly cpu?: number;
  readonly thread?: string;
  readonly session?: number | string;
  readonly peer?: string;
  readonly mode?: string;
  readonly code?: string;
  readonly words?: string;
  readonly point?: string;
  readonly localPort?: number;
}

const defaults = { cpu: 0, thread: '03A4', session: 3038, peer: '203.0.113.36' } as const;

/** A line of the trace. */
export function traceLine(body: string, { cpu, thread, session, peer }: MadeEvent = {}): string {
  const at = `[${cpu ?? defaults.cpu}]0368.${thread ?? defaults.thread}::02/02/2017-17:36:01.496`;
  return `${at} [ikeext] ${session ?? defaults.session}|${peer ?? defaults.peer}|${body}`;
}

/** The messages of an IKE diagnostic event as the vendor prints them. */
export const eventBodies = (made: MadeEvent = {}): string[] => [
  'IKE diagnostic event:',
  'Event Header:',
  '  Timestamp: 1601-01-01T00:00:00.000Z',
  '  Flags: 0x00000106',
  '    Local address field set',
  '    Remote address field set',
  '    IP version field set',
  '  IP version: IPv4',
  '  IP protocol: 0',
  '  Local address: 198.51.100.92',
  `  Remote address: ${made.peer ?? defaults.peer}`,
  `  Local Port: ${made.localPort ?? 0}`,
  '  Remote Port: 0',
  '  Application ID:',
  '  User SID: <invalid>',
  `Failure type: IKE/Authip ${made.mode ?? 'Main'} Mode Failure`,
  'Type specific info:',
  `  Failure error code:${made.code ?? '0x000035e9'}`,
  `    ${made.words ?? 'IKE authentication credentials are unacceptable'}`,
  '',
  `  Failure point: ${made.point ?? 'Remote'}`,
];

/** The lines of an IKE diagnostic event. */
export const eventLines = (made: MadeEvent = {}): string[] =>
  eventBodies(made).map((body) => traceLine(body, made));

/** Numbers of the lines that the events hold, in the order of the file. */
export function linesOfEvents(events: readonly IkeEvent[]): number[] {
  return events
    .flatMap((event): Run[] => [event.place, ...(event.place.rest ?? [])])
    .flatMap(({ line, lines }) => Array.from({ length: lines }, (_, index) => line + index))
    .sort((a, b) => a - b);
}

/** Numbers of the lines of a text that are not blank. */
export const linesOfText = (text: string): number[] =>
  text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
