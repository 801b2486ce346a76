import { expect, test } from '@jest/globals';
import type { Diagnosis } from '../../src/classify/diagnosis.js';
import { createEventWindow } from '../../src/output/html/event-window.js';
import { htmlReport } from '../../src/output/html/report.js';
import { fullDiagnosis } from '../output/made.js';
import { poisoned } from '../output/poisoned.js';
import { describeInBrowser } from './browser.js';
import { eventAt, fullPage } from './pages.js';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' autofocus onfocus='alert(1)`,
  '</script><script>alert(1)</script><!--',
  '</title></style></textarea><svg onload=alert(1)>',
  '<!--<script>',
  ']]><b>bold</b>&lt;b&gt;&#60;b&#62;',
  'javascript:alert(1)',
  'https://example.com/"onclick="alert(1)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><link rel=stylesheet href=//example.com>',
  '</svg><foreignObject><b>x</b></foreignObject>',
  '\u001b]8;;https://example.com/\u0007click\u202e\u2066\u0000\ud800',
  '${alert(1)} {{alert(1)}} `alert(1)`',
  '__proto__',
];

/** A page in which every string that a log, a name or a message can decide is the payload. */
function hostilePage(payload: string): string {
  const diagnosis = poisoned(fullDiagnosis, payload) as Diagnosis;
  const events = createEventWindow();
  for (let line = 1; line < 20; line += 1) {
    const event = poisoned(eventAt(line, { category: 'auth.psk', session: 'x' }), payload) as ReturnType<
      typeof eventAt
    >;
    events.add({ ...event, severity: 'error' });
  }
  return htmlReport(diagnosis, { events });
}

describeInBrowser('hostile text', (browser) => {
  test.each(payloads.map((payload) => [JSON.stringify(payload), payload]))(
    'stays text: %s',
    async (_, payload) => {
      const { page, complaints, requests } = await browser.open(hostilePage(payload));
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
      // Not one element more than the page has by itself, and no attribute that it never has.
      const kinds = (): Promise<readonly string[]> =>
        page.evaluate(`[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))]`);
      const own = await browser.open(fullPage(20));
      const known: readonly string[] = await own.page.evaluate(
        `[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))]`,
      );
      expect((await kinds()).filter((each) => !known.includes(each))).toEqual([]);
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'style')`,
        ),
      ).toEqual([]);
      expect(
        await page.evaluate(
          `[...document.links].map((each) => each.protocol).filter((each) => !['https:', 'file:'].includes(each))`,
        ),
      ).toEqual([]);
      expect(await page.locator('script').count()).toBeLessThanOrEqual(2);
      expect(await page.locator('body').innerText()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u2066]/);
      await own.page.close();
      await page.close();
    },
  );

  test.each(['x'.repeat(3000), 'wide '.repeat(600), '2001:db8:1111:2222:3333:4444:5555:6666'])(
    'does not make the page wider: %s',
    async (payload) => {
      const { page } = await browser.open(hostilePage(payload), { width: 400 });
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
      await page.close();
    },
  );
});
