import { ACTIONS } from '../../../engine/decision';
import { promptsOf } from '../tally/counts';
import type { ReplayReport } from '../tally/report';
import {
  ACTION_NAMES,
  ACTION_WORDS,
  RULE_WORDS,
  SHOWN_ACTIONS,
  SHOWN_COLUMNS,
  shownCells,
  stacks,
} from '../../report/action-words';
import { drawChart } from '../../report/charts';
import { html, NOTHING } from '../../report/html';
import type { Html } from '../../report/html';
import { pageFigure, pageTable } from '../../report/html-parts';
import { periodsOf } from './periods';
import { counted, number, percent } from '../../report/numbers';
import { reachWords } from './words';

export const actionsSection = ({ actions, sends }: ReplayReport): Html =>
  html` <h2>What would have happened</h2>
    ${pageTable({
      caption: 'Each message once, by the strictest thing that the person would have seen',
      columns: [
        { title: 'Action' },
        { title: 'Sends', n: true },
        { title: 'Share', n: true },
        { title: 'What it means' },
      ],
      rows: ACTIONS.map((action) => ({
        cells: [
          html`<span class="action"><span class="key key-${action}"></span>${ACTION_NAMES[action]}</span>`,
          number(actions[action]),
          percent(actions[action] / sends),
          ACTION_WORDS[action],
        ],
      })),
    })}`;

export function rulesSection({ rules }: ReplayReport): Html {
  const spoke = rules.filter((rule) => rule.prompts + rule.notice > 0);
  const silent = rules.filter((rule) => !spoke.includes(rule));
  const [most] = [...spoke].sort((a, b) => b.decisive - a.decisive);
  return html` <h2>Which rules fired</h2>
    ${
      most
        ? html`<p>
              The main reason was most often <a href="#rule-${most.rule}"><code>${most.rule}</code></a
              >: ${counted(most.decisive, 'send', 'sends')}. One message can have several reasons, so the numbers of the
              rules add up to more than the messages.
            </p>
            ${pageFigure(
              'Bars: how often each rule fired, by action. The table below has the numbers.',
              drawChart({
                labels: spoke.map(({ rule }) => rule),
                series: stacks(SHOWN_ACTIONS, spoke),
                direction: 'rows',
              }),
            )}`
        : html`<p>No rule fired.</p>`
    }
    ${pageTable({
      caption: 'Rules: the name is the key in the policy under “rules”',
      columns: [{ title: 'Rule' }, ...SHOWN_COLUMNS, { title: 'Main reason', n: true }],
      rows: [...spoke, ...silent].map((rule) => ({
        id: `rule-${rule.rule}`,
        cells: [
          html`<code>${rule.rule}</code><br /><span class="faint">${RULE_WORDS[rule.rule] ?? ''}</span>`,
          ...shownCells(rule),
          number(rule.decisive),
        ],
      })),
    })}`;
}

export function weeksSection({ weeks }: ReplayReport): Html {
  const { unit, rows } = periodsOf(weeks);
  if (rows.length < 2) return NOTHING;
  const prompted = rows.some((row) => promptsOf(row) > 0);
  return html` <h2>Over time</h2>
    ${
      prompted
        ? pageFigure(
            `Columns: prompts in each ${unit}, by action. The table below has the numbers.`,
            drawChart({
              labels: rows.map(({ label }) => label),
              series: stacks(['warn', 'confirm', 'block'], rows),
              direction: 'columns',
            }),
          )
        : html`<p>There was no prompt in any ${unit}.</p>`
    }
    <details>
      <summary>Every ${unit} in numbers</summary>
      ${pageTable({
        caption: `Sends by ${unit}`,
        columns: [{ title: unit[0]!.toUpperCase() + unit.slice(1) }, { title: 'silent', n: true }, ...SHOWN_COLUMNS],
        rows: rows.map((row) => ({ cells: [row.label, number(row.allow), ...shownCells(row)] })),
      })}
    </details>`;
}

export function reachSection({ reach }: ReplayReport): Html {
  const rows = reach.filter((step) => step.allow + step.notice + promptsOf(step) > 0);
  return html` <h2>How many people the messages reached</h2>
    <p>
      Lists count with all their members where the size is known. A list of unknown size never counts as a small one.
    </p>
    ${pageFigure(
      'Bars: sends by the number of people they reached, and what the guard did. The table below has the numbers.',
      drawChart({ labels: rows.map(reachWords), series: stacks(ACTIONS, rows), direction: 'rows' }),
    )}
    ${pageTable({
      caption: 'Sends by people reached',
      columns: [{ title: 'People reached' }, { title: 'silent', n: true }, ...SHOWN_COLUMNS],
      rows: rows.map((row) => ({ cells: [reachWords(row), number(row.allow), ...shownCells(row)] })),
    })}`;
}
