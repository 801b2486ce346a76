import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createNdjsonWriter } from '../../src/output/ndjson.js';
import { createOtelWriter } from '../../src/output/otel-lines.js';
import { ecsOfEvent } from '../../src/ecs.js';
import { parseText, type IkeEvent } from '../../src/index.js';
import { faultLog, makeFiles } from '../cli/run.js';
import { runExample, startReceiver, type Answer, type Receiver } from './receiver.js';

let events: readonly IkeEvent[];
let ids: readonly string[];
let files: ReturnType<typeof makeFiles>;
let receiver: Receiver | undefined;

beforeAll(() => {
  events = [...parseText(faultLog.repeat(500), { name: 'IkeLogs.txt' })];
  ids = events.map((event) => ecsOfEvent(event).event.id);
});
beforeEach(() => {
  files = makeFiles({});
});
afterEach(async () => {
  files.remove();
  await receiver?.close();
  receiver = undefined;
});

const unsent = (): string =>
  existsSync(files.path('unsent')) ? readFileSync(files.path('unsent'), 'utf8') : '';
const quick = (): string[] => ['--unsent', files.path('unsent'), '--wait', '0.01', '--retries', '3'];

interface Request {
  readonly resourceLogs: readonly {
    readonly scopeLogs: readonly {
      readonly logRecords: readonly {
        readonly attributes: readonly { readonly value: { readonly stringValue: string } }[];
      }[];
    }[];
  }[];
}

/** The ids of the records of a request. */
const uidsOf = (line: string): string[] =>
  (JSON.parse(line) as Request).resourceLogs.flatMap(({ scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) =>
      logRecords.map(({ attributes }) => attributes[0]?.value.stringValue ?? ''),
    ),
  );

describe('to an OpenTelemetry collector', () => {
  const stored: string[] = [];
  const ok = (response: Parameters<Answer>[0], body: string): void => {
    stored.push(...uidsOf(body));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"partialSuccess":{}}');
  };

  async function send(answer: Answer): Promise<Awaited<ReturnType<typeof runExample>>> {
    stored.length = 0;
    receiver = await startReceiver(answer);
    const writer = createOtelWriter();
    const lines = writer.add(events).join('') + writer.end();
    return runExample('otlp.mjs', [`${receiver.url}/v1/logs`, ...quick()], lines);
  }

  test('that takes everything', async () => {
    const ended = await send((response, _, body) => ok(response, body));
    expect(ended).toEqual({ status: 0, err: '' });
    expect(stored).toEqual(ids);
    expect(receiver?.times.length).toBe(3);
  });

  test('that is busy (429 with Retry-After), then works', async () => {
    const ended = await send((response, count, body) => {
      if (count === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else ok(response, body);
    });
    expect(ended).toEqual({ status: 0, err: '' });
    expect(stored).toEqual(ids);
    const [, busy = 0, again = 0] = receiver?.times ?? [];
    expect(again - busy).toBeGreaterThanOrEqual(950);
  });

  test('that fails (500): the request is kept, and sent later', async () => {
    const ended = await send((response, count, body) => {
      if (count === 1) response.writeHead(500).end('no room');
      else ok(response, body);
    });
    expect(ended.status).toBe(1);
    expect(ended.err).toBe(
      `2 requests delivered, 1 not (the answer was 500 no room); they are in ${files.path('unsent')}: send that file when the receiver works again.\n`,
    );
    const kept = unsent().trimEnd().split('\n').flatMap(uidsOf);
    expect([...stored, ...kept].sort()).toEqual([...ids].sort());
    const later = await runExample('otlp.mjs', [`${receiver?.url ?? ''}/v1/logs`, ...quick()], unsent());
    expect(later).toEqual({ status: 0, err: '' });
    expect([...stored].sort()).toEqual([...ids].sort());
  });

  test('that resets the connection, or stops in the middle of its answer, before it stored anything', async () => {
    const ended = await send((response, count, body) => {
      if (count === 0) response.socket?.resetAndDestroy();
      else if (count === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"partial');
        setTimeout(() => response.socket?.destroy(), 20);
      } else ok(response, body);
    });
    expect(ended).toEqual({ status: 0, err: '' });
    expect(stored).toEqual(ids);
  });

  test('that stored the records and broke before its answer: their ids tell the doubles', async () => {
    const ended = await send((response, count, body) => {
      if (count === 0) {
        stored.push(...uidsOf(body));
        response.socket?.resetAndDestroy();
      } else ok(response, body);
    });
    expect(ended).toEqual({ status: 0, err: '' });
    expect([...new Set(stored)]).toEqual(ids);
  });

  test('that is gone: everything is kept, and one notice tells', async () => {
    const ended = await send((response) => response.socket?.resetAndDestroy());
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/^0 requests delivered, 3 not \([^\n]+\n$/);
    expect(unsent().trimEnd().split('\n').flatMap(uidsOf)).toEqual(ids);
    // The first request only is tried again and again.
    expect(receiver?.times.length).toBe(4);
  });
});

describe('to Elasticsearch', () => {
  const index = new Map<string, unknown>();

  /** A bulk request by the rules: an action line, then a document. */
  function bulk(body: string, statusOf: (id: string, count: number) => number, count: number): string {
    expect(body.endsWith('\n')).toBe(true);
    const lines = body.trimEnd().split('\n');
    const items = [];
    for (let at = 0; at < lines.length; at += 2) {
      const action = JSON.parse(lines[at] as string) as { create: { _id: string } };
      const id = action.create._id;
      const status = index.has(id) ? 409 : statusOf(id, count);
      if (status === 201) index.set(id, JSON.parse(lines[at + 1] as string));
      items.push({ create: { _id: id, status, ...(status > 201 ? { error: { reason: 'r' } } : {}) } });
    }
    return JSON.stringify({ errors: items.some(({ create }) => create.status > 201), items });
  }

  async function send(answer: Answer): Promise<Awaited<ReturnType<typeof runExample>>> {
    index.clear();
    receiver = await startReceiver(answer);
    const writer = createNdjsonWriter((event) => ecsOfEvent(event));
    const documents = writer.add(events).join('') + writer.end();
    return runExample('elasticsearch.mjs', [receiver.url, 'logs-ike-test', ...quick()], documents);
  }

  test('every document once, in bulk requests to the index', async () => {
    const paths = new Set<string>();
    const ended = await send((response, count, body, path) => {
      paths.add(path);
      response.end(bulk(body, () => 201, count));
    });
    expect(ended).toEqual({ status: 0, err: '' });
    expect([...index.keys()]).toEqual(ids);
    expect([...paths]).toEqual(['/logs-ike-test/_bulk']);
    expect(index.get(ids[0] as string)).toEqual(
      JSON.parse(JSON.stringify(ecsOfEvent(events[0] as IkeEvent))),
    );
  });

  test('documents that are refused for the moment, and an answer that got lost', async () => {
    const ended = await send((response, count, body) => {
      const answer = bulk(body, (id) => (count === 0 && id.endsWith('0') ? 429 : 201), count);
      if (count === 1) response.socket?.resetAndDestroy();
      else response.end(answer);
    });
    expect(ended).toEqual({ status: 0, err: '' });
    expect([...index.keys()].sort()).toEqual([...ids].sort());
  });

  test('a document that is refused for good is kept', async () => {
    const bad = ids[7] as string;
    const ended = await send((response, count, body) =>
      response.end(bulk(body, (id) => (id === bad ? 400 : 201), count)),
    );
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/^1499 documents delivered, 1 not \(400 r\)/);
    expect(index.size).toBe(ids.length - 1);
    expect((JSON.parse(unsent()) as { event: { id: string } }).event.id).toBe(bad);
  });
});
