/**
 * Diagnoses recorded captures and compares with the truth beside them: `npm run score -- DIR`. A capture is a folder with
 * a `truth.json` (`initiator`, `responder`: the categories that are right for that end, the first the best) and one log an
 * end. Prints the share of right answers and what went wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../build/src/index.js';
import { openSources } from '../build/src/input/node/index.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run score -- DIR');
  process.exit(2);
}

const answerOf = ({ verdict, findings }) =>
  verdict === 'healthy' ? 'none' : (findings[0]?.category ?? 'none');

let right = 0;
let best = 0;
let total = 0;
let sure = 0;
let sureAndRight = 0;
for (const name of readdirSync(folder).sort()) {
  const truthPath = join(folder, name, 'truth.json');
  if (!existsSync(truthPath)) continue;
  const truth = JSON.parse(readFileSync(truthPath, 'utf8'));
  for (const end of ['initiator', 'responder']) {
    if (!truth[end]) continue;
    const file = readdirSync(join(folder, name)).find(
      (each) => each.startsWith(`${end}.`) && each.endsWith('.log'),
    );
    if (file === undefined) continue;
    const diagnosis = await diagnose(openSources([join(folder, name, file)]));
    const answer = answerOf(diagnosis);
    const confidence = diagnosis.findings[0]?.confidence ?? 0;
    total += 1;
    if (truth[end][0] === answer) best += 1;
    const ok = truth[end].includes(answer);
    if (ok) right += 1;
    if (answer !== 'none' && confidence >= 0.9) {
      sure += 1;
      if (ok) sureAndRight += 1;
    }
    const known = diagnosis.sources[0];
    if (!ok || process.argv.includes('--all')) {
      const findings = diagnosis.findings.map(
        (each) => `${each.category} ${each.confidence} ${each.severity}${each.recovered ? ' recovered' : ''}`,
      );
      console.log(
        `${ok ? 'ok   ' : 'WRONG'} ${name} ${end}: ${answer} (${diagnosis.verdict}), right: ${truth[end].join(', ')}; found: ${findings.join('; ')}; unknown lines ${known?.unrecognized}/${known?.events}`,
      );
    }
  }
}
const percent = (part, whole) => `${whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10} %`;
console.log(
  `${right} of ${total} right (${percent(right, total)}), ${best} the best answer (${percent(best, total)})`,
);
console.log(
  `of findings with a confidence of 0.9 and more ${sureAndRight} of ${sure} right (${percent(sureAndRight, sure)})`,
);
