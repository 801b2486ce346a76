import { makeDiagnosisBuilder, type DiagnosisBuilder } from '../classify/create-diagnosis.js';
import type { Diagnosis } from '../classify/diagnosis.js';
import type { Narrowing } from '../classify/narrowing.js';
import type { DialectFacts } from '../classify/from-sessions.js';
import type { Dialect } from '../dialect/dialect.js';
import type { ParseSummary } from '../dialect/parser.js';
import type { IkeEvent } from '../event/event.js';
import type { Notice } from '../input/notice.js';
import type { Input, Source } from '../input/source.js';
import { isAsyncIterable, isIterable, isSource } from './chunks.js';
import { readyOptions, type ParseOptions } from './options.js';
import { batchesOf } from './parse.js';
import { createSourceNames } from './source-names.js';

/** What can be diagnosed: an input, a source, or many sources. */
export type Diagnosable = Input | Source | Iterable<Source> | AsyncIterable<Source>;

/** How a diagnosis is made. */
export interface DiagnoseOptions extends ParseOptions, Narrowing {
  /** Hears every event while it is made: to show, to count or to keep some of them without reading twice. */
  readonly onEvent?: ((event: IkeEvent) => void) | undefined;
}

/** What `createDiagnosis` needs to know. */
export interface CreateDiagnosisOptions extends Narrowing {
  /** Dialects beside the built-in ones; their advice stands with the findings. */
  readonly dialects?: readonly Dialect[] | undefined;
}

const noFacts: DialectFacts = { advice: [], showsReceived: false };

/** A builder that knows the advice of the dialects. */
export function builderFor(dialects: readonly Dialect[], narrowing?: Narrowing): DiagnosisBuilder {
  const byId = new Map(dialects.map((each) => [each.id, each]));
  return makeDiagnosisBuilder((id) => byId.get(id) ?? noFacts, narrowing);
}

/** The sources of whatever was given; a stream of chunks is one source. */
async function* sourcesOf(given: Diagnosable, name: string): AsyncGenerator<Source, void, undefined> {
  if (isSource(given)) {
    yield given;
    return;
  }
  if (
    typeof given === 'string' ||
    given instanceof Uint8Array ||
    !(isAsyncIterable(given) || isIterable(given))
  ) {
    yield { name, open: () => given as Input };
    return;
  }
  const iterator = isAsyncIterable(given) ? given[Symbol.asyncIterator]() : given[Symbol.iterator]();
  const first = await iterator.next();
  const rest = continueWith(first, iterator);
  if (first.done !== true && isSource(first.value)) yield* rest as AsyncGenerator<Source, void, undefined>;
  else yield { name, open: () => rest as AsyncGenerator<string | Uint8Array, void, undefined> };
}

async function* continueWith(
  first: IteratorResult<unknown>,
  iterator: Iterator<unknown> | AsyncIterator<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  let finished = false;
  try {
    let step = first;
    while (step.done !== true) {
      yield step.value;
      step = await iterator.next();
    }
    finished = true;
  } finally {
    if (!finished) await iterator.return?.();
  }
}

/** Reads everything and says what is wrong. */
export async function diagnoseWith(
  builtIn: readonly Dialect[],
  given: Diagnosable,
  options: DiagnoseOptions = {},
): Promise<Diagnosis> {
  const heard: Notice[] = [];
  const ready = readyOptions(builtIn, {
    ...options,
    onNotice: (notice) => {
      heard.push(notice);
      options.onNotice?.(notice);
    },
  });
  const builder = builderFor(ready.dialects, options);
  const names = createSourceNames();
  for await (const source of sourcesOf(given, ready.name)) {
    if (source.placeholder !== true) {
      names.begin(source.name);
      const onSummary = (summary: ParseSummary): void =>
        builder.addSource({ ...reportOf(summary), name: names.nameOf(summary.name) });
      for await (const batch of batchesOf(ready, source, onSummary))
        for (const read of batch) {
          const event = names.apart(read);
          builder.add(event);
          options.onEvent?.(event);
        }
    }
    for (const notice of [...(source.notices ?? []), ...heard.splice(0)]) builder.addNotice(notice);
  }
  return builder.end();
}

const reportOf = ({
  name,
  dialect,
  lines,
  events,
  unrecognized,
}: ParseSummary): Parameters<DiagnosisBuilder['addSource']>[0] => ({
  name,
  dialect,
  lines,
  events,
  unrecognized,
});
