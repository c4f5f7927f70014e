import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { command } from '../command';
import { unreadable } from '../read-text';
import { BuildProgress } from './build-progress';
import type { RowProblem } from './list-row';
import { makeCatalogue, withoutDuplicates } from './make-catalogue';
import type { BuiltCatalogue } from './make-catalogue';
import { readCsv } from './read-csv';
import { writeCatalogue } from './write-catalogue';
import { print, printJson, warn } from '../print';

const MOST_PROBLEMS = 20;
const SALT_BYTES = 16;
const SALT_LIMIT = 200;

export interface BuildOptions {
  readonly csv: string;
  readonly out: string;
  /** Random where not given. */
  readonly salt?: string | undefined;
  /** When the lists were counted, in milliseconds since 1970; the file's own time where not given. */
  readonly made?: number | undefined;
  readonly skipBad?: boolean;
}

export interface Built {
  readonly problems: readonly RowProblem[];
  /** Undefined: nothing was written. */
  readonly catalogue: BuiltCatalogue | undefined;
}

/**
 * From an export of lists to the catalogue's files. A row with a fault stops it, or is left out where that is wished.
 * @throws one sentence where the export cannot be read or the folder not written
 */
export async function buildLists(options: BuildOptions): Promise<Built> {
  const { csv, out, salt = randomBytes(SALT_BYTES).toString('hex'), skipBad = false } = options;
  const file = await stat(csv).catch((error: unknown) => {
    throw unreadable(csv, error);
  });
  const progress = new BuildProgress(file.size, process.stderr);
  try {
    progress.start('Reading', file.size);
    const read = await readCsv(csv, (bytes) => progress.update(bytes));
    const { rows, problems: duplicates } = withoutDuplicates(read.rows);
    const problems = [...read.problems, ...duplicates].sort((a, b) => a.line - b.line);
    if (problems.length && !(skipBad && rows.length)) return { problems, catalogue: undefined };
    progress.start('Building', rows.length);
    const made = new Date(options.made ?? file.mtime).toISOString();
    const catalogue = makeCatalogue(rows, salt, made, (done) => progress.update(done));
    await writeCatalogue(out, catalogue.files);
    return { problems, catalogue };
  } finally {
    progress.end();
  }
}

const DETAILS = `Export-DistributionLists.ps1 makes the export. It has a header row and these columns, in any order:

  address   the list's SMTP address (needed)
  members   how many mailboxes get its mail (needed); empty if nobody counted
  name      its display name
  kind      static (the default), dynamic or group (Microsoft 365)
  aliases   its other addresses, separated by ;
  message   a key in policy's "messages": what its owner wants to be said

Separate the columns with commas, semicolons or tabs. Save it as UTF-8, or as UTF-16 ("Unicode text" in Excel).`;

/** `reply-all-guard lists build` */
export const listsBuild = command({
  words: ['lists', 'build'],
  summary: 'make the list catalogue, which tells the add-in how large lists are, from an export of your lists',
  details: DETAILS,
  argument: { name: 'CSV', description: 'an export of your lists' },
  options: {
    out: {
      value: 'DIR',
      required: true,
      description: 'the folder for the catalogue; it replaces the one that is there as a whole, when it is complete',
    },
    salt: {
      value: 'TEXT',
      description: 'goes into every hash; random if you give none. The same salt, date and lists make the same files',
    },
    made: {
      value: 'DATE',
      description: "when the lists were counted (ISO 8601); the CSV file's own time if you give none",
    },
    'skip-bad': { description: 'leave bad rows out, instead of writing nothing' },
    json: { description: 'print one JSON object' },
  },
  exitCodes: { 0: 'written', 1: 'bad rows; nothing was written', 2: 'the input cannot be used' },
  async run({ out, salt, made: date, json, ...values }, [csv = '']) {
    if (salt !== undefined && salt.length > SALT_LIMIT)
      throw new Error(`--salt takes a text of 1 to ${SALT_LIMIT} characters.`);
    const made = date === undefined ? undefined : Date.parse(date);
    if (Number.isNaN(made)) throw new Error(`--made takes a date such as 2026-11-14T08:30:00Z, not "${date ?? ''}".`);

    const { problems, catalogue } = await buildLists({ csv, out, salt, made, skipBad: values['skip-bad'] });
    for (const problem of problems.slice(0, MOST_PROBLEMS)) warn(`${sentenceOf(problem, csv)}\n`);
    if (problems.length > MOST_PROBLEMS) warn(`… and ${problems.length - MOST_PROBLEMS} more.\n`);
    if (!catalogue) {
      warn('Nothing was written. Correct these rows, or leave them out with --skip-bad.\n');
      return 1;
    }
    if (json) printJson(jsonOf(catalogue, problems.length, out));
    else print(asText(catalogue, out));
    return 0;
  },
});

const sentenceOf = ({ line, column, sentence }: RowProblem, csv: string): string =>
  `${csv}:${line}: ${column ?? 'the row'} ${sentence}`;

const jsonOf = ({ index, aliases, sharedNames, uncounted }: BuiltCatalogue, skipped: number, out: string): object => ({
  lists: index.lists,
  aliases,
  sharedNames,
  uncounted,
  skipped,
  made: index.made,
  build: index.build,
  out,
});

function asText({ index, aliases, sharedNames, uncounted }: BuiltCatalogue, out: string): string {
  const lines = [`${out}: ${index.lists} lists with ${aliases} more addresses, counted ${index.made}.`];
  if (uncounted) lines.push(`${uncounted} of them have no count: their size stays unknown.`);
  if (sharedNames)
    lines.push(`${sharedNames} names belong to several lists: the add-in recognises these by address only.`);
  return lines.join('\n') + '\n';
}
