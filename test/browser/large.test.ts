import { expect, test } from '@jest/globals';
import type { Diagnosis } from '../../src/classify/diagnosis.js';
import { failedSession, fullDiagnosis, fullFinding, goodSession } from '../output/made.js';
import { describeInBrowser } from './browser.js';
import { fullPage } from './pages.js';

/** The 4,000 sessions that 100,000 lines may hold, with 200 findings. */
const large: Diagnosis = {
  ...fullDiagnosis,
  findings: Array.from({ length: 200 }, (_, index) => ({
    ...fullFinding,
    remote: `203.0.113.${index}`,
    sessions: [`session ${index}`],
  })),
  sessions: Array.from({ length: 4000 }, (_, index) => ({
    ...(index % 2 === 0 ? goodSession : failedSession),
    id: `session ${index}`,
    remote: `203.0.113.${index % 250}`,
    first: new Date(Date.UTC(2026, 2, 4, 6) + index * 20_000).toISOString(),
    last: new Date(Date.UTC(2026, 2, 4, 6) + index * 20_000 + 600_000).toISOString(),
  })),
};

describeInBrowser('a page of 100,000 events', (browser) => {
  test('is below 15 MB, is painted within 2 seconds, and says what it leaves out', async () => {
    const html = fullPage(100_000, large);
    expect(Buffer.byteLength(html)).toBeLessThan(15 * 1024 * 1024);
    const { page, complaints } = await browser.open(html);
    const paint: number = await page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
    );
    expect(paint).toBeLessThan(2000);
    await page.locator('#event-status', { hasText: 'events shown' }).waitFor();
    expect(await page.locator('#event-status').textContent()).toBe(
      '100 of 20000 events shown; the report holds 20000 of 100000.',
    );
    expect(await page.locator('.finding').count()).toBe(200);
    expect(await page.locator('.session').count()).toBe(4000);
    await page.fill('#filter-text', 'line 403 of');
    await page.locator('#filter-status', { hasText: '1 of 20000 events' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
