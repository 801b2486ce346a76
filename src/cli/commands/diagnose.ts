import { stat } from 'node:fs/promises';
import type { DiagnoseOptions } from '../../api/diagnose.js';
import type { Diagnosis } from '../../classify/diagnosis.js';
import type { IkeEvent } from '../../event/event.js';
import type { Source } from '../../input/source.js';
import { jsonText } from '../../output/json.js';
import { diagnosisText } from '../../output/text/diagnosis.js';
import { failureStatus } from '../failure.js';
import { findingsText } from '../finding-formats.js';
import { filesOf, isUnreadablePath, namedPaths, parseOptionsOf, readSources, tell } from '../inputs.js';
import { grammarsOf } from '../grammars.js';
import { diagnoseByName } from '../likely-dialect.js';
import {
  narrowingOf,
  type CommonOptions,
  type FormatOption,
  type NarrowOptions,
  type ReadOptions,
} from '../options.js';
import { withSink } from '../sink.js';
import { textOptions } from '../terminal.js';

/** `ikescope diagnose`: 0 no fault, 1 fault, 2 a path that cannot be read. */
export async function diagnose(
  given: readonly string[],
  options: ReadOptions & NarrowOptions & FormatOption,
): Promise<number> {
  const paths = namedPaths(given);
  return withSink(options, filesOf(paths, options), async (sink) => {
    const report = await reportFor(options);
    const diagnosis = await named(await diagnosisOf(paths, options, report.onEvent), options.alias);
    const unreadable = diagnosis.notices.filter(isUnreadablePath);
    tell(unreadable, options);
    if (unreadable.length === paths.length) {
      // Nothing was read, so there is no result.
      await sink.discard();
      return failureStatus;
    }
    await sink.write(await report.text(diagnosis));
    if (unreadable.length > 0) return failureStatus;
    return diagnosis.verdict === 'fault' ? 1 : 0;
  });
}

/** With readable names where a file gives some. */
async function named(diagnosis: Diagnosis, file: string | undefined): Promise<Diagnosis> {
  if (file === undefined) return diagnosis;
  const [{ withAliases }, { readAliases }] = await Promise.all([
    import('../../classify/aliases.js'),
    import('../aliases.js'),
  ]);
  return withAliases(diagnosis, await readAliases(file));
}

/** A form of report, and what it has to hear while the logs are read. */
interface Report {
  readonly text: (diagnosis: Diagnosis) => string | Promise<string>;
  /** Called for each reading: one that is given up must leave nothing behind. */
  readonly onEvent?: (() => (event: IkeEvent) => void) | undefined;
}

/** Only the form that is asked for is loaded. */
async function reportFor(options: CommonOptions & FormatOption): Promise<Report> {
  switch (options.format) {
    case 'json':
      return { text: jsonText };
    case 'markdown': {
      const { markdownReport } = await import('../../output/markdown/report.js');
      return { text: markdownReport };
    }
    case 'html': {
      const { htmlReport } = await import('../../output/html/report.js');
      const { createEventWindow } = await import('../../output/html/event-window.js');
      let events = createEventWindow();
      return {
        text: (diagnosis) => htmlReport(diagnosis, { events }),
        onEvent: () => {
          events = createEventWindow();
          return events.add;
        },
      };
    }
    default:
      return {
        text: async (diagnosis) =>
          (await findingsText(diagnosis, options)) ?? diagnosisText(diagnosis, textOptions(options)),
      };
  }
}

/** Whether nothing is lost when the paths are opened twice: what comes through a pipe, named or not, comes once. */
async function canBeReadAgain(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    if (path === '-') return false;
    const status = await stat(path).catch(() => undefined);
    if (status && !status.isFile() && !status.isDirectory()) return false;
  }
  return true;
}

/** By one dialect alone where the names say which, else by all. */
async function diagnosisOf(
  paths: readonly string[],
  options: ReadOptions & NarrowOptions,
  onEvent: Report['onEvent'],
): Promise<Diagnosis> {
  const dialects = await grammarsOf(options);
  const diagnoseOptions = (): DiagnoseOptions => ({
    ...parseOptionsOf(options),
    ...narrowingOf(options),
    dialects,
    onEvent: onEvent?.(),
  });
  if (options.dialect === undefined && dialects.length === 0 && (await canBeReadAgain(paths))) {
    const sources: Source[] = [];
    for await (const source of readSources(paths, options)) sources.push(source);
    const quick = await diagnoseByName(sources, diagnoseOptions());
    if (quick) return quick;
  }
  const { diagnose: diagnoseSources } = await import('../../index.js');
  return diagnoseSources(readSources(paths, options), diagnoseOptions());
}
