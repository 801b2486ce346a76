import { endpointEnd, hostEnd, ipEnd, portEnd } from './address-scan.js';
import {
  blanks,
  digits,
  hexDigits,
  nameCharacters,
  runEnd,
  upperCase,
  wordCharacters,
  characters,
  type CharacterSet,
} from './characters.js';
import { timeClasses } from './time-scan.js';

/** A class of text that a capture takes. Classes are possessive: the longest run, validated, never tried again. */
export interface CaptureClass {
  /** Open classes run to the next literal; closed ones end where their characters end. */
  readonly open: boolean;
  /** The higher the narrower: where two wordings differ, the narrower class is tried first. */
  readonly rank: number;
  /** Every character a value may hold; used to read from the right and to prove neighbours disjoint. */
  readonly set: CharacterSet;
  /** Characters a value may begin with, where they are fewer than those it may hold. */
  readonly first?: CharacterSet | undefined;
  /** The end of a value that begins at `position`, or -1. Open classes have none. */
  readonly end?: ((line: string, position: number, end: number) => number) | undefined;
  /** Values of the class, for authors and for tests. */
  readonly samples: readonly string[];
  /** True when a value may be empty or ends by itself, so that a capture may follow at once. */
  readonly selfDelimiting?: boolean | undefined;
}

/** A host may be a name in angle brackets, an endpoint an address in square ones. */
const hostBeginnings = characters('09', 'az', 'AZ', ...'.:_%*-[<');
const all = new Uint8Array(128).fill(1);
const open = (rank: number, ...samples: string[]): CaptureClass => ({ open: true, rank, set: all, samples });

const run =
  (set: CharacterSet, most: number) =>
  (line: string, position: number, end: number): number => {
    const at = runEnd(line, position, end, set);
    return at > position && at - position <= most ? at : -1;
  };

function intEnd(line: string, position: number, end: number): number {
  const from = line.charCodeAt(position) === 45 ? position + 1 : position;
  const at = runEnd(line, from, end, digits);
  return at > from && at - from <= 15 ? at : -1;
}

function decimalEnd(line: string, position: number, end: number): number {
  const whole = intEnd(line, position, end);
  if (whole < 0 || whole >= end || line.charCodeAt(whole) !== 46) return whole;
  const fraction = runEnd(line, whole + 1, end, digits);
  return fraction > whole + 1 ? fraction : whole;
}

const hasHexPrefix = (line: string, position: number, end: number): boolean =>
  position + 1 < end && line.charCodeAt(position) === 48 && (line.charCodeAt(position + 1) | 32) === 120;

const hexEnd =
  (most: number) =>
  (line: string, position: number, end: number): number => {
    const from = hasHexPrefix(line, position, end) ? position + 2 : position;
    const at = runEnd(line, from, end, hexDigits);
    return at > from && at - from <= most ? at : -1;
  };

function codeEnd(line: string, position: number, end: number): number {
  return hasHexPrefix(line, position, end) ? hexEnd(8)(line, position, end) : intEnd(line, position, end);
}

function guidEnd(line: string, position: number, end: number): number {
  if (position + 36 > end) return -1;
  for (let index = 0; index < 36; index += 1) {
    const code = line.charCodeAt(position + index);
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (code !== 45) return -1;
    } else if (code > 127 || hexDigits[code] === 0) return -1;
  }
  return position + 36;
}

/** `[SEND][SA_INIT] `: any number of upper-case words in brackets with blanks between and behind them. */
function tagsEnd(line: string, position: number, end: number): number {
  let at = position;
  for (;;) {
    const from = runEnd(line, at, end, blanks);
    if (from >= end || line.charCodeAt(from) !== 91) return from;
    const word = runEnd(line, from + 1, end, upperCase);
    if (word === from + 1 || word >= end || line.charCodeAt(word) !== 93) return from;
    at = word + 1;
  }
}

/** RFC 5424 structured data: `-` or `[id key="value" …]…`, with `\"`, `\\` and `\]` inside values. */
function structuredEnd(line: string, position: number, end: number): number {
  if (position < end && line.charCodeAt(position) === 45) return position + 1;
  let at = position;
  while (at < end && line.charCodeAt(at) === 91) {
    let quoted = false;
    at += 1;
    while (at < end && (quoted || line.charCodeAt(at) !== 93)) {
      const code = line.charCodeAt(at);
      if (code === 92 && quoted) at += 1;
      else if (code === 34) quoted = !quoted;
      at += 1;
    }
    if (at >= end) return -1;
    at += 1;
  }
  return at > position ? at : -1;
}

/** The classes by name. The names of open classes that hold structured text say what value they become. */
export const captureClasses = {
  port: { open: false, rank: 95, set: digits, end: portEnd, samples: ['500', '4500'] },
  int: { open: false, rank: 90, set: characters('09', '-'), end: intEnd, samples: ['7', '13801', '0'] },
  code: {
    open: false,
    rank: 88,
    set: characters('09', 'af', 'AF', 'x', 'X', '-'),
    end: codeEnd,
    samples: ['13801', '0x35E9', '0x000035e9'],
  },
  decimal: { open: false, rank: 86, set: characters('09', '.', '-'), end: decimalEnd, samples: ['1.5', '7'] },
  guid: {
    open: false,
    rank: 84,
    set: characters('09', 'af', 'AF', '-'),
    end: guidEnd,
    samples: ['3baa1cd0-0000-4000-8000-000000000001'],
  },
  spi: {
    open: false,
    rank: 82,
    set: characters('09', 'af', 'AF', 'x', 'X'),
    end: hexEnd(16),
    samples: ['c82e112d', '0xCBF235637168FA00'],
  },
  hex: {
    open: false,
    rank: 80,
    set: characters('09', 'af', 'AF', 'x', 'X'),
    end: hexEnd(4096),
    samples: ['0x3', '1f', '0x00000106'],
  },
  ip: {
    open: false,
    rank: 78,
    set: characters('09', 'az', 'AZ', '.', ':', '%'),
    end: ipEnd,
    samples: ['203.0.113.10', '2001:db8::7'],
  },
  endpoint: {
    open: false,
    rank: 76,
    set: characters('09', 'az', 'AZ', ...'.:_%*-[]<>'),
    first: hostBeginnings,
    end: endpointEnd,
    samples: ['203.0.113.10:500', '2001:db8::1:4500', '198.51.100.7[500]'],
  },
  host: {
    open: false,
    rank: 70,
    set: characters('09', 'az', 'AZ', ...'.:_%*-<>'),
    first: hostBeginnings,
    end: hostEnd,
    samples: ['203.0.113.10', '2001:db8::1', 'gw.example', '10.11.22.444', 'XXX.XXX.1.2'],
  },
  word: {
    open: false,
    rank: 60,
    set: wordCharacters,
    end: run(wordCharacters, 256),
    samples: ['IkeFindPayload', 'net_net'],
  },
  name: {
    open: false,
    rank: 50,
    set: nameCharacters,
    end: run(nameCharacters, 1024),
    samples: ['net-net', 'con/0x1'],
  },
  tags: {
    open: false,
    rank: 40,
    set: characters('09', 'AZ', ...'_[] \t'),
    end: tagsEnd,
    samples: ['[SEND][SA_INIT] ', ''],
    selfDelimiting: true,
  },
  structured: {
    open: false,
    rank: 40,
    set: all,
    end: structuredEnd,
    samples: ['-', '[x@1 a="b \\" ]"]'],
    selfDelimiting: true,
  },
  gap: {
    open: false,
    rank: 30,
    set: blanks,
    end: (line: string, position: number, end: number): number => runEnd(line, position, end, blanks),
    samples: ['', '  '],
    selfDelimiting: true,
  },
  ...timeClasses,
  id: open(22, 'gw-a.example', 'C=CH, O=Example, CN=gw'),
  status: open(20, 'Policy match error'),
  proposals: open(20, 'Policy1:Cipher=AES-CBC-256 Integrity=SHA1'),
  selectors: open(20, '10.1.0.0/16 === 10.2.0.0/16'),
  payloads: open(20, 'SA KE No N(NATD_S_IP)'),
  attributes: open(20, 'PeerAddress=198.51.100.20, Reason=dpd timeout'),
  text: open(10, 'some words'),
  rest: open(5, 'anything'),
} as const satisfies Record<string, CaptureClass>;

/** The name of a capture class. */
export type CaptureType = keyof typeof captureClasses;

/** Finds a class by the name an author wrote. */
export const captureClass = (name: string): CaptureClass | undefined =>
  Object.hasOwn(captureClasses, name) ? captureClasses[name as CaptureType] : undefined;
