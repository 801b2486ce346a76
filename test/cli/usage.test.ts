import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { faultLog, run } from './run.js';

describe('wrong use is one line and status 2', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'an unknown command',
      ['diagnoze'],
      /unknown command 'diagnoze' \(Did you mean diagnose\?\)\. To diagnose a file/,
    ],
    ['a path without a command', ['IkeLogs.txt'], /unknown command 'IkeLogs\.txt'.*ikescope diagnose FILE/],
    [
      'an unknown option',
      ['diagnose', '--formt', 'json'],
      /unknown option '--formt' \(Did you mean --format\?\)/,
    ],
    [
      'a format as an option',
      ['diagnose', '--json'],
      /unknown option '--json' \(Did you mean --format json\?\)\. See "ikescope diagnose --help"\.$/m,
    ],
    ['a format as an option of events', ['parse', '--csv'], /Did you mean --format csv\?/],
    ['help of the command', ['parse', '--timezone', 'Mars'], /See "ikescope parse --help"/],
    [
      'a file of names that is not there',
      ['diagnose', '--alias', 'absent'],
      /: absent cannot be read for names: it does not exist\.$/m,
    ],
    [
      'an unknown format',
      ['diagnose', '--format', 'pdf'],
      /unknown format "pdf", known: text, json, html, markdown, ecs, ocsf, otel\./,
    ],
    [
      'an unknown format of events',
      ['parse', '--format', 'xml'],
      /unknown format "xml", known: ndjson, json, csv, ecs, ocsf, otel/,
    ],
    ['an option without its value', ['diagnose', '--dialect'], /argument missing/],
    [
      'an unknown dialect',
      ['diagnose', '--dialect', 'nonesuch'],
      /unknown dialect "nonesuch" \(known: .*azure/,
    ],
    ['an unknown dialect of events', ['parse', '--dialect', 'nonesuch'], /unknown dialect/],
    ['an unknown zone', ['diagnose', '--timezone', 'Mars/Base'], /Mars\/Base/],
    ['no date', ['diagnose', '--reference', 'someday'], /reference is no date/],
    [
      'an unknown way to colour',
      ['diagnose', '--color', 'blue'],
      /unknown value of --color "blue", known: auto, always, never/,
    ],
    ['nothing to explain', ['explain'], /missing required argument/],
    ['too much', ['dialects', 'azure'], /too many arguments/],
  ])('%s', async (_, args, words) => {
    const { status, out, err } = await run(args, { input: faultLog });
    expect(err).toMatch(words);
    expect(err).toMatch(/^ikescope: [^\n]+\n$/);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test('and harmless whatever was typed', async () => {
    const { err } = await run(['diagnose', '--format', '\u001b[2J\nx']);
    expect(err).toMatch(/^ikescope: [\x20-\x7e]+\n$/);
  });
});

describe('help', () => {
  test.each([[['--help']], [['diagnose', '--help']], [['help', 'parse']], [['catalogue', '-h']]])(
    '%j',
    async (args) => {
      const { status, out, err } = await run(args);
      expect(out).toMatch(/^Usage: ikescope/);
      expect({ status, err }).toEqual({ status: 0, err: '' });
    },
  );

  test('names every command', async () => {
    const { out } = await run(['--help']);
    for (const name of ['diagnose', 'parse', 'explain', 'detect', 'dialects', 'categories', 'catalogue']) {
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    }
  });

  test('stands in for a missing command, with status 2', async () => {
    const { status, out, err } = await run([]);
    expect(err).toMatch(/^Usage: ikescope/);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test.each([[['--version']], [['-V']], [['diagnose', '--version']]])(
    '%j prints the version',
    async (args) => {
      const manifest = JSON.parse(
        readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
      ) as { version: string };
      const { status, out } = await run(args);
      expect({ status, out }).toEqual({ status: 0, out: `${manifest.version}\n` });
    },
  );
});
