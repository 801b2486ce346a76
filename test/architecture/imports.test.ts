import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageRoot } from '../support/root.js';

/** The folders of src from left to right: a folder imports only from itself and from those before it. */
const order = [
  'chevrotain',
  'input',
  'category',
  'value',
  'template',
  'record',
  'event',
  'catalogue',
  'dialect',
  'grammar-file',
  'session',
  'ends',
  'classify',
  'mapping',
  'output',
  'api',
  'entry',
  'cli',
];

const root = packageRoot();

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
  return found.map((match) => ({
    from: relative(root, path),
    to: relative(root, join(dirname(path), (match[1] as string).replace(/\.js$/, '.ts'))),
  }));
}

/** The room a file of src lives in. */
function roomOf(path: string): string {
  const [, folder = '', file] = path.split('/');
  if (file !== undefined) return folder;
  return folder === 'chevrotain.ts' ? 'chevrotain' : 'entry';
}

const sources = filesBelow(join(root, 'src'));
const grammars = filesBelow(join(root, 'grammars'));

describe('imports', () => {
  test('there is something to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  test('point one way', () => {
    const wrong = sources
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('src/'))
      .filter(({ from, to }) => order.indexOf(roomOf(to)) > order.indexOf(roomOf(from)));
    expect(wrong).toEqual([]);
  });

  test('every room has its place in the order', () => {
    expect(
      [...new Set(sources.map((path) => roomOf(relative(root, path))))].filter(
        (room) => !order.includes(room),
      ),
    ).toEqual([]);
  });

  test('only the entries and the command line know the dialects', () => {
    const knowing = sources.flatMap(importsOf).filter(({ to }) => to.startsWith('grammars/'));
    expect(
      knowing
        .map(({ from }) => from)
        .filter((from) => !/^src\/(?:index|catalogue)\.ts$|^src\/cli\//.test(from)),
    ).toEqual([]);
  });

  test('dialects do not know what comes after the events', () => {
    const wrong = grammars
      .flatMap(importsOf)
      .filter(({ to }) => /^src\/(?:session|classify|output|api|cli)\//.test(to));
    expect(wrong).toEqual([]);
  });

  test('no file is in a circle', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of [...sources, ...grammars].flatMap(importsOf))
      graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('rooms', () => {
  const vendors =
    /\b(?:azure|alibaba|huawei|nsx|vmware|strongswan|charon|libreswan|pluto|racoon|iked|cisco|fortinet|h3c|juniper|meraki|mikrotik|pfsense)\b/i;

  test('no vendor is named in src', () => {
    const named = sources.flatMap((path) => {
      const file = relative(root, path);
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return code
        .split('\n')
        .filter((line) => vendors.test(line))
        .map((line) => `${file}: ${line.trim()}`);
    });
    expect(named).toEqual([]);
  });

  test('chevrotain comes in by one door', () => {
    const direct = [...sources, ...grammars].filter((path) =>
      readFileSync(path, 'utf8').includes("from 'chevrotain'"),
    );
    expect(direct.map((path) => relative(root, path))).toEqual(['src/chevrotain.ts']);
  });
});
