/*
 * Prints times as date-fns formats and reads them in the zone of this process (TZ), one JSON array. Run as a process of
 * its own by clock.test.ts, because the zone of a process cannot be changed.
 */
import { format } from 'date-fns/format';
import { parse } from 'date-fns/parse';

const layouts: readonly (readonly [string, string])[] = [
  ['iso', 'yyyy-MM-dd HH:mm:ss'],
  ['iso', "yyyy-MM-dd'T'HH:mm:ss.SSS"],
  ['iso', "yyyy-MM-dd'T'HH:mm:ss.SSSxxx"],
  ['iso', "yyyy-MM-dd'T'HH:mm:ssxx"],
  ['iso', "yyyy-MM-dd'T'HH:mm:ssX"],
  ['iso', 'yyyy/MM/dd HH:mm:ss,SSS'],
  ['bsd', 'MMM dd HH:mm:ss'],
  ['bsd', 'MMM d HH:mm:ss.SSS'],
  ['bsd', 'MMM dd yyyy HH:mm:ss'],
  ['bsd', 'MMM dd yyyy HH:mm:ssxxx'],
  ['bsd', 'MMM dd HH:mm:ss:SSS yyyy'],
  ['us', 'M/d/yyyy h:mm:ss a'],
  ['wpp', 'MM/dd/yyyy-HH:mm:ss.SSS'],
  ['epoch', 't.SSS'],
];

/** A fixed sequence of numbers in 0..1. */
function* numbers(): Generator<number, never> {
  let state = 20_260_304;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const source = numbers();
const next = (): number => source.next().value;
/** In the hour that is gone or is there twice every reading is right; those times are left to another test. */
const clear = (date: Date): boolean => {
  const local = (minutes: number): number => new Date(date.getTime() + minutes * 60_000).getTimezoneOffset();
  return local(-180) === local(180);
};

const cases: { type: string; text: string; iso: string; reference: string }[] = [];
const hour = 3_600_000;
while (cases.length < 4000) {
  const [type, layout] = layouts[Math.floor(next() * layouts.length)]!;
  const date = new Date(
    Math.floor(Date.UTC(1992, 0, 1) + next() * (Date.UTC(2040, 0, 1) - Date.UTC(1992, 0, 1))),
  );
  if (!clear(date) || (type === 'epoch' && date.getTime() < 1e12)) continue;
  const reference = new Date(date.getTime() + Math.floor(next() * 300 * 24) * hour);
  const text = format(date, layout);
  // With two February 29 between them no year could be told; the reference is at most 300 days later.
  const read = type === 'epoch' ? new Date(Math.round(Number(text) * 1000)) : parse(text, layout, date);
  cases.push({ type, text, iso: read.toISOString(), reference: reference.toISOString() });
}
process.stdout.write(JSON.stringify(cases));
