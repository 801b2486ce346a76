/**
 * Installs the packed package into an empty project and uses it there: on every Node that is supported and some that are
 * not, with every TypeScript from 5.5 on in every module resolution. `npm run package-check`, after a build. Needs the
 * package registry.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodes = ['20.19.0', '20', '22', '24', '26'];
const oldNodes = ['18', '12', '8'];
const compilers = ['5.5', '5.6', '5.7', '5.8', '5.9', '6.0', 'latest'];
const resolutions = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];
const mostBytes = 20 * 1024 * 1024;

const work = mkdtempSync(join(tmpdir(), 'ikescope-package-'));
let failures = 0;

function report(name, problem, detail = '') {
  if (problem) failures += 1;
  console.log(`${problem ? 'FAIL' : 'ok  '} ${name}${detail === '' ? '' : `: ${detail}`}`);
  if (problem)
    console.log(
      String(problem)
        .trim()
        .split('\n')
        .slice(0, 12)
        .map((line) => line.slice(0, 200))
        .join('\n')
        .replace(/^/gm, '       '),
    );
}

/** Runs a program; gives what it printed and how it ended. */
function run(command, args, cwd) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment, timeout: 180_000 });
  return { status: result.status, out: result.stdout ?? '', err: result.stderr ?? String(result.error) };
}

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

// The tarball.
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', work], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const tarball = join(work, packed.filename);
report(
  'npm pack',
  false,
  `${packed.files.length} files, ${packed.size} bytes, ${packed.unpackedSize} unpacked`,
);

const locked = run('npm', ['ci', '--dry-run'], root);
report('npm ci takes the lock file', locked.status !== 0 && locked.err);
const publint = run(join(root, 'node_modules/.bin/publint'), ['--strict', tarball], root);
report('publint', publint.status !== 0 && publint.out + publint.err);
const attw = run(
  join(root, 'node_modules/.bin/attw'),
  [
    tarball,
    '--profile',
    'node16',
    '--ignore-rules',
    'cjs-resolves-to-esm',
    '--no-color',
    '--format',
    'ascii',
    '--exclude-entrypoints',
    './schema/*.json',
  ],
  root,
);
report('attw', attw.status !== 0 && attw.out + attw.err);

const docs = run('npm', ['run', '--silent', 'docs'], root);
report(
  'the reference has no warnings',
  (docs.status !== 0 || /warning|error/.test(docs.out)) && docs.out + docs.err,
);

// An empty project.
const project = join(work, 'project');
mkdirSync(project);
writeFileSync(
  join(project, 'package.json'),
  JSON.stringify({ name: 'project', private: true, type: 'module' }),
);
const installed = run('npm', ['install', '--no-audit', '--no-fund', tarball], project);
report('npm install', installed.status !== 0 && installed.err);
const modules = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
const size = sizeOf(join(project, 'node_modules'));
report('nothing else is installed', modules.join() !== 'ikescope' && modules.join());
report('installed size', size > mostBytes && `${size} bytes`, `${(size / 1024 ** 2).toFixed(1)} MiB`);
const { scripts, dependencies } = JSON.parse(
  readFileSync(join(project, 'node_modules/ikescope/package.json'), 'utf8'),
);
const hooks = Object.keys(scripts).filter((name) =>
  /^(?:pre|post)?(?:install|prepare|prepublish)/.test(name),
);
report(
  'no install scripts, no dependencies',
  (hooks.length > 0 || dependencies) && JSON.stringify([hooks, dependencies]),
);

// Types.
cpSync(join(root, 'scripts/package-check/consumer.ts'), join(project, 'consumer.ts'));
cpSync(join(root, 'scripts/package-check/run.mjs'), join(project, 'run.mjs'));
const types = join(work, 'types');
mkdirSync(types);
run('npm', ['init', '-y'], types);
run('npm', ['install', '--no-audit', '--no-fund', '@types/node@20'], types);
cpSync(join(types, 'node_modules/@types'), join(project, 'node_modules/@types'), { recursive: true });
cpSync(join(types, 'node_modules/undici-types'), join(project, 'node_modules/undici-types'), {
  recursive: true,
});
for (const version of compilers) {
  const folder = join(work, `typescript-${version}`);
  mkdirSync(folder);
  run('npm', ['init', '-y'], folder);
  const install = run('npm', ['install', '--no-audit', '--no-fund', `typescript@${version}`], folder);
  const compiler = join(folder, 'node_modules/typescript/bin/tsc');
  const number = run(process.execPath, [compiler, '--version'], folder).out.trim();
  report(`TypeScript ${version}`, install.status !== 0 && install.err, number);
  for (const resolution of resolutions) {
    for (const [setting, settings] of [
      ['@types/node', { lib: ['es2023'], types: ['node'] }],
      ['DOM', { lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] }],
    ]) {
      if (setting === 'DOM' && ['5.5'].includes(version)) settings.lib = ['es2023', 'dom', 'dom.iterable'];
      const compilerOptions = {
        ...resolution,
        ...settings,
        target: 'es2022',
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noPropertyAccessFromIndexSignature: true,
        noImplicitOverride: true,
        skipLibCheck: false,
        resolveJsonModule: true,
      };
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
      );
      const compiled = run(process.execPath, [compiler, '-p', '.'], project);
      report(`  ${resolution.moduleResolution}, ${setting}`, compiled.status !== 0 && compiled.out);
    }
  }
}

// Every Node.
const binaries = new Map();
function onNode(version, args) {
  if (!binaries.has(version)) {
    const found = run('npx', ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'], work);
    binaries.set(version, found.out.trim());
  }
  return run(binaries.get(version), args, project);
}
const sample = join(root, 'samples/strongswan/ike-proposal-initiator.log');
const expected = onNode(nodes[0], ['run.mjs']).out;
for (const version of nodes) {
  const used = onNode(version, ['run.mjs']);
  report(
    `Node ${version}: import, require`,
    (used.status !== 0 || used.out !== expected || used.err.includes('Warning')) && used.out + used.err,
  );
  const common = onNode(version, [
    '-e',
    "require('ikescope').diagnose('no log').then(({ verdict }) => console.log(verdict))",
  ]);
  report(
    `Node ${version}: require from a script`,
    common.out.trim() !== 'inconclusive' && common.out + common.err,
  );
  const command = onNode(version, ['node_modules/.bin/ikescope', 'diagnose', sample]);
  report(
    `Node ${version}: the command`,
    (command.status !== 1 || !command.out.startsWith('FAULT')) && command.out + command.err,
  );
}
for (const version of oldNodes) {
  const { status, out, err } = onNode(version, ['node_modules/ikescope/dist/ikescope.cjs', '--version']);
  const said = err.split('\n').find((line) => line.startsWith('ikescope: '));
  report(
    `Node ${version} is told that it is too old`,
    (status !== 2 || out !== '' || !said) && out + err,
    said ?? '',
  );
}
console.log(`     what the consumer printed: ${expected.trim()}`);

rmSync(work, { recursive: true, force: true });
console.log(failures === 0 ? 'The package is in order.' : `${failures} checks failed.`);
process.exitCode = failures === 0 ? 0 : 1;
