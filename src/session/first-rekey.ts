import type { IkeEvent } from '../event/event.js';
import type { Payload } from '../value/types.js';
import type { KeptEvent } from './kept-event.js';
import type { Session } from './session.js';

const payloadsOf = ({ fields }: IkeEvent): readonly Payload[] =>
  (fields as { readonly payloads?: readonly Payload[] }).payloads ?? [];

const isNotify =
  (name: string) =>
  ({ type, value }: Payload): boolean =>
    type === 'N' && value === name;
/** A rekey of a Child SA, by its payloads, or by words that name the SA it replaces. */
const asksForRekey = (event: IkeEvent): boolean =>
  payloadsOf(event).some(isNotify('REKEY_SA')) ||
  (event.fields['phase'] === 2 && event.fields['replaces'] !== undefined);
const refuses = isNotify('NO_PROPOSAL_CHOSEN');

/** Takes note of that rekey and its answer. */
export function noteFirstRekey(session: Session, event: IkeEvent, once: () => KeptEvent): void {
  const { firstRekey } = session;
  if (firstRekey?.over === true || firstRekey?.refusal !== undefined) return;
  switch (event.kind) {
    case 'message.sent':
    case 'message.received': {
      if (event.fields.exchange !== 'CREATE_CHILD_SA') return;
      const payloads = payloadsOf(event);
      if (firstRekey) {
        if (event.fields['type'] !== 'response') return;
        if (payloads.some(refuses)) firstRekey.refusal = once();
        else if (payloads.length > 0) firstRekey.over = true;
        return;
      }
      // A Child SA that was made by this exchange before tells nothing new.
      const known =
        session.exchanges.get('sent CREATE_CHILD_SA') ?? session.exchanges.get('received CREATE_CHILD_SA');
      if (!session.childUp || (known && known.order < once().order) || !asksForRekey(event)) return;
      session.firstRekey = {
        request: once(),
        withGroup: payloads.length === 0 ? undefined : payloads.some(({ type }) => type === 'KE'),
        refusal: undefined,
        over: false,
      };
      return;
    }
    case 'child.failed':
    case 'notify.received':
    case 'notify.sent':
      if (firstRekey && event.fields.notify === 'NO_PROPOSAL_CHOSEN') firstRekey.refusal = once();
      return;
    case 'child.established':
    case 'child.rekeyed':
      if (firstRekey) firstRekey.over = true;
      return;
    default:
  }
}
