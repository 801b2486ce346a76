import { join, relative } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../support/root.js';

/** The entries of the package with their declarations, as compiled. */
const entries: readonly (readonly [string, string])[] = [
  ['ikescope', 'src/index.d.ts'],
  ['ikescope/core', 'src/core.d.ts'],
  ['ikescope/node', 'src/input/node/index.d.ts'],
  ['ikescope/catalogue', 'src/catalogue.d.ts'],
  ['ikescope/dialects/*', 'grammars/racoon/dialect.d.ts'],
];

/** Where the report is checked in. */
export const apiReportPath = (): string => join(packageRoot(), 'docs', 'api.txt');

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

/** The statement that declares: `const x` is inside of a list inside of a statement. */
const statementOf = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

/** A declaration on few lines, without comments and `declare`. */
function print(declaration: ts.Declaration): string {
  const text = printer.printNode(
    ts.EmitHint.Unspecified,
    statementOf(declaration),
    declaration.getSourceFile(),
  );
  return text.replace(/^(?:export )?(?:declare )?/, '');
}

/** Everything that the entries export, and what these declarations name, as one text. */
export function apiReport(): string {
  const build = join(packageRoot(), 'build');
  const program = ts.createProgram(
    entries.map(([, path]) => join(build, path)),
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
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const isOurs = (declaration: ts.Declaration): boolean =>
    !relative(build, declaration.getSourceFile().fileName).startsWith('..');

  const parts: string[] = [];
  const all = new Set<ts.Symbol>();
  for (const [name, path] of entries) {
    const file = program.getSourceFile(join(build, path));
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${path} is no module: compile first`);
    const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
    const own = symbols.map((symbol) => {
      const target = resolved(symbol);
      const known = all.has(target);
      all.add(target);
      return known ? `${symbol.name} (as above)` : (target.declarations ?? []).map(print).join('\n');
    });
    parts.push(`${'='.repeat(8)} ${name}`, ...own);
  }

  // What an exported declaration names is part of the interface, though it has no name of its own outside.
  const named: string[] = [];
  for (const symbol of all) {
    for (const declaration of symbol.declarations ?? []) {
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) {
          const found = checker.getSymbolAtLocation(node);
          const target = found && resolved(found);
          const [first] = target?.declarations ?? [];
          const outside =
            first &&
            (ts.isInterfaceDeclaration(first) ||
              ts.isTypeAliasDeclaration(first) ||
              ts.isClassDeclaration(first));
          if (target && outside && isOurs(first) && !all.has(target)) {
            all.add(target);
            named.push((target.declarations ?? []).map(print).join('\n'));
          }
        }
        ts.forEachChild(node, visit);
      };
      if (isOurs(declaration)) visit(statementOf(declaration));
    }
  }
  return `${[...parts, `${'='.repeat(8)} named by these, not exported`, ...named.sort()].join('\n\n')}\n`;
}
