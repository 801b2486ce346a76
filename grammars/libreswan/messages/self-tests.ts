import { message, type Message } from '../../../src/dialect/message.js';
import { lab } from '../sources.js';

/** What the daemon reports of the tests of its cryptography when it starts: which test, never how it came out. */
export const selfTests: readonly Message[] = [
  message(
    'self-test',
    'report.status',
    [
      'testing <algorithm:AES_CBC|AES_CTR|AES_GCM_16|AES_XCBC|CAMELLIA_CBC|HMAC_MD5|HMAC_SHA1|HMAC_SHA2_256|HMAC_SHA2_384|HMAC_SHA2_512>:',
      '  Encrypting <_:int> octets using <_:text>',
      '  Encrypting <_:int> bytes (<_:int> blocks) using <_:text>',
      '  Encrypting <_:int> bytes (1 block) using <_:text>',
      '  Camellia: <_:int> bytes with <_:int>-bit key',
      '  RFC <_:int> Test Case <_:text>',
      '  RFC <_:int>: <_:word> test <_:int>',
      '  CAVP: IKEv2 key derivation <_:text>',
      '  empty string',
      '  one block',
      '  two blocks[[ with associated data]]',
    ],
    lab,
    { severity: 'debug', set: { report: 'self-test' } },
  ),
];
