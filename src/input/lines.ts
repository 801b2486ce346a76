import {
  decodeAscii,
  decodeUtf16,
  decodeUtf8,
  guessEncoding,
  isAscii,
  type Encoding,
  type EncodingGuess,
} from './encoding.js';

/** Receives the lines of a source in order. */
export interface LineSink {
  /** Called once before the first line with up to the first 64 KiB of text. */
  onStart(head: string, encoding: Encoding): void;
  /**
   * Called for every line.
   *
   * @param text the line without its end; cut where it is overlong
   * @param offset of its first byte in the source
   * @param length in bytes without the line end, of all of it
   * @param truncated whether the line was cut
   */
  onLine(text: string, offset: number, length: number, truncated: boolean): void;
  /** Called when a line is no UTF-8. */
  onInvalid(): void;
}

/** Cuts bytes into lines. */
export interface LineReader {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** Bytes looked at before the encoding and the dialect are decided. */
export const headBytes = 64 * 1024;

const lineFeed = 10;
const carriageReturn = 13;

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/**
 * Makes a reader of lines. Lines end at LF or CRLF only; places count the bytes of the source as stored; any split of
 * the bytes into chunks gives the same lines. Of a line longer than `lineBytes` only its beginning is kept.
 */
export function createLineReader(sink: LineSink, lineBytes: number): LineReader {
  let head: Uint8Array[] | undefined = [];
  let headLength = 0;
  let guess: EncodingGuess = { encoding: 'utf-8', mark: 0 };
  let wide = false;
  /** The beginning of a line whose end has not been seen, and where it stands. */
  let pending: Uint8Array = new Uint8Array(0);
  let pendingOffset = 0;
  /** Bytes of the pending line that were not kept, and whether they end in a CR. */
  let dropped = 0;
  let droppedReturn = false;

  function decode(bytes: Uint8Array, start: number, end: number, plain: boolean): string {
    if (wide) return decodeUtf16(bytes, start, end, guess.encoding);
    if (plain || isAscii(bytes, start, end)) return decodeAscii(bytes, start, end);
    return decodeUtf8(bytes, start, end, () => sink.onInvalid());
  }

  /** The end of kept text: at most `lineBytes`, never in the middle of a UTF-8 sequence. */
  function keepEnd(bytes: Uint8Array, start: number, end: number): number {
    if (end - start <= lineBytes) return end;
    let at = start + lineBytes;
    if (wide) return at - ((at - start) % 2);
    const least = Math.max(start, at - 3);
    while (at > least && ((bytes[at] as number) & 0xc0) === 0x80) at -= 1;
    return at;
  }

  function emit(bytes: Uint8Array, start: number, end: number, offset: number, plain: boolean): void {
    let stop = end;
    if (wide) {
      const unit = stop - 2;
      if (unit >= start && isUnit(bytes, unit, carriageReturn)) stop = unit;
    } else if (stop > start && bytes[stop - 1] === carriageReturn) stop -= 1;
    const kept = keepEnd(bytes, start, stop);
    sink.onLine(decode(bytes, start, kept, plain), offset, stop - start, kept < stop);
  }

  const isUnit = (bytes: Uint8Array, at: number, code: number): boolean =>
    guess.encoding === 'utf-16le'
      ? bytes[at] === code && bytes[at + 1] === 0
      : bytes[at] === 0 && bytes[at + 1] === code;

  function lineEnd(bytes: Uint8Array, from: number): number {
    if (!wide) return bytes.indexOf(lineFeed, from);
    for (let at = from; at + 1 < bytes.length; at += 2) if (isUnit(bytes, at, lineFeed)) return at;
    return -1;
  }

  function emitPending(): void {
    if (dropped === 0) {
      emit(pending, 0, pending.length, pendingOffset, false);
      return;
    }
    const total = pending.length + dropped - (droppedReturn ? (wide ? 2 : 1) : 0);
    const kept = keepEnd(pending, 0, pending.length);
    sink.onLine(decode(pending, 0, kept, false), pendingOffset, total, true);
  }

  /** Adds the beginning of a line to what is pending, keeping a little more than the limit. */
  function hold(bytes: Uint8Array): void {
    const room = lineBytes + 4 - pending.length;
    if (bytes.length <= room) {
      pending = pending.length === 0 ? bytes.slice() : join(pending, bytes);
      return;
    }
    if (room > 0) pending = join(pending, bytes.subarray(0, room));
    dropped += bytes.length - Math.max(room, 0);
    droppedReturn = wide ? isUnit(bytes, bytes.length - 2, carriageReturn) : bytes.at(-1) === carriageReturn;
  }

  function feed(bytes: Uint8Array, offset: number): void {
    const step = wide ? 2 : 1;
    let at = 0;
    if (pending.length > 0 || dropped > 0) {
      const first = lineEnd(bytes, 0);
      if (first < 0) {
        hold(bytes);
        return;
      }
      hold(bytes.subarray(0, first));
      emitPending();
      pending = new Uint8Array(0);
      dropped = 0;
      at = first + step;
    }
    const plain = !wide && isAscii(bytes, at, bytes.length);
    for (;;) {
      const next = lineEnd(bytes, at);
      if (next < 0) break;
      emit(bytes, at, next, offset + at, plain);
      at = next + step;
    }
    pendingOffset = offset + at;
    dropped = 0;
    if (at < bytes.length) hold(bytes.subarray(at));
  }

  let consumed = 0;
  /** The first byte of a unit of two whose second is in the next chunk. */
  let half: Uint8Array = new Uint8Array(0);

  /** Hands on whole units only. */
  function feedUnits(bytes: Uint8Array, offset: number): void {
    if (!wide) {
      feed(bytes, offset);
      return;
    }
    const joined = half.length > 0 ? join(half, bytes) : bytes;
    const whole = joined.length - (joined.length % 2);
    const from = offset - half.length;
    half = joined.slice(whole);
    feed(joined.subarray(0, whole), from);
  }

  function start(): void {
    if (!head) return;
    const bytes = head.length === 1 ? (head[0] as Uint8Array) : head.reduce(join, new Uint8Array(0));
    head = undefined;
    guess = guessEncoding(bytes);
    wide = guess.encoding !== 'utf-8';
    const stop = Math.min(bytes.length, headBytes);
    const text = wide
      ? decodeUtf16(bytes, guess.mark, stop, guess.encoding)
      : new TextDecoder('utf-8').decode(bytes.subarray(guess.mark, stop));
    sink.onStart(text, guess.encoding);
    consumed = bytes.length;
    pendingOffset = guess.mark;
    feedUnits(bytes.subarray(guess.mark), guess.mark);
  }

  return {
    push(bytes: Uint8Array): void {
      if (bytes.length === 0) return;
      if (head) {
        head.push(bytes.slice());
        headLength += bytes.length;
        if (headLength >= headBytes) start();
        return;
      }
      const from = consumed;
      consumed += bytes.length;
      feedUnits(bytes, from);
    },
    end(): void {
      start();
      if (half.length > 0) {
        if (pending.length === 0 && dropped === 0) pendingOffset = consumed - half.length;
        hold(half);
      }
      if (pending.length > 0 || dropped > 0) emitPending();
      pending = new Uint8Array(0);
      dropped = 0;
    },
  };
}
