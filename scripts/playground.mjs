/**
 * The playground: bundles the page and serves it to this machine only.
 *
 *     node scripts/playground.mjs [--port 8080] [--from dist|build] [--out FOLDER]
 *
 * With --out the files are written instead, for any web server.
 */
import { createServer } from 'node:http';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = (name) => join(root, 'playground', name);
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    from: { type: 'string', default: 'dist' },
    out: { type: 'string' },
  },
});
const library = values.from === 'build' ? join('build', 'src', 'index.js') : join('dist', 'index.js');

const { outputFiles } = await build({
  entryPoints: [page('main.js')],
  alias: { ikescope: join(root, library) },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  write: false,
});
const files = {
  '/': ['text/html; charset=utf-8', readFileSync(page('index.html'))],
  '/style.css': ['text/css; charset=utf-8', readFileSync(page('style.css'))],
  '/main.js': ['text/javascript; charset=utf-8', outputFiles[0].contents],
};

if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true });
  for (const name of ['index.html', 'style.css']) cpSync(page(name), join(values.out, name));
  writeFileSync(join(values.out, 'main.js'), files['/main.js'][1]);
} else {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? [];
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
  });
  server.listen(Number(values.port), '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${server.address().port}/`),
  );
}
