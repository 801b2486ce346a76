import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Certificates by name, as PEM. */
export interface Certificates {
  /** Folder that holds `NAME.pem` and `NAME.key` for each, and `ca.crl`. */
  readonly folder: string;
}

function pki(parameters: readonly string[], input?: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync('pki', parameters, { input, timeout: 60_000 });
  if (status !== 0) throw new Error(`pki ${parameters.join(' ')}: ${stderr.toString()}`);
  return stdout;
}

const day = 24 * 3600 * 1000;
const stamp = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 16).replace('T', ' ');

/** Days from now at which a certificate becomes valid and ceases to be. */
interface Validity {
  readonly from: number;
  readonly to: number;
}

const usual: Validity = { from: -1, to: 365 };

/** Makes two authorities and, for the gateways, a good certificate and one of every kind of wrong. */
export function makeCertificates(root: string): Certificates {
  const folder = join(root, 'pki');
  mkdirSync(folder, { recursive: true });
  const path = (file: string): string => join(folder, file);
  const key = (name: string, size = 2048): void =>
    writeFileSync(
      path(`${name}.key`),
      pki(['--gen', '--type', 'rsa', '--size', `${size}`, '--outform', 'pem']),
    );
  const times = ({ from, to }: Validity): string[] => [
    '--dateform',
    '%Y-%m-%d %H:%M',
    '--not-before',
    stamp(from),
    '--not-after',
    stamp(to),
  ];
  const authority = (name: string, subject: string): void => {
    key(name);
    const parameters = ['--self', '--ca', '--in', path(`${name}.key`), '--dn', `C=CH, O=Lab, CN=${subject}`];
    writeFileSync(path(`${name}.pem`), pki([...parameters, ...times(usual), '--outform', 'pem']));
  };
  const issue = (
    name: string,
    gateway: string,
    { by = 'ca', validity = usual, san = gateway }: { by?: string; validity?: Validity; san?: string } = {},
  ): void => {
    const owner = name.slice(0, 4);
    writeFileSync(path(`${name}.key`), readFileSync(path(`${owner}.key`)));
    const parameters = [
      '--issue',
      '--in',
      path(`${owner}.key`),
      '--type',
      'priv',
      '--cacert',
      path(`${by}.pem`),
    ];
    const names = ['--cakey', path(`${by}.key`), '--dn', `C=CH, O=Lab, CN=${gateway}`, '--san', san];
    const pem = pki([...parameters, ...names, ...times(validity), '--outform', 'pem']);
    writeFileSync(path(`${name}.pem`), pem);
  };
  authority('ca', 'Lab CA');
  authority('other-ca', 'Other CA');
  for (const end of ['a', 'b']) {
    key(`gw-${end}`, 3072);
    issue(`gw-${end}`, `gw-${end}.example`);
  }
  issue('gw-b-expired', 'gw-b.example', { validity: { from: -700, to: -20 } });
  issue('gw-b-future', 'gw-b.example', { validity: { from: 20, to: 700 } });
  issue('gw-b-other-ca', 'gw-b.example', { by: 'other-ca' });
  issue('gw-b-other-name', 'gw-z.example');
  issue('gw-a-expired', 'gw-a.example', { validity: { from: -700, to: -20 } });
  issue('gw-b-revoked', 'gw-b.example');
  const revoke = ['--signcrl', '--cacert', path('ca.pem'), '--cakey', path('ca.key'), '--lifetime', '30'];
  const why = ['--reason', 'key-compromise', '--cert', path('gw-b-revoked.pem'), '--outform', 'pem'];
  writeFileSync(path('ca.crl'), pki([...revoke, ...why]));
  return { folder };
}
