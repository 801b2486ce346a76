import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, type Daemon } from './daemon.js';
import type { End, Network } from './network.js';
import { must, pause, run } from './shell.js';

/** How an end is configured; what is not said is as it must be for the tunnel to come up. */
export interface IkedOptions {
  readonly ike?: string;
  readonly child?: string;
  readonly localId?: string;
  readonly remoteId?: string;
  readonly secret?: string;
  readonly localNet?: string;
  readonly remoteNet?: string;
  readonly remoteAddress?: string;
  /** False: waits for the peer. */
  readonly active?: boolean;
}

/**
 * OpenIKED may be unpacked (`dpkg -x`) with its libraries into the folder that the first variable of the environment
 * names. It speaks PF_KEY with the kernel; where that has none, the second one names a library to load before others
 * that answers in its place.
 */
const unpacked = process.env['LAB_OPENIKED'] ?? '';
const preload = process.env['LAB_PF_KEY'];
export const ikedPath = `${unpacked}/usr/sbin/iked`;
const libraries = unpacked === '' ? '' : `LD_LIBRARY_PATH=${unpacked}/usr/lib/x86_64-linux-gnu `;

function configuration(end: End, network: Network, options: IkedOptions): string {
  const other = end === 'a' ? 'b' : 'a';
  const nets = { a: '10.1.0.0/24', b: '10.2.0.0/24' };
  const peer = end === 'a' ? network.addresses.b : network.outside;
  const active = options.active ?? end === 'a';
  return [
    `ikev2 "net" ${active ? 'active' : 'passive'} esp`,
    `from ${options.localNet ?? nets[end]} to ${options.remoteNet ?? nets[other]}`,
    `local ${network.addresses[end]} peer ${options.remoteAddress ?? peer}`,
    `ikesa ${options.ike ?? 'enc aes-256 prf hmac-sha2-256 auth hmac-sha2-256 group modp2048'}`,
    `childsa ${options.child ?? 'enc aes-256 auth hmac-sha1'}`,
    `srcid ${options.localId ?? `gw-${end}.example`} dstid ${options.remoteId ?? `gw-${other}.example`}`,
    `psk "${options.secret ?? 'lab-secret-1'}"\n`,
  ].join(' ');
}

/** A copy of /etc with the user and the folders that the package would make. */
function makeEtc(folder: string): string {
  const etc = join(folder, 'etc');
  cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true });
  for (const name of ['ca', 'certs', 'crls', 'private', 'pubkeys/ipv4', 'pubkeys/fqdn'])
    mkdirSync(join(etc, 'iked', name), { recursive: true });
  const line = '_iked:x:4999:';
  writeFileSync(
    join(etc, 'passwd'),
    `${readFileSync('/etc/passwd', 'utf8')}${line}4999::/run/empty:/bin/false\n`,
  );
  writeFileSync(join(etc, 'group'), `${readFileSync('/etc/group', 'utf8')}${line}\n`);
  const key = join(etc, 'iked/private/local.key');
  must('openssl', ['ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', key]);
  return etc;
}

/** Starts iked at an end; it initiates as soon as it is started where it is active. */
export async function startIked(
  root: string,
  end: End,
  network: Network,
  options: IkedOptions,
): Promise<Daemon> {
  const folder = join(root, end);
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('iked.conf'), configuration(end, network, options), { mode: 0o600 });
  const etc = makeEtc(folder);
  const log = openSync(file('iked.log'), 'a');
  const namespace = network.namespace(end);
  const before = preload === undefined ? '' : `LD_PRELOAD=${preload} `;
  const places = `mount --bind ${etc} /etc; mount -t tmpfs tmpfs /run; mkdir /run/empty`;
  const inside = `${places}; ${libraries}${before}exec ${ikedPath} -dv -f ${file('iked.conf')}`;
  const child = spawn('ip', ['netns', 'exec', namespace, 'unshare', '-m', 'sh', '-c', inside], {
    stdio: ['ignore', log, log],
  });
  await pause(0.7);
  const control = (command: string): void =>
    void run('ip', ['netns', 'exec', namespace, `${unpacked}/usr/sbin/ikectl`, command]);
  return {
    end,
    log: () => readFileSync(file('iked.log'), 'utf8'),
    initiate: () => undefined,
    rekeyIke: () => undefined,
    rekeyChild: () => undefined,
    terminate: () => control('reset'),
    stop: () => endProcess(child, 'SIGTERM'),
    kill: () => endProcess(child, 'SIGKILL'),
  };
}
