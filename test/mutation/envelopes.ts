import { bsdTime, isoTime, type Daemon, type LogLine } from './log-line.js';

/** What syslog calls the daemons. */
export const programs: Readonly<Record<Daemon, string>> = {
  charon: 'charon',
  pluto: 'pluto',
  racoon: 'racoon',
  iked: 'iked',
};

/** Puts a line into an envelope; `time` is that of the line or of one near it. */
export type Envelope = (line: LogLine, time: number, daemon: Daemon) => string;

/** Envelopes by name; `plain` is what the daemons write into files of their own. */
export const envelopes: Readonly<Record<string, Envelope>> = {
  plain: ({ body }, time, daemon) =>
    daemon === 'charon'
      ? `${bsdTime(time)} ${body}`
      : daemon === 'racoon'
        ? `${isoTime(time).slice(0, 19).replace('T', ' ')}: ${body}`
        : `${bsdTime(time)}: ${body}`,
  syslog: ({ body }, time, daemon) => `${bsdTime(time)} gw7 ${programs[daemon]}[4711]: ${body}`,
  'syslog without process': ({ body }, time, daemon) => `${bsdTime(time)} gw7 ${programs[daemon]}: ${body}`,
  'syslog, RFC 5424': ({ body }, time, daemon) =>
    `<30>1 ${isoTime(time).replace('Z', '000+00:00')} gw7 ${programs[daemon]} 4711 - - ${body}`,
  'syslog, ISO time': ({ body }, time, daemon) =>
    `${isoTime(time).replace('Z', '+00:00')} gw7 ${programs[daemon]}[4711]: ${body}`,
  console: ({ body }, time, daemon) => `${bsdTime(time)} ${programs[daemon]} ${body}`,
  'console with brackets': ({ body }, time, daemon) => `${bsdTime(time)} [${programs[daemon]}] ${body}`,
  'journal, full': ({ body }, time, daemon) => {
    const date = new Date(time);
    const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()] ?? '';
    return `${day} ${isoTime(time).slice(0, 19).replace('T', ' ')} UTC gw7 ${programs[daemon]}[4711]: ${body}`;
  },
  'journal, precise': ({ body }, time, daemon) =>
    `${bsdTime(time)}.${isoTime(time).slice(20, 23)}456 gw7 ${programs[daemon]}[4711]: ${body}`,
  'journal, JSON': ({ body }, time, daemon) =>
    JSON.stringify({
      __CURSOR: `s=1;i=${time}`,
      __REALTIME_TIMESTAMP: `${time}000`,
      PRIORITY: '6',
      _HOSTNAME: 'gw7',
      SYSLOG_IDENTIFIER: programs[daemon],
      _PID: '4711',
      MESSAGE: body,
    }),
  container: ({ body }, time) => JSON.stringify({ log: `${body}\n`, stream: 'stdout', time: isoTime(time) }),
  'ISO time': ({ body }, time) => `${isoTime(time)} ${body}`,
  'no time': ({ body }) => body,
};
