import type { Notice } from '../notice.js';
import type { Source } from '../source.js';

/** A source with nothing to read, only something to say. */
export function placeholder(name: string, ...notices: Notice[]): Source {
  return { name, placeholder: true, notices, open: () => [] };
}
