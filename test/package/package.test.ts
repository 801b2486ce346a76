import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { dialects } from '../../src/index.js';
import { packageRoot } from '../support/root.js';
import { apiReport, apiReportPath } from './api-report.js';

/*
 * What of `npm run package-check` is quick. The bundle is looked at as it lies there: `npm test` makes it anew.
 */

const root = packageRoot();
const path = (...parts: readonly string[]): string => join(root, ...parts);
const read = (...parts: readonly string[]): string => readFileSync(path(...parts), 'utf8');

interface Package {
  readonly engines: { readonly node: string };
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
}

const manifest = JSON.parse(read('package.json')) as Package;

function filesBelow(folder: string): string[] {
  return readdirSync(path(folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Runs a line of script in a process of its own, in the folder of the package. */
function runScript(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('there is a bundle (npm run build)', () => {
  expect(existsSync(path('dist', 'index.js'))).toBe(true);
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
  expect(messages.map((each) => formatMessage(each, manifest))).toEqual([]);
});

describe('what is published', () => {
  interface Packed {
    readonly files: readonly { readonly path: string }[];
    readonly unpackedSize: number;
  }
  const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [packed] = JSON.parse(npm.stdout) as [Packed];
  const files = packed.files.map((each) => each.path);

  test('is the bundle, its declarations, the schemas, and three texts', () => {
    const others = files.filter((file) => !file.startsWith('dist/') && !file.startsWith('schema/'));
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter((file) => file.startsWith('schema/')).sort()).toEqual(filesBelow('schema').sort());
    const odd = files.filter((file) => file.startsWith('dist/') && !/\.(?:js|cjs|d\.ts)$/.test(file));
    expect(odd).toEqual(['dist/THIRD-PARTY-LICENSES.txt']);
    expect(files.filter((file) => /(?:test|bench|scripts|samples|\/cli\/)/.test(file))).toEqual([]);
  });

  test('is small, and brings nothing along that runs or is installed', () => {
    expect(packed.unpackedSize).toBeLessThan(20 * 1024 * 1024);
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  test('imports nothing but itself and modules of Node, those only where they are allowed', () => {
    for (const file of files.filter((each) => /\.(?:js|cjs|d\.ts)$/.test(each))) {
      const text = read(file);
      const named = [
        ...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;"'`]{0,2000}?\bfrom\s*["']([^"']+)["']/g),
        ...(file.endsWith('.cjs') ? text.matchAll(/\brequire\(["']([^"']+)["']\)/g) : []),
      ].map((match) => match[1] as string);
      const outside = named.filter((each) => !each.startsWith('.'));
      const onNode = /^dist\/(?:node\.js|[a-z]+\.cjs|command\/|chunks\/node-)/.test(file);
      expect([file, outside.filter((each) => !(onNode && isBuiltin(each)))]).toEqual([file, []]);
    }
  });

  test('states the licences of what is inside', () => {
    const licences = read('dist', 'THIRD-PARTY-LICENSES.txt');
    for (const name of ['chevrotain', 'commander', 'yauzl'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

test('the lock file names every package, those of other systems too, so that npm ci takes it anywhere', () => {
  interface Locked {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const names = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([at, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.some((each) => each.endsWith(`node_modules/${name}`)))
      .map((name) => `${at} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

describe('every entry', () => {
  const names = Object.entries(manifest.exports)
    .filter(([name]) => !name.includes('*') && name !== './package.json')
    .map(([name]) => name.replace(/^\./, 'ikescope'));
  const all = [...names, ...dialects.map(({ id }) => `ikescope/dialects/${id}`)];

  test('stands where the package says', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        const found = name.includes('*') ? dialects.map(({ id }) => file.replace('*', id)) : [file];
        if (name.startsWith('./schema')) expect(existsSync(path('schema', 'event.json'))).toBe(true);
        else for (const each of found) expect([each, existsSync(path(each))]).toEqual([each, true]);
      }
    }
  });

  test('can be imported, and required', () => {
    const imports = `for (const name of ${JSON.stringify(all)}) if (Object.keys(await import(name)).length === 0) console.log(name);`;
    expect(runScript('--input-type=module', '-e', imports)).toMatchObject({ status: 0, out: '' });
    const requires = `for (const name of ${JSON.stringify([...all, 'ikescope/schema/event.json', 'ikescope/package.json'])}) if (Object.keys(require(name)).length === 0) console.log(name);`;
    expect(runScript('--no-warnings', '--input-type=commonjs', '-e', requires)).toMatchObject({
      status: 0,
      out: '',
    });
  });
});

describe('the command', () => {
  const command = manifest.bin['ikescope'] ?? '';

  test('runs', () => {
    expect(runScript(path(command), 'explain', '13801').out).toContain('13801');
  });

  test.each(['8.17.0', '18.20.8', '20.18.3'])('says that Node %s is too old', (version) => {
    const script = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); require(${JSON.stringify(path(command))})`;
    expect(runScript('-e', script)).toEqual({
      status: 2,
      out: '',
      err: `ikescope: needs Node 20.19 or newer, this is Node ${version}.\n`,
    });
  });

  test('asks for the Node that the package asks for', () => {
    const needed = /var needed = \[(\d+), (\d+)\]/.exec(read(command));
    expect(manifest.engines.node).toBe(`>=${needed?.[1] ?? ''}.${needed?.[2] ?? ''}`);
  });

  test('is written so that every Node can read it', () => {
    expect(read(command)).not.toMatch(/=>|`|\b(?:let|const|class|import)\b|\?\.|\?\?/);
  });
});

test('the interface is the one of the report (npm run accept rewrites it; a change is for the changelog)', () => {
  expect(apiReport()).toBe(readFileSync(apiReportPath(), 'utf8'));
});
