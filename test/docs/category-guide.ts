import { join } from 'node:path';
import { catalogue, categories, dialects, type CatalogueRow, type Category } from '../../src/index.js';
import { packageRoot } from '../support/root.js';

export const categoryGuidePath = (): string => join(packageRoot(), 'docs', 'guides', 'categories.md');

const head = `# The categories

A fault is named by a category. The ids are dotted: a category is a kind of its prefix, so that \`auth.psk.missing\` is a
kind of \`auth.psk\`. The severity is that of a finding where nothing lessens it. Below each category stand the codes and
words of the vendors that name it; \`ikescope explain\` looks them up, \`ikescope catalogue\` prints them as data. Many more
lines lead to a category without a code: each message says so by itself.

This page is made from the program by \`npm run accept\`.
`;

/** Text that stands in a table or sentence of Markdown as it is. */
const plain = (text: string): string => text.replace(/[\\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');

const code = (text: string): string =>
  text.includes('\`') ? plain(text) : `\`${text.replace(/\|/g, '\\|')}\``;

/** More words than these of one vendor are counted. */
const mostWords = 12;

function wordsOf(rows: readonly CatalogueRow[]): string {
  const words = [...new Set(rows.map(({ key }) => String(key).replace(/\s+/g, ' ')))];
  const shown = words.slice(0, mostWords).map(code).join(', ');
  return words.length > mostWords ? `${shown}, and ${words.length - mostWords} more` : shown;
}

function section(
  { id, title, severity, stage, description, refinedBy }: Category,
  rows: readonly CatalogueRow[],
): string {
  const lines = [`### ${plain(title)}`, '', `\`${id}\`, ${severity}, stage ${stage}`, '', plain(description)];
  if (refinedBy && refinedBy.length > 0)
    lines.push(
      '',
      `More exact, where the log shows more: ${refinedBy.map((each) => `\`${each}\``).join(', ')}.`,
    );
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))].sort();
  if (vendors.length > 0) {
    lines.push('', '| vendor | words and codes |', '| --- | --- |');
    for (const vendor of vendors)
      lines.push(`| ${vendor} | ${wordsOf(rows.filter((row) => row.vendor === vendor))} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** The guide to the categories, as the program knows them. */
export function categoryGuide(): string {
  const rows = catalogue();
  const groups = [...new Set(categories.map(({ id }) => id.split('.')[0] ?? id))];
  const sections = groups.map((group) => {
    const members = categories.filter(({ id }) => id.split('.')[0] === group);
    return [
      `## ${group}\n`,
      ...members.map((each) =>
        section(
          each,
          rows.filter(({ category }) => category === each.id),
        ),
      ),
    ].join('\n');
  });
  const titles = dialects.map(({ id, title }) => `\`${id}\` ${plain(title)}`).join(', ');
  return [head, `Dialects: ${titles}.\n`, ...sections].join('\n');
}
