import { promptsOf } from '../tally/counts';
import { otherKindsIn, reasonsIn } from '../tally/report';
import type { NamedProblems, ReplayReport } from '../tally/report';
import type { PersonReport } from '../tally/people-tally';
import { UNKNOWN_LIST } from '../tally/thread-tally';
import { advice } from './advice';
import { textTable } from '../../report/text-table';
import { counted, day, figure, number, percent } from '../../report/numbers';
import { LEFT_OUT_WORDS, likelyWords, OTHER_WORDS, reachWords } from './words';

/** People who are listed one by one. */
const PEOPLE = 20;

const RIGHT = { right: true };
const COUNTED = ['notice', 'warn', 'confirm', 'block'] as const;
const COUNTED_COLUMNS = COUNTED.map((title) => ({ title, right: true }));

/** The report as text for a terminal of 100 columns. */
export function printText(report: ReplayReport): string {
  const parts = [
    [advice(report)],
    heading(report),
    summary(report),
    byRule(report),
    byReach(report),
    people(report),
    threads(report),
  ];
  const text = parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
  return `${text}\n`;
}

function heading({ replayed, period, read }: ReplayReport): string[] {
  const lines = [
    `Replay of ${titlePaths(replayed.paths)} under ${replayed.policy ?? 'the built-in policy'}`,
    ...(replayed.lists === null ? [] : [`List catalogue: ${replayed.lists}`]),
    ...(replayed.me.length === 0 ? [] : [`Only mail by: ${replayed.me.join(', ')}`]),
    ...(period ? [`Sent from ${day(period.first)} to ${day(period.last)}`] : []),
    ...replayed.notes.map((note) => `Note: ${note}`),
    '',
    `${counted(read.messages, 'message', 'messages')} read${read.otherFiles ? `, ${counted(read.otherFiles, 'file that is', 'files that are')} not mail skipped` : ''}`,
    ...otherKindsIn(read).flatMap((kind) => {
      const { count, first } = read.others[kind];
      const line = `  not mail, ${OTHER_WORDS[kind]}: ${number(count)}`;
      return first.length ? [`${line}, ${whichOf(count, first)}:`, ...first.map((file) => `    ${file}`)] : [line];
    }),
    ...reasonsIn(read).map((reason) => `  left out: ${number(read.leftOut[reason])} ${LEFT_OUT_WORDS[reason]}`),
    ...likelyLines(read.likelyLists),
    ...(read.withoutText
      ? [`  without readable text: ${number(read.withoutText)}; rules that read the text could not fire`]
      : []),
  ];
  lines.push(...named('could not be read', read.problems), ...named('doubtful', read.remarks));
  return lines;
}

function likelyLines({ count, first }: ReplayReport['read']['likelyLists']): string[] {
  if (!count) return [];
  const line = `  ${likelyWords(count)}`;
  return first.length ? [`${line}, ${whichOf(count, first)}:`, ...first.map((address) => `    ${address}`)] : [line];
}

function named(what: string, { count, first }: NamedProblems): string[] {
  if (!count) return [];
  const which = first.length ? `, ${whichOf(count, first)}:` : '';
  return [`  ${what}: ${number(count)}${which}`, ...first.map(({ where, why }) => `    ${where}: ${why}`)];
}

const whichOf = (count: number, first: readonly unknown[]): string =>
  count > first.length ? 'the first of them' : 'namely';

/** At most three paths by name. */
export const titlePaths = (paths: readonly string[]): string =>
  paths.length <= 3 ? paths.join(', ') : `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more`;

function summary(report: ReplayReport): string[] {
  const { sends, actions, prompts, quiet, passed, repliesToAll, people: everyone } = report;
  if (sends === 0) return ['There is no message to replay.'];
  return [
    `${counted(sends, 'send', 'sends')} by ${counted(everyone.count, 'person', 'people')}, ${number(repliesToAll)} of them replies to all`,
    `  without a prompt: ${number(passed.sends)} (${percent(passed.share)}), replies to all ${number(passed.repliesToAll)} (${percent(passed.shareOfRepliesToAll)})`,
    `  with a prompt: ${number(prompts)}: warn ${number(actions.warn)}, confirm ${number(actions.confirm)}, block ${number(actions.block)}`,
    `  with a notice above the message, no prompt: ${number(actions.notice)}`,
    `How quiet: ${figure(quiet.promptsPer1000Sends)} prompts per 1,000 sends, ${figure(quiet.promptsPerPersonPerMonth)} per person and month; ${percent(quiet.peopleNeverPrompted)} of people were never prompted`,
  ];
}

function byRule({ rules }: ReplayReport): string[] {
  const spoke = rules.filter((rule) => rule.prompts + rule.notice > 0);
  if (!spoke.length) return [];
  return [
    'By rule and action (one message can have several reasons)',
    ...textTable(
      [{ title: 'rule' }, ...COUNTED_COLUMNS, { title: 'main reason', ...RIGHT }],
      spoke.map((rule) => [rule.rule, ...COUNTED.map((action) => number(rule[action])), number(rule.decisive)]),
    ),
  ];
}

function byReach({ reach, sends }: ReplayReport): string[] {
  if (sends === 0) return [];
  return [
    'By reach',
    ...textTable(
      [{ title: 'people reached' }, { title: 'silent', ...RIGHT }, ...COUNTED_COLUMNS],
      reach
        .filter((step) => step.allow + step.notice + promptsOf(step) > 0)
        .map((step) => [reachWords(step), number(step.allow), ...COUNTED.map((action) => number(step[action]))]),
    ),
  ];
}

function people({ people: { rows } }: ReplayReport): string[] {
  const shown = rows.filter((row) => row.prompts + row.notice > 0).slice(0, PEOPLE);
  if (!shown.length) return [];
  return [
    `Who would have been prompted most${rows.length > shown.length ? ` (${number(shown.length)} of ${number(rows.length)}; --json has all)` : ''}`,
    ...textTable(
      [
        { title: 'person', most: 38 },
        { title: 'sends', ...RIGHT },
        ...COUNTED_COLUMNS,
        { title: 'prompts', ...RIGHT },
        { title: 'a month', ...RIGHT },
      ],
      shown.map((row) => [
        personName(row),
        number(row.sends),
        ...COUNTED.map((action) => number(row[action])),
        number(row.prompts),
        figure(row.promptsPerMonth),
      ]),
    ),
  ];
}

/** The address, which is unique; the name where there is none. */
const personName = ({ address, name }: PersonReport): string => address || name;

function threads({ loudestThreads }: ReplayReport): string[] {
  if (!loudestThreads.length) return [];
  return [
    `The loudest conversations: replies to all × people reached (a list of unknown size counts as ${UNKNOWN_LIST})`,
    ...textTable(
      [
        { title: 'subject', most: 40 },
        { title: 'replies', ...RIGHT },
        { title: 'by', ...RIGHT },
        { title: 'reach', ...RIGHT },
        { title: 'delivered', ...RIGHT },
        { title: 'prompts', ...RIGHT },
        { title: 'blocked', ...RIGHT },
      ],
      loudestThreads.map((thread) => [
        thread.subject || '(no subject)',
        number(thread.repliesToAll),
        number(thread.writers),
        `${number(thread.largestReach)}${thread.exact ? '' : '+'}`,
        `${number(thread.deliveries)}${thread.exact ? '' : '+'}`,
        number(thread.prompts),
        number(thread.block),
      ]),
    ),
  ];
}
