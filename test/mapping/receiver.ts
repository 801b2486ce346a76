import { spawn } from 'node:child_process';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../support/root.js';

/** Answers one request: the number of the request from 0, its body. */
export type Answer = (response: ServerResponse, count: number, body: string, path: string) => void;

/** A receiver on this machine. */
export interface Receiver {
  readonly url: string;
  readonly times: readonly number[];
  close(): Promise<void>;
}

/** Starts a receiver of HTTP requests. */
export async function startReceiver(answer: Answer): Promise<Receiver> {
  const times: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('error', () => undefined);
    request.on('end', () => {
      times.push(Date.now());
      answer(response, times.length - 1, body, request.url ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    times,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs one of the example programs with a text on standard input. */
export function runExample(
  name: string,
  args: readonly string[],
  input: string,
): Promise<{ readonly status: number | null; readonly err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageRoot(), 'examples', 'send', name), ...args], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
