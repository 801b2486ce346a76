import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** A page that is open, and what the browser said and did meanwhile. */
export interface Opened {
  readonly page: Page;
  /** Console messages, errors of scripts and violations of the policy. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, beside the page itself. */
  readonly requests: readonly string[];
}

/** Opens pages in a browser. */
export interface Browser {
  readonly open: (
    html: string,
    options?: { readonly width?: number; readonly dark?: boolean },
  ) => Promise<Opened>;
}

/** Tests in a browser; without one they are skipped, and the name of the skipped test says how to get it. */
export function describeInBrowser(name: string, body: (browser: Browser) => void): void {
  if (!existsSync(executablePath)) {
    test.skip(`${name}: there is no browser, install it with "apt-get install chromium"`, () => undefined);
    return;
  }
  describe(name, () => {
    let context: BrowserContext;
    let folder: string;
    let pages = 0;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'ikescope-browser-'));
      context = await chromium.launchPersistentContext(join(folder, 'profile'), {
        executablePath,
        headless: true,
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    });
    afterAll(async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    });
    body({
      async open(html, { width = 1280, dark = false } = {}) {
        pages += 1;
        const file = join(folder, `page-${pages}.html`);
        writeFileSync(file, html);
        const url = pathToFileURL(file).href;
        const page = await context.newPage();
        const complaints: string[] = [];
        const requests: string[] = [];
        page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('dialog', (dialog) => {
          complaints.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on('request', (request) => {
          if (request.url() !== url && !request.url().startsWith('data:')) requests.push(request.url());
        });
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        await page.goto(url);
        // The events come after the first paint.
        await page.waitForTimeout(200);
        return { page, complaints, requests };
      },
    });
  });
}
