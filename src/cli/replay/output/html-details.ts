import { UNKNOWN_LIST } from '../tally/thread-tally';
import { otherKindsIn, reasonsIn } from '../tally/report';
import type { NamedProblems, ReplayReport } from '../tally/report';
import { drawChart } from '../../report/charts';
import { html, NOTHING } from '../../report/html';
import type { Html } from '../../report/html';
import { pageFigure, pageTable } from '../../report/html-parts';
import { SHOWN_COLUMNS, shownCells } from '../../report/action-words';
import { shorten } from '../../report/text-table';
import { counted, day, figure, number } from '../../report/numbers';
import { LEFT_OUT_WORDS, likelyWords, OTHER_WORDS } from './words';

/** People listed one by one; paper ends somewhere. */
const PEOPLE = 50;

export function conversationsSection({ loudestThreads }: ReplayReport): Html {
  if (!loudestThreads.length) return NOTHING;
  const subject = (text: string): string => text || '(no subject)';
  return html` <h2>The loudest conversations</h2>
    <p>
      Loudness is the number of replies to all, times the people that each reached. A list of unknown size counts as
      ${UNKNOWN_LIST} people there, and as nobody in the table, where the numbers then have a “+”.
    </p>
    ${pageFigure(
      'Bars: the ten loudest conversations by loudness. The table below has replies, reach and deliveries.',
      drawChart({
        labels: loudestThreads.map((thread) => subject(thread.subject)),
        series: [{ name: 'loudness', colour: 'reach', values: loudestThreads.map(({ loudness }) => loudness) }],
        direction: 'rows',
      }),
    )}
    ${pageTable({
      caption: 'The ten loudest conversations, replies to all alone',
      columns: [
        { title: 'Subject', name: true },
        { title: 'Replies', n: true },
        { title: 'By', n: true },
        { title: 'Largest reach', n: true },
        { title: 'Delivered', n: true },
        { title: 'Prompts', n: true },
        { title: 'Blocked', n: true },
        { title: 'Started', n: true },
      ],
      rows: loudestThreads.map((thread) => ({
        cells: [
          subject(thread.subject),
          number(thread.repliesToAll),
          number(thread.writers),
          atLeast(thread.largestReach, thread.exact),
          atLeast(thread.deliveries, thread.exact),
          number(thread.prompts),
          number(thread.block),
          day(thread.first),
        ],
      })),
    })}`;
}

const atLeast = (n: number, exact: boolean): string => `${number(n)}${exact ? '' : '+'}`;

export function peopleSection({ people }: ReplayReport): Html {
  const met = people.rows.filter((row) => row.prompts + row.notice > 0);
  const shown = met.slice(0, PEOPLE);
  return html` <h2>Who would have been prompted</h2>
    <p>
      ${number(people.neverPrompted)} of ${counted(people.count, 'person', 'people')} would never have been prompted.
      ${met.length > shown.length ? html`The table has the ${shown.length} who would have been prompted most; <code>--json</code> has all.` : ''}
    </p>
    ${
      shown.length
        ? pageTable({
            caption: 'People, most prompts first',
            columns: [
              { title: 'Person', name: true },
              { title: 'Sends', n: true },
              { title: 'Replies to all', n: true },
              ...SHOWN_COLUMNS,
              { title: 'Prompts', n: true },
              { title: 'A month', n: true },
            ],
            rows: shown.map((row) => ({
              cells: [
                row.name && row.address
                  ? html`${row.name}<br /><span class="faint">${shorten(row.address, 100)}</span>`
                  : row.name || shorten(row.address, 100),
                number(row.sends),
                number(row.repliesToAll),
                ...shownCells(row),
                number(row.prompts),
                figure(row.promptsPerMonth),
              ],
            })),
          })
        : NOTHING
    }`;
}

const namedTable = (what: string, { count, first }: NamedProblems): Html =>
  first.length
    ? pageTable({
        caption: `${what}: ${number(count)}${count > first.length ? ', the first of them' : ''}`,
        columns: [{ title: 'Where', name: true }, { title: 'Why' }],
        rows: first.map(({ where, why }) => ({ cells: [shorten(where, 300), why] })),
      })
    : NOTHING;

export function aboutReading({ read }: ReplayReport): Html {
  return html` <h2>What was read</h2>
    <p>
      ${counted(read.messages, 'message was', 'messages were')}
      read${read.otherFiles ? `; ${counted(read.otherFiles, 'file that is', 'files that are')} not mail skipped` : ''}.
      ${read.likelyLists.count ? html`${likelyWords(read.likelyLists.count)}${read.likelyLists.first.length ? `: ${read.likelyLists.first.join(', ')}` : ''}.` : ''}
      ${read.withoutText ? `Of ${counted(read.withoutText, 'send', 'sends')} the text could not be read; the rules that read it could not fire.` : ''}
    </p>
    ${
      reasonsIn(read).length
        ? pageTable({
            caption: 'Left out of the sends',
            columns: [{ title: 'Messages', n: true }, { title: 'Why' }],
            rows: reasonsIn(read).map((reason) => ({ cells: [number(read.leftOut[reason]), LEFT_OUT_WORDS[reason]] })),
          })
        : NOTHING
    }
    ${
      otherKindsIn(read).length
        ? pageTable({
            caption: 'Files that are not mail',
            columns: [
              { title: 'Files', n: true },
              { title: 'What they are' },
              { title: 'The first of them', name: true },
            ],
            rows: otherKindsIn(read).map((kind) => ({
              cells: [
                number(read.others[kind].count),
                OTHER_WORDS[kind],
                shorten(read.others[kind].first.join(', '), 1_000),
              ],
            })),
          })
        : NOTHING
    }
    ${namedTable('Could not be read', read.problems)} ${namedTable('Doubtful', read.remarks)}
    <p class="faint">
      The replay is stricter than daily use in one way and milder in another. Nobody in it answers “I know this list”,
      so the guard asks about the same list again. And recipients count as single people unless headers of earlier mail,
      the policy or the catalogue say that an address is a list, which Outlook would know at once.
    </p>`;
}
