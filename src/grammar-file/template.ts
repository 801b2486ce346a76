import { IkescopeError } from '../input/error.js';
import { positionIn, type LocatedText, type Refuse } from './located.js';

/** The place at the end of what the template language complains about. */
export const placePattern = / at line (\d+), column (\d+)$/;

/**
 * Runs what reads a template; a complaint of the template language gets the place in the file.
 *
 * @param text the template that is read
 */
export function locating<Result>(text: LocatedText, refuse: Refuse, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof IkescopeError)) throw error;
    const problem = withoutTemplate(error.message, text.value);
    const place = placePattern.exec(problem);
    // A template of several lines cannot be had: the text form has none, and in JSON a line feed matches nothing.
    const offset = place ? offsetOf(text.value, Number(place[1]), Number(place[2])) : 0;
    return refuse(positionIn(text, offset), problem.replace(placePattern, ''));
  }
}

/** The complaint without the template at its end. */
export function withoutTemplate(message: string, template: string): string {
  const end = ` of template ${JSON.stringify(template)}`;
  return message.endsWith(end) ? message.slice(0, -end.length) : message;
}

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, column - 1);
