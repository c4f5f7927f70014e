import { OTHER_KINDS } from '../mail/find-mail';
import type { OtherKind } from '../mail/find-mail';
import { LEFT_OUT } from '../mail/mail';
import type { LeftOut } from '../mail/mail';
import { promptsOf, share, sum } from './counts';
import type { Counts } from './counts';
import type { PersonReport } from './people-tally';
import type { ReachReport } from './reach-steps';
import type { RuleReport } from './rule-tally';
import type { Tally, ReadProblem } from './tally';
import type { ThreadReport } from './thread-tally';
import type { WeekReport } from './week-tally';

const LOUDEST = 10;

/** What was replayed, and under what. */
export interface Replayed {
  readonly paths: readonly string[];
  /** The policy file; null: the built-in policy. */
  readonly policy: string | null;
  /** The catalogue's folder; null: none. */
  readonly lists: string | null;
  /** Only these senders; empty: everybody. */
  readonly me: readonly string[];
  /** From how many people the policy blocks a reply to all; 0: never. */
  readonly blockFrom: number;
  /** What the reader has to know beside that, a sentence each. */
  readonly notes: readonly string[];
}

/** How many there are, and the first of them. */
export interface NamedProblems {
  readonly count: number;
  readonly first: readonly ReadProblem[];
}

/** What a replay found; rates are fractions of 1. */
export interface ReplayReport {
  readonly replayed: Replayed;
  /** First and last send, ISO 8601; null: there was none. */
  readonly period: { readonly first: string; readonly last: string } | null;
  readonly read: {
    readonly messages: number;
    readonly bytes: number;
    /** Files that are no mail, in folders. */
    readonly otherFiles: number;
    /** The same by what they are, and the first of them. */
    readonly others: Readonly<Record<OtherKind, { readonly count: number; readonly first: readonly string[] }>>;
    /** Addresses that count as lists because of how people write to them. */
    readonly likelyLists: { readonly count: number; readonly first: readonly string[] };
    /** Sends whose text was wanted and could not be read: the rules that read it were silent. */
    readonly withoutText: number;
    /** Why messages are no sends. */
    readonly leftOut: Readonly<Record<LeftOut, number>>;
    readonly problems: NamedProblems;
    /** Messages that were read, and may be none. */
    readonly remarks: NamedProblems;
  };
  readonly sends: number;
  readonly actions: Readonly<Counts>;
  readonly prompts: number;
  /** What the policy's block step stops, and what one of twice the size would. */
  readonly blocks: { readonly threshold: number; readonly count: number; readonly atTwice: number };
  readonly quiet: {
    readonly promptsPer1000Sends: number;
    readonly promptsPerPersonPerMonth: number;
    readonly peopleNeverPrompted: number;
  };
  readonly passed: {
    readonly sends: number;
    readonly share: number;
    readonly repliesToAll: number;
    readonly shareOfRepliesToAll: number;
  };
  readonly repliesToAll: number;
  readonly rules: readonly RuleReport[];
  readonly people: { readonly count: number; readonly neverPrompted: number; readonly rows: readonly PersonReport[] };
  readonly loudestThreads: readonly ThreadReport[];
  readonly weeks: readonly WeekReport[];
  readonly reach: readonly ReachReport[];
}

export function reportOf(tally: Tally, replayed: Replayed): ReplayReport {
  const { actions, repliesToAll } = tally;
  const sends = sum(actions);
  const prompts = promptsOf(actions);
  const { promptsPerPersonPerMonth, ...people } = tally.people.report();
  return {
    replayed,
    period: sends === 0 ? null : { first: iso(tally.first), last: iso(tally.last) },
    read: {
      messages: tally.messages,
      bytes: tally.bytes,
      otherFiles: OTHER_KINDS.reduce((count, kind) => count + tally.others[kind].count, 0),
      others: tally.others,
      likelyLists: tally.likelyLists,
      withoutText: tally.withoutText,
      leftOut: tally.leftOut,
      problems: tally.problems,
      remarks: tally.remarks,
    },
    sends,
    actions,
    prompts,
    blocks: { threshold: replayed.blockFrom, ...tally.blocks },
    quiet: {
      promptsPer1000Sends: 1000 * share(prompts, sends),
      promptsPerPersonPerMonth,
      peopleNeverPrompted: share(people.neverPrompted, people.count),
    },
    passed: {
      sends: sends - prompts,
      share: share(sends - prompts, sends),
      repliesToAll: repliesToAll.passed,
      shareOfRepliesToAll: share(repliesToAll.passed, repliesToAll.count),
    },
    repliesToAll: repliesToAll.count,
    rules: tally.rules.report(),
    people,
    loudestThreads: tally.threads.loudest(LOUDEST),
    weeks: tally.weeks.report(),
    reach: tally.reach.report(),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

/** The reasons that occurred. */
export const reasonsIn = ({ leftOut }: ReplayReport['read']): readonly LeftOut[] =>
  LEFT_OUT.filter((reason) => leftOut[reason] > 0);

/** The kinds of files that are no mail and that occurred. */
export const otherKindsIn = ({ others }: ReplayReport['read']): readonly OtherKind[] =>
  OTHER_KINDS.filter((kind) => others[kind].count > 0);

const withoutFirst = (others: ReplayReport['read']['others']): ReplayReport['read']['others'] => ({
  empty: { ...others.empty, first: [] },
  archive: { ...others.archive, first: [] },
  other: { ...others.other, first: [] },
});

/**
 * The same report without anybody in it: people, conversations and files become numbers. What a policy calls its lists stays out
 * of reports anyway.
 */
export function withoutNames(report: ReplayReport): ReplayReport {
  return {
    ...report,
    replayed: {
      ...report.replayed,
      paths: report.replayed.paths.map((_, at) => `path ${at + 1}`),
      policy: report.replayed.policy === null ? null : 'a policy file',
      lists: report.replayed.lists === null ? null : 'a folder',
      me: report.replayed.me.map((_, at) => `person ${at + 1}`),
    },
    read: {
      ...report.read,
      likelyLists: { ...report.read.likelyLists, first: [] },
      others: withoutFirst(report.read.others),
      problems: { ...report.read.problems, first: [] },
      remarks: { ...report.read.remarks, first: [] },
    },
    people: {
      ...report.people,
      rows: report.people.rows.map((row, at) => ({ ...row, address: '', name: `person ${at + 1}` })),
    },
    loudestThreads: report.loudestThreads.map((thread, at) => ({ ...thread, subject: `conversation ${at + 1}` })),
  };
}
