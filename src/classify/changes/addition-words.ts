import { wordOf, type Configuration } from '../../value/configuration.js';
import type { Transforms } from '../../value/transform.js';
import type { TransformKind } from '../../value/types.js';
import type { Change } from '../diagnosis.js';
import { isNothing, isRuledOut, rfcOf } from './better.js';
import type { Addition } from './meeting.js';
import { parameters, spokenKind } from './parameter.js';

/** The two ends of a finding, as far as their products are known. */
export interface EndsKnown {
  readonly local: Configuration | undefined;
  readonly remote: Configuration | undefined;
  /** How a sentence names each end. */
  readonly names: { readonly local: string; readonly remote: string };
}

/** What an addition is told with. */
export interface Told {
  readonly phase: 1 | 2;
  readonly ends: EndsKnown;
  readonly transforms: Transforms;
  /** Every value of a kind that the log shows of either end. */
  readonly shown: (kind: TransformKind) => readonly string[];
}

/** The warning that a standard rules the value out, with what is known of better ones. */
function warning(kind: TransformKind, { phase, transforms, shown }: Told): string {
  const better = shown(kind).some(
    (value) =>
      !isNothing(value) &&
      transforms.find(kind, value) !== undefined &&
      !isRuledOut(transforms, kind, value, phase),
  );
  const checked = better ? '' : ', and the log shows nothing better at either end';
  return ` ${rfcOf(kind, phase)} rules this out${checked}: give both ends a current ${spokenKind(kind, phase)}.`;
}

/** Whether the name of a cipher leaves open a key length that it can have. */
const isOpen = (transforms: Transforms, value: string): boolean =>
  transforms.find('encryption', value)?.keyLength === undefined &&
  transforms.find('encryption', `${value}_256`)?.keyLength !== undefined;

/** An addition as a change of its end, in canonical names and in the words of its product. */
export function changeOf({ end, kind, value, separate }: Addition, told: Told): Change {
  const { ends, phase, transforms } = told;
  const word = wordOf(ends[end], kind, value, phase);
  const inOwnWords = word === undefined ? '' : ` (${word} in its configuration)`;
  const other = ends.names[end === 'local' ? 'remote' : 'local'];
  const length =
    kind === 'encryption' && isOpen(transforms, value) ? `, in the key length that ${other} uses,` : '';
  const apart = !separate
    ? ''
    : kind === 'encryption'
      ? ', as a proposal of its own'
      : ', in that proposal of its own';
  const deprecated = isRuledOut(transforms, kind, value, phase);
  return {
    end,
    parameter: parameters[kind],
    values: [value],
    words: word === undefined ? [] : [word],
    deprecated,
    text: `At ${ends.names[end]}, add ${value}${inOwnWords}${length} to the ${spokenKind(kind, phase)} of the ${
      phase === 1 ? 'IKE SA' : 'IPsec SA'
    }${apart}.${deprecated ? warning(kind, told) : ''}`,
  };
}
