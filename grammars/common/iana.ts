import { ikev1ExchangeTypes, ikev2ExchangeTypes } from './iana-exchanges.js';
import { ikev1NotifyTypes } from './iana-notify-v1.js';
import { ikev2NotifyTypes } from './iana-notify-v2.js';
import { ikev1PayloadTypes, ikev2PayloadTypes } from './iana-payloads.js';
import type { RegistryRow } from './iana-row.js';

/** Numbers and names of one registry. */
export interface Registry {
  /** The name of a number: `14` is `NO_PROPOSAL_CHOSEN`. */
  nameOf(number: number): string | undefined;
  /** The number of a name, whatever its case and whether it is written with `_`, `-` or blanks. */
  numberOf(name: string): number | undefined;
  /** The name as the registry writes it: `NO-PROPOSAL-CHOSEN` and `14` are `NO_PROPOSAL_CHOSEN`. */
  canonical(name: string): string | undefined;
}

/** The registries of IKEv1. */
export const ikev1Registries = {
  exchange: createRegistry(ikev1ExchangeTypes),
  payload: createRegistry(ikev1PayloadTypes),
  notify: createRegistry(ikev1NotifyTypes),
} as const;

/** The registries of IKEv2. */
export const ikev2Registries = {
  exchange: createRegistry(ikev2ExchangeTypes),
  payload: createRegistry(ikev2PayloadTypes),
  notify: createRegistry(ikev2NotifyTypes),
} as const;

/** Makes the rows of a registry readable in both directions. */
export function createRegistry(rows: readonly RegistryRow[]): Registry {
  const names = new Map(rows);
  const numbers = new Map(rows.map(([number, name]) => [foldName(name), number]));
  const numberOf = (name: string): number | undefined => numbers.get(foldName(name));
  const nameOf = (number: number): string | undefined => names.get(number);
  const canonical = (name: string): string | undefined => {
    const number = /^\d{1,5}$/.test(name) ? Number(name) : numberOf(name);
    return number === undefined ? undefined : nameOf(number);
  };
  return { nameOf, numberOf, canonical };
}

function foldName(name: string): string {
  return name.toUpperCase().replace(/[-\s]/g, '_');
}
