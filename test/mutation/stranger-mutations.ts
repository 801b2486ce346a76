import { envelopes, type Envelope } from './envelopes.js';
import type { LogMutation } from './log-mutations.js';
import { between, joined, readLog, rewritten } from './rewrite.js';
import { attempts, scanned } from './scanners.js';

const plain = envelopes['plain'] as Envelope;
const syslog = envelopes['syslog'] as Envelope;

/** Puts a stranger's try before a log and behind it. */
function around(text: string, before: boolean, after: boolean): string | undefined {
  const log = readLog(text);
  const out = rewritten(text, syslog);
  if (!log || out === undefined) return undefined;
  const times = log.lines.flatMap(({ time }) => (time === undefined ? [] : [time]));
  const at = (time: number): string =>
    joined(scanned[log.daemon].map((body) => syslog({ time, body }, time, log.daemon)));
  const first = before ? at(Math.min(...times) - 90_000) : '';
  return first + out + (after ? at(Math.max(...times) + 90_000) : '');
}

/** One attempt after another, each by somebody else. */
function crowd(text: string): string | undefined {
  let count = 0;
  return between(text, syslog, 7, (daemon, time) => {
    count += 1;
    const attempt = attempts[daemon][count % attempts[daemon].length];
    const lines = attempt?.(`198.51.100.${100 + (count % 150)}`, 9000 + count) ?? [];
    return lines.map((body) => syslog({ time, body }, time, daemon));
  });
}

/** Somebody on the Internet tries: background beside a real peer. */
export const strangerMutations: readonly LogMutation[] = [
  { name: 'an Internet scanner before', change: (text) => around(text, true, false) },
  { name: 'an Internet scanner after', change: (text) => around(text, false, true) },
  { name: 'Internet scanners before and after', change: (text) => around(text, true, true) },
  { name: 'Internet scanners of every kind, one after another', change: crowd },
  {
    name: 'Internet scanners all the time',
    change: (text) =>
      between(text, plain, 9, (daemon, time) =>
        scanned[daemon].map((body) => plain({ time, body }, time, daemon)),
      ),
  },
];
