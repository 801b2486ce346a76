import type { Diagnosis } from '../../classify/diagnosis.js';
import { quotable } from '../../classify/quote.js';
import { harmlessJson, printable } from '../printable.js';
import type { SourceNames } from '../source-names.js';
import type { EventSelection, ShownEvent } from './event-window.js';

/**
 * The events as the script of the page reads them: JSON without any `<`, in which the names that come again and again
 * are numbers. A row is `[source, line, lines, time, kind, severity, peer, category, evidence, text]`.
 */
export function eventData(
  { events, total }: EventSelection,
  { sources }: Diagnosis,
  names: SourceNames,
): string {
  const known = sources.map(({ name }) => name);
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string | undefined): number => {
    if (word === undefined) return -1;
    const shown = printable(word);
    const number = numbers.get(shown);
    if (number !== undefined) return number;
    words.push(shown);
    numbers.set(shown, words.length - 1);
    return words.length - 1;
  };
  const indexes = new Map(known.map((name, index) => [name, index]));
  const row = (event: ShownEvent): readonly unknown[] => [
    indexes.get(event.source) ?? -1,
    event.line,
    event.lines,
    event.time === undefined ? '' : printable(event.time),
    numberOf(event.kind),
    numberOf(event.severity),
    numberOf(event.peer),
    numberOf(event.category),
    event.evidence ? 1 : 0,
    quotable(event.text)
      .split(/\r\n|\n|\r/)
      .map(printable)
      .join('\n'),
  ];
  const rows = events.map(row);
  const json = JSON.stringify({
    total,
    sources: known.map((name) => printable(names.of(name))),
    words,
    rows,
  });
  return harmlessJson(json).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
