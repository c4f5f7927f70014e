import { counted, number } from '../report/numbers';
import type { Comparison } from './compare-catalogue';
import type { ListRow, RowProblem } from './list-row';
import type { BuiltCatalogue } from './make-catalogue';

const MOST_NAMED = 20;

/** What a night's export says beside the catalogue that was made of it. */
export interface Watched {
  readonly comparison: Comparison;
  /** Undefined: the export does not say who may write to a list. */
  readonly open: readonly ListRow[] | undefined;
  readonly mostOpen: number;
}

export const problemLine = ({ line, column, sentence }: RowProblem, csv: string): string =>
  `${csv}:${line}: ${column ?? 'the row'} ${sentence}\n`;

/** The first of many, a line each. */
export function firstOf<T>(all: readonly T[], lineOf: (each: T) => string): string {
  const more = all.length - MOST_NAMED;
  return all.slice(0, MOST_NAMED).map(lineOf).join('') + (more > 0 ? `… and ${more} more.\n` : '');
}

export function builtText({ index, aliases, sharedNames, uncounted }: BuiltCatalogue, out: string): string {
  const lines = [
    `${out}: ${counted(index.lists, 'list', 'lists')} with ${counted(aliases, 'more address', 'more addresses')}, counted ${index.made}.`,
  ];
  if (uncounted) lines.push(`Without a count: ${number(uncounted)}, whose size stays unknown.`);
  if (sharedNames)
    lines.push(
      `Names that belong to several lists: ${number(sharedNames)}. The add-in recognises these lists by address only.`,
    );
  return `${lines.join('\n')}\n`;
}

const size = ({ members }: ListRow): string => (members ? String(members) : 'not counted');

/** What is new, grown, gone and open. */
export function watchedText({ comparison, open, mostOpen }: Watched): string {
  const { before, fresh, grown, gone } = comparison;
  return [
    `Since ${before}: ${fresh.length} new, ${grown.length} grown by half or more, ${gone} gone.\n`,
    firstOf(fresh, (row) => `  new    ${row.address}: ${size(row)}\n`),
    firstOf(grown, ({ row, before: was }) => `  grown  ${row.address}: ${was} to ${row.members}\n`),
    open === undefined
      ? 'Who may write to a list is not in this export (column openTo), and was not looked at.\n'
      : `Lists of over ${mostOpen} people that are open: ${open.length}.\n`,
    firstOf(open ?? [], (row) => `  open   ${row.address}: ${size(row)}, to ${row.openTo ?? ''}\n`),
  ].join('');
}

export const builtJson = (
  { index, aliases, sharedNames, uncounted }: BuiltCatalogue,
  skipped: number,
  out: string,
): object => ({
  lists: index.lists,
  aliases,
  sharedNames,
  uncounted,
  skipped,
  made: index.made,
  build: index.build,
  out,
});

export const watchedJson = ({ comparison: { before, fresh, grown, gone }, open, mostOpen }: Watched): object => ({
  since: before,
  new: fresh.map(({ address, members }) => ({ address, members })),
  grown: grown.map(({ row, before: was }) => ({ address: row.address, members: row.members, before: was })),
  gone,
  mostOpen,
  open: open?.map(({ address, members, openTo }) => ({ address, members, openTo })) ?? null,
});
