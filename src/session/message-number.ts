import type { IkeEvent } from '../event/event.js';
import type { Payload } from '../value/types.js';

/** Exchanges that begin the negotiation of an IKE SA. */
const firstExchanges: ReadonlySet<string> = new Set(['IKE_SA_INIT', 'ID_PROT', 'AGGRESSIVE']);

/** Whether an exchange begins the negotiation of an IKE SA. */
export const isFirstExchange = (exchange: string): boolean => firstExchanges.has(exchange);

/**
 * Which message of its exchange a message is, counted from 1 among those of the same end, as far as its own line tells:
 * `I3` and `R3` are the third, and so is what carries an identity or a hash in main mode. Undefined where it shows neither
 * its step nor its payloads (RFC 2409, 5; RFC 7296, 1.2).
 */
export function printedNumber({ fields }: Pick<IkeEvent, 'fields'>, exchange: string): number | undefined {
  const { step, payloads } = fields as { readonly step?: unknown; readonly payloads?: readonly Payload[] };
  const [, digit] = typeof step === 'string' ? (/^[IR]([1-9])$/.exec(step) ?? []) : [];
  if (digit !== undefined) return Number(digit);
  // It has one request; with a cookie, it is sent again for the answer that brought it (RFC 7296, 2.6).
  if (exchange === 'IKE_SA_INIT')
    return payloads?.some(({ type, value }) => type === 'N' && value === 'COOKIE') === true ? 2 : 1;
  if (!isFirstExchange(exchange) || payloads === undefined) return undefined;
  const has = (...types: readonly string[]): boolean => payloads.some(({ type }) => types.includes(type));
  if (has('SA')) return 1;
  if (exchange === 'AGGRESSIVE') return has('HASH', 'SIG') ? 2 : undefined;
  if (exchange !== 'ID_PROT') return undefined;
  if (has('ID', 'HASH', 'SIG')) return 3;
  return has('KE') ? 2 : undefined;
}
