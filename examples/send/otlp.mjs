/**
 * Sends log records to an OpenTelemetry collector (OTLP/HTTP with JSON):
 *
 *     ikescope parse LOG --format otel | node otlp.mjs http://localhost:4318/v1/logs
 *
 * A line of standard input is one request. Answers 429, 502, 503 and 504 and broken connections are tried again, as OTLP
 * asks for, after the time of `Retry-After` where the collector names one. What is refused or cannot be delivered goes line
 * by line into the file of `--unsent`, which can be sent like any other. Each record has a `log.record.uid` that stays the
 * same, so that a record that arrived twice (a connection that broke before the answer) can be told.
 */
import { createLedger, deliver, inputLines, readOptions } from './delivery.mjs';

const { positionals, unsent, headers, limits } = readOptions(['http://localhost:4318/v1/logs']);
const [url] = positionals;
const ledger = createLedger(unsent);
let delivered = 0;
let refused = 0;
let stopped;

for await (const line of inputLines()) {
  if (stopped !== undefined) {
    ledger.keep([line], stopped);
    continue;
  }
  const { answer, problem, gone } = await deliver(
    url,
    line,
    { 'content-type': 'application/json', ...headers },
    limits,
  );
  if (problem === undefined) {
    delivered += 1;
    refused += Number(answer.partialSuccess?.rejectedLogRecords ?? 0);
  } else {
    ledger.keep([line], problem);
    if (gone) stopped = problem;
  }
}
if (refused > 0) process.stderr.write(`The collector refused ${refused} records of requests that it took.\n`);
process.exitCode = ledger.end(delivered, 'requests');
