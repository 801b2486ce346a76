/** Text of a log never becomes markup: everything is set as text. */
function element(name, text, children = []) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

const verdicts = {
  fault: 'A fault was found',
  healthy: 'The tunnel works',
  inconclusive: 'The logs do not tell',
};

const list = (items) =>
  element(
    'ul',
    undefined,
    items.map((item) => element('li', item)),
  );

function section(title, content) {
  return [element('h3', title), content];
}

const values = (words) => (words.length === 0 ? 'unknown' : words.join(', '));

function showFinding(finding) {
  const { title, category, confidence, local, remote, recovered, count, first, last } = finding;
  const ends = `${local ?? 'this gateway'} – ${remote ?? 'its peer'}`;
  const times = [
    first === undefined ? undefined : `since ${first}`,
    last === undefined || last === first ? undefined : `last ${last}`,
    count > 1 ? `${count} times` : undefined,
    recovered ? 'recovered since' : undefined,
  ].filter((each) => each !== undefined);
  const parts = [
    element('h2', title),
    element('p', `${ends} · ${category}, ${Math.round(confidence * 100)} % sure`),
  ];
  if (times.length > 0) parts.push(element('p', times.join(', ')));
  if (finding.evidence.length > 0)
    parts.push(
      ...section(
        'What shows it',
        element(
          'div',
          undefined,
          finding.evidence.flatMap(({ place, text, because }) => [
            element('p', `${place.source}, line ${place.line}: ${because}`),
            element('pre', text),
          ]),
        ),
      ),
    );
  if (finding.differences.length > 0)
    parts.push(
      ...section(
        'What differs',
        list(
          finding.differences.map(
            (each) => `${each.parameter}: here ${values(each.local)}, there ${values(each.remote)}`,
          ),
        ),
      ),
    );
  if (finding.actions.length > 0)
    parts.push(...section('What to do', list(finding.actions.map(({ text }) => text))));
  const article = element('article', undefined, parts);
  article.dataset.category = category;
  return article;
}

/** The elements that show a diagnosis. */
export function showDiagnosis({ verdict, findings, sources, notices }) {
  const heading = element('h2', verdicts[verdict]);
  heading.id = 'verdict';
  heading.dataset.verdict = verdict;
  return [
    heading,
    ...findings.map(showFinding),
    ...(notices.length > 0 ? section('To be known', list(notices.map(({ message }) => message))) : []),
    ...section(
      'What was read',
      list(
        sources.map(
          ({ name, dialect, lines, unrecognized }) =>
            `${name}: ${lines} lines${dialect === undefined ? '' : ` of ${dialect}`}, ${unrecognized} not known`,
        ),
      ),
    ),
  ];
}
