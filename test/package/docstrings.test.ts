import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../support/root.js';

const entries = ['src/index.d.ts', 'src/core.d.ts', 'src/input/node/index.d.ts', 'src/catalogue.d.ts'];
const build = join(packageRoot(), 'build');
const program = ts.createProgram(
  entries.map((path) => join(build, path)),
  {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    noLib: true,
    noEmit: true,
    strict: true,
  },
);
const checker = program.getTypeChecker();

function exportsOf(path: string): ts.Symbol[] {
  const file = program.getSourceFile(join(build, path));
  const module = file && checker.getSymbolAtLocation(file);
  return (module ? checker.getExportsOfModule(module) : []).map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
}

const isDocumented = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;
const tagsOf = (symbol: ts.Symbol): string[] => symbol.getJsDocTags(checker).map(({ name }) => name);

describe('docstrings', () => {
  test.each(entries)('every export of %s says what it is', (path) => {
    expect(exportsOf(path).length).toBeGreaterThan(0);
    expect(
      exportsOf(path)
        .filter((symbol) => !isDocumented(symbol))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('the functions of the package have an example', () => {
    const functions = exportsOf('src/index.d.ts').filter(
      (symbol) =>
        checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 &&
        symbol.valueDeclaration !== undefined,
    );
    // Their use takes more than a few lines: the guide to dialects and the built-in dialects show it.
    const elsewhere = ['defineDialect', 'nearestMessages', 'readRecordWith'];
    expect(functions.length).toBeGreaterThan(10);
    expect(
      functions
        .filter((symbol) => !tagsOf(symbol).includes('example') && !elsewhere.includes(symbol.name))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});
