import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The compiled entry of the command line. */
export const entry = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** What a run left behind. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** What is piped in; without it standard input is empty. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Without what decides about colours. */
const plainEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !['NO_COLOR', 'FORCE_COLOR', 'IKESCOPE_DEBUG'].includes(name),
  ),
);

/** Runs the command line in a process of its own, outside of any terminal. */
export function run(
  args: readonly string[],
  { input = '', environment = {} }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { env: { ...plainEnvironment, ...environment } });
    const run = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...run }));
    // A program that does not read its input closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Files in a directory that goes away. */
export function makeFiles(files: Readonly<Record<string, string>>): {
  readonly path: (name: string) => string;
  remove(): void;
} {
  const directory = mkdtempSync(join(tmpdir(), 'ikescope-cli-'));
  const path = (name: string): string => join(directory, name);
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  return { path, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

const ends = 'Remote 203.0.113.10:500: Local 198.51.100.20:500:';

/** An IkeLogs.txt of a tunnel that a wrong key keeps down. */
export const faultLog = [
  `${ends} [SEND][SA_INIT] Sending IKE SA_INIT packet with tunnelId 0x1, iCookie 0x12F235637168FA00 and rCookie 0x0`,
  `${ends} [RECEIVED][SA_AUTH] Received IKE AUTH message`,
  `${ends} [LOCAL_MSG] IKE Tunnel closed for tunnelId 0x1 with status IKE authentication credentials are unacceptable`,
  '',
].join('\n');

/** A ConnectionStats.txt of a tunnel that is up. */
export const healthyLog = [
  'Connectivity State : Connected',
  'Remote Tunnel Endpoint : 203.0.113.10',
  'Ingress Bytes (since last connected) : 12345 B',
  'Egress Bytes (Since last connected) : 23456 B',
  'Connected Since : 11/20/2026 9:12:01 PM',
  '',
].join('\n');

/** No log. */
export const letter = 'Dear Sir,\nthe parcel with number 13801 has not arrived.\nYours\n';
