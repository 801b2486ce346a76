import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dialects } from '../../src/index.js';
import { changesFor } from '../../src/classify/changes/changes.js';
import type { Change, Difference, Finding } from '../../src/classify/diagnosis.js';
import { makeSession } from '../../src/session/session.js';
import { agreesWith, compareProposals } from '../../src/value/compare-proposals.js';
import type { Configuration } from '../../src/value/configuration.js';
import { isAead } from '../../src/value/aead.js';
import type { Proposal, TransformKind } from '../../src/value/types.js';

const configurationOf = (id: string): Configuration => {
  const found = dialects.find((each) => each.id === id)?.configuration;
  if (!found) throw new Error(`no configuration words of ${id}`);
  return found;
};
const strongswan = configurationOf('strongswan');
const { transforms } = strongswan;

const parameterOf: Readonly<Record<string, TransformKind>> = {
  encryption: 'encryption',
  integrity: 'integrity',
  prf: 'prf',
  'dh-group': 'dhGroup',
  esn: 'esn',
  'auth-method': 'authMethod',
};

const base: Finding = {
  category: 'proposal.ike',
  title: '',
  stage: 'ike-init',
  severity: 'error',
  confidence: 0.9,
  local: '198.51.100.1',
  remote: '203.0.113.1',
  sessions: [],
  count: 1,
  recovered: false,
  evidence: [],
  differences: [],
  alternatives: [],
  symptoms: [],
  actions: [],
};

/** What is told where the ends have these lists. */
function changesBetween(
  local: readonly Proposal[],
  remote: readonly Proposal[],
  phase: 1 | 2,
  ends: readonly [Configuration | undefined, Configuration | undefined] = [strongswan, strongswan],
): readonly Change[] {
  const session = makeSession('x', 'log', 'strongswan', 0);
  session.local = { address: '198.51.100.1' };
  session.remote = { address: '203.0.113.1' };
  const event = { kind: 'x', message: undefined, text: '', time: undefined, fields: {}, order: 0 } as never;
  session.proposals[phase].local = { value: local, event };
  session.proposals[phase].peer = { value: remote, event };
  const differences: Difference[] = compareProposals(local, remote).differences.map((each) => ({
    parameter: Object.keys(parameterOf).find((name) => parameterOf[name] === each.kind) ?? each.kind,
    local: each.local,
    remote: each.remote,
  }));
  const finding = { ...base, category: phase === 1 ? 'proposal.ike' : 'proposal.ipsec', differences };
  return changesFor(finding, [session], {
    local: ends[0],
    remote: ends[1],
    names: { local: '198.51.100.1', remote: '203.0.113.1' },
  });
}

/** The list of one end after it did what it was told: in each proposal, and as a proposal of its own. */
function applied(own: readonly Proposal[], changes: readonly Change[]): readonly Proposal[] {
  return own.map((proposal) => {
    const changed: Partial<Record<TransformKind, readonly string[]>> = {};
    for (const { parameter, values } of changes) {
      const kind = parameterOf[parameter];
      if (kind) changed[kind] = [...(proposal[kind] ?? []), ...values];
    }
    return { ...proposal, ...changed };
  });
}

const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const ciphers = ['DES_CBC', '3DES_CBC', 'AES_CBC_128', 'AES_CBC_256'];
const combined = ['AES_GCM_16_128', 'AES_GCM_16_256', 'CHACHA20_POLY1305'];
const hashes = ['HMAC_MD5_96', 'HMAC_SHA1_96', 'HMAC_SHA2_256_128', 'HMAC_SHA2_512_256'];
const prfs = ['PRF_HMAC_MD5', 'PRF_HMAC_SHA1', 'PRF_HMAC_SHA2_256', 'PRF_HMAC_SHA2_512'];
const groups = ['MODP_768', 'MODP_1024', 'MODP_2048', 'ECP_256', 'CURVE_25519'];

const ikeProposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({
    encryption: some(ciphers),
    integrity: some(hashes),
    prf: some(prfs),
    dhGroup: some(groups),
  }),
  fc.record({ encryption: some(combined), prf: some(prfs), dhGroup: some(groups) }),
);
const noEsn = fc.constantFrom(['NO_EXT_SEQ'], ['EXT_SEQ'], ['NO_EXT_SEQ', 'EXT_SEQ']);
const espProposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.record({ encryption: some(ciphers), integrity: some(hashes), esn: noEsn }),
  fc.record({ encryption: some(ciphers), integrity: some(hashes), dhGroup: some(groups), esn: noEsn }),
  fc.record({ encryption: some(combined), dhGroup: some(groups), esn: noEsn }),
);
const lists = (proposal: fc.Arbitrary<Proposal>): fc.Arbitrary<[Proposal[], Proposal[]]> => {
  const list = fc.array(proposal, { minLength: 1, maxLength: 3 });
  return fc.tuple(list, list).filter(([a, b]) => !compareProposals(a, b).match);
};

const isBad = (kind: TransformKind, value: string, phase: 1 | 2): boolean => {
  const known = transforms.find(kind, value);
  const requirement = phase === 1 ? known?.ike : known?.esp;
  return requirement === 'must-not' || requirement === 'should-not';
};

/** Whether the ends could meet, with changes at either of them, at nothing that an RFC rules out. */
function meetsWell(own: readonly Proposal[], others: readonly Proposal[], phase: 1 | 2): boolean {
  return own.some((mine) =>
    others.some((theirs) => {
      const values = (kind: TransformKind): readonly [readonly string[], readonly string[]] => [
        mine[kind] ?? [],
        theirs[kind] ?? [],
      ];
      return (['encryption', 'integrity', 'prf', 'dhGroup', 'esn'] as const).every((kind) => {
        const [ours, yours] = values(kind);
        if (ours.length === 0 || yours.length === 0) return true;
        const common = ours.filter((a) => yours.some((b) => agreesWith(kind, a, b)));
        return (common.length > 0 ? common : [...ours, ...yours]).some((value) => !isBad(kind, value, phase));
      });
    }),
  );
}

describe.each([
  [1, ikeProposal],
  [2, espProposal],
] as const)('changes of phase %i', (phase, proposal) => {
  test('what is told to both ends together makes the lists meet', () => {
    fc.assert(
      fc.property(lists(proposal), ([local, remote]) => {
        const changes = changesBetween(local, remote, phase);
        expect(changes.length).toBeGreaterThan(0);
        const [ours, theirs] = (['local', 'remote'] as const).map((end) =>
          applied(
            end === 'local' ? local : remote,
            changes.filter((each) => each.end === end),
          ),
        );
        expect(compareProposals(ours ?? [], theirs ?? []).match).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('no end is told to add what is weaker than all it has', () => {
    const worth = (kind: TransformKind, value: string): number => {
      const known = transforms.find(kind, value);
      return (known?.strength ?? 0) - (isBad(kind, value, phase) ? 1000 : 0);
    };
    fc.assert(
      fc.property(proposal, proposal, (local, remote) => {
        for (const { end, parameter, values } of changesBetween([local], [remote], phase)) {
          const kind = parameterOf[parameter] as TransformKind;
          const own = (end === 'local' ? local : remote)[kind] ?? [];
          // A combined-mode cipher takes the place of cipher and integrity; its key may be the shorter one.
          if (values.some(isAead) && !own.some(isAead)) continue;
          for (const value of values)
            for (const each of own) expect(worth(kind, value)).toBeGreaterThan(worth(kind, each));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('nothing is told that an RFC rules out while the ends can meet without it', () => {
    fc.assert(
      fc.property(lists(proposal), ([local, remote]) => {
        const changes = changesBetween(local, remote, phase);
        const bad = changes.filter(({ values, parameter }) =>
          values.some((value) => isBad(parameterOf[parameter] as TransformKind, value, phase)),
        );
        for (const { deprecated, text } of changes) {
          expect(deprecated).toBe(text.includes('rules this out'));
          if (text.includes('Diffie-Hellman') || text.includes('PFS')) expect(text).not.toContain('RFC 8221');
        }
        expect(changes.filter(({ deprecated }) => deprecated)).toEqual(bad);
        if (bad.length > 0) expect(meetsWell(local, remote, phase)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

/** End, value and sentence of each change. */
const told = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ end, values, text }) =>
    `${end} ${values.join()} ${/, (?:as|in)[^.]*/.exec(text)?.[0] ?? ''}`.trim(),
  );

describe('which end changes', () => {
  test('of each transform the better value, at whichever end lacks it', () => {
    const local: Proposal = {
      encryption: ['AES_CBC_256'],
      integrity: ['HMAC_SHA2_256_128'],
      dhGroup: ['MODP_1024'],
    };
    const remote: Proposal = { encryption: ['3DES_CBC'], integrity: ['HMAC_MD5_96'], dhGroup: ['MODP_2048'] };
    const changes = changesBetween([local], [remote], 1);
    expect(told(changes)).toEqual(['local MODP_2048', 'remote AES_CBC_256', 'remote HMAC_SHA2_256_128']);
    expect(changes.some(({ deprecated }) => deprecated)).toBe(false);
  });

  test('a gateway with SHA-2 is not told to add SHA-1', () => {
    const local: Proposal = {
      encryption: ['AES_CBC_128'],
      integrity: ['HMAC_SHA2_256_128'],
      prf: ['PRF_HMAC_SHA2_256'],
      dhGroup: ['MODP_2048'],
    };
    const remote: Proposal = {
      encryption: ['AES_CBC_256'],
      integrity: ['HMAC_SHA1_96'],
      prf: ['PRF_HMAC_SHA1'],
      dhGroup: ['MODP_2048'],
    };
    expect(told(changesBetween([local], [remote], 1))).toEqual([
      'local AES_CBC_256',
      'remote HMAC_SHA2_256_128',
      'remote PRF_HMAC_SHA2_256',
    ]);
  });

  test('combined mode against CBC is one change at the end with CBC, as a proposal of its own', () => {
    const cbc: Proposal = {
      encryption: ['AES_CBC_256'],
      integrity: ['HMAC_SHA2_512_256'],
      esn: ['NO_EXT_SEQ'],
    };
    const gcm: Proposal = { encryption: ['AES_GCM_16_128'], esn: ['NO_EXT_SEQ'] };
    expect(told(changesBetween([gcm], [cbc], 2))).toEqual([
      'remote AES_GCM_16_128 , as a proposal of its own',
    ]);
    expect(told(changesBetween([cbc], [gcm], 2))).toEqual([
      'local AES_GCM_16_128 , as a proposal of its own',
    ]);
  });

  test('a proposal of its own has the PRF that the other end wants', () => {
    const cbc: Proposal = {
      encryption: ['AES_CBC_256'],
      integrity: ['HMAC_SHA2_256_128'],
      dhGroup: ['MODP_2048'],
    };
    const gcm: Proposal = {
      encryption: ['AES_GCM_16_256'],
      prf: ['PRF_HMAC_SHA2_256'],
      dhGroup: ['MODP_2048'],
    };
    expect(told(changesBetween([gcm], [cbc], 1))).toEqual([
      'remote AES_GCM_16_256 , as a proposal of its own',
      'remote PRF_HMAC_SHA2_256 , in that proposal of its own',
    ]);
  });

  test('encryption is never traded for a cipher that only authenticates', () => {
    const aes: Proposal = { encryption: ['AES_CBC_128'], integrity: ['HMAC_SHA1_96'] };
    const gmac: Proposal = { encryption: ['NULL_AUTH_AES_GMAC_256'] };
    expect(told(changesBetween([aes], [gmac], 2))).toEqual([
      'remote AES_CBC_128 , as a proposal of its own',
      'remote HMAC_SHA1_96 , in that proposal of its own',
    ]);
  });

  test('an algorithm that no table knows is neither better nor worse', () => {
    const odd: Proposal = { encryption: ['VENDOR_CIPHER'], integrity: ['HMAC_SHA2_256_128'] };
    const aes: Proposal = { encryption: ['AES_CBC_256'], integrity: ['HMAC_SHA2_256_128'] };
    expect(changesBetween([odd], [aes], 2)).toEqual([]);
  });

  test('an authentication method is not a matter of strength', () => {
    const psk: Proposal = { encryption: ['AES_CBC_256'], authMethod: ['PRESHARED_KEY'] };
    const rsa: Proposal = { encryption: ['AES_CBC_256'], authMethod: ['RSA_SIGNATURE'] };
    const changes = changesBetween([psk], [rsa], 1);
    expect(changes.map(({ text }) => text)).toEqual([
      'Set the authentication method to the same value at both ends: 198.51.100.1 has PRESHARED_KEY, 203.0.113.1 has RSA_SIGNATURE.',
    ]);
  });
});

describe('two printed values', () => {
  const ends = {
    local: strongswan,
    remote: undefined,
    names: { local: '198.51.100.1', remote: '203.0.113.1' },
  };
  const between = (category: string, ...differences: readonly Difference[]): readonly Change[] =>
    changesFor({ ...base, category, differences }, [], ends);
  const differs = (parameter: string, local: string, remote: string): Difference => ({
    parameter,
    local: [local],
    remote: [remote],
  });

  test('a cipher whose key length is not printed is still the better one', () => {
    const changes = between('proposal.ike.encryption', differs('encryption', 'AES-CBC', '3DES-CBC'));
    expect(changes).toMatchObject([
      {
        end: 'remote',
        values: ['AES_CBC'],
        text: 'At 203.0.113.1, add AES_CBC, in the key length that 198.51.100.1 uses, to the encryption algorithm of the IKE SA.',
      },
    ]);
  });

  test('a group is ruled out by RFC 8247 in phase 2 too, and both ends are named', () => {
    const [change] = between('proposal.ipsec.pfs', differs('pfs-group', '2', '0'));
    expect(change?.text).toBe(
      'At 203.0.113.1, add MODP_1024 to the PFS group of the IPsec SA. RFC 8247 rules this out, and the log shows nothing better at either end: give both ends a current PFS group.',
    );
  });

  test('no integrity against some is nothing to advise without the ciphers', () => {
    expect(between('proposal.ipsec.integrity', differs('integrity', 'NONE', 'SHA256'))).toEqual([]);
  });

  test('integrity is left out where a combined-mode cipher is taken', () => {
    const changes = between(
      'proposal.ipsec',
      differs('encryption', 'AES-GCM-256', 'AES-CBC-256'),
      differs('integrity', 'NONE', 'SHA256'),
    );
    expect(told(changes)).toEqual(['remote AES_GCM_16_256 , as a proposal of its own']);
  });

  test('where the phase is not known, nothing is advised', () => {
    expect(between('proposal', differs('encryption', 'AES256', '3DES'))).toEqual([]);
  });
});

describe('the words of each end', () => {
  const weak: Proposal = {
    encryption: ['AES_CBC_256'],
    integrity: ['HMAC_SHA2_256_128'],
    dhGroup: ['MODP_1024'],
  };
  const good: Proposal = { ...weak, dhGroup: ['MODP_2048'] };

  test.each([
    ['strongswan', 'modp2048'],
    ['azure', 'DhGroup14'],
  ])('%s', (id, word) => {
    const changes = changesBetween([weak], [good], 1, [configurationOf(id), strongswan]);
    expect(changes).toMatchObject([
      { end: 'local', parameter: 'dh-group', values: ['MODP_2048'], words: [word] },
    ]);
    expect(changes[0]?.text).toContain(word);
    const turned = changesBetween([good], [weak], 1, [strongswan, configurationOf(id)]);
    expect(turned).toMatchObject([{ end: 'remote', values: ['MODP_2048'], words: [word] }]);
  });

  test('an end whose product is not known is told canonical names alone', () => {
    const changes = changesBetween([good], [weak], 1, [strongswan, undefined]);
    expect(changes).toMatchObject([{ end: 'remote', values: ['MODP_2048'], words: [] }]);
  });

  test('where nothing better can meet, the weak one is told with a warning', () => {
    const worse: Proposal = { ...weak, dhGroup: ['MODP_768'] };
    for (const change of changesBetween([weak], [worse], 1)) {
      expect(change.deprecated).toBe(true);
      expect(change.text).toMatch(/RFC 8247 rules this out/);
    }
  });
});
