import type { Session } from '../session/session.js';
import type { Judgement } from './judge.js';

/** Sessions of one pair of gateways that failed by the same category. */
export interface Group {
  readonly category: string;
  readonly members: { readonly session: Session; readonly judgement: Judgement; readonly first: boolean }[];
}

/** The name of a pair of gateways. */
export const pairKey = (local: string | undefined, remote: string | undefined): string =>
  `${local ?? ''} ${remote ?? ''}`;

/** The name of a pair of gateways in one log. */
export const pairIn = ({ source, local, remote }: Session): string =>
  `${source} ${pairKey(local?.address, remote?.address)}`;
