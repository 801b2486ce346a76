import { afterAll, describe, expect, test } from '@jest/globals';
import { faultLog, makeFiles, run } from './run.js';

const files = makeFiles({
  'acme.rows':
    'dialect: acme\nsource: seen, our log\nlayout line: <time:iso> ike: <body:rest>\n' +
    'no-answer timeout.reached: no answer from <remote:host>\n  category: peer.unreachable\n',
  'more.rows': 'extends: acme\nsource: seen, our log\nfan note: fan speed <percent:int>\n',
  'bad.rows': 'dialect: acme\nlayout line <body:rest>\n',
  'binary.rows': '\u0000\ud800',
  'acme.log': '2026-11-21 10:00:00 ike: no answer from 203.0.113.9\n2026-11-21 10:00:01 ike: fan speed 30\n',
});
afterAll(() => files.remove());
const { path } = files;
const kindsOf = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly message?: string }).message);

describe('--grammar', () => {
  test('reads a dialect of the user', async () => {
    const { status, out, err } = await run(['diagnose', '--grammar', path('acme.rows'), path('acme.log')]);
    expect(out).toMatch(/^FAULT .* \(peer\.unreachable, /);
    expect({ status, err }).toEqual({ status: 1, err: '' });
  });

  test('may be repeated; a later file extends an earlier one', async () => {
    const args = ['--grammar', path('acme.rows'), '--grammar', path('more.rows')];
    const { status, out } = await run(['parse', ...args, path('acme.log')]);
    expect(kindsOf(out)).toEqual(['acme/no-answer', 'acme/fan']);
    expect(status).toBe(0);
    const detected = await run(['detect', ...args, '--format', 'json', path('acme.log')]);
    expect(JSON.parse(detected.out)).toMatchObject([{ dialect: 'acme' }]);
    const named = await run(['parse', '--dialect', 'acme', ...args, '-'], { input: 'fan speed 30\n' });
    expect(named.status).toBe(0);
  });

  test.each([
    ['a mistake', ['diagnose', 'parse', 'detect', 'learn'], 'bad.rows', /bad\.rows:2:1[23]: /],
    ['a missing file', ['parse'], 'none.rows', /none\.rows cannot be read as a grammar: it does not exist\./],
    ['a directory', ['parse'], '.', /cannot be read as a grammar: it is a directory\./],
  ])('%s is one line and status 2', async (_, commands, file, words) => {
    for (const command of commands) {
      const { status, out, err } = await run([command, '--grammar', path(file)], { input: faultLog });
      expect(err).toMatch(words);
      expect(err).toMatch(/^ikescope: [^\n]+\n$/);
      expect({ status, out }).toEqual({ status: 2, out: '' });
    }
  });
});

describe('learn', () => {
  test('prints a file that --grammar takes', async () => {
    const drafts = await run(['learn', '--output', path('mine.rows'), path('acme.log')]);
    expect(drafts).toEqual({ status: 0, out: '', err: '' });
    const { out } = await run(['parse', '--grammar', path('mine.rows'), path('acme.log')]);
    expect(kindsOf(out)).toEqual(['mine/ike-no-answer-from', 'mine/ike-fan-speed']);
  });

  test('says when every line is known, and what it cannot learn', async () => {
    const known = await run(['learn', '-'], { input: faultLog });
    expect(known).toEqual({ status: 0, out: '', err: 'ikescope: Every line is known.\n' });
    const data = await run(['learn', '-'], { input: '[{"a":1},{"a":2}]' });
    expect(data.err).toMatch(/^ikescope: Entries of data \(JSON, CSV, XML\) that nobody knows: 2\.[^\n]+\n$/);
    const missing = await run(['learn', path('none.log')]);
    expect(missing.status).toBe(2);
  });
});
