import { withoutColours } from '../line-colours.js';
import type { CarrierLimits, CarrierReader, CarrierSink } from './carrier.js';
import { createLineEntries } from './line-entries.js';
import type { Window } from './window.js';

/** Who wrote a line, as those write it that follow several containers: `vpn-1  | `, `[pod/vpn-0/daemon] `. */
const writer = /^(?:([\w.-]{1,64}) {1,64}\| |\[((?:pod|container)\/[\w./-]{1,250})\] )/;
/** The time and the stream of a line as a runtime of containers stores it, or the time that it prints. */
const stored = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d)) (stdout|stderr) [FP](?: |$)/;
const printed = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z)(?: |$)/;

/** A line of a container and what stood before it. */
export interface PrefixedLine {
  readonly log: string;
  readonly stream: string;
  readonly time?: string;
}

/** A line without what those put before it that run containers; undefined where nothing of that kind stands there. */
export function unprefixed(text: string): PrefixedLine | undefined {
  let rest = withoutColours(text);
  const by = writer.exec(rest);
  if (by) rest = rest.slice(by[0].length);
  const at = stored.exec(rest) ?? printed.exec(rest);
  if (at) rest = rest.slice(at[0].length);
  if (!by && !at) return undefined;
  const stream = at?.[2] ?? by?.[1] ?? by?.[2] ?? 'container';
  const time = at?.[1];
  return { log: rest, stream, ...(time !== undefined && { time }) };
}

const nearlyAll = 0.8;
/** A line alone is no proof. */
const fewest = 2;

/** Whether nearly all lines have a prefix of those that run containers, and no JSON behind it. */
export function arePrefixed(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > fewest) lines.pop();
  const found = lines.map(unprefixed).filter((line) => line !== undefined);
  return (
    found.length >= fewest &&
    found.length >= nearlyAll * lines.length &&
    found.some(({ log }) => !log.startsWith('{'))
  );
}

/** Makes a reader of lines of containers; a line without the prefix is read as it is. */
export const createPrefixedLines = (
  window: Window,
  sink: CarrierSink,
  limits: CarrierLimits,
): CarrierReader =>
  createLineEntries(window, sink, limits, (text) => {
    if (text.trim() === '') return 'nothing';
    const line = unprefixed(text);
    return line ? { value: line } : 'line';
  });
