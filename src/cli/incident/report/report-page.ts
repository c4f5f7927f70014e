import { ACTION_WORDS, RULE_WORDS, SHOWN_ACTIONS, SHOWN_COLUMNS, shownCells, stacks } from '../../report/action-words';
import { drawChart } from '../../report/charts';
import { html, NOTHING } from '../../report/html';
import type { Html } from '../../report/html';
import { pageFigure, pageTable } from '../../report/html-parts';
import { counted, number } from '../../report/numbers';
import { reportFigures, reportPage } from '../../report/page';
import { formatDateTime } from '../format-date-time';
import type { IncidentReport } from './incident-tally';
import type { ReadExports } from './read-exports';
import { CLIENT_WORDS, OUTCOME_WORDS, reachWords, waysOutIn } from './report-words';
import { timeSteps } from './time-steps';

/** The report as one page: it reads in light and dark, and prints on A4. Nobody is named: records name nobody. */
export const incidentPage = (report: IncidentReport, read: ReadExports): string =>
  reportPage(
    'What the guard saw',
    html`${lead(report)} ${figures(report)} ${minutesSection(report)} ${rulesSection(report)} ${outcomesSection(report)}
    ${audienceSection(report)} ${devicesSection(report)} ${readSection(report, read)}`,
  );

const lead = ({ period }: IncidentReport): Html =>
  period
    ? html`<p>
        From ${formatDateTime(period.first)} to ${formatDateTime(period.last)}. Times are by the clock of the computer
        that made this page.
      </p>`
    : html`<p>There is no record of a decision in what was read.</p>`;

const figures = (report: IncidentReport): Html =>
  reportFigures([
    [
      'Presses of Send that were stopped',
      number(report.prompts),
      report.observed ? `${number(report.observed)} more would have been, in observe mode` : 'warn, confirm and block',
    ],
    ['People not mailed, at least', number(report.spared), 'added up over the messages whose audience was known'],
    ['Ways out that were used', number(waysOutIn(report)), 'to one person, without the list, or in Bcc'],
    ['Records', number(report.records), 'each counted once'],
  ]);

function minutesSection({ minutes }: IncidentReport): Html {
  if (!minutes.length) return NOTHING;
  const { unit, rows } = timeSteps(minutes);
  return html` <h2>By ${unit === 'minute' ? 'minute' : 'time'}</h2>
    ${pageFigure(
      `Columns: what the rules asked for at each press of Send, every ${unit}, by action. The table below has the numbers.`,
      drawChart({
        labels: rows.map(({ label }) => label),
        series: stacks(SHOWN_ACTIONS, rows),
        direction: 'columns',
      }),
    )}
    <details>
      <summary>Every ${unit} in numbers</summary>
      ${pageTable({
        caption: `What the rules asked for at each press of Send, by ${unit}`,
        columns: [{ title: 'From' }, ...SHOWN_COLUMNS],
        rows: rows
          .filter((row) => SHOWN_ACTIONS.some((action) => row[action] > 0))
          .map((row) => ({ cells: [row.label, ...shownCells(row)] })),
      })}
    </details>`;
}

function rulesSection({ rules }: IncidentReport): Html {
  if (!rules.length) return NOTHING;
  return html` <h2>Rules, by action</h2>
    <p>One press of Send can have several reasons, so the numbers of the rules add up to more than the presses.</p>
    ${pageTable({
      caption:
        'How often each rule was a reason, by what was asked for. The name is the key in the policy under “rules”',
      columns: [{ title: 'Rule' }, ...SHOWN_COLUMNS, { title: 'Main reason', n: true }],
      rows: rules.map((rule) => ({
        cells: [
          html`<code>${rule.rule}</code><br /><span class="faint"
              >${RULE_WORDS[rule.rule] ?? 'not of this version'}</span
            >`,
          ...shownCells(rule),
          number(rule.decisive),
        ],
      })),
    })}
    <details>
      <summary>What the actions mean</summary>
      <dl>
        ${SHOWN_ACTIONS.map(
          (action) =>
            html`<dt>${action}</dt>
              <dd>${ACTION_WORDS[action]}</dd>`,
        )}
      </dl>
    </details>`;
}

const outcomesSection = ({ outcomes }: IncidentReport): Html =>
  outcomes.length
    ? html` <h2>What people did</h2>
        ${pageTable({
          caption: 'Ways out that were used, and why a message passed. What was not seen is not here',
          columns: [{ title: 'Outcome' }, { title: 'Times', n: true }],
          rows: outcomes.map(([outcome, times]) => ({
            cells: [OUTCOME_WORDS[outcome] ?? 'something else', number(times)],
          })),
        })}`
    : NOTHING;

const audienceSection = ({ reach }: IncidentReport): Html =>
  reach.length
    ? html` <h2>Audiences</h2>
        ${pageTable({
          caption: 'Presses of Send by the number of people that were certainly reached',
          columns: [{ title: 'People' }, { title: 'Presses', n: true }],
          rows: reach.map(([step, times]) => ({ cells: [reachWords(step), number(times)] })),
        })}`
    : NOTHING;

const devicesSection = ({ clients }: IncidentReport): Html =>
  clients.length
    ? html` <h2>Devices</h2>
        ${pageTable({
          caption: 'Kinds of Outlook that records came from. A record names no device, so devices cannot be counted',
          columns: [{ title: 'Outlook' }, { title: 'Records', n: true }],
          rows: clients.map(([client, records]) => ({ cells: [CLIENT_WORDS[client] ?? client, number(records)] })),
        })}`
    : NOTHING;

const readSection = ({ repeated, lost }: IncidentReport, { files, others, problems }: ReadExports): Html =>
  html` <h2>What was read</h2>
    <p>
      ${counted(files, 'file', 'files')}.
      ${repeated ? `${counted(repeated, 'record', 'records')} came more than once, and count once. ` : ''}${lost ? `Devices report ${counted(lost, 'record', 'records')} that they lost before they could send them. ` : ''}${others ? `${counted(others, 'log record is', 'log records are')} of something else than the guard.` : ''}
    </p>
    ${
      problems.length
        ? html`<ul>
            ${problems.map((sentence) => html`<li class="what">${sentence}</li>`)}
          </ul>`
        : NOTHING
    }
    <p class="faint">
      Not in it: Outlooks without the add-in, devices that could not reach the collector, and whether “Send anyway” was
      pressed, which Outlook does not tell.
    </p>`;
