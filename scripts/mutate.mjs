/**
 * Changes recorded captures in every way that must not change their diagnosis, and compares with the truth beside them:
 * `node scripts/mutate.mjs DIR [--all]`, with DIR as for `score.mjs`. A change counts where the answer to the capture as it
 * is is right. Prints the share of answers that stay right, change by change.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../build/src/index.js';
import { logMutations } from '../build/test/mutation/log-mutations.js';
import { strangerMutations } from '../build/test/mutation/stranger-mutations.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/mutate.mjs DIR [--all]');
  process.exit(2);
}

const answerOf = ({ verdict, findings }) =>
  verdict === 'healthy' ? 'none' : (findings[0]?.category ?? 'none');

const logs = [];
for (const name of readdirSync(folder).sort()) {
  const truthPath = join(folder, name, 'truth.json');
  if (!existsSync(truthPath)) continue;
  const truth = JSON.parse(readFileSync(truthPath, 'utf8'));
  for (const end of ['initiator', 'responder']) {
    const file = readdirSync(join(folder, name)).find(
      (each) => each.startsWith(`${end}.`) && each.endsWith('.log'),
    );
    if (!truth[end] || file === undefined) continue;
    const text = readFileSync(join(folder, name, file), 'utf8');
    const answer = answerOf(await diagnose(text));
    if (truth[end].includes(answer)) logs.push({ name: `${name} ${end}`, text, right: truth[end], answer });
  }
}

let right = 0;
let same = 0;
let total = 0;
for (const { name, change } of [...logMutations, ...strangerMutations]) {
  let here = 0;
  let hereRight = 0;
  const wrong = [];
  for (const log of logs) {
    const text = change(log.text);
    if (text === undefined || text === log.text) continue;
    const answer = answerOf(await diagnose(text));
    here += 1;
    if (log.right.includes(answer)) hereRight += 1;
    if (answer === log.answer) same += 1;
    if (!log.right.includes(answer) || (process.argv.includes('--all') && answer !== log.answer))
      wrong.push(
        `    ${log.right.includes(answer) ? 'other' : 'WRONG'} ${log.name}: ${answer}, was ${log.answer}`,
      );
  }
  total += here;
  right += hereRight;
  console.log(`${hereRight} of ${here} right: ${name}`);
  for (const each of wrong) console.log(each);
}
const percent = (part) => (total === 0 ? 100 : Math.round((part / total) * 1000) / 10);
console.log(`${right} of ${total} right (${percent(right)} %), ${same} as before (${percent(same)} %)`);
