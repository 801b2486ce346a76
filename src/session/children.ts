import type { IkeEvent } from '../event/event.js';
import type { SelectorPair } from '../value/types.js';
import { keep, type KeptEvent } from './kept-event.js';

/** A Child SA with its successors: a rekeyed one lives on under other SPIs. */
export interface Child {
  readonly key: string | undefined;
  readonly name: string | undefined;
  /** Inbound and outbound SPIs of all its generations, as printed. */
  readonly inbound: string[];
  readonly outbound: string[];
  readonly selectors: { readonly value: SelectorPair; readonly first: unknown } | undefined;
  up: KeptEvent | undefined;
  down: KeptEvent | undefined;
  failed: KeptEvent | undefined;
  rekeys: number;
  /** The last that was said to be taken down is a predecessor: a line that names no SPI goes on about it. */
  predecessorDeleted: boolean;
}

const mostChildren = 100;
const mostSpis = 50;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What Child SAs of one configuration have in common: its name, else their selectors. */
function keyOf(event: IkeEvent): string | undefined {
  const { child, selectors } = event.fields as {
    readonly child?: unknown;
    readonly selectors?: SelectorPair;
  };
  const name = textOf(child);
  if (name !== undefined) return name;
  if (!selectors) return undefined;
  const side = (list: SelectorPair['initiator']): string =>
    list.map(({ start, end }) => `${start}-${end}`).join();
  return [side(selectors.initiator), side(selectors.responder)].sort().join(' ');
}

function add(children: Child[], event: IkeEvent): Child | undefined {
  if (children.length >= mostChildren) return undefined;
  const { fields } = event;
  const selectors = fields['selectors'] as SelectorPair | undefined;
  const child: Child = {
    key: keyOf(event),
    name: textOf(fields['child']),
    inbound: [],
    outbound: [],
    selectors: selectors === undefined ? undefined : { value: selectors, first: fields['first'] },
    up: undefined,
    down: undefined,
    failed: undefined,
    rekeys: 0,
    predecessorDeleted: false,
  };
  children.push(child);
  return child;
}

function noteSpis(child: Child, { fields }: IkeEvent): boolean {
  const [incoming, outgoing] = [textOf(fields['spiIn']), textOf(fields['spiOut'])];
  const known = incoming !== undefined && child.inbound.includes(incoming);
  if (known || child.inbound.length >= mostSpis) return false;
  if (incoming !== undefined) child.inbound.push(incoming);
  if (outgoing !== undefined) child.outbound.push(outgoing);
  return incoming !== undefined || outgoing !== undefined;
}

/** The child an event is about: that of its SPIs, of its name or networks, else the last one. */
function childOf(children: readonly Child[], event: IkeEvent): Child | undefined {
  const { fields } = event;
  const spis = [fields['spiIn'], fields['spiOut'], fields['spi']]
    .map(textOf)
    .filter((spi) => spi !== undefined);
  const bySpi = children.findLast((child) =>
    spis.some((spi) => child.inbound.includes(spi) || child.outbound.includes(spi)),
  );
  if (bySpi) return bySpi;
  const key = keyOf(event);
  return key === undefined
    ? spis.length > 0
      ? undefined
      : children.at(-1)
    : children.findLast((child) => child.key === key);
}

/** Takes an event about a Child SA into the list of its session. */
export function noteChild(children: Child[], event: IkeEvent, order: number): void {
  if (event.kind === 'child.established' || event.kind === 'child.rekeyed') {
    const known = childOf(children, event);
    const child = known ?? add(children, event);
    if (!child) return;
    const fresh = noteSpis(child, event);
    if (child.up === undefined) child.up = keep(event, order);
    else if (fresh) child.rekeys += 1;
    if (fresh) child.predecessorDeleted = false;
    child.down = undefined;
    child.failed = undefined;
    return;
  }
  if (event.kind === 'child.failed') {
    const child = childOf(children, event) ?? add(children, event);
    if (child && !child.up) child.failed = keep(event, order);
    return;
  }
  if (event.kind !== 'child.deleted') return;
  const child = childOf(children, event);
  if (!child) return;
  // The predecessor of a rekeyed one is taken down; its successor lives on.
  const spis = [event.fields['spiIn'], event.fields['spiOut'], event.fields['spi']].map(textOf);
  if (spis.some((spi) => spi !== undefined))
    child.predecessorDeleted = !spis.some(
      (spi) => spi !== undefined && (child.inbound.at(-1) === spi || child.outbound.at(-1) === spi),
    );
  if (!child.predecessorDeleted) child.down ??= keep(event, order);
}
