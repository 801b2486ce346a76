import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificates } from './certificates.js';
import { endProcess, type Daemon } from './daemon.js';
import type { End, Network } from './network.js';
import { run, until } from './shell.js';

/** How an end is configured; what is not said is as it must be for the tunnel to come up. */
export interface CharonOptions {
  readonly version?: 1 | 2;
  readonly proposals?: string;
  readonly esp?: string;
  readonly localId?: string;
  readonly remoteId?: string;
  readonly secret?: string;
  /** `psk`, `pubkey`, `eap-mschapv2` */
  readonly localAuth?: string;
  readonly remoteAuth?: string;
  /** Name of the certificate this end has, and of the authorities that it trusts. */
  readonly certificate?: string;
  readonly authorities?: readonly string[];
  readonly revocationList?: boolean;
  readonly localNet?: string;
  readonly remoteNet?: string;
  readonly localAddress?: string;
  readonly remoteAddress?: string;
  /** Lines of the sections of the connection, its rounds of authentication and its child. */
  readonly connection?: string;
  readonly local?: string;
  readonly remote?: string;
  readonly child?: string;
  readonly secrets?: string;
  /** Lines of the section `charon` of strongswan.conf. */
  readonly settings?: string;
  readonly level?: number;
  /** Several connections to the same peer: names besides `net`, with a remote network each. */
  readonly others?: Readonly<Record<string, string>>;
}

const plugins =
  'random nonce kdf gcm aes des sha1 sha2 md5 hmac gmp curve25519 x509 pem pkcs1 pkcs8 pubkey revocation constraints ' +
  'openssl kernel-libipsec kernel-netlink socket-default vici updown counters eap-identity eap-mschapv2 eap-md5 ' +
  'xauth-generic';
export const charonPath = '/usr/lib/ipsec/charon';

function connectionText(name: string, end: End, network: Network, options: CharonOptions): string {
  const other = end === 'a' ? 'b' : 'a';
  const peer = end === 'a' ? network.addresses.b : network.outside;
  const nets = { a: '10.1.0.0/24', b: '10.2.0.0/24' };
  return `
  ${name} {
    version = ${options.version ?? 2}
    local_addrs = ${options.localAddress ?? network.addresses[end]}
    remote_addrs = ${options.remoteAddress ?? peer}
    proposals = ${options.proposals ?? 'aes256-sha256-modp2048'}
    rekey_time = 0s
    ${options.connection ?? ''}
    local {
      auth = ${options.localAuth ?? 'psk'}
      id = ${options.localId ?? `gw-${end}.example`}
      ${options.certificate === undefined ? '' : `certs = ${options.certificate}.pem`}
      ${options.local ?? ''}
    }
    remote {
      auth = ${options.remoteAuth ?? 'psk'}
      id = ${options.remoteId ?? `gw-${other}.example`}
      ${options.remote ?? ''}
    }
    children {
      ${name} {
        local_ts = ${options.localNet ?? nets[end]}
        remote_ts = ${options.others?.[name] ?? options.remoteNet ?? nets[other]}
        esp_proposals = ${options.esp ?? 'aes256-sha256-modp2048'}
        updown =
        ${options.child ?? ''}
      }
    }
  }`;
}

function swanctlText(end: End, network: Network, options: CharonOptions): string {
  const names = ['net', ...Object.keys(options.others ?? {})];
  return `connections {${names.map((name) => connectionText(name, end, network, options)).join('')}
}
secrets {
  ike-net {
    secret = "${options.secret ?? 'lab-secret-1'}"
  }
  ${options.secrets ?? ''}
}
`;
}

const settingsText = (folder: string, { level = 1, settings = '' }: CharonOptions): string => `charon {
  load_modular = no
  load = ${plugins}
  retransmit_tries = 3
  retransmit_timeout = 1.0
  retransmit_base = 1.4
  ${settings}
  plugins {
    vici {
      socket = unix://${folder}/charon.vici
    }
  }
  filelog {
    log {
      path = ${folder}/charon.log
      time_format = %b %e %T
      ike_name = yes
      append = yes
      default = ${level}
      flush_line = yes
    }
  }
}
`;

/** Starts charon at an end and loads its connections. */
export async function startCharon(
  root: string,
  end: End,
  network: Network,
  options: CharonOptions,
  certificates: Certificates | undefined,
): Promise<Daemon> {
  const folder = join(root, end);
  const logPath = join(folder, 'charon.log');
  for (const kind of ['x509', 'x509ca', 'x509crl', 'private'])
    mkdirSync(join(folder, 'swanctl', kind), { recursive: true });
  const give = (file: string, kind: string): void => {
    if (certificates) copyFileSync(join(certificates.folder, file), join(folder, 'swanctl', kind, file));
  };
  if (options.certificate !== undefined) {
    give(`${options.certificate}.pem`, 'x509');
    give(`${options.certificate}.key`, 'private');
  }
  for (const name of options.authorities ?? []) give(`${name}.pem`, 'x509ca');
  if (options.revocationList) give('ca.crl', 'x509crl');
  writeFileSync(join(folder, 'strongswan.conf'), settingsText(folder, options));
  writeFileSync(join(folder, 'swanctl', 'swanctl.conf'), swanctlText(end, network, options));
  const env = {
    STRONGSWAN_CONF: join(folder, 'strongswan.conf'),
    SWANCTL_DIR: join(folder, 'swanctl'),
  };
  rmSync(join(folder, 'charon.vici'), { force: true });
  const namespace = network.namespace(end);
  // A /run of its own, for charon writes the number of its process there.
  const inside = `mount -t tmpfs tmpfs /run; exec ${charonPath}`;
  const child = spawn('ip', ['netns', 'exec', namespace, 'unshare', '-m', 'sh', '-c', inside], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const control = (...parameters: string[]): string =>
    run(
      'ip',
      ['netns', 'exec', namespace, 'swanctl', ...parameters, '--uri', `unix://${folder}/charon.vici`],
      {
        env,
      },
    ).output;
  if (!(await until(() => existsSync(join(folder, 'charon.vici')), 10)))
    throw new Error(`charon did not start: ${existsSync(logPath) ? readFileSync(logPath, 'utf8') : ''}`);
  const loaded = control('--load-all');
  if (!/successfully loaded \d+ connections/.test(loaded)) throw new Error(loaded);
  return {
    end,
    log: () => readFileSync(logPath, 'utf8'),
    initiate: (seconds = 15) => void control('--initiate', '--child', 'net', '--timeout', `${seconds}`),
    rekeyIke: () => void control('--rekey', '--ike', 'net'),
    rekeyChild: () => void control('--rekey', '--child', 'net'),
    terminate: () => void control('--terminate', '--ike', 'net', '--timeout', '10'),
    stop: () => endProcess(child, 'SIGTERM'),
    kill: () => endProcess(child, 'SIGKILL'),
  };
}
