import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CatalogueRow } from '../../src/catalogue/rows.js';
import type { Explanation } from '../../src/catalogue/explain.js';
import type { IkeEvent } from '../../src/event/event.js';
import { faultLog, healthyLog, letter, makeFiles, run } from './run.js';

let files: ReturnType<typeof makeFiles>;
beforeAll(() => {
  files = makeFiles({
    'IkeLogs.txt': faultLog,
    'ConnectionStats.txt': healthyLog,
    'letter.txt': letter,
    'empty.log': '',
  });
});
afterAll(() => files.remove());

const json = async <T>(...args: string[]): Promise<T> => {
  const { status, out, err } = await run([...args, '--format', 'json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as T;
};

describe('parse', () => {
  test('prints one event a line, and no line is lost', async () => {
    const { status, out, err } = await run(['parse', files.path('IkeLogs.txt')]);
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as IkeEvent);
    expect(events.map(({ place }) => place.line)).toEqual([1, 2, 3]);
    expect(events.map(({ text }) => text).join('\n')).toBe(faultLog.trimEnd());
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('prints an array, also of nothing', async () => {
    expect(await json<IkeEvent[]>('parse', files.path('IkeLogs.txt'))).toHaveLength(3);
    expect(await json('parse', files.path('empty.log'))).toEqual([]);
  });

  test('reads several paths and a pipe', async () => {
    const { out } = await run(['parse', files.path('IkeLogs.txt'), '-'], { input: letter });
    const sources = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as IkeEvent).place.source);
    expect(new Set(sources)).toEqual(new Set([files.path('IkeLogs.txt'), '-']));
  });

  test('tells a path that cannot be read on standard error', async () => {
    const { status, out, err } = await run(['parse', files.path('absent'), files.path('IkeLogs.txt')]);
    expect(out.split('\n')).toHaveLength(4);
    expect(err).toMatch(/^ikescope: \S*absent cannot be read: it does not exist\.\n$/);
    expect(status).toBe(2);
  });
});

describe('detect', () => {
  test('says which product printed each file', async () => {
    const paths = [files.path('IkeLogs.txt'), files.path('letter.txt')];
    const [log, text] = await json<{ source: string; dialect?: string; confidence: number }[]>(
      'detect',
      ...paths,
    );
    expect(log).toMatchObject({ source: paths[0], dialect: 'azure' });
    expect(log!.confidence).toBeGreaterThan(0.5);
    expect(text).toMatchObject({ source: paths[1], confidence: 0 });
    expect(text).not.toHaveProperty('dialect');
    expect((await run(['detect', ...paths])).out).toMatch(/azure +\d\d %\n.*no known log\n$/);
  });

  test('is 2 for a path that cannot be read', async () => {
    expect(await run(['detect', files.path('absent')])).toMatchObject({ status: 2, out: '' });
  });
});

describe('explain', () => {
  test('prints an object for one text and an array for several', async () => {
    const one = await json<Explanation>('explain', '13801');
    expect(one.query).toBe('13801');
    expect(one.matches[0]).toMatchObject({ key: 13801, category: 'auth.psk' });
    const several = await json<Explanation[]>('explain', '13801', 'no such thing');
    expect(several.map(({ query }) => query)).toEqual(['13801', 'no such thing']);
  });

  test('says in words what a code means and what is not known', async () => {
    const { status, out } = await run(['explain', '13801', 'qqqqqqqq']);
    expect(out).toMatch(/^13801 \(/);
    expect(out).toContain('Fault: Pre-shared key mismatch (auth.psk)');
    expect(out).toContain('Nothing is known about "qqqqqqqq".');
    expect(status).toBe(0);
  });
});

describe('lists', () => {
  test('dialects', async () => {
    const rows = await json<{ id: string }[]>('dialects');
    expect(rows.map(({ id }) => id)).toContain('azure');
    expect((await run(['dialects'])).out).toMatch(/^DIALECT +TITLE/);
  });

  test('categories', async () => {
    const rows = await json<{ id: string; title: string }[]>('categories');
    expect(rows.find(({ id }) => id === 'auth.psk')?.title).toBe('Pre-shared key mismatch');
    expect((await run(['categories'])).out).toMatch(/^auth\.psk +error +Pre-shared key mismatch$/m);
  });

  test('catalogue', async () => {
    const rows = await json<CatalogueRow[]>('catalogue');
    expect(rows).toContainEqual(
      expect.objectContaining({ vendor: 'windows', key: 13801, category: 'auth.psk' }),
    );
    expect((await run(['catalogue'])).out).toMatch(/13801 +auth\.psk/);
  });
});
