import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { textOf } from '../command';
import type { Command } from '../command';
import { unreadable } from '../read-text';
import { BuildProgress } from './build-progress';
import type { Fault } from './list-row';
import { makeCatalogue, withoutDuplicates } from './make-catalogue';
import type { Catalogue } from './make-catalogue';
import { readCsv } from './read-csv';
import { writeCatalogue } from './write-catalogue';

const MOST_FAULTS = 20;
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
  readonly faults: readonly Fault[];
  /** Undefined: nothing was written. */
  readonly catalogue: Catalogue | undefined;
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
    const { rows, faults: duplicates } = withoutDuplicates(read.rows);
    const faults = [...read.faults, ...duplicates].sort((a, b) => a.line - b.line);
    if (faults.length && !(skipBad && rows.length)) return { faults, catalogue: undefined };
    progress.start('Building', rows.length);
    const made = new Date(options.made ?? file.mtime).toISOString();
    const catalogue = makeCatalogue(rows, salt, made, (done) => progress.update(done));
    await writeCatalogue(out, catalogue.files);
    return { faults, catalogue };
  } finally {
    progress.end();
  }
}

const DETAILS = `CSV is an export of your lists (Export-DistributionLists.ps1 makes one) with a header row and the columns

  address   the list's SMTP address
  members   how many mailboxes get its mail; empty where nobody counted
  name      its display name
  kind      static (the default), dynamic or group (Microsoft 365)
  aliases   its other addresses, parted by ;
  message   a key in policy's "messages": what its owner wants to be said

in any order; address and members must be there. Comma, semicolon or tab; UTF-8, or UTF-16 as Excel's "Unicode text".

--out DIR      the folder the catalogue is written to, as a whole: the one before stays until the new one is complete
--salt TEXT    goes into every hash; random where not given. With the same salt, date and lists the files are the same
--made DATE    when the lists were counted (ISO 8601); the CSV file's own time where not given
--skip-bad     leave bad rows out instead of writing nothing
--json         one JSON object

Exit codes: 0 written, 1 bad rows (nothing written), 2 unusable input.`;

/** `reply-all-guard lists build` */
export const listsBuild: Command = {
  words: ['lists', 'build'],
  usage: 'CSV --out DIR [--salt TEXT] [--made DATE] [--skip-bad] [--json]',
  summary: 'make the list catalogue that the add-in asks for sizes, from an export of your lists',
  details: DETAILS,
  options: {
    out: { type: 'string' },
    salt: { type: 'string' },
    made: { type: 'string' },
    'skip-bad': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takes: [1, 1],
  async run(values, [csv = '']) {
    const out = textOf(values, 'out');
    if (!out) throw new Error('Say with --out DIR where the catalogue goes.');
    const salt = textOf(values, 'salt');
    if (salt !== undefined && (!salt || salt.length > SALT_LIMIT))
      throw new Error(`--salt takes a text of 1 to ${SALT_LIMIT} characters.`);
    const date = textOf(values, 'made');
    const made = date === undefined ? undefined : Date.parse(date);
    if (Number.isNaN(made)) throw new Error(`--made takes a date such as 2026-11-14T08:30:00Z, not "${date ?? ''}".`);

    const { faults, catalogue } = await buildLists({ csv, out, salt, made, skipBad: values['skip-bad'] === true });
    for (const fault of faults.slice(0, MOST_FAULTS)) process.stderr.write(`${sentenceOf(fault, csv)}\n`);
    if (faults.length > MOST_FAULTS) process.stderr.write(`… and ${faults.length - MOST_FAULTS} more.\n`);
    if (!catalogue) {
      process.stderr.write('Nothing was written. Mend these rows, or leave them out with --skip-bad.\n');
      return 1;
    }
    process.stdout.write(values.json === true ? asJson(catalogue, faults.length, out) : asText(catalogue, out));
    return 0;
  },
};

const sentenceOf = ({ line, column, sentence }: Fault, csv: string): string =>
  `${csv}:${line}: ${column ?? 'the row'} ${sentence}`;

const asJson = ({ index, aliases, sharedNames, uncounted }: Catalogue, skipped: number, out: string): string =>
  JSON.stringify({
    lists: index.lists,
    aliases,
    sharedNames,
    uncounted,
    skipped,
    made: index.made,
    build: index.build,
    out,
  }) + '\n';

function asText({ index, aliases, sharedNames, uncounted }: Catalogue, out: string): string {
  const lines = [`${out}: ${index.lists} lists with ${aliases} further addresses, counted ${index.made}.`];
  if (uncounted) lines.push(`${uncounted} of them nobody counted: their size stays unknown.`);
  if (sharedNames) lines.push(`${sharedNames} names belong to several lists: these are told by their addresses alone.`);
  return lines.join('\n') + '\n';
}
