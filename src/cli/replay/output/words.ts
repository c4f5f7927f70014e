import { counted, number } from '../../report/numbers';
import type { OtherKind } from '../mail/find-mail';
import type { LeftOut } from '../mail/mail';
import type { ReachReport } from '../tally/reach-steps';

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

/** What files are that are no mail. */
export const OTHER_WORDS: Readonly<Record<OtherKind, string>> = {
  empty: 'empty',
  archive: 'archives, to unpack first',
  other: 'without a mail header at their start',
};

/** Addresses that count as lists although no name and no header says that they are. */
export const likelyWords = (count: number): string =>
  `${counted(count, 'address counts', 'addresses count')} as a list of unknown size: people whom no mail named answered to all through it`;

export const reachWords = ({ from, to }: ReachReport): string => {
  if (from === undefined) return 'a list of unknown size';
  if (to === undefined) return `${number(from)} or more`;
  return from === 0 ? 'one person or nobody' : `${number(from)} to ${number(to)}`;
};
