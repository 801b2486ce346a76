import { checkTemplate, type CheckOptions } from './check.js';
import type { Wording } from './part.js';
import { parsedTemplates } from './parsed.js';
import { parseTemplate } from './syntax.js';

/**
 * Reads a template and holds it against the rules.
 *
 * @throws IkescopeError `bad-template` with line and column.
 */
export function wording(text: string, options: CheckOptions = {}): Wording {
  const known = parsedTemplates.get(text);
  if (known) return { text, parts: known };
  const parts = parseTemplate(text);
  checkTemplate(text, parts, options);
  return { text, parts };
}
