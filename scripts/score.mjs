/**
 * Diagnoses recorded captures and compares with the truth beside them: `npm run score -- DIR [--all]`. A capture is a
 * folder with a `truth.json` (`initiator`, `responder`, `both`: the categories that are right when that end's log, or
 * both, are known, the first the best) and one log an end. Prints how many answers are right, how sure they were, and what
 * was taken for what.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../build/src/index.js';
import { openSources } from '../build/src/input/node/index.js';

const folder = process.argv[2];
if (folder === undefined || folder.startsWith('--')) {
  console.error('usage: npm run score -- DIR [--all]');
  process.exit(2);
}
const tellAll = process.argv.includes('--all');

const answerOf = ({ verdict, findings }) =>
  verdict === 'healthy' ? 'none' : (findings[0]?.category ?? 'none');

const percent = (part, whole) => `${whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10} %`;

/** Limits of confidence between which answers are counted. */
const steps = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

const scores = new Map();
const calibration = steps.slice(1).map((to, index) => ({ from: steps[index], to, total: 0, right: 0 }));
const confusion = new Map();

function count(which, name, truth, diagnosis) {
  const answer = answerOf(diagnosis);
  const ok = truth.includes(answer);
  const score = scores.get(which) ?? { total: 0, right: 0, best: 0, falseAlarms: 0 };
  scores.set(which, score);
  score.total += 1;
  if (ok) score.right += 1;
  if (answer === truth[0]) score.best += 1;
  if (
    truth.includes('none') &&
    diagnosis.findings.some((each) => each.severity === 'error' && !each.recovered)
  )
    score.falseAlarms += 1;
  if (!ok) confusion.set(`${truth[0]} -> ${answer}`, (confusion.get(`${truth[0]} -> ${answer}`) ?? 0) + 1);
  const confidence = diagnosis.findings[0]?.confidence;
  if (answer !== 'none' && confidence !== undefined) {
    const step = calibration.find(({ from, to }) => confidence >= from && confidence < to);
    step.total += 1;
    if (ok) step.right += 1;
  }
  if (ok && !tellAll) return;
  const findings = diagnosis.findings.map(
    (each) => `${each.category} ${each.confidence} ${each.severity}${each.recovered ? ' recovered' : ''}`,
  );
  console.log(
    `${ok ? 'ok   ' : 'WRONG'} ${name} ${which}: ${answer} (${diagnosis.verdict}), right: ${truth.join(', ')}; found: ${findings.join('; ')}`,
  );
}

for (const name of readdirSync(folder).sort()) {
  const truthPath = join(folder, name, 'truth.json');
  if (!existsSync(truthPath)) continue;
  const truth = JSON.parse(readFileSync(truthPath, 'utf8'));
  const files = readdirSync(join(folder, name)).filter((each) => /^(initiator|responder)\./.test(each));
  for (const end of ['initiator', 'responder']) {
    const own = files.filter((each) => each.startsWith(`${end}.`)).map((each) => join(folder, name, each));
    if (truth[end] && own.length > 0) count(end, name, truth[end], await diagnose(openSources(own)));
  }
  if (truth.both && files.length > 1)
    count(
      'both',
      name,
      truth.both,
      await diagnose(openSources(files.map((each) => join(folder, name, each)))),
    );
}

let total = 0;
let right = 0;
for (const [which, score] of scores) {
  console.log(
    `${which}: ${score.right} of ${score.total} right (${percent(score.right, score.total)}), ${score.best} the best answer (${percent(score.best, score.total)}), ${score.falseAlarms} false alarms`,
  );
  total += score.total;
  right += score.right;
}
console.log(`${right} of ${total} right (${percent(right, total)})`);
console.log('confidence of the first finding, and how often it was right:');
for (const { from, to, total: seen, right: hits } of calibration)
  if (seen > 0)
    console.log(
      `  ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}: ${hits} of ${seen} (${percent(hits, seen)})`,
    );
for (const [pair, times] of confusion) console.log(`taken for another: ${pair}, ${times} times`);
process.exitCode = right === total ? 0 : 1;
