import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../support/root.js';
import { blocksOf, docstringBlocks, documents } from './blocks.js';
import { categoryGuide, categoryGuidePath } from './category-guide.js';
import { fits, runCommands } from './commands.js';
import { checkScripts } from './scripts.js';

const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');

describe('commands in the documents print what stands below them', () => {
  test.each(documents())('%s', (file) => {
    for (const { block, printed, expected } of runCommands(file)) {
      if (expected && !fits(expected.text, printed))
        expect({ line: expected.line, text: expected.text }).toEqual({ line: expected.line, text: printed });
      if (!expected) expect(`${block.line}: ${printed}`).not.toMatch(/^\d+: (?:ikescope|npm|sh): /);
    }
  });
});

describe('programs', () => {
  const blocks = [
    ...documents()
      .flatMap(blocksOf)
      .filter(({ language }) => language === 'ts'),
    ...docstringBlocks(),
  ];

  test('in documents and docstrings compile, run, and print what they say', () => {
    expect(blocks.length).toBeGreaterThan(15);
    expect(checkScripts(blocks)).toEqual([]);
  });

  test('that are wrong are found', () => {
    const block = { file: 'a.md', line: 1, language: 'ts', name: undefined };
    const complaints = checkScripts([
      { ...block, text: "import { nothing } from 'ikescope';\n" },
      {
        ...block,
        line: 5,
        text: "import { explain } from 'ikescope';\nconsole.log(explain('13801').query); // 13802\n",
      },
    ]);
    expect(complaints.map(({ at }) => at).sort()).toEqual(['a.md:1', 'a.md:5']);
  });
});

test('every block has a language that a test looks at', () => {
  const odd = documents()
    .flatMap(blocksOf)
    .filter(({ language, name }) => !['ts', 'sh', 'text'].includes(language) && name === undefined)
    .map(({ file, line, language }) => `${file}:${line} ${language}`);
  expect(odd).toEqual([]);
});

test('links lead somewhere', () => {
  const broken = documents().flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] as string)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !existsSync(join(packageRoot(), dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('the guide to the categories is that of the program (npm run accept rewrites it)', () => {
  expect(categoryGuide()).toBe(readFileSync(categoryGuidePath(), 'utf8'));
});

describe('what is expected of a command', () => {
  test.each([
    ['a\nb\n', 'a\nb\n', true],
    ['a\n', 'a\nb\n', false],
    ['a\n…\n', 'a\nb\nc\n', true],
    ['…\nc\n', 'a\nb\nc\n', true],
    ['a…c\n', 'abbc\n', true],
    ['a…c\n', 'ab\n', false],
    ['a.c\n', 'abc\n', false],
  ])('%j, printed %j', (expected, printed, yes) => {
    expect(fits(expected, printed)).toBe(yes);
  });
});
