import { makeProposal, type Statement } from './make-proposal.js';
import type { Transforms } from './transform.js';
import type { Proposal, ProposalProtocol, TransformKind } from './types.js';

/** A proposal whose kinds of transform follow from their order: `IKE=A+B-C-D`. */
export interface OrderedProposal {
  readonly number?: number | undefined;
  readonly protocol?: ProposalProtocol | undefined;
  /** One list of alternatives for each kind, in the order of the transform types; kinds may be left out. */
  readonly groups: readonly (readonly string[])[];
}

/** A proposal whose transforms are named: `ESP:ENCR=A;ENCR=B;ESN=NO`. */
export interface NamedProposal {
  readonly number?: number | undefined;
  readonly protocol: ProposalProtocol;
  readonly fields: readonly { readonly key: string; readonly value: string }[];
}

const ikeOrder: readonly TransformKind[] = ['encryption', 'prf', 'integrity', 'dhGroup'];
const espOrder: readonly TransformKind[] = ['encryption', 'integrity', 'dhGroup', 'esn'];

const kindOfKey: ReadonlyMap<string, TransformKind> = new Map([
  ['ENCR', 'encryption'],
  ['PRF', 'prf'],
  ['INTEG', 'integrity'],
  ['DH', 'dhGroup'],
  ['KE', 'dhGroup'],
  ['ESN', 'esn'],
  ['SN', 'esn'],
]);

/** `AES(12)_128` and `SHA1(2)_000` are names with their numbers and without a key length; `ESN:YES` is `YES`. */
const nameOf = (text: string): string =>
  text
    .replace(/\(\d{1,5}\)/, '')
    .replace(/_0+$/, '')
    .replace(/^ESN:/, '');

/** The next kind of the order that knows the name; where none does, the next of all. */
function positionOf(
  names: readonly string[],
  order: readonly TransformKind[],
  from: number,
  transforms: Transforms,
): number {
  const telling = names.find((name) => !/^none$/i.test(name)) ?? 'NONE';
  for (let at = from; at < order.length; at += 1) {
    if (transforms.find(order[at] as TransformKind, telling) !== undefined) return at;
  }
  return Math.min(from, order.length - 1);
}

/** A list without a head says by its first name whether it is for ESP or, having no cipher, for AH. */
function protocolOf(groups: OrderedProposal['groups'], transforms: Transforms): ProposalProtocol {
  const first = nameOf(groups[0]?.[0] ?? '');
  const cipher = transforms.find('encryption', first) !== undefined;
  return !cipher && transforms.find('integrity', first) !== undefined ? 'AH' : 'ESP';
}

/** Gives an ordered proposal its meaning. */
export function interpretOrdered(read: OrderedProposal, transforms: Transforms): Proposal {
  const protocol = read.protocol ?? protocolOf(read.groups, transforms);
  const order = protocol === 'IKE' ? ikeOrder : protocol === 'AH' ? espOrder.slice(1) : espOrder;
  const statements: Statement[] = [];
  let from = 0;
  for (const group of read.groups) {
    const names = group.map(nameOf);
    const at = positionOf(names, order, from, transforms);
    for (const text of names) statements.push({ kind: order[at], text });
    from = at + 1;
  }
  return makeProposal({ number: read.number, protocol }, statements, transforms);
}

/** Gives a proposal with named transforms its meaning; an SPI says nothing of the transforms. */
export function interpretNamed(read: NamedProposal, transforms: Transforms): Proposal {
  const statements = read.fields
    .filter(({ key }) => key !== 'SPI')
    .map(({ key, value }): Statement => {
      const kind = kindOfKey.get(key);
      return kind === undefined ? { text: `${key}=${value}` } : { kind, text: nameOf(value) };
    });
  const { number, protocol } = read;
  return makeProposal({ number, protocol }, statements, transforms);
}
