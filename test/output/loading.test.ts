import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '../support/root.js';

const root = packageRoot();

/** Everything that is loaded with a module, without what it loads on demand. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, from] of text.matchAll(/^(?:import|export|\})(?! type)[^;'(]*?from '(\.[^']+)'/gm))
    loadedWith(relative(root, join(root, dirname(file), from!.replace(/\.js$/, '.ts'))), found);
  return found;
}

test.each(['src/index.ts', 'src/cli/main.ts', 'src/cli/commands/diagnose.ts'])(
  '%s loads no report but text',
  (file) => {
    const loaded = [...loadedWith(file)];
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((each) => /^src\/output\/(?:html|markdown)\//.test(each))).toEqual([]);
  },
);

test('the sub-path of reports loads them all, and no dialect', () => {
  const loaded = [...loadedWith('src/report.ts')];
  expect(loaded).toContain('src/output/html/report.ts');
  expect(loaded).toContain('src/output/markdown/report.ts');
  expect(loaded.filter((each) => each.startsWith('grammars/'))).toEqual([]);
});
