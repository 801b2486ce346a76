import type { Envelope } from './envelopes.js';
import { daemonOf, readLogLine, type Daemon, type LogLine } from './log-line.js';

export const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
export const joined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

export interface ReadLog {
  readonly lines: readonly LogLine[];
  readonly daemon: Daemon;
}

/** A log whose lines are all of one daemon, most of them with a time. */
export function readLog(text: string): ReadLog | undefined {
  const lines = linesOf(text).map(readLogLine);
  const daemon = daemonOf(lines.map(({ body }) => body));
  const timed = lines.filter(({ time }) => time !== undefined);
  return daemon === undefined || timed.length < lines.length * 0.9 ? undefined : { lines, daemon };
}

/** Writes a log anew, line by line; lines without a time get that of the one before. */
export function rewritten(text: string, write: Envelope, shift = 0): string | undefined {
  const log = readLog(text);
  if (!log) return undefined;
  let last = Date.UTC(2026, 10, 21);
  return joined(
    log.lines.map((line) => {
      last = line.time ?? last;
      return write(line, last + shift, log.daemon);
    }),
  );
}

/** Puts lines between those of a log: after every so many, and none inside a burst of the last. */
export function between(
  text: string,
  write: Envelope,
  every: number,
  extra: (daemon: Daemon, time: number) => string[],
) {
  const log = readLog(text);
  if (!log) return undefined;
  let last = Date.UTC(2026, 10, 21);
  const out: string[] = [];
  log.lines.forEach((line, index) => {
    last = line.time ?? last;
    if (index % every === 0) out.push(...extra(log.daemon, last));
    out.push(write(line, last, log.daemon));
  });
  return joined(out);
}
