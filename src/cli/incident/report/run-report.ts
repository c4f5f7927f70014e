import { checkFolderOf } from '../../report/check-folder';
import { counted, number } from '../../report/numbers';
import { print, printJson, warn } from '../../print';
import { writeWhole } from '../../write-whole';
import { IncidentTally } from './incident-tally';
import { readExports } from './read-exports';
import { incidentPage } from './report-page';
import { incidentText } from './report-text';

export interface IncidentReportOptions {
  readonly paths: readonly string[];
  readonly html: string | undefined;
  readonly json: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * @returns 0 where everything was read, 1 where some of it could not be
 * @throws one sentence where nothing could be
 */
export async function runIncidentReport(options: IncidentReportOptions): Promise<number> {
  const { paths, html } = options;
  const from = dateTimeOf('--from', options.from) ?? -Infinity;
  const until = dateTimeOf('--until', options.until) ?? Infinity;
  if (from >= until) throw new Error('--from is not before --until.');
  if (html !== undefined) await checkFolderOf(html);
  const tally = new IncidentTally();
  const read = await readExports(paths, (record) => {
    // Lost records have no time of their own.
    if ('dropped' in record || (record.at >= from && record.at < until)) tally.add(record);
  });
  const report = tally.report();
  for (const sentence of read.problems) warn(`${sentence}\n`);
  if (!report.records)
    throw new Error(
      `There is no record of Reply-All Guard in ${paths.join(', ')}${(options.from ?? options.until) ? ' at that time' : ''}.`,
    );
  if (html !== undefined) {
    await writeWhole(html, incidentPage(report, read));
    print(
      `${html}: the report of ${counted(report.records, 'record', 'records')}; prompts among them: ${number(report.prompts)}.\n`,
    );
  } else if (options.json) printJson({ ...report, read });
  else print(incidentText(report, read));
  return read.problems.length ? 1 : 0;
}

function dateTimeOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = DATE_TIME.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw new Error(`${option} takes a date and time such as 2026-11-14T08:00:00Z, not "${text}".`);
  return at;
}
