import type { Action } from '../../../engine/decision';
import type { LeftOut } from '../mail/mail';
import type { ReachReport } from '../tally/reach-steps';

/** What each action means to the person who writes, for an administrator. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  allow: 'Nothing is shown. The message goes out as it always did.',
  notice: 'A bar above the message says how many people it reaches. Sending is not interrupted.',
  warn: 'Send is stopped once with a question; the person chooses Send anyway or goes back.',
  confirm: 'Send is stopped until the person has confirmed the audience in the review pane.',
  block:
    'The message is not sent to this audience. The pane offers to answer the sender only, or to leave the list out.',
};

/** Each rule in a sentence: its page in the documentation says more. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  'incident-freeze': 'Replies to all to a list that the organisation has frozen during an incident.',
  'protected-list': 'A list to which the policy gives an action of its own.',
  'storm-in-progress': 'A conversation in which many people are replying to all right now.',
  'sender-asked-not-to': 'The message being answered carries its sender’s wish for no replies to all.',
  'large-audience': 'A reply to all that reaches as many people as a step of the policy’s ladder names.',
  'large-list-origin': 'The message being answered came through a large or unknown list that is still reached.',
  'unfamiliar-list': 'A list whose size nobody knows and to which this person has not written before.',
  'storm-fuel': 'A reply to all that asks to be removed from a list, or tells everybody to stop.',
  'bcc-revealed': 'A reply to all by somebody who had the message as Bcc, which reveals it.',
  'audience-grew': 'Many recipients were added while the message was written.',
  'external-audience': 'Recipients in more outside mail domains than the policy allows without a question.',
  'unexpected-reach': 'A new message or forward that reaches as many people as its ladder names.',
};

/** Why messages are no sends; behind a number. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOut, string>> = {
  unreadable: 'could not be read as mail',
  'too-large': 'larger than 50 MB',
  draft: 'drafts, never sent',
  'no-sender': 'without a sender',
  duplicate: 'further copies of a message already read',
  automatic: 'written by programs: bounces, absence notes, alerts',
  bulk: 'newsletters and other bulk mail',
  'not-me': 'by somebody else than asked for with --me',
  outside: 'by senders outside the policy’s own mail domains',
  'no-recipients': 'without a recipient',
};

export const reachWords = ({ from, to }: ReachReport): string => {
  if (from === undefined) return 'a list of unknown size';
  if (to === undefined) return `${number(from)} or more`;
  return from === 0 ? 'nobody else or one person' : `${number(from)} to ${number(to)}`;
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
