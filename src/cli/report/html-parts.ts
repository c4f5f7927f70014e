import { html, NOTHING } from './html';
import type { Html } from './html';

/** A column of a table on the page. */
export interface PageColumn {
  readonly title: string;
  /** Numbers stand right. */
  readonly n?: boolean;
  /** Long names may break anywhere. */
  readonly name?: boolean;
}

type Cell = Html | string;

export interface PageTable {
  readonly caption: string;
  readonly columns: readonly PageColumn[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Cell[] }[];
}

/** A table that scrolls by itself where the screen is narrow, by keyboard too. */
export const pageTable = ({ caption, columns, rows }: PageTable): Html =>
  html` <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${classOf(column)}>${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, cells }) =>
            html`<tr${id === undefined ? NOTHING : html` id="${id}"`}>${cells.map((cell, at) =>
              at === 0
                ? html`<th scope="row" ${classOf(columns[at]!)}>${cell}</th>`
                : html`<td${classOf(columns[at]!, cell === '0')}>${cell}</td>`,
            )}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const classOf = ({ n, name }: PageColumn, isZero = false): Html => {
  const names = [...(n ? ['n'] : []), ...(name ? ['name'] : []), ...(isZero ? ['zero'] : [])];
  return names.length ? html` class="${names.join(' ')}"` : NOTHING;
};

/** A drawing with its sentence; the numbers themselves stand in a table beside it. */
export const pageFigure = (says: string, drawing: Html): Html =>
  html`<figure><div role="img" aria-label="${says}">${drawing}</div></figure>`;
