import { checkTemplate, type CheckOptions } from './check.js';
import type { Part, Wording } from './part.js';
import { splitTemplate } from './split-template.js';
import { parseTemplate } from './syntax.js';

/**
 * Reads a template and holds it against the rules.
 *
 * @throws IkescopeError `bad-template` with line and column.
 */
export function wording(text: string, options: CheckOptions = {}): Wording {
  const parts = parseTemplate(text);
  checkTemplate(text, parts, options);
  return { text, parts };
}

/** What wordings without parts of their own inherit: the first look at the parts reads them. */
const unread = {
  get parts(): readonly Part[] {
    const parts = splitTemplate((this as unknown as Wording).text);
    Object.defineProperty(this, 'parts', { value: parts, enumerable: true });
    return parts;
  },
};

/** A template that kept the rules when the package was built; there are thousands, and a log needs few of them. */
export const checkedWording = (text: string): Wording => ({ __proto__: unread, text }) as unknown as Wording;
