/**
 * Sends documents to Elasticsearch (bulk API, action `create`, which data streams need):
 *
 *     ikescope parse LOG --format ecs | node elasticsearch.mjs http://localhost:9200 logs-ike-default
 *
 * `_id` is `event.id`, so that a document that is sent again is known (409) and not doubled. Documents that are refused for
 * the moment (429) and requests that fail are tried again; what cannot be delivered goes into the file of `--unsent`, which
 * can be sent like any other. A key: `--header "Authorization: ApiKey …"`.
 */
import { createLedger, deliver, inputLines, readOptions } from './delivery.mjs';

const { positionals, unsent, headers, limits } = readOptions(['http://localhost:9200', 'logs-ike-default']);
const [url, index] = positionals;
const target = `${url.replace(/\/$/, '')}/${encodeURIComponent(index)}/_bulk`;
const ledger = createLedger(unsent);
const mostDocuments = 500;
const mostCharacters = 4 * 1024 * 1024;
let delivered = 0;
let stopped;

/** Action and document, a line each. */
const bulkText = (lines) =>
  lines
    .map((line) => `${JSON.stringify({ create: { _id: JSON.parse(line).event.id } })}\n${line}\n`)
    .join('');

async function send(lines) {
  let left = lines;
  for (let round = 0; left.length > 0; round += 1) {
    const { answer, problem, gone } = await deliver(
      target,
      bulkText(left),
      { 'content-type': 'application/x-ndjson', ...headers },
      limits,
    );
    if (problem !== undefined) {
      ledger.keep(left, problem);
      if (gone) stopped = problem;
      return;
    }
    const again = [];
    left.forEach((line, at) => {
      const { status, error } = answer.items?.[at]?.create ?? { status: 0, error: 'no answer for it' };
      // 409: an earlier attempt brought it there.
      if (status === 201 || status === 200 || status === 409) delivered += 1;
      else if (status === 429 && round < limits.retries) again.push(line);
      else ledger.keep([line], `${status} ${error?.reason ?? JSON.stringify(error)}`);
    });
    left = again;
    if (left.length > 0) await new Promise((resolve) => setTimeout(resolve, limits.wait * 1000 * 2 ** round));
  }
}

let batch = [];
let characters = 0;
async function flush() {
  if (batch.length === 0) return;
  if (stopped === undefined) await send(batch);
  else ledger.keep(batch, stopped);
  batch = [];
  characters = 0;
}

for await (const line of inputLines()) {
  batch.push(line);
  characters += line.length;
  if (batch.length >= mostDocuments || characters >= mostCharacters) await flush();
}
await flush();
process.exitCode = ledger.end(delivered, 'documents');
