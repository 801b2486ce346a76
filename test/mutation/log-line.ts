/** A line of a daemon's log without what stands around it. */
export interface LogLine {
  /** Milliseconds, as if the time were of 2026 and UTC; undefined where the line has none. */
  readonly time: number | undefined;
  /** What the daemon itself prints: `05[IKE] <net|7> …`, `"net" #7: …` */
  readonly body: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const bsd = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?:? /;
const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?:? /;
const program = /^(?:[\w.-]+ )?(?:charon|charon-systemd|ipsec|pluto|racoon|iked)(?:\[\d+\])?: /;

/** Reads the usual forms: the file logs of the daemons, and syslog. */
export function readLogLine(line: string): LogLine {
  const short = bsd.exec(line);
  if (short) {
    const [whole, month = '', date, hour, minute, second, fraction = ''] = short;
    const milli = Number(fraction.padEnd(3, '0').slice(0, 3));
    const time = Date.UTC(
      2026,
      months.indexOf(month),
      Number(date),
      Number(hour),
      Number(minute),
      Number(second),
      milli,
    );
    return { time, body: line.slice(whole.length).replace(program, '') };
  }
  const long = iso.exec(line);
  if (!long) return { time: undefined, body: line };
  const [whole, date = '', clock = '', fraction = '', zone = 'Z'] = long;
  const time = Date.parse(`${date}T${clock}${fraction.slice(0, 4)}${zone}`);
  return { time, body: line.slice(whole.length).replace(program, '') };
}

/** `Nov 21 01:05:50` */
export const bsdTime = (time: number): string => {
  const date = new Date(time);
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${months[date.getUTCMonth()] ?? ''} ${day} ${date.toISOString().slice(11, 19)}`;
};

/** `2026-11-21T01:05:50.000Z` */
export const isoTime = (time: number): string => new Date(time).toISOString();

/** Which daemon wrote a log. */
export type Daemon = 'charon' | 'pluto' | 'racoon' | 'iked';

/** Told by what the lines look like. */
export function daemonOf(bodies: readonly string[]): Daemon | undefined {
  const most = (pattern: RegExp): boolean =>
    bodies.filter((body) => pattern.test(body)).length * 3 > bodies.length;
  if (most(/^\d\d\[[A-Z]{3}\d?\] /)) return 'charon';
  if (
    most(/^(?:\| |"[^"]+"|packet from |loading |added |listening |adding )/) ||
    bodies.some((body) => body.startsWith('"'))
  )
    return 'pluto';
  if (most(/^(?:\[[^\]]+\] )?(?:ERROR|WARNING|NOTIFY|INFO|DEBUG2?): /)) return 'racoon';
  return most(/^(?:spi=0x|ikev2_)/) ? 'iked' : undefined;
}
