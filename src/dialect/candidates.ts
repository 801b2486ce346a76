import type { Matcher } from '../template/matcher.js';

/** The indexes, in order, of the matchers that a part of a line may fit. */
export type Candidates = (line: string, from: number, to: number) => readonly number[];

/**
 * Chooses among matchers by the first character of a text: most layouts and heads begin with something that most lines
 * do not. The table is filled as characters come by.
 */
export function candidatesOf(matchers: readonly Pick<Matcher<unknown>, 'mayBegin'>[]): Candidates {
  const all = matchers.map((_, index) => index);
  const ascii: (readonly number[] | undefined)[] = Array.from({ length: 128 }, () => undefined);
  const chosen = (code: number): readonly number[] =>
    all.filter((index) => matchers[index]?.mayBegin(code) === true);

  return (line, from, to) => {
    if (from >= to) return all;
    const code = line.charCodeAt(from);
    if (code > 127) return chosen(code);
    return (ascii[code] ??= chosen(code));
  };
}
