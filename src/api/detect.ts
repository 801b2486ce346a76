import { detectText, detectionThreshold, type Detection } from '../dialect/detect.js';
import type { Dialect } from '../dialect/dialect.js';
import { createLineReader, headBytes } from '../input/lines.js';
import type { Input, Source } from '../input/source.js';
import { chunksOf, isSource } from './chunks.js';
import { readyOptions, type ParseOptions } from './options.js';

/** Which product printed an input. */
export interface DetectionResult {
  /** Id of the dialect; absent when none explains the input. */
  readonly dialect?: string | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Every dialect that knows a line, best first. */
  readonly candidates: readonly Detection[];
}

const encoder = new TextEncoder();

/** Looks at the first 64 KiB of an input. */
export async function detectWith(
  builtIn: readonly Dialect[],
  input: Input | Source,
  options: ParseOptions = {},
): Promise<DetectionResult> {
  const ready = readyOptions(builtIn, options);
  const source = isSource(input) ? input : undefined;
  let head = '';
  let seen = 0;
  const lines = createLineReader(
    { onStart: (text) => (head = text), onLine: () => undefined, onInvalid: () => undefined },
    1024,
  );
  for await (const chunk of chunksOf(source ? source.open() : (input as Input), ready.signal)) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    lines.push(bytes.subarray(0, headBytes));
    seen += bytes.length;
    if (seen >= headBytes) break;
  }
  lines.end();
  const candidates = detectText(head, ready.dialects, source?.name ?? ready.name);
  const best = candidates[0];
  const found = best && best.confidence >= detectionThreshold ? best : undefined;
  return { dialect: found?.dialect, confidence: found?.confidence ?? 0, candidates };
}
