import type { Clue, Session } from '../session/session.js';

/** A line that says that a connection was not loaded. */
export const isNotLoaded = ({ first }: Clue): boolean =>
  first.kind === 'config.rejected' && typeof first.fields['connection'] === 'string';

/** Whether a connection that was not loaded was loaded after all. */
export const isLoadedAgain = ({ loaded, clues }: Session, lastOrder: number): boolean =>
  clues.length > 0 && clues.every(isNotLoaded) && loaded !== undefined && loaded > lastOrder;
