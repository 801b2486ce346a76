import { describe, expect, test } from '@jest/globals';
import { candidatesOf } from '../../src/dialect/candidates.js';
import { defineDialect, type Dialect } from '../../src/dialect/dialect.js';
import { message } from '../../src/dialect/message.js';
import { prepareLayouts } from '../../src/dialect/ready-layout.js';
import { readerOf } from '../../src/dialect/reader.js';
import { noHint } from '../../src/dialect/reading.js';
import { layout, type LayoutOptions } from '../../src/record/layout.js';
import { readChunks } from './reading.js';

const source = { where: 'test', certainty: 'inferred' } as const;
const known = message('known', 'note', 'a message that is known', source);
const swallowed = message('swallowed', 'note', '<_:word>|a message', source);

/** Two layouts of which the second takes a part of the envelope for the message. */
const twoLayouts = (id: string, options: LayoutOptions): Dialect =>
  defineDialect({
    id,
    vendor: id,
    title: id,
    layouts: [
      layout('full', '[<process:int>] <session:word>|<body:rest>', source, options),
      layout('short', '[<process:int>] <body:rest>', source),
    ],
    messages: [known, message('taken', 'note', '<_:word>|some other words', source)],
  });

describe('an envelope that settles whose line it is', () => {
  const line = '[7] s1|some other words';

  test('no further layout is tried where it fits', () => {
    const [open, own] = [twoLayouts('open', {}), twoLayouts('own', { own: true })].map(readerOf);
    expect(open?.read(line, false)).toBe(true);
    expect(open?.reading.layout?.variant.row.id).toBe('short');
    for (const hint of [noHint(), { layout: 0, head: -1 }, { layout: 1, head: -1 }]) {
      const fits = own?.read(line, false, hint);
      // The layout that fitted the line before is still tried first.
      expect([fits, own?.reading.layout?.variant.row.id]).toEqual(
        hint.layout === 1 ? [true, 'short'] : [false, 'full'],
      );
    }
  });

  test('no other dialect is asked', () => {
    const other = defineDialect({
      id: 'other',
      vendor: 'other',
      title: 'other',
      layouts: [layout('short', '[<process:int>] <body:rest>', source)],
      messages: [swallowed],
    });
    const text = ['[7] s1|a message that is known', '[7] s1|a message'].join('\n');
    const dialectsOf = (options: LayoutOptions): string[] =>
      readChunks([new TextEncoder().encode(text)], {
        dialects: [twoLayouts(options.own === true ? 'own' : 'open', options), other],
      }).events.map(({ dialect, kind }) => `${dialect} ${kind}`);
    expect(dialectsOf({})).toEqual(['open note', 'other note']);
    expect(dialectsOf({ own: true })).toEqual(['own note', 'own unrecognized']);
  });
});

describe('a program of the current dialect', () => {
  const family = (id: string, programs: readonly string[]): Dialect =>
    defineDialect({
      id,
      vendor: id,
      title: id,
      layouts: [layout('syslog', '<host:word> <program:word>: <body:rest>', source)],
      families: [
        {
          id: `${id}-family`,
          programs,
          heads: [],
          messages: [message(`only-${id}`, 'note', `words that only ${id} prints`, source)],
        },
      ],
    });

  test('is asked about only where others have it too', () => {
    const text = ['gw first: words that only one prints', 'gw First: words that only two prints'].join('\n');
    const read = (programs: readonly string[]): string[] =>
      readChunks([new TextEncoder().encode(text)], {
        dialects: [family('one', ['first']), family('two', programs)],
      }).events.map(({ dialect, kind }) => `${dialect} ${kind}`);
    expect(read(['first'])).toEqual(['one note', 'two note']);
    expect(read(['second'])).toEqual(['one note', 'one unrecognized']);
  });
});

describe('candidates', () => {
  const layouts = [
    layout('time', '<time:iso> <body:rest>', source),
    layout('bracket', '[[<<priority:int>>]][<process:int>] <body:rest>', source),
    layout('level', '<level:INFO|WARN>: <body:rest>', source),
    layout('bare', '<body:rest>', source),
    layout('gap', '<_:gap>tail <body:rest>', source),
  ];
  const candidates = candidatesOf(prepareLayouts(layouts).map(({ matcher }) => matcher));
  const named = (line: string): (string | undefined)[] =>
    candidates(line, 0, line.length).map((index) => layouts[index]?.id);

  test('are those that may begin with the first character, in order', () => {
    expect(named('2026-')).toEqual(['time', 'bare', 'gap']);
    expect(named('[7] x')).toEqual(['bracket', 'bare', 'gap']);
    expect(named('<7>[7] x')).toEqual(['bracket', 'bare', 'gap']);
    expect(named('INFO: x')).toEqual(['level', 'bare', 'gap']);
    expect(named('é')).toEqual(['bare', 'gap']);
    // Nothing is ruled out where there is no character.
    expect(named('')).toHaveLength(layouts.length);
  });
});
