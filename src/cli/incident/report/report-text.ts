import { counted, number } from '../../report/numbers';
import { textTable } from '../../report/text-table';
import { formatDateTime } from '../format-date-time';
import type { IncidentReport } from './incident-tally';
import type { ReadExports } from './read-exports';
import { CLIENT_WORDS, OUTCOME_WORDS, waysOutIn } from './report-words';
import { timeSteps } from './time-steps';

/** The same for a terminal. */
export function incidentText(report: IncidentReport, { files, others }: ReadExports): string {
  const { period, prompts, observed, spared, records, repeated, lost } = report;
  const { unit, rows } = timeSteps(report.minutes);
  const prompted = ['warn', 'confirm', 'block'] as const;
  const shown = (row: Readonly<Record<(typeof prompted)[number], number>>): string[] =>
    prompted.map((action) => number(row[action]));
  const columns = prompted.map((title) => ({ title, right: true as const }));
  const lines = [
    period ? `${formatDateTime(period.first)} to ${formatDateTime(period.last)}` : 'No record of a decision.',
    '',
    `${counted(prompts, 'press', 'presses')} of Send stopped, ${number(observed)} more only observed; ${counted(waysOutIn(report), 'way out', 'ways out')} used;`,
    `at least ${counted(spared, 'person', 'people')} were not mailed.`,
    ...section(
      [`from (${unit})`],
      columns,
      rows.filter((row) => prompted.some((action) => row[action] > 0)).map((row) => [row.label, ...shown(row)]),
    ),
    ...section(
      ['rule'],
      columns,
      report.rules.map((rule) => [rule.rule, ...shown(rule)]),
    ),
    ...section(
      ['what people did'],
      TIMES,
      report.outcomes.map(([outcome, times]) => [OUTCOME_WORDS[outcome] ?? 'something else', number(times)]),
    ),
    ...section(
      ['Outlook'],
      TIMES,
      report.clients.map(([client, times]) => [CLIENT_WORDS[client] ?? client, number(times)]),
    ),
    '',
    `Read: ${counted(records, 'record', 'records')} in ${counted(files, 'file', 'files')}; ${number(repeated)} came twice, ${number(lost)} are lost, ${number(others)} are not the guard's.`,
  ];
  return `${lines.join('\n')}\n`;
}

const TIMES = [{ title: 'times', right: true as const }];

const section = (
  [title = '']: readonly string[],
  columns: readonly { readonly title: string; readonly right: true }[],
  rows: readonly string[][],
): readonly string[] => (rows.length ? ['', ...textTable([{ title }, ...columns], rows)] : []);
