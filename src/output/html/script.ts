/**
 * The script of the page, as it stands there: it filters, shows events on demand, and switches between light and dark.
 * Without it everything but the events is there too. Text only ever becomes text (`textContent`).
 *
 * It is checked by the compiler in a test, with the types of a browser.
 */
export const pageScript = String.raw`'use strict';
(() => {
  /** @template {Element} T @param {string} selector @param {new () => T} type @returns {T} */
  const one = (selector, type) => {
    const found = document.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(selector);
  };
  const root = document.documentElement;
  for (const each of document.querySelectorAll('.scripted')) each.removeAttribute('hidden');

  // Light and dark: the system decides until somebody does.
  const theme = one('#theme', HTMLButtonElement);
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => {
    theme.textContent = isDark() ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', isDark() ? 'Switch to light colours' : 'Switch to dark colours');
  };
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
  });
  systemIsDark.addEventListener('change', nameTheme);
  nameTheme();

  // Everything is on paper, also what is folded.
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')].filter((each) => each instanceof HTMLDetailsElement);
    for (const each of unfolded.slice(0, 500)) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of unfolded) each.open = false;
  });

  // A link to a session opens it.
  const openTarget = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector('summary')?.focus();
    }
  };
  addEventListener('hashchange', openTarget);
  openTarget();

  for (const button of document.querySelectorAll('button[data-copy]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.addEventListener('click', () => {
      const paragraph = document.getElementById(button.dataset.copy ?? '');
      if (!paragraph) return;
      getSelection()?.selectAllChildren(paragraph);
      const copied = navigator.clipboard?.writeText(paragraph.textContent ?? '') ?? Promise.reject(new Error());
      copied.then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Selected'),
      );
    });
  }

  // The filter.
  const form = one('#filter', HTMLFormElement);
  const peer = one('#filter-peer', HTMLSelectElement);
  const category = one('#filter-category', HTMLSelectElement);
  const text = one('#filter-text', HTMLInputElement);
  const status = one('#filter-status', HTMLElement);
  const filtered = [...document.querySelectorAll('.filtered')].filter((each) => each instanceof HTMLElement);
  /** @type {WeakMap<Element, string>} */
  const words = new WeakMap();
  /** @param {Element} element */
  const wordsOf = (element) => {
    const known = words.get(element);
    if (known !== undefined) return known;
    const read = (element.textContent ?? '').toLowerCase();
    words.set(element, read);
    return read;
  };
  const isFilled = () => peer.value !== '' || category.value !== '' || text.value.trim() !== '';
  /** @param {string[]} categories */
  const ofCategory = (categories) => category.value === '' || categories.includes(category.value);
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    /** @type {Record<string, [number, number]>} */
    const counts = {};
    for (const element of filtered) {
      const shown =
        (peer.value === '' || element.dataset.peer === peer.value) &&
        ofCategory((element.dataset.category ?? '').split(' ')) &&
        (wanted === '' || wordsOf(element).includes(wanted));
      element.hidden = !shown;
      const [kind = ''] = element.classList;
      const count = (counts[kind] ??= [0, 0]);
      count[1] += 1;
      if (shown) count[0] += 1;
      if (kind === 'session')
        document.getElementById(element.id.replace('session', 'bar'))?.toggleAttribute('hidden', !shown);
    }
    around = undefined;
    showEvents();
    status.textContent = isFilled()
      ? [...Object.entries(counts), ...(data ? [['event', [matching.length, data.rows.length]]] : [])]
          .map(([kind, [shown, all]]) => shown + ' of ' + all + ' ' + kind + 's')
          .join(', ')
      : '';
  };
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    apply();
  });
  form.addEventListener('reset', () => setTimeout(apply, 0));

  // The events: data that becomes rows when somebody looks.
  /** @typedef {[number, number, number, string, number, number, number, number, number, string]} Row */
  /** @type {{ total: number, sources: string[], words: string[], rows: Row[] } | undefined} */
  let data;
  /** @type {Row[]} */
  let matching = [];
  /** @type {{ source: number, line: number } | undefined} */
  let around;
  let shownRows = 0;
  const pageSize = 100;
  const body = document.querySelector('#event-rows');
  const more = document.querySelector('#event-more');
  const all = document.querySelector('#event-all');
  const eventStatus = document.querySelector('#event-status');

  /** @param {Row} row */
  const matches = (row) => {
    if (!data) return false;
    const wanted = text.value.trim().toLowerCase();
    return (
      (peer.value === '' || data.words[row[6]] === peer.value) &&
      (category.value === '' || data.words[row[7]] === category.value) &&
      (wanted === '' || row[9].toLowerCase().includes(wanted))
    );
  };
  /** @param {string} tag @param {string} content @param {string} [name] */
  const element = (tag, content, name) => {
    const made = document.createElement(tag);
    made.textContent = content;
    if (name) made.className = name;
    return made;
  };
  /** @param {Row} row */
  const rowElement = (row) => {
    const [source, line, lines, time, kind, severity, , category, evidence, words] = row;
    const made = document.createElement('tr');
    const names = data?.words ?? [];
    if (evidence) made.className = 'evidence';
    made.append(element('td', time.replace('T', ' ').replace(/Z$/, ''), 'time'));
    const place = element('th', (data?.sources[source] ?? '') + ':' + line + (lines > 1 ? '-' + (line + lines - 1) : ''), 'place');
    place.setAttribute('scope', 'row');
    made.append(place);
    const what = element('td', names[kind] ?? '');
    if (category >= 0) what.append(' ', element('span', names[category] ?? '', 'tag ' + (names[severity] === 'error' ? 'bad' : 'doubtful')));
    if (evidence) what.append(' ', element('span', 'evidence', 'tag good'));
    made.append(what, element('td', words, 'words'));
    return made;
  };
  const showPage = () => {
    if (!data || !body || !more || !eventStatus) return;
    const page = matching.slice(shownRows, shownRows + pageSize);
    body.append(...page.map(rowElement));
    shownRows += page.length;
    more.toggleAttribute('hidden', shownRows >= matching.length);
    eventStatus.textContent =
      (around ? 'Lines around ' + data.sources[around.source] + ':' + around.line + '. ' : '') +
      shownRows + ' of ' + matching.length + ' events shown' +
      (data.total > data.rows.length ? '; the report holds ' + data.rows.length + ' of ' + data.total : '') + '.';
  };
  const showEvents = () => {
    if (!data || !body || !all) return;
    const near = around;
    matching = near
      ? data.rows.filter((row) => row[0] === near.source && Math.abs(row[1] - near.line) <= 40)
      : data.rows.filter(matches);
    all.toggleAttribute('hidden', !near);
    body.replaceChildren();
    shownRows = 0;
    showPage();
  };
  const source = document.getElementById('event-data');
  const load = () => {
    if (data || !source) return;
    data = JSON.parse(source.textContent ?? '');
    source.remove();
    showEvents();
  };
  more?.addEventListener('click', () => {
    const last = body?.lastElementChild;
    showPage();
    const next = last?.nextElementSibling;
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  });
  all?.addEventListener('click', () => {
    around = undefined;
    showEvents();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-line]') : null;
    if (!(link instanceof HTMLElement)) return;
    load();
    around = { source: Number(link.dataset.source), line: Number(link.dataset.line) };
    showEvents();
    const wanted = data?.sources[around.source] + ':' + around.line;
    for (const place of body?.querySelectorAll('th') ?? []) {
      if ((place.textContent ?? '').split('-')[0] !== wanted) continue;
      const row = place.parentElement;
      if (!row) return;
      event.preventDefault();
      row.classList.add('target');
      row.tabIndex = -1;
      row.focus();
      row.scrollIntoView({ block: 'center' });
      return;
    }
  });
  // After the first paint.
  setTimeout(load, 50);
})();
`;
