import { envelopes, type Envelope } from './envelopes.js';
import { bsdTime, readLogLine } from './log-line.js';
import { mutate } from './mutate.js';
import { between, joined, linesOf, readLog, rewritten } from './rewrite.js';
import { otherPrograms } from './scanners.js';

/** A change that leaves the cause of a fault in a log, and so must leave the diagnosis. */
export interface LogMutation {
  readonly name: string;
  /** The changed log; undefined where the change is not possible. */
  readonly change: (text: string) => string | undefined;
}

const plain = envelopes['plain'] as Envelope;
const syslog = envelopes['syslog'] as Envelope;
const day = 24 * 3600 * 1000;

/** Names of connections: `<net|7>`, `"net" #7` */
const namesIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/<([\w.-]+)\|\d+>|^(?:[^"\n]{0,80}: )?"([\w.-]+)"/gm)].map(([, a, b]) => a ?? b ?? ''),
  );

/** Addresses of gateways: those that stand with a port. */
const endsIn = (text: string): Set<string> =>
  new Set(text.match(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?=:(?:500|4500)\b|\[)/g));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function renamed(text: string): string | undefined {
  let out = text;
  const names = [...namesIn(text)].filter((name) => name !== '');
  names.forEach((name, index) => {
    out = out.replace(new RegExp(`(?<![\\w.@-])${escaped(name)}(?![\\w.-])`, 'g'), `branch-${index + 7}`);
  });
  return names.length > 0 ? out : undefined;
}

/** Numbers of IKE and Child SAs, SPIs, message ids. */
const renumbered = (text: string): string =>
  text
    .replace(/(<(?:[\w.-]+\|)?)(\d{1,6})(?=> )/g, (_, head: string, id) => `${head}${Number(id) + 640}`)
    .replace(/(IKE_SA [\w.-]+\[)(\d{1,6})(?=\])/g, (_, head: string, id) => `${head}${Number(id) + 640}`)
    .replace(/(CHILD_SA [\w.-]+\{)(\d{1,6})(?=\})/g, (_, head: string, id) => `${head}${Number(id) + 911}`)
    .replace(/(" #)(\d{1,6})\b/g, (_, head: string, id) => `${head}${Number(id) + 640}`)
    .replace(/(using #)(\d{1,6})\b/g, (_, head: string, id) => `${head}${Number(id) + 640}`)
    .replace(
      /\b([0-9a-f]{7})([0-9a-f])(_[io])\b/g,
      (_, rest: string, last: string, side: string) => `${last}${rest}${side}`,
    )
    .replace(
      /(QUICK_MODE|INFORMATIONAL_V1|TRANSACTION) (request|response) (\d{5,10})/g,
      (_, a, b, id) => `${String(a)} ${String(b)} ${(Number(id) ^ 0x5555) >>> 0}`,
    );

/** Each of them must leave the category of the first finding as it is. */
export const logMutations: readonly LogMutation[] = [
  { name: 'other addresses', change: (text) => mutate(text, 7) },
  { name: 'other numbers', change: renumbered },
  { name: 'other names of connections', change: renamed },
  {
    name: 'other threads',
    change: (text) =>
      text.replace(
        /(^|: | )(\d\d)(?=\[[A-Z]{3}\d?\] )/gm,
        (_, head: string, id: string) => head + String((Number(id) + 31) % 90).padStart(2, '0'),
      ),
  },
  { name: 'five days and some hours later', change: (text) => rewritten(text, plain, 5 * day + 3.7e6) },
  {
    name: 'at the turn of the year',
    change: (text) => {
      const log = readLog(text);
      const first = log?.lines.find(({ time }) => time !== undefined)?.time;
      return first === undefined
        ? undefined
        : rewritten(text, plain, Date.UTC(2026, 11, 31, 23, 59, 58) - first);
    },
  },
  ...Object.entries(envelopes).map(([name, write]): LogMutation => ({
    name: `in the envelope "${name}"`,
    // Without time and head nothing tells one line of these daemons from that of another program.
    change: (text) => rewritten(text, write),
  })),
  {
    name: 'newest line first',
    change: (text) => {
      const log = readLog(text);
      return log && joined(linesOf(text).reverse());
    },
  },
  {
    name: 'newest line first, as a console pastes it',
    change: (text) => {
      const pasted = rewritten(text, envelopes['console'] as Envelope);
      return pasted === undefined ? undefined : joined(linesOf(pasted).reverse());
    },
  },
  {
    name: 'newest line first, all in one second',
    change: (text) => {
      const log = readLog(text);
      const second = Date.UTC(2026, 10, 21, 4);
      return log && joined(log.lines.map((line) => plain(line, second, log.daemon)).reverse());
    },
  },
  { name: 'every line twice', change: (text) => joined(linesOf(text).flatMap((line) => [line, line])) },
  {
    name: 'lines cut at 1024 bytes',
    change: (text) => joined(linesOf(text).map((line) => line.slice(0, 1024))),
  },
  {
    name: 'without debug lines',
    change: (text) => {
      const kept = linesOf(text).filter((line) => {
        const { body } = readLogLine(line);
        return (
          !body.startsWith('| ') &&
          !/^\d\d\[(?:KNL|MGR|ASN|LIB|DMN)\d?\] /.test(body) &&
          !/^DEBUG2?: /.test(body)
        );
      });
      return joined(kept);
    },
  },
  {
    name: 'without the start of the daemon',
    change: (text) => {
      const lines = linesOf(text);
      const first = lines.findIndex((line) =>
        /<(?:[\w.-]+\|)?\d+> |" #\d+: |new phase 1 negotiation|spi=0x/.test(line),
      );
      return first > 0 ? joined(lines.slice(first)) : undefined;
    },
  },
  {
    name: 'lines of other programs between',
    change: (text) =>
      between(text, syslog, 3, (_, time) =>
        otherPrograms.slice(time % 3, (time % 3) + 2).map((line) => `${bsdTime(time)} gw7 ${line}`),
      ),
  },
  {
    name: 'masked addresses',
    change: (text) =>
      [...endsIn(text)].reduce(
        (masked, address) =>
          masked.replaceAll(
            new RegExp(`\\b${escaped(address)}\\b`, 'g'),
            address.replace(/^\d+\.\d+/, 'xxx.xxx'),
          ),
        text,
      ),
  },
  { name: 'Windows line ends', change: (text) => linesOf(text).join('\r\n') + '\r\n' },
  {
    name: 'rotated in the middle of a line',
    change: (text) => {
      // In a short log the first line may be the one that counts.
      const half = text.indexOf('\n') >> 1;
      return half > 8 && linesOf(text).length > 12 ? text.slice(half) : undefined;
    },
  },
];
