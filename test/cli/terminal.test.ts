import { describe, expect, test } from '@jest/globals';
import { createProgress, watched } from '../../src/cli/progress.js';
import { wantsColour } from '../../src/cli/terminal.js';

describe('colour', () => {
  test.each<[boolean, 'auto' | 'always' | 'never', boolean, NodeJS.ProcessEnv]>([
    [true, 'auto', true, {}],
    [false, 'auto', false, {}],
    [false, 'auto', true, { NO_COLOR: '1' }],
    [true, 'auto', true, { NO_COLOR: '' }],
    [false, 'auto', true, { TERM: 'dumb' }],
    [true, 'auto', false, { FORCE_COLOR: '1' }],
    [false, 'auto', true, { FORCE_COLOR: '0' }],
    [true, 'auto', false, { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [true, 'always', false, { NO_COLOR: '1' }],
    [false, 'never', true, { FORCE_COLOR: '1' }],
  ])('is %s for --color %s, terminal %s, %j', (wanted, when, terminal, environment) =>
    expect(wantsColour(when, terminal, environment)).toBe(wanted),
  );
});

describe('progress', () => {
  test('appears after a second, seldom, and goes away', () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress(
      (text) => written.push(text),
      () => time,
    );
    for (; time <= 3000; time += 10) progress.read('a\u001b[2J.log', 1024 * 1024);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(15);
    expect(written[0]).toBe('\r\u001b[K101 MiB read, a\\x1b[2J.log');
    progress.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('shows nothing of a short run', () => {
    const written: string[] = [];
    const progress = createProgress((text) => written.push(text));
    progress.read('a.log', 10);
    progress.end();
    expect(written).toEqual([]);
  });

  test('changes nothing of a source', async () => {
    const notices: { code: string; message: string; severity: 'info' }[] = [];
    const source = {
      name: 'a.log',
      get notices() {
        return [...notices];
      },
      *open() {
        yield 'one';
        notices.push({ code: 'x', message: 'late', severity: 'info' });
        yield 'two';
      },
    };
    let bytes = 0;
    const seen = watched(source, { read: (_, more) => (bytes += more), end: () => undefined });
    const chunks: unknown[] = [];
    for await (const chunk of seen.open() as AsyncIterable<string>) chunks.push(chunk);
    expect(chunks).toEqual(['one', 'two']);
    expect(bytes).toBe(6);
    expect(seen.notices).toHaveLength(1);
  });
});
