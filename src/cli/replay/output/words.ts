import type { Action } from '../../../engine/decision';
import { rules } from '../../../engine/rules/index';
import type { LeftOut } from '../mail/mail';
import type { ReachReport } from '../tally/reach-steps';

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

/** Why messages are no sends; behind a number. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOut, string>> = {
  unreadable: 'could not be read as mail',
  'too-large': 'larger than 50 MB',
  draft: 'drafts, never sent',
  'no-sender': 'without a sender',
  duplicate: 'more copies of a message that was already read',
  automatic: 'written by programs: bounces, automatic replies, alerts',
  bulk: 'newsletters and other bulk mail',
  'not-me': 'not by a sender given with --me',
  outside: 'by senders outside the policy’s own mail domains',
  'no-recipients': 'without a recipient',
};

export const reachWords = ({ from, to }: ReachReport): string => {
  if (from === undefined) return 'a list of unknown size';
  if (to === undefined) return `${number(from)} or more`;
  return from === 0 ? 'one person or nobody' : `${number(from)} to ${number(to)}`;
};

/** 850,000. */
export const number = (n: number): string => Math.round(n).toLocaleString('en-GB');

/** A small figure, not rounded to nothing: 0.04, 1.3, 27. */
export const figure = (n: number): string => {
  if (n === 0) return '0';
  if (n < 0.01) return 'under 0.01';
  return n >= 100 ? number(n) : n.toLocaleString('en-GB', { maximumSignificantDigits: 2 });
};

/** A fraction as a percentage that says 100 % and 0 % of nothing less than all and none. */
export const percent = (fraction: number): string => {
  const text = (fraction * 100).toFixed(1);
  if (text === '100.0' && fraction < 1) return 'over 99.9 %';
  if (text === '0.0' && fraction > 0) return 'under 0.1 %';
  return `${text.replace(/\.0$/, '')} %`;
};

/** One person, 2 people. */
export const counted = (n: number, one: string, more: string): string => `${number(n)} ${n === 1 ? one : more}`;

/** 14 November 2016, from ISO 8601. */
export const day = (iso: string): string => {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
