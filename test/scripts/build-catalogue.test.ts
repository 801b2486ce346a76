import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { defineDialect, message, parseText } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

interface Rows {
  readonly format: string;
  readonly dialect: string;
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly wording: string;
    readonly source: { readonly where: string; readonly certainty: string };
  }[];
}

function build(...parameters: string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [join(packageRoot(), 'scripts/build-catalogue.mjs'), ...parameters], {
    encoding: 'utf8',
  });
}

const tree = join(packageRoot(), 'test/scripts/source-tree');
const made = new Map<string, Rows>();

function rowsOf(family: string, ...more: string[]): Rows {
  const key = [family, ...more].join(' ');
  const rows = made.get(key) ?? (JSON.parse(build(tree, '--family', family, ...more).stdout) as Rows);
  made.set(key, rows);
  return rows;
}

describe('rows from the source of a daemon', () => {
  test('strongSwan: formats become wordings, what is known or too vague is left out', () => {
    const { format, dialect, rows } = rowsOf('strongswan');
    expect([format, dialect]).toEqual(['ikescope/rows@1', 'strongswan']);
    expect(rows.map(({ wording }) => wording)).toEqual([
      'made up: <_:int> of <_:int> walnuts cracked, "<_:text>" left',
      'a walnut tree at <_:host> has <_:text> and <_:endpoint> answers',
      'walnut <_:text> rolled away (100%)',
      'a walnut is <_:text>',
    ]);
    expect(rows[0]).toMatchObject({
      kind: 'debug.detail',
      source: { where: 'src/daemon/talk.c:7', certainty: 'source-code' },
    });
  });

  test('with --all also what the built-in messages know', () => {
    const known = 'received NO_PROPOSAL_CHOSEN notify error';
    expect(rowsOf('strongswan', '--all').rows.map(({ wording }) => wording)).toContain(known);
  });

  test('Libreswan: names between strings are values', () => {
    expect(rowsOf('libreswan').rows.map(({ wording }) => wording)).toEqual([
      'walnut <_:int> is <_:int> days old and weighs <_:text> grams',
    ]);
  });

  test('racoon', () => {
    expect(rowsOf('racoon').rows.map(({ wording }) => wording)).toEqual([
      'no walnut fits the shell of <_:text>.',
    ]);
  });

  test('the same words have the same id', () => {
    const again = JSON.parse(build(tree, '--family', 'strongswan').stdout) as Rows;
    expect(again).toEqual(rowsOf('strongswan'));
  });

  test('a dialect can be made of them', () => {
    const { rows } = rowsOf('strongswan');
    const dialect = defineDialect({
      id: 'walnuts',
      vendor: 'walnuts',
      title: 'Walnuts',
      messages: rows.map(({ id, wording, source }) =>
        message(id, 'debug.detail', wording, { where: source.where, certainty: 'source-code' }),
      ),
    });
    expect(dialect.messages).toHaveLength(4);
    expect([...parseText('x', { dialect })]).toHaveLength(1);
  });

  test('wrong use says how it is used', () => {
    for (const parameters of [
      [],
      [tree],
      [tree, '--family', 'walnuts'],
      [tree, '--family', 'racoon', '--other'],
    ]) {
      const { status, stderr } = build(...parameters);
      expect([status, stderr.startsWith('usage: ')]).toEqual([2, true]);
    }
  });
});
