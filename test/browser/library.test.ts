import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { diagnose as diagnoseHere, type Diagnosis } from '../../src/index.js';
import { samples } from '../golden/golden.js';
import { packageRoot } from '../support/root.js';
import { hasChromium, startChromium } from './chromium.js';

/** A program bundled for browsers; the bundler fails on any module of Node. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(packageRoot(), 'build') },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const programs = {
  '/index.js':
    "export * from './src/index.js'; export * from './src/ecs.js'; export * from './src/ocsf.js'; export * from './src/otel.js';",
  '/core.js': "export * from './src/core.js'; export { strongswan } from './grammars/strongswan/dialect.js';",
} as const;

test.each(Object.entries(programs))('%s holds no module of Node', async (_, contents) => {
  expect(await bundled(contents)).not.toMatch(/from\s*["']node:|require\(["']node:/);
});

/** Plain logs, a few of every dialect. */
const texts = samples()
  .filter(({ file }) => /\.(?:log|txt|json|ndjson|csv|xml)$/.test(file))
  .filter((_, index) => index % 4 === 0)
  .map(({ dialect, file, path }) => ({ dialect, file, text: readFileSync(path, 'utf8') }));

const plain = (diagnosis: Diagnosis): unknown => JSON.parse(JSON.stringify(diagnosis));

(hasChromium ? describe : describe.skip)('in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    const scripts = new Map<string, string>();
    for (const [path, contents] of Object.entries(programs)) scripts.set(path, await bundled(contents));
    server = createServer((request, response) => {
      const script = scripts.get(request.url ?? '');
      response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
      response.end(script ?? '<!doctype html><title>test</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('the findings are those of Node', async () => {
    const inBrowser = await page.evaluate(
      async ([given]) => {
        const path = '/index.js';
        const library = (await import(path)) as {
          readonly diagnose: (text: string, options: object) => Promise<unknown>;
        };
        const diagnoses: unknown[] = [];
        for (const { file, text } of given) diagnoses.push(await library.diagnose(text, { name: file }));
        return JSON.parse(JSON.stringify(diagnoses)) as unknown[];
      },
      [texts] as const,
    );
    for (const [index, { dialect, file, text }] of texts.entries())
      expect([dialect, file, inBrowser[index]]).toEqual([
        dialect,
        file,
        plain(await diagnoseHere(text, { name: file })),
      ]);
  }, 120_000);

  test('the core with one dialect reads the logs of that dialect', async () => {
    const own = texts.find(({ dialect }) => dialect === 'strongswan');
    const inBrowser = await page.evaluate(
      async ([text]) => {
        const path = '/core.js';
        const { diagnose, strongswan } = (await import(path)) as {
          readonly diagnose: (text: string, options: object) => Promise<unknown>;
          strongswan: unknown;
        };
        return JSON.parse(
          JSON.stringify(await diagnose(text, { name: 'x', dialects: [strongswan] })),
        ) as unknown;
      },
      [own?.text ?? ''] as const,
    );
    expect(inBrowser).toEqual(plain(await diagnoseHere(own?.text ?? '', { name: 'x' })));
  }, 120_000);

  test('a stream of the browser is read', async () => {
    const category = await page.evaluate(
      async ([text]) => {
        const path = '/index.js';
        const { diagnose } = (await import(path)) as {
          readonly diagnose: (input: unknown) => Promise<{ findings: { category: string }[] }>;
        };
        return (await diagnose(new Blob([text]).stream())).findings[0]?.category;
      },
      [texts[0]?.text ?? ''] as const,
    );
    expect(category).toBe((await diagnoseHere(texts[0]?.text ?? '')).findings[0]?.category);
  });
});
