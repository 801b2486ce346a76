/** Bundles build/ into dist/: what is published. Templates are checked here, so that a start does not check them. */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { leanToolkit } from './toolkit/plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (...parts) => join(root, 'build', ...parts);
const to = (...parts) => join(root, 'dist', ...parts);

/** The built-in dialects; the folder of each is named after it. */
const { builtInDialects } = await import(pathToFileURL(from('grammars', 'index.js')).href);
const dialects = builtInDialects.map(({ id }) => id);

const { packMessages } = await import(pathToFileURL(from('src', 'dialect', 'packed-messages.js')).href);

/** JSON text as an expression; what cannot pass through JSON is a mistake. */
const jsonOf = (path, name, value) =>
  JSON.stringify(value, (key, inner) => {
    if (typeof inner === 'function') throw new Error(`${path}: ${name} holds a function at ${key}`);
    return inner;
  });

/**
 * Modules that hold only messages are replaced by what they evaluate to, packed. Templates of layouts were checked when
 * the dialects were loaded here and are not checked at each start.
 */
const checkedTemplates = {
  name: 'checked-templates',
  setup(builder) {
    const unpacker = from('src', 'dialect', 'packed-messages.js');
    builder.onLoad(
      { filter: /[\\/]grammars[\\/][^\\/]+[\\/]messages(?:[\\/][^\\/]+)?\.js$/ },
      async ({ path }) => {
        const module = await import(pathToFileURL(path).href);
        const lines = Object.entries(module).map(([name, messages]) => {
          jsonOf(path, name, messages);
          const packed = packMessages(messages).map((part) => JSON.stringify(part));
          return `export const ${name} = /* @__PURE__ */ unpackMessages(${packed.join(', ')});`;
        });
        return {
          contents: [`import { unpackMessages } from ${JSON.stringify(unpacker)};`, ...lines].join('\n'),
          loader: 'js',
        };
      },
    );
    builder.onResolve({ filter: /[\\/]record[\\/]layout\.js$/ }, ({ importer }) =>
      /[\\/]grammars[\\/]/.test(importer) ? { path: from('src', 'record', 'checked-layout.js') } : undefined,
    );
  },
};

rmSync(to(), { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  outdir: to(),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [checkedTemplates, leanToolkit],
  logLevel: 'warning',
};

/** The library: no module of Node inside, so that browsers can load it too. */
const anywhere = await build({
  ...shared,
  entryPoints: {
    index: from('src', 'index.js'),
    core: from('src', 'core.js'),
    catalogue: from('src', 'catalogue.js'),
    ecs: from('src', 'ecs.js'),
    ocsf: from('src', 'ocsf.js'),
    otel: from('src', 'otel.js'),
    report: from('src', 'report.js'),
    // A file of its own, so that bundlers can leave it out where no grammar is used.
    'chunks/toolkit': from('src', 'chevrotain.js'),
    ...Object.fromEntries(dialects.map((name) => [`dialects/${name}`, from('grammars', name, 'dialect.js')])),
  },
  platform: 'neutral',
  // Without blanks the marks of calls without effects are lost, and with them what other bundlers leave out.
  minify: false,
  minifyIdentifiers: true,
  minifySyntax: true,
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
});

/** What runs on Node only. Packages written for `require` find it through the banner. */
const node = await build({
  ...shared,
  entryPoints: { node: from('src', 'input', 'node', 'index.js') },
  platform: 'node',
  chunkNames: 'chunks/node-[name]-[hash]',
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
});

/**
 * The command, in files of its own that are loaded with `require`: Node starts those quicker than modules. The bundler
 * splits modules only, so each file is turned into its other form afterwards.
 */
const command = await build({
  ...shared,
  entryPoints: { cli: from('src', 'cli', 'main.js') },
  platform: 'node',
  outExtension: { '.js': '.cjs' },
  chunkNames: 'command/[name]-[hash]',
  write: false,
});
for (const { path, text } of command.outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    define: { 'import.meta.url': 'urlOfThisFile' },
    supported: { 'dynamic-import': false },
    banner: text.includes('import.meta.url')
      ? "const urlOfThisFile = require('node:url').pathToFileURL(__filename).href;"
      : '',
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** The licence texts of everything that is inside the bundle. */
function licences() {
  const names = new Set();
  for (const input of Object.keys({
    ...anywhere.metafile.inputs,
    ...node.metafile.inputs,
    ...command.metafile.inputs,
  })) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) names.add(match[1]);
  }
  return [...names].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

writeFileSync(to('THIRD-PARTY-LICENSES.txt'), licences().join(`\n${'-'.repeat(72)}\n\n`));

/** The entries of the package with their declarations. */
const entries = [
  'src/index.d.ts',
  'src/core.d.ts',
  'src/catalogue.d.ts',
  'src/report.d.ts',
  'src/ecs.d.ts',
  'src/ocsf.d.ts',
  'src/otel.d.ts',
  'src/input/node/index.d.ts',
  ...dialects.map((name) => `grammars/${name}/dialect.d.ts`),
];

/** Files that stand beside the bundle as they are, or in place of a declaration. */
const published = (file) => join(root, 'scripts', 'published', file);

/** Declarations that the entries lead to, and no others. What is inside the bundle has a declaration of its own. */
function copyDeclarations(files) {
  const seen = new Set(files);
  for (const file of seen) {
    const target = to('types', file);
    mkdirSync(dirname(target), { recursive: true });
    const source = file === 'src/chevrotain.d.ts' ? published('chevrotain.d.ts') : from(file);
    // Compilers before 5.7 do not know that there are kinds of Uint8Array.
    const text = readFileSync(source, 'utf8').replace(/\bUint8Array<ArrayBuffer(?:Like)?>/g, 'Uint8Array');
    writeFileSync(target, text);
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g))
      seen.add(relative(from(), join(dirname(from(file)), `${path}.d.ts`)).replaceAll('\\', '/'));
  }
}
copyDeclarations(entries);

for (const file of ['ikescope.cjs', 'start.cjs']) cpSync(published(file), to(file));
chmodSync(to('ikescope.cjs'), 0o755);
