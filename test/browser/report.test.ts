import { expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { htmlReport } from '../../src/output/html/report.js';
import { diagnosisWith, session } from '../output/made.js';
import { describeInBrowser } from './browser.js';
import { fullPage } from './pages.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page for people who do not see, hear or point; rules of level A and AA. */
async function barriers(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids foreign scripts; the debugger may evaluate one.
  await page.evaluate(axeSource);
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary))`);
}

const visible = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility()).length`,
  );

describeInBrowser('the page', (browser) => {
  test('opens without a complaint and asks for nothing', async () => {
    const { page, complaints, requests } = await browser.open(fullPage());
    expect(await page.locator('h1').innerText()).toBe('IKE encryption mismatch');
    expect(await page.title()).toBe('FAULT: IKE encryption mismatch – ikescope');
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.close();
  });

  test('forbids every script but its own', async () => {
    const { page } = await browser.open(fullPage());
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.com/x.png';
      document.body.append(image);
    }`);
    await page.waitForTimeout(100);
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    await page.close();
  });

  test.each([
    ['in light colours', { dark: false }],
    ['in dark colours', { dark: true }],
    ['on a narrow screen', { width: 400 }],
  ])('has no barriers %s', async (_, options) => {
    const { page } = await browser.open(fullPage(), options);
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  test('has no barriers where there is little to say', async () => {
    for (const verdict of ['healthy', 'inconclusive'] as const) {
      const { page, complaints } = await browser.open(
        htmlReport(diagnosisWith({ verdict, findings: [], sessions: [], tunnels: [] })),
      );
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  test.each([400, 320, 1280])('needs no sideways scrolling at %d pixels', async (width) => {
    const { page } = await browser.open(fullPage(), { width });
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('filters by peer, fault and text, and says what is left', async () => {
    const { page } = await browser.open(fullPage());
    const status = (): Promise<string> => page.locator('#filter-status').innerText();
    await page.selectOption('#filter-peer', '198.51.100.99');
    await page.waitForTimeout(200);
    expect(await visible(page, '.finding')).toBe(1);
    expect(await visible(page, '.session')).toBe(1);
    expect(await status()).toBe('1 of 2 findings, 1 of 2 tunnels, 1 of 4 sessions, 250 of 500 events');
    await page.click('button[type=reset]');
    await page.waitForTimeout(200);
    expect(await visible(page, '.finding')).toBe(2);
    expect(await page.locator('#filter-status').textContent()).toBe('');
    await page.selectOption('#filter-category', 'peer.unreachable');
    await page.waitForTimeout(200);
    expect(await visible(page, '.finding')).toBe(1);
    expect(await visible(page, 'svg.timeline a')).toBe(1);
    await page.selectOption('#filter-category', '');
    await page.fill('#filter-text', 'LINE 403 OF');
    await page.waitForTimeout(200);
    expect(await visible(page, '.finding')).toBe(0);
    expect(await visible(page, '#event-rows tr')).toBe(1);
    await page.close();
  });

  test('shows events in portions, and those around a quoted line', async () => {
    const { page } = await browser.open(fullPage());
    expect(await visible(page, '#event-rows tr')).toBe(100);
    await page.click('#event-more');
    expect(await visible(page, '#event-rows tr')).toBe(200);
    await page.click('a[data-line="402"]');
    expect(await page.evaluate('document.activeElement.querySelector("th").textContent')).toBe(
      'IkeLogs.txt:402',
    );
    expect(await page.locator('#event-status').innerText()).toMatch(/^Lines around IkeLogs\.txt:402\. /);
    expect(await visible(page, '#event-rows tr.evidence')).toBe(2);
    await page.click('#event-all');
    expect(await page.locator('#event-status').innerText()).toBe('100 of 500 events shown.');
    await page.close();
  });

  test('switches between light and dark, whatever the system says', async () => {
    for (const dark of [false, true]) {
      const { page } = await browser.open(fullPage(1), { dark });
      const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
      const before = await ground();
      expect(await page.locator('#theme').innerText()).toBe(dark ? 'Light' : 'Dark');
      await page.click('#theme');
      expect(await ground()).not.toBe(before);
      await page.click('#theme');
      expect(await ground()).toBe(before);
      await page.close();
    }
  });

  test('keeps what is jumped to clear of the bar, which is taller while it tells what is left', async () => {
    const { page } = await browser.open(fullPage());
    await page.fill('#filter-text', 'a');
    await page.waitForTimeout(300);
    expect(await page.locator('#filter-status').innerText()).not.toBe('');
    for (const id of ['sessions-title', 'timeline-title']) {
      await page.evaluate(`document.getElementById('${id}').scrollIntoView()`);
      const covered = await page.evaluate<number>(
        `document.querySelector('.bar').getBoundingClientRect().bottom - document.getElementById('${id}').getBoundingClientRect().top`,
      );
      expect(covered).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  test('has room for how far a negotiation came, on one line', async () => {
    const { page } = await browser.open(
      htmlReport(diagnosisWith({ sessions: [{ ...session, reached: 'answered' }] })),
    );
    const lines = await page.evaluate<number>(
      `(() => { const { height } = document.querySelector('.session .state').getBoundingClientRect(); return height / parseFloat(getComputedStyle(document.querySelector('.session .state')).lineHeight); })()`,
    );
    expect(Math.round(lines)).toBe(1);
    // A log that begins later does not show what came up before.
    expect(await page.locator('.legend').innerText()).toContain('not seen to come up');
    await page.close();
  });

  test('is used by keyboard', async () => {
    const { page } = await browser.open(fullPage(1));
    const focused = (): Promise<string> =>
      page.evaluate(
        'document.activeElement.id || document.activeElement.className || document.activeElement.tagName',
      );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('theme');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('filter-peer');
    await page.focus('#session-0 summary');
    await page.keyboard.press('Enter');
    expect(await visible(page, '#session-0 .sequence')).toBe(1);
    await page.focus('#bar-1');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(await visible(page, '#session-1 .sequence')).toBe(1);
    await page.close();
  });

  test('draws requests, answers, refusals and silence', async () => {
    const { page } = await browser.open(fullPage(1));
    await page.evaluate(`document.querySelector('#session-1').open = true`);
    expect(await page.locator('#session-1 .sequence li').allInnerTexts()).toEqual([
      expect.stringMatching(/^10:55:16\.000[^]*IKE_SA_INIT request 0/),
      expect.stringMatching(/IKE_SA_INIT response 0\s+after 13 ms/),
      expect.stringMatching(/IKE_AUTH request 1/),
      expect.stringMatching(/IKE_AUTH response 1\s+after 70 ms, refused: AUTHENTICATION_FAILED/),
      expect.stringMatching(/IKE_SA_INIT request 0\s+sent 4 more times, no answer in the log/),
    ]);
    expect(await page.locator('#session-1 .sequence .sr').first().textContent()).toBe(
      'from 198.51.100.20 to 203.0.113.10: ',
    );
    expect(await page.locator('#ends .sequence li.lost').innerText()).toMatch(/not seen at the other end/);
    await page.close();
  });

  test('has everything on paper', async () => {
    const { page } = await browser.open(fullPage());
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await visible(page, '#session-0 .sequence')).toBe(1);
    expect(await visible(page, '.bar, #events, #theme')).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(27, 31, 35)');
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await visible(page, '#session-0 .sequence')).toBe(0);
    await page.close();
  });
});
