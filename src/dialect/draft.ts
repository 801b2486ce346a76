import type { IkeEvent } from '../event/event.js';
import type { Endpoint } from '../value/types.js';

/** A captured session, endpoint or field while a line is put together. */
export interface Draft {
  time: string | undefined;
  assumed: IkeEvent['timeAssumed'];
  session: string | undefined;
  local: Endpoint | undefined;
  remote: Endpoint | undefined;
  fields: Record<string, unknown>;
}

/** A draft that says nothing yet. */
export const emptyDraft = (): Draft => ({
  time: undefined,
  assumed: undefined,
  session: undefined,
  local: undefined,
  remote: undefined,
  fields: {},
});
