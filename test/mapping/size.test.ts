import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '../support/root.js';

/** A mapping is for programs that have the events already: neither the parser nor a dialect comes with it. */
test.each(['ecs', 'ocsf', 'otel'])('%s alone is small and brings no parser', async (name) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(packageRoot(), 'build', 'src', `${name}.js`)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(12_000);
  expect(
    Object.keys(metafile.inputs).filter((path) => /grammars|chevrotain|src\/dialect/.test(path)),
  ).toEqual([]);
});
