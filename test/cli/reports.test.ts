import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { widthOf } from '../../src/output/text/width.js';
import { faultLog, makeFiles, run } from './run.js';

const folder = 'Büro Süd 协商';
let files: ReturnType<typeof makeFiles>;
beforeAll(() => {
  files = makeFiles({ 'IkeLogs.txt': faultLog, 'crlf.txt': faultLog.replaceAll('\n', '\r\n') });
  mkdirSync(files.path(folder));
  writeFileSync(files.path(`${folder}/Ike Logs.txt`), faultLog);
});
afterAll(() => files.remove());

describe('diagnose --format', () => {
  test('markdown is a report for a ticket', async () => {
    const { status, out, err } = await run(['diagnose', '--format', 'markdown', files.path('IkeLogs.txt')]);
    expect(out).toMatch(/^## FAULT: Pre-shared key mismatch \(`auth\.psk`, \d\d %\)\n/);
    expect(out).toContain('`IkeLogs.txt:3`');
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  test('html is a page with the lines of the log', async () => {
    const { status, out, err } = await run(['diagnose', '--format', 'html', files.path('IkeLogs.txt')]);
    expect(out).toMatch(/^<!doctype html>\n/);
    expect(out).toContain('<title>FAULT: Pre-shared key mismatch – ikescope</title>');
    const json = /<script type="application\/json" id="event-data">([^<]*)<\/script>/.exec(out)![1]!;
    const { total, sources, rows } = JSON.parse(json) as {
      total: number;
      sources: readonly string[];
      rows: readonly (readonly unknown[])[];
    };
    expect({ total, sources }).toEqual({ total: 3, sources: ['IkeLogs.txt'] });
    // Also where a dialect was tried alone before, every line stands there once.
    expect(rows.map(([source, line]) => [source, line])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  test('html goes to a file with a name of any letters', async () => {
    const output = files.path(`${folder}/Bericht 报告.html`);
    const { status, out } = await run([
      'diagnose',
      files.path(`${folder}/Ike Logs.txt`),
      '--format',
      'html',
      '-o',
      output,
    ]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(readFileSync(output, 'utf8')).toContain('Büro Süd 协商/Ike Logs.txt</code>');
  });
});

describe('the text', () => {
  test.each([['40'], ['64'], ['80'], ['100']])('fits COLUMNS=%s', async (columns) => {
    const { out } = await run(['diagnose', files.path('IkeLogs.txt')], { environment: { COLUMNS: columns } });
    expect(out).toMatch(/^FAULT {2}/);
    for (const line of out.split('\n'))
      // A link is never broken.
      if (!line.includes('https://')) expect(widthOf(line)).toBeLessThanOrEqual(Number(columns));
  });

  test.each([['-5'], ['wide'], ['1e9'], ['3']])('is not confused by COLUMNS=%s', async (columns) => {
    const { status, out } = await run(['diagnose', files.path('IkeLogs.txt')], {
      environment: { COLUMNS: columns },
    });
    expect(out).toMatch(/^FAULT {2}/);
    expect(status).toBe(1);
  });

  test('is the same for lines that end as on Windows', async () => {
    const [unix, windows] = await Promise.all(
      ['IkeLogs.txt', 'crlf.txt'].map((name) => run(['diagnose', files.path(name)])),
    );
    expect(windows!.out).not.toContain('\r');
    expect(windows!.out.replaceAll('crlf.txt', 'IkeLogs.txt').replace(/\n\nFiles\n[^]*$/, '')).toBe(
      unix!.out.replace(/\n\nFiles\n[^]*$/, ''),
    );
  });

  test('names files with blanks and letters of any script', async () => {
    const { out } = await run(['diagnose', files.path(`${folder}/Ike Logs.txt`)], {
      environment: { COLUMNS: '120' },
    });
    expect(out).toContain('Ike Logs.txt:3');
    expect(out).toContain(`${folder}/Ike Logs.txt`);
  });
});
