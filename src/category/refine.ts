import { categories } from './categories.js';
import type { Category } from './category.js';

/**
 * Categories that only say that something is wrong. Every other category refines them and they refine nothing,
 * neither each other: so `*` makes no cycle.
 */
const genericIds: ReadonlySet<string> = new Set([
  'unknown',
  'negotiation.failed',
  'connection.down',
  'sa.parent-down',
  'peer.deleted',
]);

/** The category that is no fault; it stands outside of the order. */
const noFault = 'none';

const byId: ReadonlyMap<string, Category> = new Map(categories.map((category) => [category.id, category]));

/** For each category those that stand directly below it. */
let direct: ReadonlyMap<string, readonly string[]> | undefined;

const directlyFinerIds = (): ReadonlyMap<string, readonly string[]> => (direct ??= findDirectlyFiner());

/** For each category that was asked for, those that say more about the same fault, near and far. */
const reached = new Map<string, ReadonlySet<string>>();

/** All categories below one, by walking down. */
function finerThan(coarser: string): ReadonlySet<string> {
  const known = reached.get(coarser);
  if (known) return known;
  const below = new Set(directlyFinerIds().get(coarser));
  // A set is walked together with what is added on the way.
  for (const id of below) for (const next of directlyFinerIds().get(id) ?? []) below.add(next);
  reached.set(coarser, below);
  return below;
}

/** For each category the longest chain of ever coarser ones above it. */
let ranks: ReadonlyMap<string, number> | undefined;

/** The canonical category of an id. */
export function findCategory(id: string): Category | undefined {
  return byId.get(id);
}

/** The canonical categories this one is a kind of, nearest first: of `auth.psk.missing` it is `auth.psk`. */
export function parentsOf(id: string): readonly Category[] {
  const parents: Category[] = [];
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
    const parent = byId.get(id.slice(0, dot));
    if (parent !== undefined) parents.push(parent);
  }
  return parents;
}

/** True when the category is the other one or stands below it. The ancestor may be a bare prefix such as `auth`. */
export function isKindOf(id: string, ancestor: string): boolean {
  return id === ancestor || id.startsWith(`${ancestor}.`);
}

/** True for the categories that say only that something is wrong. */
export function isGeneric(id: string): boolean {
  return genericIds.has(id);
}

/**
 * True when the first category says more about the same fault than the second: it is a kind of it, or `refinedBy`
 * of the second names it, or one follows from the other over categories between them.
 *
 * The relation is a strict partial order over the canonical categories: no category refines itself and no two
 * refine each other (a test walks all pairs). Ids that are not canonical refine only the prefixes of their own id.
 */
export function refines(finer: string, coarser: string): boolean {
  if (finer === coarser) return false;
  return isKindOf(finer, coarser) || (byId.has(coarser) && finerThan(coarser).has(finer));
}

/**
 * How much a category says: 0 for no fault, 1 for the generic ones, more for each step of refinement below them.
 * A category always ranks above those it refines; equal ranks say nothing.
 */
export function rankOf(id: string): number {
  if (id === noFault) return 0;
  if (genericIds.has(id) || !byId.has(id)) return 1;
  return (ranks ??= rankAll()).get(id) ?? 1;
}

/** The ids that each pattern with an asterisk stands for. */
function idsByPrefix(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of categories) {
    for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
      const pattern = `${id.slice(0, dot)}.*`;
      const ids = found.get(pattern);
      if (ids) ids.push(id);
      else found.set(pattern, [id]);
    }
  }
  const specific = categories.map(({ id }) => id).filter((id) => id !== noFault && !genericIds.has(id));
  return found.set('*', specific);
}

/** For each category those that stand directly below it, by their id or by its `refinedBy`. */
function findDirectlyFiner(): ReadonlyMap<string, readonly string[]> {
  const byPrefix = idsByPrefix();
  return new Map(
    categories.map(({ id, refinedBy = [] }) => [
      id,
      [`${id}.*`, ...refinedBy]
        .flatMap((pattern) => byPrefix.get(pattern) ?? (byId.has(pattern) ? [pattern] : []))
        .filter((each) => each !== id),
    ]),
  );
}

function rankAll(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const rank = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    let highest = 0;
    for (const [coarser, below] of directlyFinerIds())
      if (below.includes(id)) highest = Math.max(highest, rank(coarser));
    found.set(id, highest + 1);
    return highest + 1;
  };
  for (const { id } of categories) rank(id);
  return found;
}
