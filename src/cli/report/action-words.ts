import { ACTIONS } from '../../engine/decision';
import type { Action } from '../../engine/decision';
import { rules } from '../../engine/rules/index';
import type { Series } from './charts';
import { number } from './numbers';

/** What each action means to the person who writes, for an administrator. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  allow: 'Nothing is shown. The message is sent as always.',
  notice: 'A bar above the message says how many people it reaches. Sending is not interrupted.',
  warn: 'Send is stopped once with a question. The person can choose Send anyway or go back.',
  confirm: 'Send is stopped until the person has confirmed the audience in the review pane.',
  block:
    'The message is not sent to this audience. The pane offers to answer the sender only, or to leave the list out.',
};

/** Each rule in a sentence, as it says itself; its page in the documentation says more. */
export const RULE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  rules.map(({ id, description }) => [id, (description?.firesOn ?? '').replaceAll('`', '')]),
);

/** What an action is called in a chart and in a table. */
export const ACTION_NAMES: Readonly<Record<Action, string>> = {
  allow: 'silent',
  notice: 'notice',
  warn: 'warn',
  confirm: 'confirm',
  block: 'block',
};

type ByAction = Readonly<Record<Action, number>>;

export const SHOWN_ACTIONS = ACTIONS.filter((action) => action !== 'allow');
/** A column for each action that shows anything. */
export const SHOWN_COLUMNS = SHOWN_ACTIONS.map((title) => ({ title, n: true }));
/** Its cells. */
export const shownCells = (row: ByAction): string[] => SHOWN_ACTIONS.map((action) => number(row[action]));

/** A stack for each action that occurs at all. */
export const stacks = (actions: readonly Action[], rows: readonly ByAction[]): Series[] =>
  actions
    .filter((action) => rows.some((row) => row[action] > 0))
    .map((action) => ({ name: ACTION_NAMES[action], colour: action, values: rows.map((row) => row[action]) }));
