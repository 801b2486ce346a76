import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proposals, proposalWords } from '../../grammars/azure/values.js';
import { transforms } from '../../grammars/common/transforms.js';
import { memoise } from '../../src/value/memo.js';
import { createKeyedProposals } from '../../src/value/keyed-proposals.js';

const read = createKeyedProposals(proposalWords, transforms);

const printed = {
  Cipher: ['AES-CBC-256', 'AES-CBC-128', '3DES', 'DES'],
  Integrity: ['SHA1', 'SHA256', 'SHA384', 'Md5'],
  DhGroup: ['DhGroup2', 'DhGroup14', 'DhGroup20', 'DhGroupECP384', 'None'],
} as const;
const kinds = { Cipher: 'encryption', Integrity: 'integrity', DhGroup: 'dhGroup' } as const;
type Key = keyof typeof printed;

const policy = fc.record({
  Cipher: fc.constantFrom(...printed.Cipher),
  Integrity: fc.constantFrom(...printed.Integrity),
  DhGroup: fc.constantFrom(...printed.DhGroup),
});
const order = fc.constantFrom<Key[]>(
  ['Cipher', 'Integrity', 'DhGroup'],
  ['Integrity', 'Cipher'],
  ['Cipher', 'Integrity'],
  ['DhGroup', 'Integrity', 'Cipher'],
);

describe('keyed proposals', () => {
  test('the default offer of a gateway', () => {
    const text =
      'Auth:PreShared Key- Policy1:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGroup2 Policy2:Cipher=AES-CBC-256 Integrity=SHA256 DhGroup=DhGroup2';
    expect(proposals(text)).toEqual({
      value: [
        {
          number: 1,
          encryption: ['AES_CBC_256'],
          integrity: ['HMAC_SHA1_96'],
          dhGroup: ['MODP_1024'],
          authMethod: ['PRESHARED_KEY'],
        },
        {
          number: 2,
          encryption: ['AES_CBC_256'],
          integrity: ['HMAC_SHA2_256_128'],
          dhGroup: ['MODP_1024'],
          authMethod: ['PRESHARED_KEY'],
        },
      ],
    });
    const remembered = memoise(proposals);
    expect(remembered(text)).toBe(remembered(text));
  });

  test('keys glued to values', () => {
    expect(read('Policy1:Cipher=DESIntegrity=Md5Policy2:Integrity=SHA1Cipher=3DES')).toEqual({
      value: [
        { number: 1, encryption: ['DES_CBC'], integrity: ['HMAC_MD5_96'] },
        { number: 2, encryption: ['3DES_CBC'], integrity: ['HMAC_SHA1_96'] },
      ],
    });
  });

  test('ciphers with integrity have no integrity transform; a hash beside one is that of the PRF', () => {
    expect(read('Policy1:Integrity=AES-GCM-256 Cipher=AES-GCM-256')).toEqual({
      value: [{ number: 1, encryption: ['AES_GCM_16_256'] }],
    });
    expect(read('Policy1:Cipher=AES-GCM-256 Integrity=SHA384 DhGroup=DhGroupECP384')).toEqual({
      value: [
        { number: 1, encryption: ['AES_GCM_16_256'], prf: ['PRF_HMAC_SHA2_384'], dhGroup: ['ECP_384'] },
      ],
    });
  });

  test('other keys are kept beside', () => {
    expect(read('Policy1:Cipher=3DESSALifeTimeSeconds=3600 Mode=Tunnel PfsGroup=PFS2048')).toEqual({
      value: [
        {
          number: 1,
          encryption: ['3DES_CBC'],
          dhGroup: ['MODP_2048'],
          other: ['SALifeTimeSeconds=3600', 'Mode=Tunnel'],
        },
      ],
    });
  });

  test.each([
    'Policy2:Cip',
    'Pol',
    'Policy2',
    'Policy2:',
    'Policy2:Cipher=',
    'Policy2:Cipher=AES-CBC-25',
    'Policy2:Cipher=AES-CBC-256',
    'Policy2:Cipher=AES-CBC-256 Integrity=SHA',
    'Policy2:Cipher=AES-CBC-256 Integrity=SHA1 DhGr',
    'Policy2:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGr',
    'Policy2:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGroup2...',
    'Policy2:Cipher=AES-CBC-256 Integrity=SHA1 DhGroup=DhGroup2…',
  ])('a line cut at "%s" gives the proposals that are whole', (tail) => {
    const text = `Policy1:Cipher=3DES Integrity=SHA1 DhGroup=DhGroup2 ${tail}`;
    expect(read(text)).toEqual({
      value: [{ number: 1, encryption: ['3DES_CBC'], integrity: ['HMAC_SHA1_96'], dhGroup: ['MODP_1024'] }],
      notice: 'cut off; the last proposal is left out',
    });
  });

  test.each([
    ['', 'no proposal'],
    ['hello', 'no proposal'],
    ['Policy1:Cipher=AES-CBC-25', 'cut off in the first proposal'],
    ['Policy1:Cipher=DESFoo=x', 'unexpected "=" at column 22'],
    ['Policy1:Cipher=A B C', 'unexpected "C" at column 20'],
  ])('"%s" is no list', (text, problem) => {
    expect(read(text)).toEqual({ problem });
  });

  test('what is printed is read, with or without separators', () => {
    fc.assert(
      fc.property(
        fc.array(policy, { minLength: 1, maxLength: 8 }),
        order,
        fc.array(fc.constantFrom('', ' ', '  ', ', '), { minLength: 7, maxLength: 7 }),
        fc.boolean(),
        (policies, keys, separators, auth) => {
          let printedKeys = 0;
          const next = (): string => separators[printedKeys++ % separators.length] ?? '';
          const body = policies.map(
            (values, at) => `Policy${at + 1}:${keys.map((key) => `${key}=${values[key]}${next()}`).join('')}`,
          );
          const expected = policies.map((values, at) => ({
            number: at + 1,
            ...Object.fromEntries(
              keys.map((key) => [kinds[key], [transforms.canonical(kinds[key], values[key])]]),
            ),
            ...(auth && { authMethod: ['PRESHARED_KEY'] }),
          }));
          expect(read(`${auth ? 'Auth:PreShared Key- ' : ''}${body.join('')}`)).toEqual({ value: expected });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a list cut behind its first proposal never says what was not printed', () => {
    const first = 'Policy1:Cipher=AES-CBC-256 Integrity=SHA256 DhGroup=DhGroup14';
    const text = `${first} Policy2:Cipher=3DES Integrity=SHA1 DhGroup=DhGroup14`;
    const whole = read(text);
    const known = 'value' in whole ? whole.value : [];
    expect(known).toHaveLength(2);
    for (let end = first.length; end < text.length; end++) {
      const cut = text.slice(0, end);
      const result = read(cut);
      // `DhGroup1` is a name of its own: nothing shows that the line ends too early.
      if (!cut.endsWith('DhGroup1')) expect(result).toMatchObject({ value: known.slice(0, 1) });
    }
  });
});
