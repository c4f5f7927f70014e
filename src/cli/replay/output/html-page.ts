import type { ReplayReport } from '../tally/report';
import { advice } from './advice';
import { html } from '../../report/html';
import { aboutReading, conversationsSection, peopleSection } from './html-details';
import { actionsSection, reachSection, rulesSection, weeksSection } from './html-sections';
import type { Html } from '../../report/html';
import { reportFigures, reportPage } from '../../report/page';
import { titlePaths } from './print-text';
import { counted, day, figure, number, percent } from '../../report/numbers';

/** The report as one page: it reads in light and dark, and prints on A4. */
export function htmlPage(report: ReplayReport): string {
  const title = `Replay of ${titlePaths(report.replayed.paths)} under ${report.replayed.policy ?? 'the built-in policy'}`;
  const body = report.sends === 0 ? [aboutReading(report)] : sections(report);
  return reportPage(
    title,
    html`<p>${advice(report)}</p>
      ${lead(report)} ${body}`,
  );
}

const sections = (report: ReplayReport): Html[] => [
  figures(report),
  actionsSection(report),
  rulesSection(report),
  weeksSection(report),
  reachSection(report),
  conversationsSection(report),
  peopleSection(report),
  aboutReading(report),
];

function lead({ sends, period, passed, prompts, replayed, people }: ReplayReport): Html {
  if (!period) return html`<p>There is no message to replay. See below what was read and what was left out.</p>`;
  return html` <p>
      ${counted(sends, 'message', 'messages')} by ${counted(people.count, 'person', 'people')}, sent from
      ${day(period.first)} to ${day(period.last)}, were checked as if the guard had been there. ${number(passed.sends)}
      of them (${percent(passed.share)}) would have been sent without a prompt; ${number(prompts)} would have been
      prompted.
    </p>
    ${replayed.lists === null ? html`<p class="faint">No list catalogue was given: the size of most lists is unknown, and the guard asks about those. Give one with <code>--lists</code>.</p>` : html`<p class="faint what">List catalogue: ${replayed.lists}</p>`}
    ${replayed.me.length ? html`<p class="faint what">Only mail by ${replayed.me.join(', ')}</p>` : ''}
    ${replayed.notes.map((note) => html`<p class="faint">${note}</p>`)}`;
}

function figures({ quiet, passed, repliesToAll }: ReplayReport): Html {
  const all: readonly (readonly [string, string, string])[] = [
    ['Prompts per 1,000 sends', figure(quiet.promptsPer1000Sends), 'warn, confirm and block together'],
    ['Prompts per person and month', figure(quiet.promptsPerPersonPerMonth), 'in months in which they sent mail'],
    ['People who were never prompted', percent(quiet.peopleNeverPrompted), 'in everything that was replayed'],
    [
      'Replies to all without a prompt',
      percent(passed.shareOfRepliesToAll),
      `${number(passed.repliesToAll)} of ${number(repliesToAll)}`,
    ],
  ];
  return reportFigures(all);
}
