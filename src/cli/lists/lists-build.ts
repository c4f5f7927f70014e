import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { command } from '../command';
import { unreadable } from '../read-text';
import { BuildProgress } from './build-progress';
import type { RowProblem } from './list-row';
import { makeCatalogue, withoutDuplicates } from './make-catalogue';
import type { BuiltCatalogue } from './make-catalogue';
import { compareWith, openAbove, readEarlier } from './compare-catalogue';
import { readEncoding } from './decode-csv';
import { builtJson, builtText, firstOf, problemLine, watchedJson, watchedText } from './print-build';
import type { Watched } from './print-build';
import { readCsv } from './read-csv';
import { writeCatalogue } from './write-catalogue';
import { print, printJson, warn } from '../print';

/** The least that Exchange Online's own Reply All Storm Protection can be set to. */
const MOST_OPEN = 1_000;
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
  readonly encoding?: string | undefined;
  /** The folder of the catalogue before, which may be `out`. */
  readonly against?: string | undefined;
  /** People from over whom an open list is to be told; MOST_OPEN where not given. */
  readonly mostOpen?: number | undefined;
}

export interface Built {
  readonly problems: readonly RowProblem[];
  /** What was read otherwise than it stands there, a sentence each. */
  readonly assumed: readonly string[];
  /** Undefined: nothing was written. */
  readonly catalogue: BuiltCatalogue | undefined;
  /** Undefined: nothing to compare with was given. */
  readonly watched: Watched | undefined;
}

/**
 * From an export of lists to the catalogue's files. A row with a fault stops it, or is left out where that is wished.
 * @throws one sentence where the export cannot be read or the folder not written
 */
export async function buildLists(options: BuildOptions): Promise<Built> {
  const { csv, out, salt = randomBytes(SALT_BYTES).toString('hex'), skipBad = false, encoding } = options;
  const file = await stat(csv).catch((error: unknown) => {
    throw unreadable(csv, error);
  });
  // Before another takes its place: it may be the same folder.
  const earlier = options.against === undefined ? undefined : await readEarlier(options.against);
  const progress = new BuildProgress(file.size, process.stderr);
  try {
    progress.start('Reading', file.size);
    const read = await readCsv(csv, { encoding, onBytes: (bytes) => progress.update(bytes) });
    const { rows, problems: duplicates } = withoutDuplicates(read.rows, read.assumed);
    const problems = [...read.problems, ...duplicates].sort((a, b) => a.line - b.line);
    const assumed = read.assumed.sentences();
    if (problems.length && !(skipBad && rows.length))
      return { problems, assumed, catalogue: undefined, watched: undefined };
    progress.start('Building', rows.length);
    const made = new Date(options.made ?? file.mtime).toISOString();
    const catalogue = makeCatalogue(rows, salt, made, (done) => progress.update(done));
    await writeCatalogue(out, catalogue.files);
    const { mostOpen = MOST_OPEN } = options;
    const open = read.saysWhoMayWrite ? openAbove(rows, mostOpen) : undefined;
    const watched = earlier && { comparison: compareWith(earlier, rows), open, mostOpen };
    return { problems, assumed, catalogue, watched };
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
  openTo    who may write to it where nothing protects it, as find-open-lists.ps1 says; only --against looks at it

The names of Exchange's own properties are taken too (PrimarySmtpAddress, DisplayName, RecipientTypeDetails, EmailAddresses …), and counts such as 3,000. What was
assumed is said in a line each. Separate the columns with commas, semicolons or tabs. The file is in UTF-8, UTF-16 or Windows-1252; name another encoding with --encoding.`;

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
    encoding: { value: 'NAME', description: 'how the file is encoded, if it is not UTF-8 or UTF-16: windows-1250' },
    against: {
      value: 'DIR',
      description:
        'the catalogue before this one, which may be that in --out: say what is new, grown or gone since, and which large lists are open',
    },
    'most-open': {
      value: 'PEOPLE',
      description: `with --against: end with 1 if a list of more people is open to everybody; ${MOST_OPEN} if you give none`,
    },
    json: { description: 'print one JSON object' },
  },
  exitCodes: {
    0: 'written',
    1: 'bad rows, and nothing was written; or written, and a large list is open',
    2: 'the input cannot be used',
  },
  async run({ out, salt, made: date, json, against, ...values }, [csv = '']) {
    if (salt !== undefined && salt.length > SALT_LIMIT)
      throw new Error(`--salt takes a text of 1 to ${SALT_LIMIT} characters.`);
    const made = date === undefined ? undefined : Date.parse(date);
    if (Number.isNaN(made)) throw new Error(`--made takes a date such as 2026-11-14T08:30:00Z, not "${date ?? ''}".`);

    const mostOpen = values['most-open'] === undefined ? undefined : readPeople(values['most-open']);
    const encoding = values.encoding === undefined ? undefined : readEncoding(values.encoding);
    const built = await buildLists({ csv, out, salt, made, encoding, against, mostOpen, skipBad: values['skip-bad'] });
    const { problems, assumed, catalogue, watched } = built;
    for (const sentence of assumed) warn(`${csv}: ${sentence}\n`);
    warn(firstOf(problems, (problem) => problemLine(problem, csv)));
    if (!catalogue) {
      warn('Nothing was written. Correct these rows, or leave them out with --skip-bad.\n');
      return 1;
    }
    if (json)
      printJson({
        ...builtJson(catalogue, problems.length, out),
        assumed,
        ...(watched && { against: watchedJson(watched) }),
      });
    else print(builtText(catalogue, out), watched ? watchedText(watched) : '');
    return watched?.open?.length ? 1 : 0;
  },
});

/** @throws one sentence where it is no number of people */
function readPeople(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--most-open takes a number of people, such as ${MOST_OPEN}, not "${text}".`);
}
