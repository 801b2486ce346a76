import type { TransformKind } from '../../value/types.js';

/** The name of a kind of transform as findings print it. */
export const parameters: Readonly<Record<TransformKind, string>> = {
  encryption: 'encryption',
  integrity: 'integrity',
  prf: 'prf',
  dhGroup: 'dh-group',
  esn: 'esn',
  authMethod: 'auth-method',
};

/** What a configuration calls it, for a sentence. */
const spoken: Readonly<Record<TransformKind, string>> = {
  encryption: 'encryption algorithm',
  integrity: 'integrity algorithm',
  prf: 'PRF',
  dhGroup: 'Diffie-Hellman group',
  esn: 'extended sequence numbers',
  authMethod: 'authentication method',
};

/** The kind that a printed parameter means. */
export function kindOfParameter(parameter: string): TransformKind | undefined {
  if (parameter === 'pfs-group') return 'dhGroup';
  const kinds = Object.keys(parameters) as TransformKind[];
  return kinds.find((kind) => parameters[kind] === parameter);
}

/** How a kind of transform is called in the phase: the group of a Child SA is its PFS group. */
export const spokenKind = (kind: TransformKind, phase: 1 | 2): string =>
  kind === 'dhGroup' && phase === 2 ? 'PFS group' : spoken[kind];

/** How a printed parameter is called in a sentence; `dh-group` as `Diffie-Hellman group`, a mode as it is printed. */
export function spokenParameter(parameter: string): string {
  const kind = kindOfParameter(parameter);
  return kind === undefined ? parameter : spoken[kind];
}
