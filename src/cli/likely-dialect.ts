import { dialectsByFileName } from '../../grammars/by-file-name.js';
import { diagnoseOver } from '../api/api.js';
import { chunksOf } from '../api/chunks.js';
import type { DiagnoseOptions } from '../api/diagnose.js';
import type { Diagnosis } from '../classify/diagnosis.js';
import { baseName } from '../dialect/detect.js';
import type { Source } from '../input/source.js';

/*
 * Loading every dialect takes longer than reading a small download. Where all names are those of one dialect, it is
 * loaded alone; only if it knows every line is its answer that of all dialects together.
 */

/** More than this is not small, and would be read twice where the dialect does not know every line. */
const mostBytes = 2 * 1024 * 1024;

const tooLarge = new Error('not small');

/** The sources, broken off when they turn out to be large all together. */
function small(sources: readonly Source[]): Source[] {
  let total = 0;
  async function* counted(source: Source): AsyncGenerator<string | Uint8Array, void, undefined> {
    for await (const chunk of chunksOf(source.open())) {
      total += chunk.length;
      if (total > mostBytes) throw tooLarge;
      yield chunk;
    }
  }
  return sources.map((source) => ({
    name: source.name,
    modified: source.modified,
    placeholder: source.placeholder,
    get notices() {
      return source.notices;
    },
    open: () => counted(source),
  }));
}

/** The diagnosis by the dialect that the names of the sources hint at; undefined where others may have a say. */
export async function diagnoseByName(
  sources: readonly Source[],
  options: DiagnoseOptions,
): Promise<Diagnosis | undefined> {
  const names = sources.filter(({ placeholder }) => placeholder !== true).map(({ name }) => baseName(name));
  const likely = dialectsByFileName.find(({ files }) => names.every((name) => files.includes(name)));
  if (names.length === 0 || !likely) return undefined;
  const dialect = await likely.load();
  const diagnosis = await diagnoseOver([dialect])(small(sources), options).catch((error: unknown) => {
    if (error === tooLarge) return undefined;
    throw error;
  });
  if (!diagnosis) return undefined;
  const alone = diagnosis.sources.every((each) => each.dialect === dialect.id && each.unrecognized === 0);
  return alone ? diagnosis : undefined;
}
