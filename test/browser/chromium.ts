import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium is looked for: `CHROMIUM`, or the usual place on Linux. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser; tests that need one say so where there is none. */
export const hasChromium = existsSync(executablePath);

if (!hasChromium)
  console.warn(`No browser at ${executablePath} (set CHROMIUM): tests in browsers are skipped.`);

/** Starts a browser that asks nobody anything. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
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
