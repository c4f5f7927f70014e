import type { ReplayReport } from '../tally/report';
import { advice } from './advice';
import { html } from './html';
import { aboutReading, conversationsSection, peopleSection } from './html-details';
import { actionsSection, reachSection, rulesSection, weeksSection } from './html-sections';
import { STYLE } from './html-style';
import { trusted } from './html';
import type { Html } from './html';
import { titlePaths } from './print-text';
import { counted, day, figure, number, percent } from './words';

/** The report as one page: nothing is fetched, nothing runs; it reads in light and dark, and prints on A4. */
export function htmlPage(report: ReplayReport): string {
  const title = `Replay of ${titlePaths(report.replayed.paths)} under ${report.replayed.policy ?? 'the built-in policy'}`;
  const body = report.sends === 0 ? [aboutReading(report)] : sections(report);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}: Reply-All Guard</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1 class="what">${title}</h1>
          <p>${advice(report)}</p>
          ${lead(report)} ${body}
        </main>
      </body>
    </html> `.markup;
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
  return html`<dl class="figures">
    ${all.map(
      ([name, value, note]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}<small>${note}</small></dd>
        </div>`,
    )}
  </dl>`;
}
