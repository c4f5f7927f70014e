import type { SendOutcome } from '../guard/guard';
import { OTHER_KINDS } from '../mail/find-mail';
import type { OtherKind } from '../mail/find-mail';
import { LEFT_OUT } from '../mail/mail';
import type { LeftOut, Send } from '../mail/mail';
import { isPrompt, noCounts } from './counts';
import type { Counts } from './counts';
import { PeopleTally } from './people-tally';
import { ReachTally } from './reach-steps';
import { RuleTally } from './rule-tally';
import { ThreadTally } from './thread-tally';
import { WeekTally } from './week-tally';

/** Problems that are reported with their place. */
const NAMED = 10;

/** Something that could not be read. */
export interface ReadProblem {
  readonly where: string;
  readonly why: string;
}

/** All that a replay counts, in memory that does not grow with the number of messages. */
export class Tally {
  readonly actions: Counts = noCounts();
  readonly people = new PeopleTally();
  readonly rules = new RuleTally();
  readonly threads = new ThreadTally();
  readonly weeks = new WeekTally();
  readonly reach = new ReachTally();
  readonly leftOut = Object.fromEntries(LEFT_OUT.map((reason) => [reason, 0])) as Record<LeftOut, number>;
  readonly repliesToAll = { count: 0, passed: 0 };
  /** Replies to all that the block step stops, and those that one of twice the size would. */
  readonly blocks = { count: 0, atTwice: 0 };
  readonly #blockFrom: number;
  readonly problems = { count: 0, first: [] as ReadProblem[] };
  /** Messages that were read, and may be none. */
  readonly remarks = { count: 0, first: [] as ReadProblem[] };
  /** Files in folders that are no mail. */
  readonly others = Object.fromEntries(
    OTHER_KINDS.map((kind) => [kind, { count: 0, first: [] as string[] }]),
  ) as Record<OtherKind, { count: number; readonly first: string[] }>;
  /** Addresses that count as lists because of how people write to them. */
  readonly likelyLists = { count: 0, first: [] as string[] };
  messages = 0;
  bytes = 0;
  /** Sends whose text was wanted and could not be read. */
  withoutText = 0;
  first = Infinity;
  last = -Infinity;

  /** @param blockFrom from how many people a reply to all is blocked */
  constructor(blockFrom = 0) {
    this.#blockFrom = blockFrom;
  }

  leaveOut(reason: LeftOut, where: string): void {
    this.messages += 1;
    this.leftOut[reason] += 1;
    if (reason === 'unreadable') this.problem(where, 'it has no header fields');
    if (reason === 'too-large') this.problem(where, 'it is larger than 50 MB');
  }

  /** A file or folder that could not be read at all, or not to its end. */
  problem(where: string, why: string): void {
    addFirst(this.problems, { where, why });
  }

  /** A file in a folder that is no mail. */
  other(where: string, kind: OtherKind): void {
    addFirst(this.others[kind], where);
  }

  /** An address that counts as a list because of how people write to it. */
  likelyList(address: string): void {
    addFirst(this.likelyLists, address);
  }

  /** A message that was read, and may be none. */
  remark(where: string, why: string): void {
    addFirst(this.remarks, { where, why });
  }

  add(send: Send, outcome: SendOutcome): void {
    const { action, decision } = outcome;
    const { toAll, reach } = decision;
    this.messages += 1;
    this.actions[action] += 1;
    this.first = Math.min(this.first, send.at);
    this.last = Math.max(this.last, send.at);
    if (outcome.textMissing) this.withoutText += 1;
    if (toAll) this.repliesToAll.count += 1;
    if (toAll && !isPrompt(action)) this.repliesToAll.passed += 1;
    const [first] = decision.findings;
    if (first?.because === 'thresholds.block') {
      this.blocks.count += 1;
      if (reach.people >= 2 * this.#blockFrom) this.blocks.atTwice += 1;
    }
    const date = new Date(send.at);
    this.people.add(send.from, action, toAll, date.getUTCFullYear() * 12 + date.getUTCMonth());
    this.rules.add(decision);
    this.threads.add(send, outcome);
    this.weeks.add(send.at, action);
    this.reach.add(reach, action);
  }
}

function addFirst<T>(all: { count: number; readonly first: T[] }, one: T): void {
  all.count += 1;
  if (all.first.length < NAMED) all.first.push(one);
}
