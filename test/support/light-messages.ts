import type { Family } from '../../src/dialect/dialect.js';
import type { Message } from '../../src/dialect/message.js';
import type { IkeEvent } from '../../src/event/event.js';

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Letters and digits that every wording of a message has at least. */
function literalLetters({ wordings }: Message): number {
  const counts = wordings.map(({ parts }) =>
    parts.reduce((sum, part) => {
      if (typeof part === 'string') return sum + letters(part);
      return 'list' in part && part.list ? sum + Math.min(...part.list.map(letters)) : sum;
    }, 0),
  );
  return Math.min(...counts);
}

/** Makes the share of events that are known; notes and details of a few letters do not count as knowledge. */
export function shareOfKnown({ id: family, messages }: Family): (events: readonly IkeEvent[]) => number {
  const light = new Set(
    messages
      .filter((message) => message.kind === 'note' || message.kind === 'debug.detail')
      .filter((message) => literalLetters(message) < 12)
      .map(({ id }) => `${family}/${id}`),
  );
  return (events) =>
    events.filter(({ message }) => message !== undefined && !light.has(message)).length / events.length;
}
