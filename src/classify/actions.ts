import type { Advice } from '../category/reason.js';
import { findCategory, parentsOf } from '../category/refine.js';
import type { Action } from './diagnosis.js';

/** What the evidence shows about packets, to narrow advice. */
export interface PacketEvidence {
  /** This end sent something. */
  readonly sent: boolean;
  /** Something of the peer arrived. */
  readonly heard: boolean;
}

const conditions: Readonly<Record<string, (packets: PacketEvidence) => boolean>> = {
  'no-packet-at-peer': ({ sent, heard }) => sent && !heard,
  'packet-at-peer': ({ heard }) => heard,
};

/** Whether advice fits what the evidence shows; a condition that nobody knows never fits. */
function fits(advice: Advice, packets: PacketEvidence): boolean {
  return advice.when === undefined || (conditions[advice.when]?.(packets) ?? false);
}

/**
 * What to do: the actions of the category, then what the vendor advises, narrowed by the evidence. What interrupts
 * working tunnels comes last and says so.
 */
export function actionsFor(category: string, advice: readonly Advice[], packets: PacketEvidence): Action[] {
  const known = findCategory(category);
  const ids = [category, ...parentsOf(category).map(({ id }) => id)];
  const own = (known?.actions ?? []).map((text, index, all) => ({
    text,
    url: undefined,
    disruptive: known?.disruptiveActions === true && index === all.length - 1,
  }));
  const byVendor = ids
    .flatMap((id) => advice.filter((each) => each.categories.includes(id)))
    .filter((each) => fits(each, packets))
    .map(({ text, url }) => ({ text, url, disruptive: false }));
  const all = [
    ...own.filter((each) => !each.disruptive),
    ...byVendor,
    ...own.filter((each) => each.disruptive),
  ];
  return all.filter((each, index) => all.findIndex((other) => other.text === each.text) === index);
}
