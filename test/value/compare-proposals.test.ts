import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proposals } from '../../grammars/azure/values.js';
import { transforms } from '../../grammars/common/transforms.js';
import { compareProposals } from '../../src/value/compare-proposals.js';
import { createSlashedProposals } from '../../src/value/slashed-proposals.js';
import type { Proposal, ValueGrammar } from '../../src/value/types.js';

const slashed = createSlashedProposals(transforms);
const value = <T>(grammar: ValueGrammar<T>, text: string): T => {
  const result = grammar(text);
  if ('problem' in result) throw new Error(result.problem);
  return result.value;
};
const charon = (text: string): readonly Proposal[] => value(slashed, text);

describe('compareProposals', () => {
  test('the closest pair of all', () => {
    const local = charon('IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048');
    const remote = charon(
      'IKE:3DES_CBC/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024, IKE:AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048',
    );
    expect(compareProposals(local, remote)).toEqual({
      match: false,
      closest: { local: local[0], remote: remote[1] },
      differences: [{ kind: 'encryption', local: ['AES_CBC_256'], remote: ['AES_CBC_128'] }],
    });
  });

  test('across vendors', () => {
    const gateway = value(proposals, 'Policy1:Cipher=AES-CBC-256 Integrity=SHA256 DhGroup=DhGroup2');
    const peer = charon('IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048');
    expect(compareProposals(gateway, peer).differences).toEqual([
      { kind: 'dhGroup', local: ['MODP_1024'], remote: ['MODP_2048'] },
    ]);
    const gcm = value(proposals, 'Policy1:Cipher=AES-GCM-256 Integrity=SHA384 DhGroup=DhGroup20');
    expect(compareProposals(gcm, charon('IKE:AES_GCM_16_256/PRF_HMAC_SHA2_384/ECP_384')).match).toBe(true);
  });

  test('a PRF that follows the integrity algorithm counts as integrity', () => {
    const local = charon('IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_2048');
    const follows = charon('IKE:AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048');
    const own = charon('IKE:AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_512/MODP_2048');
    const kinds = (remote: readonly Proposal[]) =>
      compareProposals(local, remote).differences.map(({ kind }) => kind);
    expect(kinds(follows)).toEqual(['integrity']);
    expect(kinds(own)).toEqual(['integrity', 'prf']);
    expect(kinds(charon('IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA2_256/MODP_2048'))).toEqual(['prf']);
    const xcbc = charon('IKE:AES_CBC_128/AES_XCBC_96/PRF_AES128_XCBC/MODP_2048');
    expect(kinds(xcbc)).toEqual(['integrity']);
  });

  test('alternatives, AEAD ciphers, unstated kinds and key lengths', () => {
    const local = charon('ESP:AES_CBC_256/AES_CBC_128/HMAC_SHA1_96/NO_EXT_SEQ');
    expect(
      compareProposals(local, charon('ESP:AES_CBC_128/HMAC_SHA2_256_128/HMAC_SHA1_96/MODP_2048')).match,
    ).toBe(true);
    expect(compareProposals(local, charon('ESP:AES_CBC/HMAC_SHA1_96')).match).toBe(true);
    const gcm: Proposal = { encryption: ['AES_GCM_16_256'], integrity: ['NONE'] };
    expect(compareProposals(local, [gcm]).differences.map(({ kind }) => kind)).toEqual(['encryption']);
    expect(compareProposals([{ dhGroup: ['MODP_2048'] }], [{ dhGroup: ['MODP_2048_256'] }]).match).toBe(
      false,
    );
  });

  test('nothing to compare is no match', () => {
    const none = { match: false, differences: [] };
    expect(compareProposals([], [])).toEqual(none);
    expect(compareProposals(charon('IKE:AES_CBC_128'), charon('ESP:AES_CBC_128'))).toEqual(none);
    expect(compareProposals([{}], [{ encryption: ['DES_CBC'] }])).toEqual(none);
    expect(compareProposals([{ integrity: ['HMAC_SHA1_96'] }], [{ encryption: ['DES_CBC'] }])).toEqual(none);
  });

  test('a list matches itself, and both ways give the same', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D');
    const proposal = fc.record({
      encryption: fc.uniqueArray(name, { minLength: 1 }),
      integrity: fc.uniqueArray(name, { minLength: 1 }),
      dhGroup: fc.uniqueArray(name, { minLength: 1 }),
    });
    const some = fc.array(proposal, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(compareProposals(a, a).match).toBe(true);
        const there = compareProposals(a, b);
        const back = compareProposals(b, a);
        expect([back.match, back.differences.length]).toEqual([there.match, there.differences.length]);
      }),
    );
  });

  test('thousands of proposals are compared in time', () => {
    const many = Array.from({ length: 5000 }, (_, n): Proposal => ({
      encryption: [`X${n}`],
      integrity: ['Y'],
    }));
    const before = performance.now();
    compareProposals(
      many,
      many.map((one) => ({ ...one, integrity: ['Z'] })),
    );
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
