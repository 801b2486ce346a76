import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyReaderOf, bodyReaderOver } from '../../src/grammar-file/learn/body.js';
import { draftsOf, templateOf } from '../../src/grammar-file/learn/drafts.js';
import { createGroups } from '../../src/grammar-file/learn/groups.js';
import { shapeOf } from '../../src/grammar-file/learn/shape.js';
import { dialects, parseText, readGrammar } from '../../src/index.js';
import { bareLayout, syslogLayouts } from '../../grammars/common/layouts.js';

/** The drafts for messages that stand for themselves. */
function learn(lines: readonly string[]): string {
  const groups = createGroups();
  lines.forEach((line, index) => groups.add(line, bareLayout, 'own.log', index + 1));
  return draftsOf(groups, { dialect: undefined, dialects, from: 'own.log' });
}

/** The rows of drafts, without comments and headers. */
const rowsOf = (text: string): string[] => text.split('\n').filter((line) => / {2}note: /.test(line));

describe('the shape of a message', () => {
  test.each([
    ['no answer from 203.0.113.9 after 5 tries', 'no answer from <address:ip> after <number:int> tries'],
    ['peer 203.0.113.9:4500, then 2001:db8::1', 'peer <endpoint:endpoint>, then <address:ip>'],
    ['peer 10.0.0.1[500] and 10.0.0.2[4500].', 'peer <endpoint:endpoint> and <endpoint2:endpoint>.'],
    ['took 30ms of 1.5 seconds', 'took <number:int>ms of <number2:decimal> seconds'],
    ['retries=5, local=1.2.3.4', 'retries=<retries:int>, local=<address:ip>'],
    ['connection \'net-net\' to "gw a" is up', 'connection \'<quoted:text>\' to "<quoted2:text>" is up'],
    ['spi 0xc82e112d, id 3baa1cd0-0000-4000-8000-000000000001', 'spi <hex:hex>, id <guid:guid>'],
    ['tunnel net-1[3] in /etc/a1.conf', 'tunnel <word:word>[<number:int>] in <name:name>'],
    ['since 2026-11-21 10:00:00 it is 7.', 'since <date:iso> it is <number:int>.'],
    ["it's 5 o'clock", "it's <number:int> o'clock"],
    ['request 54416818cvf took 5KB', 'request <word:word> took <number:int>KB'],
    ['nothing varies here', 'nothing varies here'],
  ])('%s', (line, template) => {
    expect(templateOf(shapeOf(line))).toBe(template);
  });
});

describe('drafts', () => {
  test('are counted, the most frequent first, with an example', () => {
    const text = learn(['fan speed 30', 'fan speed 31', 'no answer from 203.0.113.9', 'fan speed 32']);
    expect(rowsOf(text)).toEqual([
      'fan-speed  note: fan speed <number:int>',
      'no-answer-from  note: no answer from <address:ip>',
    ]);
    expect(text).toContain('# 3 lines, the first is own.log:1\n#   fan speed 30\n');
    expect(text).toContain('# 4 lines in 2 forms.');
  });

  test('a word that varies is captured where three lines show it', () => {
    const lines = ['berlin', 'paris', 'rome'].map((city) => `the tunnel to ${city} is up`);
    expect(rowsOf(learn(lines))).toEqual(['the-tunnel-to-is-up  note: the tunnel to <word:word> is up']);
    expect(rowsOf(learn(lines.slice(0, 2)))).toHaveLength(2);
  });

  test('names that vary and names with digits are one form', () => {
    const lines = ['berlin', 'paris', 'rome', 'gw1'].map((city) => `the tunnel to ${city} is up`);
    expect(rowsOf(learn(lines))).toEqual(['the-tunnel-to-is-up  note: the tunnel to <word:word> is up']);
  });

  test('what cannot be a row is a comment that says why', () => {
    const text = learn(['42', 'odd [[x]] <net:x> line']);
    expect(text).toContain(
      '# No row as it is: a wording needs 6 literal letters or digits, this one has 0\n',
    );
    expect(text).toContain('# No row as it is: unknown capture type "x"\n');
  });

  test('two that fit the same lines are not both rows', () => {
    const lines = ['value ab1 is set now', 'value ab.1 is set now', "value 'x' is set now"];
    const dialect = readGrammar(learn(lines));
    expect(dialect.messages.length).toBeGreaterThan(0);
  });

  test('of a known dialect extend it, without its envelope and head', () => {
    const strongswan = dialects.find(({ id }) => id === 'strongswan');
    if (!strongswan) throw new Error('no strongswan');
    const line = 'Nov 21 01:05:50 gw charon[123]: 05[IKE] <net|1> licence limit of 5 tunnels reached';
    const { text, layout } = bodyReaderOf(strongswan)(line);
    const groups = createGroups();
    groups.add(text, layout, 'charon.log', 7);
    const drafts = draftsOf(groups, { dialect: strongswan, dialects, from: 'charon.log' });
    expect(drafts).toContain('extends: strongswan\n');
    const [event] = parseText(line, { dialect: readGrammar(drafts) });
    expect(event).toMatchObject({
      message: 'strongswan/licence-limit-of-tunnels-reached',
      fields: { number: 5, thread: 5 },
    });
  });

  test('of no dialect hold the layouts that were found', () => {
    const bodyOf = bodyReaderOver([...syslogLayouts, bareLayout]);
    const groups = createGroups();
    const lines = ['Nov 21 10:00:00 gw acmed[7]: fan speed 30', 'fan speed of 31'];
    lines.forEach((line, index) => {
      const { text, layout } = bodyOf(line);
      groups.add(text, layout, 'a.log', index + 1);
    });
    const dialect = readGrammar(draftsOf(groups, { dialect: undefined, dialects, from: 'a.log' }));
    expect(dialect.layouts.map(({ id }) => id)).toEqual(['syslog-3164', 'bare']);
    expect([...parseText(lines.join('\n'), { dialect })].map(({ kind }) => kind)).toEqual(['note', 'note']);
  });
});

test('room does not grow with the input', () => {
  const groups = createGroups();
  const word = (index: number): string =>
    index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  for (let index = 0; index < 20_000; index += 1)
    groups.add(`${word(index)} has ${word(index * 7)} it`, undefined, 'a', index);
  const kept = groups.end().reduce((sum, { count }) => sum + count, 0);
  expect(groups.lines).toBe(20_000);
  expect(kept + groups.forgotten).toBe(20_000);
  expect(groups.end().length).toBeLessThanOrEqual(4096);
  groups.add('x'.repeat(100_000), undefined, 'a', 1);
  expect(groups.end().every(({ example }) => example.length <= 1000)).toBe(true);
});

test('whatever the lines are, the drafts are a grammar file, and each row fits its own line', () => {
  const word = fc.constantFrom(
    'peer',
    'tunnel',
    'is up',
    '203.0.113.9',
    '[500]',
    ': ',
    '=',
    '5',
    "'a b'",
    '[[',
    ']]',
    '<a:b>',
    '<x:int>',
    '0x7',
    '#',
    'net-1',
    '\t',
    '.',
    '""',
  );
  const line = fc.array(
    fc.oneof({ arbitrary: word, weight: 4 }, fc.string({ unit: 'binary', maxLength: 6 })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const all = lines.map((pieces) => pieces.join(' ').replace(/[\r\n]/g, ' '));
      const text = learn(all);
      const dialect = readGrammar(text);
      const known = [...parseText(all.join('\n'), { dialect })].filter(({ kind }) => kind === 'note').length;
      expect(known).toBeGreaterThanOrEqual(dialect.messages.length);
    }),
    { numRuns: 200 },
  );
});
