import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isGeneric, refines } from '../../src/category/refine.js';
import { diagnose, type Diagnosis, type Finding } from '../../src/index.js';
import { samples } from '../golden/golden.js';

/*
 * Whoever cuts a log at its start loses evidence. What is left may say less, never something else for sure.
 */

const places = 6;
const sure = 0.8;

/** Findings that name what the remaining lines say, whose own cause was printed before. */
const causeBefore: Readonly<Record<string, readonly string[]>> = {
  // "No suitable connection": it was not loaded, because its certificate is expired.
  'lab-pluto-certificate-expired-responder.log': ['peer.unknown'],
};

const said = ({ category, symptoms, alternatives }: Finding): readonly string[] => [
  category,
  ...[...symptoms, ...alternatives].map((each) => each.category),
];

/** Whether a finding says the same as the whole log, less exactly, or names it as what it may be as well. */
function fits(finding: Finding, whole: readonly string[]): boolean {
  if (finding.severity === 'info' || finding.confidence < sure || isGeneric(finding.category)) return true;
  return said(finding).some((each) => whole.includes(each) || whole.some((known) => refines(known, each)));
}

async function answers(text: string, dialect: string): Promise<readonly Finding[]> {
  const { findings }: Diagnosis = await diagnose(text, { dialect });
  return findings;
}

const logs = samples().filter(({ file }) => /\.(?:log|txt)$/.test(file));

describe('a log that is cut at its start is not sure of something else', () => {
  for (const { dialect, file, path } of logs) {
    test(`${dialect}/${file}`, async () => {
      const lines = readFileSync(path, 'latin1').split('\n');
      const whole = [
        ...(await answers(lines.join('\n'), dialect)).flatMap(said),
        ...(causeBefore[file] ?? []),
      ];
      const cuts = new Set(
        Array.from({ length: places }, (_, index) => Math.floor(((index + 1) * lines.length) / (places + 1))),
      );
      for (const cut of cuts) {
        const wrong = (await answers(lines.slice(cut).join('\n'), dialect)).filter(
          (each) => !fits(each, whole),
        );
        expect({ cut, wrong: wrong.map(({ category }) => category) }).toEqual({ cut, wrong: [] });
      }
    });
  }
});
