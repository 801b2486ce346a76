import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IkescopeError, readGrammar } from '../../src/index.js';

const complaintOf = (text: string): string => {
  try {
    readGrammar(text, { name: 'own.rows' });
  } catch (error) {
    if (error instanceof IkescopeError && error.code === 'bad-grammar') return error.message;
    throw error;
  }
  return 'none';
};

const head = 'dialect: acme\nsource: seen, x\nlayout line: <body:rest>\n';

describe('a mistake in the text form is told with its place', () => {
  test.each<[string, string, string]>([
    ['no colon', `${head}what is this\n`, '4:1: no ":": write'],
    ['nothing behind the colon', `${head}up note:  \n`, '4:9: there is nothing behind the ":"'],
    ['nothing before the colon', `${head}: up\n`, '4:1: there is nothing before the ":"'],
    ['too many words', `${head}up sa.established for ever: x\n`, '4:19: expected ":" here'],
    ['two words in a property', `${head}up note: the line\n  category of: x\n`, '5:12: expected ":" here'],
    [
      'a property of nothing',
      `dialect: acme\n  title: x\n`,
      '2:3: a property stands below a row or a layout',
    ],
    ['an unknown header', `dialekt: acme\n`, '1:1: unknown property of the dialect "dialekt"'],
    [
      'a misspelt header',
      `dialect: acme\ntitel: Acme\n`,
      '2:1: unknown property of the dialect "titel": did you mean title?',
    ],
    [
      'an unknown property',
      `${head}up note: the line\n  categori: auth\n`,
      '5:3: unknown property of a row "categori": did you mean category?',
    ],
    [
      'an unknown property of a layout',
      `${head}  category: auth\n`,
      '4:3: unknown property of a layout "category"',
    ],
    ['a header twice', `dialect: acme\ndialect: acme\n`, '2:1: "id" stands twice'],
    ['an unknown format', `format: ikescope/rows@9\n${head}`, '1:9: unknown format "ikescope/rows@9"'],
    [
      'a bad id of a dialect',
      'dialect: Acme!\nlayout a: <body:rest>\nsource: seen, x\n',
      '1:10: the id of the dialect "Acme!"',
    ],
    ['the id of a built-in dialect', 'dialect: azure\n', '1:10: there is a dialect "azure" already'],
    ['no dialect', 'source: seen, x\nup note: the line\n', '1:1: name a dialect of its own by "dialect"'],
    ['no layout', 'dialect: acme\nsource: seen, x\n', '1:10: a dialect needs a layout'],
    ['a bad id of a row', `${head}Up note: the line\n`, '4:1: id "Up" is not made of'],
    ['an id twice', `${head}up note: the line\nup note: another line\n`, '5:1: id "up" stands twice'],
    [
      'an unknown kind',
      `${head}up sa.establishd: the line\n`,
      '4:4: unknown kind of event "sa.establishd": did you mean sa.established?',
    ],
    [
      'the kind that is none',
      `${head}up unrecognized: the line\n`,
      '4:4: "unrecognized" is what no row knows',
    ],
    [
      'an unknown category',
      `${head}up note: the line\n  category: auth.pks\n`,
      '5:13: unknown category "auth.pks": did you mean auth.psk?',
    ],
    [
      'an unknown alternative',
      `${head}up note: the line\n  category: auth.failed\n  alternatives: auth.psk, autth\n`,
      '6:27: unknown category "autth"',
    ],
    [
      'alternatives alone',
      `${head}up note: the line\n  alternatives: auth.psk\n`,
      '4:1: "alternatives" stand beside a "category"',
    ],
    [
      'an unknown severity',
      `${head}up note: the line\n  severity: fatal\n`,
      '5:13: unknown severity "fatal"',
    ],
    [
      'an unknown certainty',
      `${head}up note: the line\n  source: sen, x\n`,
      '5:11: unknown certainty "sen": did you mean seen?',
    ],
    [
      'a source without its where',
      `${head}up note: the line\n  source: seen\n`,
      '5:11: a source needs "where"',
    ],
    ['no source', 'dialect: acme\nlayout a: <body:rest>\n', '2:1: a layout needs a "source"'],
    ['an unknown zone', `zone: Mars/Base\n${head}`, '1:7: '],
    ['an unknown zone of a layout', `${head}  zone: Mars/Base\n`, '4:9: '],
    ['a flag that is none', `showsReceived: perhaps\n${head}`, '1:16: "showsReceived" is true or false'],
    [
      'an unknown capture type',
      `${head}up note: the line <a:ipp> there\n`,
      '4:19: unknown capture type "ipp"',
    ],
    [
      'an open optional part',
      `${head}up note: the line [[there\n`,
      '4:26: an optional part "[[" is not closed',
    ],
    [
      'a capture beside another',
      `${head}up note: the line <a:text><b:int>\n`,
      '4:27: no literal between "a" and "b"',
    ],
    ['too few letters', `${head}up note: ab <a:int>\n`, '4:10: a wording needs 6 literal letters'],
    ['a further wording', `${head}up note: the line\n  also: ab\n`, '5:9: a wording needs 6 literal letters'],
    ['a further template', `${head}  also: <body:rest>\n`, '4:3: "also" is a further wording of a row'],
    ['a layout twice', `${head}layout line: x <body:rest>\n`, '4:8: there is a layout "line" already'],
    [
      'a bad layout',
      `dialect: acme\nsource: seen, x\nlayout a: <time:is> <body:rest>\n`,
      '3:11: unknown capture type "is"',
    ],
    [
      'a missing capture',
      `${head}up notify.received: the line <n:word>\n`,
      '4:21: an event of kind "notify.received" needs the capture <notify:text>',
    ],
    [
      'a capture of the wrong type',
      `${head}up notify.received: the line <notify:int>\n`,
      '4:21: an event of kind "notify.received" needs',
    ],
    [
      'an optional capture',
      `${head}up error.reported: the line[[ <code:int>]]\n`,
      '4:20: an event of kind "error.reported" needs the capture <code:code> or <text:text> or <status:status>',
    ],
    [
      'a structured capture without its grammar',
      `${head}up note: the line <p:proposals>\n`,
      '4:10: capture <p:proposals>: this dialect reads no proposals',
    ],
    [
      'an unknown dialect',
      'extends: strongswann\n',
      '1:10: unknown dialect "strongswann": did you mean strongswan?',
    ],
    [
      'another id',
      'extends: strongswan\ndialect: acme\n',
      '2:10: a file that extends strongswan keeps its id',
    ],
    [
      'an unknown family',
      'extends: alibaba\nfamily: rakoon\n',
      '2:9: unknown family of alibaba "rakoon": did you mean racoon?',
    ],
    ['a family without a dialect', `family: racoon\n${head}`, '1:9: "family" stands beside "extends"'],
    [
      'an id of the dialect',
      'extends: strongswan\nsource: seen, x\nnotify-error note: another line\n',
      '3:1: id "notify-error" is already that of a row',
    ],
    [
      'a reason without its table',
      'extends: strongswan\nsource: seen, x\nown-a note: another line\n  reason: n\n',
      '4:11: a reason needs "table"',
    ],
    [
      'an unknown reason table',
      'extends: strongswan\nsource: seen, x\nown-a note: another line <n:int>\n  reason: n from notifi\n',
      '4:18: unknown reason table "notifi": did you mean notify?',
    ],
    [
      'two rows on one line',
      `${head}up note: the line <a:word>\ndown note: the line <b:word>\n`,
      '5:1: "acme/up" and "acme/down" both fit the line',
    ],
    [
      'a row against one of the dialect',
      'extends: strongswan\nsource: seen, x\nown-a note: received <x:word> notify error\n',
      '3:1: "strongswan/notify-error" and "strongswan/own-a" both fit',
    ],
  ])('%s', (_, text, complaint) => {
    const message = complaintOf(text);
    expect(message.startsWith(`own.rows:${complaint}`) ? complaint : message).toBe(complaint);
    expect(message).not.toContain('\n');
  });
});

describe('a mistake in the JSON form is told with its place', () => {
  const rows = (row: string): string =>
    `{ "dialect": { "id": "acme", "layouts": [{ "id": "a", "template": "<body:rest>" }] },\n  "source": { "where": "x", "certainty": "seen" },\n  "rows": [${row}] }`;
  test.each<[string, string, string]>([
    ['no JSON', '{ "rows": [ ] ; }', '1:15: this is no JSON: unexpected ";"'],
    ['a comma too many', '{ "rows": [\n  1, ] }', '2:6: this is no JSON: unexpected "]"'],
    ['cut', '{ "rows": [', '1:12: this is no JSON: it ends too early'],
    ['deep', `{ "rows": ${'['.repeat(40)}`, '1:42: more than 32 levels deep'],
    ['an unknown property', '{ "row": [] }', '1:3: unknown property of a grammar "row": did you mean rows?'],
    ['a property twice', '{ "rows": [],\n  "rows": [] }', '2:3: "rows" stands twice'],
    ['no list', '{ "extends": "strongswan", "rows": {} }', '1:36: "rows" is a list'],
    ['no object', rows('7'), '3:12: a row is an object'],
    ['no text', rows('{ "id": 7 }'), '3:20: "id" is a text'],
    ['an empty text', rows('{ "id": "" }'), '3:20: "id" is empty'],
    ['no id', rows('{ "kind": "note" }'), '3:12: a row needs "id"'],
    ['no wording', rows('{ "id": "a", "kind": "note" }'), '3:12: a row needs a "wording"'],
    [
      'a wording that is none',
      rows('{ "id": "a", "kind": "note", "wording": [7] }'),
      '3:53: "wording" is a list of texts',
    ],
    [
      'a wording',
      rows('{ "id": "a", "kind": "note", "wording": "the \\"line\\" <a:ipp>" }'),
      '3:66: unknown capture type "ipp"',
    ],
    [
      'a source',
      rows('{ "id": "a", "kind": "note", "wording": "the line", "source": "seen" }'),
      '3:74: a source is an object',
    ],
    [
      'fields',
      rows('{ "id": "a", "kind": "note", "wording": "the line", "set": 1 }'),
      '3:71: "set" is an object',
    ],
    [
      'keys',
      rows('{ "id": "a", "kind": "note", "wording": "the line", "lift": { "a": 1 } }'),
      '3:79: "lift" holds names of fields',
    ],
  ])('%s', (_, text, complaint) => {
    const message = complaintOf(text);
    expect(message.startsWith(`own.rows:${complaint}`) ? complaint : message).toBe(complaint);
  });
});

test('whatever is given, the complaint is one with a place', () => {
  const words = fc.constantFrom(
    'dialect:',
    'extends:',
    ' strongswan',
    ' acme',
    '\n',
    'layout',
    ' a:',
    '<body:rest>',
    'note',
    ': ',
    '  also: ',
    'category: auth',
    'source: seen, x',
    '{',
    '}',
    '[',
    ']',
    '"rows"',
    '"id"',
    ':',
    ',',
    '7',
    '\u0000',
    '[[',
    '<a:int>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (pieces) => {
      expect(complaintOf(pieces.join(''))).toMatch(/^(?:none$|own\.rows:\d+:\d+: )/);
    }),
    { numRuns: 300 },
  );
});
