import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { diagnose } from '../../src/index.js';
import { samples, sourcesOf } from '../golden/golden.js';
import { packageRoot } from '../support/root.js';
import { hasChromium, startChromium } from './chromium.js';

const archives = samples().filter(({ file }) => /\.(?:zip|gz)$/.test(file));

(hasChromium ? describe : describe.skip)('the playground', () => {
  let browser: Browser;
  let page: Page;
  let server: ChildProcess;
  const asked: string[] = [];

  beforeAll(async () => {
    const script = join(packageRoot(), 'scripts', 'playground.mjs');
    server = spawn(process.execPath, [script, '--from', 'build', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
      server.once('exit', () => reject(new Error('the playground did not start')));
    });
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(url);
    page.on('request', (request) => asked.push(request.url()));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  async function read(files: readonly { name: string; buffer: Buffer }[]): Promise<void> {
    await page
      .locator('#files')
      .setInputFiles(files.map((each) => ({ ...each, mimeType: 'application/octet-stream' })));
    await page.locator('#verdict').waitFor();
  }

  const shown = (): Promise<unknown> =>
    page.evaluate(`({
      verdict: document.querySelector('#verdict').dataset.verdict,
      categories: [...document.querySelectorAll('article')].map((each) => each.dataset.category),
    })`);

  test.each(archives.map((sample) => [`${sample.dialect}/${sample.file}`, sample] as const))(
    '%s is diagnosed as on Node',
    async (_, sample) => {
      await read([{ name: sample.file, buffer: readFileSync(sample.path) }]);
      const { verdict, findings } = await diagnose(await sourcesOf(sample));
      expect(await shown()).toEqual({ verdict, categories: findings.map(({ category }) => category) });
    },
    60_000,
  );

  test('text of a log is text and not markup, and is asked for nowhere', async () => {
    const hostile = '<img src=x onerror="document.title=1"> received NO_PROPOSAL_CHOSEN notify error';
    const text = `Mar  4 13:00:00 gw charon: 12[IKE] <net|1> ${hostile}\nMar  4 13:00:00 gw charon: 12[IKE] <net|1> received NO_PROPOSAL_CHOSEN notify error\n`;
    await read([{ name: '<b>x</b>.log', buffer: Buffer.from(text) }]);
    expect(await page.locator('#result img, #result b').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  test('a file is dropped', async () => {
    const text = 'Mar  4 13:00:00 gw charon: 12[IKE] <net|1> received NO_PROPOSAL_CHOSEN notify error\n';
    await page.evaluate(`{
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(text)}], 'charon.log'));
      document.querySelector('#result').replaceChildren();
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    }`);
    await page.locator('#verdict').waitFor();
    expect(await shown()).toMatchObject({ verdict: (await diagnose(text)).verdict });
  });

  test('a damaged archive is said to be one', async () => {
    const whole = readFileSync(archives.find(({ file }) => file.endsWith('.zip'))?.path ?? '');
    await read([{ name: 'cut.zip', buffer: whole.subarray(0, whole.length - 30) }]);
    expect(await page.locator('#result').textContent()).toContain('no list of its members');
  });

  test('no connection is open to the page', async () => {
    const blocked = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
      fetch('/style.css').catch(() => undefined);
    })`);
    expect(blocked).toBe('connect-src');
  });
});
