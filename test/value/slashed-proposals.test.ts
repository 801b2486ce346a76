import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { transforms } from '../../grammars/common/transforms.js';
import { createSlashedProposals } from '../../src/value/slashed-proposals.js';

const read = createSlashedProposals(transforms);

describe('slashed proposals', () => {
  test('kinds come from the names', () => {
    expect(
      read('IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048, ESP:AES_GCM_16_128/NO_EXT_SEQ'),
    ).toEqual({
      value: [
        {
          protocol: 'IKE',
          encryption: ['AES_CBC_256'],
          integrity: ['HMAC_SHA2_256_128'],
          prf: ['PRF_HMAC_SHA2_256'],
          dhGroup: ['MODP_2048'],
        },
        { protocol: 'ESP', encryption: ['AES_GCM_16_128'], esn: ['NO_EXT_SEQ'] },
      ],
    });
  });

  test('alternatives, further key exchanges and unknown transforms', () => {
    expect(read('IKE:AES_CBC_128/AES_CBC_256/ECP_256/KE1_ML_KEM_768/UNKNOWN_4_99/(1234)')).toEqual({
      value: [
        {
          protocol: 'IKE',
          encryption: ['AES_CBC_128', 'AES_CBC_256'],
          dhGroup: ['ECP_256', 'UNKNOWN_4_99'],
          other: ['KE1_ML_KEM_768', '(1234)'],
        },
      ],
    });
  });

  test('what is printed is read', () => {
    const one = fc.record({
      protocol: fc.constantFrom('IKE', 'ESP', 'AH'),
      encryption: fc.constantFrom('AES_CBC_128', '3DES_CBC', 'CAMELLIA_CBC_256'),
      integrity: fc.constantFrom('HMAC_SHA1_96', 'AES_XCBC_96'),
      dhGroup: fc.constantFrom('MODP_2048', 'CURVE_25519', 'ECP_256_BP'),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (list) => {
        const text = list.map((p) => `${p.protocol}:${p.encryption}/${p.integrity}/${p.dhGroup}`).join(', ');
        expect(read(text)).toEqual({
          value: list.map(({ protocol, encryption, integrity, dhGroup }) => ({
            protocol,
            encryption: [encryption],
            integrity: [integrity],
            dhGroup: [dhGroup],
          })),
        });
      }),
    );
  });

  test.each([
    ['foo', 'unexpected "foo" at column 1'],
    ['IKE:AES_CBC_256/', 'unexpected end at column 17'],
    ['', 'unexpected end at column 1'],
  ])('"%s" is no list', (text, problem) => {
    expect(read(text)).toEqual({ problem });
  });
});
