import { expect, test } from '@jest/globals';
import { parseText } from '../../../src/index.js';

const messageOf = (dialect: string, text: string): string | undefined => {
  const [event] = [...parseText(`${text}\n`, { dialect })];
  return event?.message;
};

test.each([
  [
    'libreswan',
    '"office" #7: certificate E=gw-b@example.org,CN=gw-b.example,O=Example OK',
    'libreswan/certificate-accepted',
  ],
  ['libreswan', '"office" #7: certificate of the peer is not OK', undefined],
  ['libreswan', '| processing: STOP state #0 (in process_md() at demux.c:396)', 'libreswan/processing'],
  ['libreswan', '| processing: giving up', undefined],
  [
    'racoon',
    '2014-06-02 12:39:30: DEBUG: new acquire 10.1.0.0/16[0] 10.2.0.0/16[0] proto=any dir=out',
    'racoon/quick-mode-with-phase1',
  ],
  ['racoon', '2014-06-02 12:39:30: DEBUG: new acquire failed', undefined],
])('%s: %s', (dialect, line, id) => {
  expect(messageOf(dialect, line)).toBe(id);
});
