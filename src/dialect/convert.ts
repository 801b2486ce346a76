import { lastColon } from '../template/address-scan.js';
import type { Endpoint } from '../value/types.js';

/** Turns the text of a capture into its value. */
export type Convert = (text: string) => unknown;

const plain: Convert = (text) => text;

/** `0xCBF2…` → `cbf2…`; what is in lower case already is not made anew. */
const hexadecimal: Convert = (text) => {
  const digits = text.charCodeAt(0) === 48 && (text.charCodeAt(1) | 32) === 120 ? text.slice(2) : text;
  for (let at = 0; at < digits.length; at += 1) {
    if (digits.charCodeAt(at) < 97 && digits.charCodeAt(at) > 57) return digits.toLowerCase();
  }
  return digits;
};

/** The decimal number between two positions. */
function portBetween(text: string, from: number, to: number): number {
  let port = 0;
  for (let at = from; at < to; at += 1) port = port * 10 + text.charCodeAt(at) - 48;
  return port;
}

/** `203.0.113.10:500`, `10.77.0.1[500]`, `[2001:db8::1]:500`, `2001:db8::1:500`. */
export function readEndpoint(text: string): Endpoint {
  const end = text.length;
  if (text.charCodeAt(0) === 91) {
    const close = text.indexOf(']');
    return { address: text.slice(1, close), port: portBetween(text, close + 2, end) };
  }
  if (text.charCodeAt(end - 1) === 93) {
    const bracket = text.indexOf('[');
    return { address: text.slice(0, bracket), port: portBetween(text, bracket + 1, end - 1) };
  }
  const split = lastColon(text, 0, end);
  return { address: text.slice(0, split), port: portBetween(text, split + 1, end) };
}

const structuredPair = /([^\s="\]]+)="((?:[^"\\\]]|\\.)*)"/g;

/** `[vpn@6876 comp="edge" level="ERROR"]` → keys and values, escapes undone. */
function readStructured(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(structuredPair)].map((match) => [
      match[1],
      (match[2] as string).replace(/\\(["\\\]])/g, '$1'),
    ]),
  ) as Readonly<Record<string, string>>;
}

const tagPattern = /[A-Z0-9_]+/g;
const noTags: readonly string[] = Object.freeze([]);
const keptTags = new Map<string, readonly string[]>();

/** `[SEND][SA_INIT] ` → `['SEND', 'SA_INIT']`; the same text gives the same array. */
function readTags(text: string): readonly string[] {
  if (text.length < 3) return noTags;
  let tags = keptTags.get(text);
  if (!tags) {
    tags = Object.freeze(text.match(tagPattern) ?? []);
    if (keptTags.size >= 4096) keptTags.clear();
    keptTags.set(text, tags);
  }
  return tags;
}

const converts: Readonly<Record<string, Convert>> = {
  port: Number,
  int: Number,
  code: Number,
  decimal: Number,
  spi: hexadecimal,
  hex: hexadecimal,
  endpoint: readEndpoint,
  tags: readTags,
  structured: readStructured,
};

/** How captures of a type become values; types with a grammar are converted by the grammar of the dialect. */
export const convertOf = (type: string): Convert => converts[type] ?? plain;
