import { lastColon } from '../template/address-scan.js';
import type { Endpoint } from '../value/types.js';

/** Turns the text of a capture into its value. */
export type Convert = (text: string) => unknown;

const plain: Convert = (text) => text;

/** `0xCBF2…` → `cbf2…` */
const hexadecimal: Convert = (text) => {
  const lower = text.toLowerCase();
  return lower.startsWith('0x') ? lower.slice(2) : lower;
};

const kept = new Map<string, Endpoint>();

/** `203.0.113.10:500`, `10.77.0.1[500]`, `[2001:db8::1]:500`, `2001:db8::1:500`; the same text gives the same object. */
export function readEndpoint(text: string): Endpoint {
  const known = kept.get(text);
  if (known) return known;
  let address = text;
  let port: number | undefined;
  const bracket = text.indexOf('[');
  if (bracket === 0) {
    const close = text.indexOf(']');
    address = text.slice(1, close);
    port = Number(text.slice(close + 2));
  } else if (bracket > 0) {
    address = text.slice(0, bracket);
    port = Number(text.slice(bracket + 1, -1));
  } else {
    const split = lastColon(text, 0, text.length);
    address = text.slice(0, split);
    port = Number(text.slice(split + 1));
  }
  const endpoint: Endpoint = Object.freeze({ address, port });
  if (kept.size >= 4096) kept.clear();
  kept.set(text, endpoint);
  return endpoint;
}

const structuredPair = /([^\s="\]]+)="((?:[^"\\\]]|\\.)*)"/g;

/** `[nsx@6876 comp="nsx-edge" level="ERROR"]` → keys and values, escapes undone. */
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
  guid: (text) => text.toLowerCase(),
  spi: hexadecimal,
  hex: hexadecimal,
  endpoint: readEndpoint,
  tags: readTags,
  structured: readStructured,
};

/** How captures of a type become values; types with a grammar are converted by the grammar of the dialect. */
export const convertOf = (type: string): Convert => converts[type] ?? plain;
