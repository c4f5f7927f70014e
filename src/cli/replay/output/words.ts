import type { Action } from '../../../engine/decision';
import { rules } from '../../../engine/rules/index';
import { number } from '../../report/numbers';
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
