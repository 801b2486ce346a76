import { diagnose } from 'ikescope';
import { showDiagnosis } from './show.js';
import { sourcesOf } from './sources.js';

const drop = document.querySelector('#drop');
const input = document.querySelector('#files');
const state = document.querySelector('#state');
const result = document.querySelector('#result');

let turn = 0;

async function read(files) {
  if (files.length === 0) return;
  const mine = (turn += 1);
  result.replaceChildren();
  state.textContent = `Reading ${files.length === 1 ? files[0].name : `${files.length} files`} …`;
  try {
    const diagnosis = await diagnose(sourcesOf(files));
    // Files that were dropped later have taken the place of these.
    if (mine !== turn) return;
    result.replaceChildren(...showDiagnosis(diagnosis));
    state.textContent = 'Done.';
  } catch (error) {
    if (mine === turn) state.textContent = `This could not be read: ${error.message}`;
  }
}

input.addEventListener('change', () => void read([...input.files]));
for (const type of ['dragenter', 'dragover'])
  document.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
document.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  void read([...event.dataTransfer.files]);
});
