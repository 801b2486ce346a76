import fc from 'fast-check';
import type { CaptureType } from '../../src/template/capture-class.js';
import { captureClasses } from '../../src/template/capture-class.js';
import type { FlatPart } from '../../src/template/expand.js';

const int = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map(String);
const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.boolean(),
      fc.string({
        unit: fc.constantFrom(...'0123456789abcdefABCDEF'.split('')),
        minLength: 1,
        maxLength: length,
      }),
    )
    .map(([prefix, digits]) => (prefix ? '0x' : '') + digits);
const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6().filter((text) => !text.includes('.'));
const ip = fc.oneof(ipv4, ipv6);
const name = fc.stringMatching(/^gw[a-z]{1,8}(?:\.example)?$/);
const endpoint = fc.oneof(
  fc.tuple(ip, int(65535)).map((parts) => parts.join(':')),
  fc.tuple(fc.oneof(ip, name), int(65535)).map(([host, port]) => `${host}[${port}]`),
  fc.tuple(ipv6, int(65535)).map(([host, port]) => `[${host}]:${port}`),
);
/** Words that no wording holds, so that one text cannot be mistaken for the words of another message. */
const words = fc.stringMatching(/^[qzj]{2,6}(?: [qzj]{2,6}){0,3}$/);
const samplesOf = (type: CaptureType): fc.Arbitrary<string> =>
  fc.constantFrom(...captureClasses[type].samples);
const two = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

/** Values of every class, as logs print them. */
export const captureValues: Readonly<Record<CaptureType, fc.Arbitrary<string>>> = {
  port: int(65535),
  int: fc.integer({ min: -99_999, max: 999_999_999 }).map(String),
  code: fc.oneof(
    int(99_999_999),
    hex(8).filter((text) => text.startsWith('0x')),
  ),
  decimal: fc.oneof(
    int(10_000),
    fc.tuple(int(10_000), int(999)).map((parts) => parts.join('.')),
  ),
  guid: fc.uuid(),
  spi: hex(16),
  hex: hex(24),
  ip,
  endpoint,
  host: fc.oneof(ip, name, fc.constantFrom('10.11.22.444', 'XXX.XXX.1.2', 'gw-a.example')),
  word: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}[a-z]$/),
  name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_./#@+|-]{0,12}[a-z]$/),
  tags: samplesOf('tags'),
  structured: samplesOf('structured'),
  gap: fc.constantFrom('', ' ', '  ', '\t'),
  iso: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  bsd: fc
    .tuple(fc.constantFrom('Jan', 'Jun', 'Dec'), int(28), two(0, 23), two(0, 59))
    .map(([month, day, hour, minute]) => `${month} ${day.padStart(2, ' ')} ${hour}:${minute}:07`),
  us: fc
    .tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      two(0, 59),
      fc.constantFrom('AM', 'PM'),
    )
    .map(([month, day, minute, half]) => `${month}/${day}/2017 ${month}:${minute}:06 ${half}`),
  wpp: fc
    .tuple(two(1, 12), two(1, 28), two(0, 23))
    .map(([month, day, hour]) => `${month}/${day}/2017-${hour}:36:01.496`),
  epoch: fc.integer({ min: 1_000_000_000, max: 2_000_000_000 }).map((seconds) => `${seconds}.25`),
  id: words,
  status: words,
  proposals: samplesOf('proposals'),
  selectors: samplesOf('selectors'),
  payloads: samplesOf('payloads'),
  attributes: samplesOf('attributes'),
  text: words,
  rest: words,
};

/** A printed line and what stands in its captures, in order. */
export interface PrintedLine {
  readonly line: string;
  readonly captured: readonly string[];
}

/** Lines of one variant of a wording, with the values of its captures. */
export function linesOf(parts: readonly FlatPart[]): fc.Arbitrary<PrintedLine> {
  const pieces = parts.map((part): fc.Arbitrary<readonly [string, boolean]> => {
    if (typeof part === 'string') return fc.constant([part, false] as const);
    const values = part.list ? fc.constantFrom(...part.list) : captureValues[part.type as CaptureType];
    return values.map((value) => [value, true] as const);
  });
  return fc.tuple(...pieces).map((all) => ({
    line: all.map(([text]) => text).join(''),
    captured: all.filter(([, capture]) => capture).map(([text]) => text),
  }));
}
