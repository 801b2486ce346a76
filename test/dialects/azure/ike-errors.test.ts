import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detectAzure, linesOfEvents, linesOfText, readAzure } from './made.js';

const authentication = 'Error: Authentication failed. Check shared key. Check crypto. Check lifetimes.';
const quickMode = 'Error: On-premises device rejected Quick Mode settings. Check values.';
const payload = 'Error: On-prem device sent invalid payload.';
const peerFailed = 'Peer failed with Windows error 13801(ERROR_IPSEC_IKE_AUTH_FAIL)';
const notify = 'Peer sent NO_PROPOSAL_CHOSEN notify';
const invalid = 'IkeFindPayloadInPacket failed with Windows error 13843(ERROR_IPSEC_IKE_INVALID_PAYLOAD)';

const indents = ['\t ', '\t\t', '     ', '        ', ''];

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('IKEErrors.txt, %s', (_, end) => {
  test.each<[string, string, string, Record<string, unknown>]>([
    [
      authentication,
      peerFailed,
      'auth.psk',
      { by: 'peer', actor: 'Peer', code: 13801, symbol: 'ERROR_IPSEC_IKE_AUTH_FAIL' },
    ],
    [quickMode, notify, 'proposal.ipsec', { by: 'peer', phase: 2, notify: 'NO_PROPOSAL_CHOSEN' }],
    [payload, invalid, 'message.malformed', { by: 'local', actor: 'IkeFindPayloadInPacket', code: 13843 }],
    [authentication, invalid, 'message.malformed', { code: 13843 }],
    [
      payload,
      'IkeFoo failed with Windows error 13880(ERROR_IPSEC_IKE_INVALID_MAJOR_VERSION)',
      'negotiation.version',
      { code: 13880 },
    ],
    [payload, 'IkeFoo failed with Windows error 4711(NOBODY_KNOWS)', 'message.malformed', { code: 4711 }],
    ['Error: Something new.', invalid, 'message.malformed', { text: 'Something new.', code: 13843 }],
    ['Error: Something new.', notify, 'proposal', { text: 'Something new.' }],
    [
      'Error: Something new.',
      'IKE SA deleted before establishment completed',
      'peer.deleted',
      { code: 13808 },
    ],
    [
      'Error: Something new.',
      'no words that anybody knows',
      'unknown',
      { basis: 'no words that anybody knows' },
    ],
  ])('%s %s', (sentence, basis, category, fields) => {
    for (const indent of indents) {
      for (const gap of ['', ' ']) {
        const text = `${sentence}${gap}${end}${indent}based on log : ${basis}${end}`;
        const { events } = detectAzure(text);
        expect(events).toMatchObject([
          { kind: 'report.fault', category, place: { line: 1, lines: 2 }, fields },
        ]);
      }
    }
  });

  test('repeats stay events of their own', () => {
    const one = `${authentication} ${end}\t based on log : ${peerFailed}${end}`;
    expect(detectAzure(one.repeat(3)).events.map((event) => event.place.line)).toEqual([1, 3, 5]);
  });
});

test.each([
  ['Error: Authentication failed. Check shared key.', 'auth.psk'],
  ['Error: Authentication failed. Check shared key', 'auth.psk'],
  ['Error: Authentication failed', 'auth.psk'],
  ['Error: On-premises device sent invalid payload', 'message.malformed'],
  ['Error: On-prem device rejected Quick Mode settings.', 'proposal.ipsec'],
  [`${authentication} based on log : ${peerFailed}`, 'auth.psk'],
])('one line: %s', (text, category) => {
  const { events } = detectAzure(text);
  expect(events).toMatchObject([{ kind: 'report.fault', category, place: { lines: 1 } }]);
});

test('alternatives are kept', () => {
  expect(readAzure('Error: Authentication failed. Check shared key.').events[0]?.alternatives).toEqual([
    'auth.failed',
    'proposal.ike',
  ]);
  expect(readAzure(payload).events[0]?.alternatives).toEqual([
    'auth.psk',
    'traffic-selector.mismatch',
    'proposal.ipsec',
  ]);
});

test('a sentence that nobody knows is an error only in a file of this form', () => {
  expect(detectAzure('Error: cannot open file').summary.dialect).toBeUndefined();
  expect(detectAzure(`${payload}\nError: A new sentence.`).events[1]).toMatchObject({
    kind: 'report.fault',
    category: 'unknown',
    fields: { text: 'A new sentence.' },
  });
});

test('a second line without its first is an error of its own', () => {
  expect(readAzure(`\t based on log : ${peerFailed}`).events).toMatchObject([
    { kind: 'report.fault', category: 'auth.psk', fields: { by: 'peer', code: 13801 } },
  ]);
});

test('nothing is lost, whatever is cut', () => {
  const whole = [
    authentication,
    `\t based on log : ${peerFailed}`,
    quickMode,
    `\t\tbased on log : ${notify}`,
    'Error: A new sentence.',
    '',
    payload,
  ].join('\r\n');
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), (from, length) => {
      const text = whole.slice(from, from + length);
      expect(linesOfEvents(readAzure(text).events)).toEqual(linesOfText(text));
    }),
  );
});
