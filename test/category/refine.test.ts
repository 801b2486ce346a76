import { describe, expect, test } from '@jest/globals';
import type { CategoryId } from '../../src/category/categories.js';
import { categories } from '../../src/category/categories.js';
import { findCategory, isGeneric, isKindOf, parentsOf, rankOf, refines } from '../../src/category/refine.js';

const ids = categories.map(({ id }) => id);
const pairs = ids.flatMap((a) => ids.map((b) => [a, b] as const));

describe('the list of categories', () => {
  test('ids are unique and found again', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const category of categories) expect(findCategory(category.id)).toBe(category);
    expect(findCategory('no.such')).toBeUndefined();
  });

  test('every category but "none" says what to do', () => {
    expect(categories.filter(({ actions }) => actions.length === 0).map(({ id }) => id)).toEqual(['none']);
  });

  test('refinedBy names categories that exist', () => {
    for (const { refinedBy = [] } of categories) {
      for (const pattern of refinedBy) {
        const matching = pattern.endsWith('.*')
          ? ids.filter((id) => id.startsWith(pattern.slice(0, -1)))
          : [pattern];
        expect(matching.length).toBeGreaterThan(0);
        if (pattern !== '*' && !pattern.endsWith('.*')) expect(ids).toContain(pattern);
      }
    }
  });

  test('the type of ids knows the ids', () => {
    const known: CategoryId = 'auth.psk.missing';
    // @ts-expect-error: not a category
    const other: CategoryId = 'auth.pks';
    expect(ids).toContain(known);
    expect(ids).not.toContain(other);
  });
});

describe('kinds', () => {
  test.each([
    ['auth.psk.missing', ['auth.psk']],
    ['proposal.ike.dh-group', ['proposal.ike', 'proposal']],
    ['auth.psk', []],
    ['unknown', []],
  ])('parents of %s', (id, parents) => {
    expect(parentsOf(id).map((parent) => parent.id)).toEqual(parents);
  });

  test('a category is a kind of itself, its parents and its bare prefix', () => {
    expect(isKindOf('auth.psk', 'auth.psk')).toBe(true);
    expect(isKindOf('auth.psk', 'auth')).toBe(true);
    expect(isKindOf('auth.psk', 'auth.ps')).toBe(false);
    expect(isKindOf('auth', 'auth.psk')).toBe(false);
  });
});

describe('refinement', () => {
  test.each([
    ['proposal.ike.encryption', 'proposal.ike'],
    ['proposal.ike.encryption', 'proposal'],
    ['proposal.ipsec.pfs', 'timeout.child'],
    ['proposal.ipsec.pfs', 'rekey.failed'],
    ['auth.psk', 'auth.failed'],
    ['auth.psk', 'message.malformed'],
    ['auth.psk.missing', 'message.malformed'],
    ['auth.certificate.expired', 'timeout.ike'],
    ['peer.unknown', 'proposal'],
    ['peer.unreachable.refused', 'timeout.dpd'],
    ['timeout.ike', 'negotiation.failed'],
    ['timeout.ike', 'unknown'],
    ['timeout.dpd', 'peer.deleted'],
    ['limit.cpu', 'connection.down'],
    ['auth.psk', 'sa.parent-down'],
  ])('%s says more than %s', (finer, coarser) => {
    expect(refines(finer, coarser)).toBe(true);
    expect(refines(coarser, finer)).toBe(false);
    expect(rankOf(finer)).toBeGreaterThan(rankOf(coarser));
  });

  test.each([
    ['auth.psk', 'auth.identity'],
    ['peer.deleted', 'negotiation.failed'],
    ['unknown', 'connection.down'],
    ['none', 'unknown'],
    ['no.such', 'unknown'],
    ['timeout.dpd', 'timeout.ike'],
  ])('%s and %s are not ordered', (one, other) => {
    expect(refines(one, other)).toBe(false);
    expect(refines(other, one)).toBe(false);
  });

  test('no category refines itself and no two refine each other', () => {
    expect(ids.filter((id) => refines(id, id))).toEqual([]);
    expect(pairs.filter(([a, b]) => refines(a, b) && refines(b, a))).toEqual([]);
  });

  test('it is transitive, and ranks follow it', () => {
    const below = pairs.filter(([finer, coarser]) => refines(finer, coarser));
    for (const [finer, middle] of below) {
      expect(rankOf(finer)).toBeGreaterThan(rankOf(middle));
      for (const coarser of ids) if (refines(middle, coarser)) expect(refines(finer, coarser)).toBe(true);
    }
  });

  test('generic categories refine nothing, and all others refine them', () => {
    for (const [generic, id] of pairs.filter(([a]) => isGeneric(a))) {
      expect(refines(generic, id)).toBe(false);
      expect(refines(id, generic)).toBe(id !== 'none' && !isGeneric(id));
    }
  });

  test('"none" stands outside', () => {
    expect(pairs.filter(([a, b]) => (a === 'none' || b === 'none') && refines(a, b))).toEqual([]);
    expect(rankOf('none')).toBe(0);
  });
});
