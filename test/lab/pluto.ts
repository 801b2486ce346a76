import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificates } from './certificates.js';
import { endProcess, type Daemon } from './daemon.js';
import type { End, Network } from './network.js';
import { must, pause, run, until } from './shell.js';

/** How an end is configured; what is not said is as it must be for the tunnel to come up. */
export interface PlutoOptions {
  /** Lines of the connection, that replace those of the same name. */
  readonly connection?: Readonly<Record<string, string>>;
  readonly secret?: string;
  /** False: no secret at all. */
  readonly hasSecret?: boolean;
  readonly certificate?: string;
  readonly authorities?: readonly string[];
  /** Value of `plutodebug`. */
  readonly debug?: string;
}

/**
 * Libreswan conflicts with strongSwan on Debian; it may be unpacked (`dpkg -x`) with its libraries into a folder, which
 * this variable of the environment names.
 */
const unpacked = process.env['LAB_LIBRESWAN'] ?? '';
const programs = `${unpacked}/usr/libexec/ipsec`;
const libraries = unpacked === '' ? {} : { LD_LIBRARY_PATH: `${unpacked}/usr/lib/x86_64-linux-gnu` };
/** pluto looks for its helpers where the package would have put them. */
const placed =
  unpacked === ''
    ? ''
    : `mount -t tmpfs tmpfs /usr/libexec; mkdir /usr/libexec/ipsec; mount --bind ${programs} /usr/libexec/ipsec; `;
const tool = (name: string): string =>
  existsSync(`${unpacked}/usr/bin/${name}`) ? `${unpacked}/usr/bin/${name}` : name;
export const plutoPath = `${programs}/pluto`;

function configuration(folder: string, end: End, network: Network, options: PlutoOptions): string {
  const other = end === 'a' ? 'b' : 'a';
  const lines = {
    authby: options.certificate === undefined ? 'secret' : 'rsasig',
    ikev2: 'insist',
    type: 'tunnel',
    left: network.addresses[end],
    leftid: `@gw-${end}.example`,
    right: end === 'a' ? network.addresses.b : network.outside,
    rightid: `@gw-${other}.example`,
    leftsubnet: end === 'a' ? '10.1.0.0/24' : '10.2.0.0/24',
    rightsubnet: end === 'a' ? '10.2.0.0/24' : '10.1.0.0/24',
    ike: 'aes256-sha2_256;modp2048',
    esp: 'aes256-sha2_256;modp2048',
    encapsulation: 'auto',
    'retransmit-timeout': '8s',
    'retransmit-interval': '500ms',
    ...(options.certificate !== undefined && { leftcert: options.certificate, leftsendcert: 'always' }),
    ...options.connection,
    auto: 'add',
  };
  const text = Object.entries(lines).map(([name, value]) => `    ${name}=${value}\n`);
  return `config setup\n    plutodebug=${options.debug ?? 'none'}\n    ikev1-policy=accept\n\nconn net\n${text.join('')}`;
}

function fillStore(
  store: string,
  options: PlutoOptions,
  certificates: Certificates | undefined,
  env: object,
): void {
  run(tool('certutil'), ['-N', '-d', store, '--empty-password'], { env: { ...env } });
  if (!certificates) return;
  const path = (file: string): string => join(certificates.folder, file);
  for (const name of options.authorities ?? [])
    run(tool('certutil'), ['-A', '-a', '-n', name, '-t', 'CT,,', '-i', path(`${name}.pem`), '-d', store], {
      env: { ...env },
    });
  if (options.certificate === undefined) return;
  const name = options.certificate;
  const bundle = path(`${name}.p12`);
  const parts = ['-inkey', path(`${name}.key`), '-in', path(`${name}.pem`), '-name', name];
  must('openssl', ['pkcs12', '-export', ...parts, '-out', bundle, '-passout', 'pass:lab']);
  run(tool('pk12util'), ['-i', bundle, '-d', store, '-W', 'lab', '-K', ''], { env: { ...env } });
}

/** Starts pluto at an end and loads its connection. */
export async function startPluto(
  root: string,
  end: End,
  network: Network,
  options: PlutoOptions,
  certificates: Certificates | undefined,
): Promise<Daemon> {
  const folder = join(root, end);
  const store = `sql:${folder}/nss`;
  mkdirSync(join(folder, 'nss'), { recursive: true });
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('ipsec.conf'), configuration(folder, end, network, options));
  const secret = options.hasSecret === false ? '' : `: PSK "${options.secret ?? 'lab-secret-1'}"\n`;
  writeFileSync(file('ipsec.secrets'), secret);
  fillStore(store, options, certificates, libraries);
  const log = openSync(file('pluto.log'), 'a');
  const namespace = network.namespace(end);
  const command = [
    `exec ${plutoPath} --nofork --stderrlog --no-dnssec`,
    `--config ${file('ipsec.conf')} --secretsfile ${file('ipsec.secrets')} --nssdir ${store} --rundir ${folder}`,
  ].join(' ');
  const place = 'mount -t tmpfs tmpfs /run; mkdir -p /run/pluto';
  const inside = `${place}; ${placed}${command}`;
  const child = spawn('ip', ['netns', 'exec', namespace, 'unshare', '-m', 'sh', '-c', inside], {
    env: { ...process.env, ...libraries },
    stdio: ['ignore', log, log],
  });
  const ask = (program: string, ...parameters: string[]): string =>
    run(
      'ip',
      ['netns', 'exec', namespace, `${programs}/${program}`, '--ctlsocket', file('pluto.ctl'), ...parameters],
      { env: libraries },
    ).output;
  if (!(await until(() => existsSync(file('pluto.ctl')), 10)))
    throw new Error(`pluto did not start: ${readFileSync(file('pluto.log'), 'utf8')}`);
  await pause(0.5);
  ask('addconn', '--config', file('ipsec.conf'), 'net');
  ask('whack', '--listen');
  return {
    end,
    log: () => readFileSync(file('pluto.log'), 'utf8'),
    initiate: () => void ask('whack', '--name', 'net', '--initiate', '--asynchronous'),
    rekeyIke: () => void ask('whack', '--name', 'net', '--rekey-ike', '--asynchronous'),
    rekeyChild: () => void ask('whack', '--name', 'net', '--rekey-ipsec', '--asynchronous'),
    terminate: () => void ask('whack', '--name', 'net', '--terminate'),
    stop: async () => {
      ask('whack', '--shutdown');
      await pause(0.3);
      await endProcess(child, 'SIGTERM');
    },
    kill: () => endProcess(child, 'SIGKILL'),
  };
}
