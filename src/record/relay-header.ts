import { timeClasses } from '../template/time-scan.js';

const blank = 32;
const { bsd, iso } = timeClasses;

/** Longer names of senders and programs are none. */
const longestName = 256;

/** Where a time ends that begins here, in a form that logs begin with; -1 where there is none. */
function timeEnd(line: string, at: number): number {
  const end = bsd.end(line, at, line.length);
  return end < 0 ? iso.end(line, at, line.length) : end;
}

/** The beginning of the next word, or -1 where there is none. */
function nextWord(line: string, at: number): number {
  const end = line.indexOf(' ', at);
  return end < 0 || end - at > longestName ? -1 : end + 1;
}

/** Where a whole line of its own begins: `<189>` and a time, or a time behind `%`, `#`, `*`. */
function isLine(line: string, from: number): boolean {
  let at = from;
  const code = line.charCodeAt(at);
  if (code === 60) {
    const close = line.indexOf('>', at);
    if (close < 0 || close - at > 5) return false;
    at = close + 1;
  } else if (code === 35 || code === 37 || code === 42) at += 1;
  return timeEnd(line, at) > 0;
}

/**
 * What stands behind the header that a relay of logs wrote before a line with a header of its own: the relay's time, the
 * sender, and perhaps a tag. `Mar  3 10:11:12 192.0.2.1 Mar  3 02:11:12 gw vpnd: 05[IKE] …` → `Mar  3 02:11:12 gw …`
 */
export function behindRelay(line: string): string | undefined {
  const end = timeEnd(line, 0);
  if (end < 0 || line.charCodeAt(end) !== blank) return undefined;
  let at = nextWord(line, end + 1);
  if (at > 0 && !isLine(line, at)) {
    at = nextWord(line, at);
    // A tag ends in a colon.
    if (at > 0 && line.charCodeAt(at - 2) !== 58) return undefined;
  }
  return at > 0 && isLine(line, at) ? line.slice(at) : undefined;
}
