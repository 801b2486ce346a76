/**
 * Makes rows of the messages that the source of a daemon prints, for those who have that source:
 *
 *   node scripts/build-catalogue.mjs SOURCE_TREE --family strongswan|libreswan|racoon [--output FILE] [--all]
 *
 * The rows are details that say what a line is, never what it means. What the built-in messages know already is left out,
 * unless `--all` is given. See docs/catalogue-from-source.md.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { calls } from './catalogue/c-source.mjs';
import { families } from './catalogue/families.mjs';
import { wordingOf } from './catalogue/wording.mjs';

const usage =
  'usage: node scripts/build-catalogue.mjs SOURCE_TREE --family strongswan|libreswan|racoon [--output FILE] [--all]';

function parametersOf() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { family: { type: 'string' }, output: { type: 'string' }, all: { type: 'boolean' } },
    });
    const [tree] = positionals;
    if (tree !== undefined && positionals.length === 1 && Object.hasOwn(families, values.family ?? ''))
      return { tree, ...values };
  } catch {
    // An option that is not known: the usage says which are.
  }
  console.error(usage);
  return process.exit(2);
}

const { tree, family: familyName, output, all = false } = parametersOf();
const family = families[familyName];

// Loaded when it is known that they are needed.
const { parseText } = await import('../build/src/index.js');
const { checkConflicts } = await import('../build/src/template/conflict.js');
const { sampleLines } = await import('../build/src/template/sample.js');
const { wording } = await import('../build/src/template/wording.js');
const dialect = (await import(`../build/grammars/${familyName}/dialect.js`))[familyName];

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesIn(path);
    else if (entry.isFile() && /\.[ch]$/.test(entry.name)) yield path;
  }
}

/** A name that is the same for the same words: the first of them, and a digest of all. */
function idOf(text) {
  const words =
    text
      .replace(/<_:\w+>/g, ' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 6);
  return `source-${words.slice(0, 5).join('-')}-${digest}`;
}

const rows = new Map();
const left = { lines: 0, rules: 0, known: 0, conflicts: 0 };
let found = 0;
for (const path of sourcesIn(tree)) {
  for (const { line, pieces } of calls(readFileSync(path, 'utf8'), (name) => family.functions.test(name))) {
    found += 1;
    const text = wordingOf(pieces, family);
    if (text === undefined) {
      left.lines += 1;
      continue;
    }
    if (rows.has(text)) continue;
    try {
      const where = `${relative(tree, path).split(sep).join('/')}:${line}`;
      rows.set(text, { row: { id: idOf(text), where }, wording: wording(text) });
    } catch {
      left.rules += 1;
    }
  }
}

const around = {
  strongswan: 'gw charon: 05[IKE] ',
  libreswan: 'gw pluto: "net" #1: ',
  racoon: 'gw racoon: INFO: ',
};
/** Whether the built-in messages know the line in its shortest form. */
function isKnown({ wording: { parts } }) {
  const [sample] = sampleLines(parts);
  if (sample === undefined) return false;
  const [event] = parseText(`Nov 21 01:05:50 ${around[familyName]}${sample}`, { dialect });
  return event !== undefined && event.kind !== 'unrecognized';
}

let kept = [...rows.values()];
if (!all) {
  kept = kept.filter((each) => !isKnown(each));
  left.known = rows.size - kept.length;
}

// Of two wordings that share a line, and of which neither says more, the later is left out.
for (;;) {
  try {
    checkConflicts(kept, ({ id }) => id);
    break;
  } catch (error) {
    const [, , second] = /^"([^"]+)" and "([^"]+)" both fit/.exec(error.message) ?? [];
    if (second === undefined) throw error;
    kept = kept.filter(({ row }) => row.id !== second);
    left.conflicts += 1;
  }
}

const file = {
  format: 'ikescope/rows@1',
  dialect: familyName,
  rows: kept.map(({ row: { id, where }, wording: { text } }) => ({
    id,
    kind: 'debug.detail',
    wording: text,
    source: { where, certainty: 'source-code' },
  })),
};
const json = `${JSON.stringify(file, null, 1)}\n`;
if (output === undefined) process.stdout.write(json);
else writeFileSync(output, json);
console.error(
  `${found} calls, ${kept.length} rows; left out: ${left.known} known already, ${left.rules} that begin with a value or fix too few letters, ${left.lines} of several lines, ${left.conflicts} like another`,
);
