/**
 * Sizes for browsers: each entry of dist/ bundled to one file, minified and gzipped. Prints a table; `sizesOf()` gives the
 * same to the test that holds the limits.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What people load, as a program of one line or two. */
const programs = {
  'diagnose, all dialects': "export { diagnose } from './index.js';",
  'diagnose, one dialect':
    "export { diagnose } from './core.js'; export { strongswan } from './dialects/strongswan.js';",
  'diagnose, no dialect': "export { diagnose } from './core.js';",
  'all dialects': "export * from './index.js';",
  'core and one dialect': "export * from './core.js'; export * from './dialects/strongswan.js';",
  core: "export * from './core.js';",
  ecs: "export * from './ecs.js';",
  ocsf: "export * from './ocsf.js';",
  otel: "export * from './otel.js';",
};

/** The text of a program bundled for browsers; fails where a module of Node is asked for. */
export async function bundleOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Kilobytes (of 1000 bytes) of each program. */
export async function sizesOf() {
  const sizes = {};
  for (const [name, contents] of Object.entries(programs)) {
    const text = await bundleOf(contents);
    sizes[name] = {
      minified: Math.round(Buffer.byteLength(text) / 100) / 10,
      gzipped: Math.round(gzipSync(text, { level: 9 }).length / 100) / 10,
    };
  }
  return sizes;
}

if (import.meta.url === pathToFileURL(join(process.argv[1])).href) console.table(await sizesOf());
