/**
 * What both senders share: a request that is repeated while that may help, lines from standard input, and a file for what
 * could not be delivered. Needs Node 20 and nothing else.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/** Answers after which the same request may succeed (OTLP and Elasticsearch agree on them). */
const passing = new Set([429, 502, 503, 504]);

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Seconds that the other side asks to wait; it may name a number or a date. */
export function retryAfter(header, now = Date.now()) {
  if (header === null || header === undefined || header === '') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/**
 * Sends a body until it is taken. Gives `{ answer }` (the JSON of the answer) or `{ problem, gone }`: what went wrong, and
 * whether it is the receiver as a whole that does not answer.
 */
export async function deliver(url, body, headers, { retries, wait, timeout }) {
  let problem = '';
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    let asked;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(timeout * 1000),
      });
      const text = await response.text();
      if (response.ok) return { answer: text === '' ? {} : JSON.parse(text) };
      problem = `the answer was ${response.status} ${text.slice(0, 200).replace(/\s+/g, ' ')}`.trim();
      if (!passing.has(response.status)) return { problem, gone: false };
      asked = retryAfter(response.headers.get('retry-after'));
    } catch (error) {
      // The connection broke, or the answer was cut: nobody knows whether the records arrived. Their ids tell doubles.
      problem = error.cause?.message ?? error.message;
    }
    if (attempt < retries) await pause(Math.min(60, asked ?? wait * 2 ** attempt));
  }
  return { problem, gone: true };
}

/** Options of a sender. */
export function readOptions(usual) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unsent: { type: 'string', default: 'unsent.ndjson' },
      retries: { type: 'string', default: '5' },
      wait: { type: 'string', default: '1' },
      timeout: { type: 'string', default: '30' },
      header: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    positionals: usual.map((value, index) => positionals[index] ?? value),
    unsent: values.unsent,
    headers: Object.fromEntries(
      values.header.map((each) => [
        each.slice(0, each.indexOf(':')),
        each.slice(each.indexOf(':') + 1).trim(),
      ]),
    ),
    limits: {
      retries: Number(values.retries),
      wait: Number(values.wait),
      timeout: Number(values.timeout),
    },
  };
}

/** The lines of standard input, one by one; reading waits while a request is under way. */
export async function* inputLines() {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    if (line.trim() !== '') yield line;
}

/** Keeps what was not delivered, and says so once at the end. */
export function createLedger(file) {
  let kept = 0;
  let first = '';
  return {
    keep(lines, problem) {
      appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
      kept += lines.length;
      first ||= problem;
    },
    /** The exit status. */
    end(delivered, what) {
      if (kept === 0) return 0;
      process.stderr.write(
        `${delivered} ${what} delivered, ${kept} not (${first}); they are in ${file}: send that file when the receiver works again.\n`,
      );
      return 1;
    },
  };
}
