import type { Limits } from '../limits.js';
import type { Content } from './content.js';
import { inflate, type Outcome } from './inflate.js';
import {
  gzipSize,
  memberBroken,
  memberTruncated,
  ratioReached,
  wrongChecksum,
  type Report,
} from './notices.js';

/** The unpacked bytes of a gzip file, also of several gzip files one behind the other. */
export async function* gunzip(
  content: Content,
  limits: Limits,
  report: Report,
): AsyncGenerator<Uint8Array, void> {
  const outcome = yield* inflate({
    format: 'gzip',
    ratio: limits.ratio,
    repeatable: content.repeatable,
    read: () => content.read(report),
  });
  reportOutcome(content.name, outcome, limits, report);
}

function reportOutcome(name: string, outcome: Outcome, limits: Limits, report: Report): void {
  switch (outcome.kind) {
    case 'complete':
      return;
    case 'cut':
      report(memberTruncated(name, outcome.produced));
      return;
    case 'bomb':
      report(ratioReached(name, outcome.consumed, outcome.produced, limits.ratio));
      return;
    case 'broken':
      // zlib checks the trailer of gzip itself and says so in these words.
      if (outcome.reason === 'incorrect data check') report(wrongChecksum(name));
      else if (outcome.reason === 'incorrect length check') report(gzipSize(name));
      else report(memberBroken(name, outcome.reason, outcome.produced));
  }
}
