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

/** Whether one end could meet the other with nothing that an RFC rules out among what it adds. */
function meetsWell(own: readonly Proposal[], others: readonly Proposal[], phase: 1 | 2): boolean {
  return own.some((mine) =>
    others.some((theirs) =>
      (['encryption', 'integrity', 'prf', 'dhGroup', 'esn'] as const).every((kind) => {
        const values = theirs[kind] ?? [];
        if (values.length === 0 || (kind === 'integrity' && values.every(isAead))) return true;
        const common = (mine[kind] ?? []).filter((a) => values.some((b) => agreesWith(kind, a, b)));
        return (common.length > 0 ? common : values).some((value) => !isBad(kind, value, phase));
      }),
    ),
  );
}

describe.each([
  [1, ikeProposal],
  [2, espProposal],
] as const)('changes of phase %i', (phase, proposal) => {
  test('what is told to either end makes the lists meet', () => {
    fc.assert(
      fc.property(lists(proposal), ([local, remote]) => {
        const changes = changesBetween(local, remote, phase);
        expect(changes.length).toBeGreaterThan(0);
        for (const end of ['local', 'remote'] as const) {
          const own = changes.filter((each) => each.end === end);
          if (own.length === 0) continue;
          const [ours, theirs] =
            end === 'local' ? [applied(local, own), remote] : [local, applied(remote, own)];
          expect(compareProposals(ours, theirs).match).toBe(true);
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
        if (bad.length === 0) return;
        expect(bad.every(({ deprecated, text }) => deprecated && text.includes('rules this out'))).toBe(true);
        expect(meetsWell(local, remote, phase)).toBe(false);
        expect(meetsWell(remote, local, phase)).toBe(false);
      }),
      { numRuns: 400 },
    );
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
