import { type Content, markup, type Markup, nothing } from './markup.js';

/** A column of a table. */
export interface Column<Item> {
  readonly title: string;
  readonly cell: (item: Item) => Content;
  /** Whether the cells name their rows. */
  readonly heads?: boolean;
  /** Whether the cells are numbers. */
  readonly number?: boolean;
}

/** A table with a caption for those who do not see it. Columns without any text are left out. */
export function table<Item>(
  caption: string,
  columns: readonly Column<Item>[],
  items: readonly Item[],
  attributes: (item: Item) => Markup = () => nothing,
): Markup {
  if (items.length === 0) return nothing;
  const shown = columns.filter(({ cell }) => items.some((item) => cell(item) !== ''));
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${shown.map(({ title, number }) => markup`<th scope="col"${number ? markup` class="number"` : ''}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (item) =>
            markup`<tr${attributes(item)}>${shown.map(({ cell, heads, number }) =>
              heads
                ? markup`<th scope="row">${cell(item)}</th>`
                : markup`<td${number ? markup` class="number"` : ''}>${cell(item)}</td>`,
            )}</tr>
`,
        )}
      </tbody>
    </table>
  </div>`;
}
