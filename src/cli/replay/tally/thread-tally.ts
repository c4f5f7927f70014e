import { cleanName } from '../../../signals/safe-name';
import type { SendOutcome } from '../guard/guard';
import { baseSubject } from '../mail/base-subject';
import type { Send } from '../mail/mail';
import { noCounts, promptsOf } from './counts';
import type { Counts } from './counts';

/** Conversations in memory; of twice as many the quieter half is forgotten. */
const LIMIT = 5_000;
/** Writers of one conversation that are told apart. */
const WRITERS_LIMIT = 200;
const SUBJECT_LIMIT = 80;

/** A list nobody can count weighs as much as the audience from which replies to all are warned about. */
export const UNKNOWN_LIST = 100;

interface Row {
  readonly subject: string;
  readonly counts: Counts;
  readonly writers: Set<string>;
  repliesToAll: number;
  /** Mailboxes that mails were delivered to, at least. */
  deliveries: number;
  weight: number;
  largestReach: number;
  exact: boolean;
  first: number;
  last: number;
}

export interface ThreadReport extends Counts {
  readonly subject: string;
  readonly repliesToAll: number;
  /** Who wrote them; a lower bound from 200 on. */
  readonly writers: number;
  /** The most people one reply reached, without the lists nobody can count. */
  readonly largestReach: number;
  /** Replies to all times the people they reached. */
  readonly deliveries: number;
  /** No list of unknown size: the two figures before are whole. */
  readonly exact: boolean;
  readonly prompts: number;
  /** What the order is by: deliveries, and UNKNOWN_LIST more for each reply to a list of unknown size. */
  readonly loudness: number;
  readonly first: string;
  readonly last: string;
}

/** Conversations by their replies to all. */
export class ThreadTally {
  readonly #rows = new Map<string, Row>();
  readonly #limit: number;

  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  add(send: Send, { action, decision }: SendOutcome): void {
    if (!decision.toAll) return;
    const { reach } = decision;
    const row = this.#rowOf(send);
    row.repliesToAll += 1;
    row.counts[action] += 1;
    row.deliveries += reach.people;
    row.weight += reach.people + (reach.unknownList ? UNKNOWN_LIST : 0);
    row.largestReach = Math.max(row.largestReach, reach.people);
    row.exact &&= reach.exact;
    row.first = Math.min(row.first, send.at);
    row.last = Math.max(row.last, send.at);
    if (row.writers.size < WRITERS_LIMIT) row.writers.add(send.from.address);
  }

  #rowOf(send: Send): Row {
    const subject = cleanName(baseSubject(send.subject)).slice(0, SUBJECT_LIMIT);
    // Without any header that tells, the subject does.
    const key = send.conversation ?? `subject:${subject.toLowerCase()}`;
    const held = this.#rows.get(key);
    if (held) return held;
    if (this.#rows.size >= 2 * this.#limit) this.#forget();
    const row: Row = {
      subject,
      counts: noCounts(),
      writers: new Set(),
      repliesToAll: 0,
      deliveries: 0,
      weight: 0,
      largestReach: 0,
      exact: true,
      first: Infinity,
      last: -Infinity,
    };
    this.#rows.set(key, row);
    return row;
  }

  #forget(): void {
    const quietest = [...this.#rows].sort(([, a], [, b]) => a.weight - b.weight).slice(0, this.#limit);
    for (const [key] of quietest) this.#rows.delete(key);
  }

  /** The loudest: by replies to all times the people each reached, a list of unknown size counted as UNKNOWN_LIST. */
  loudest(count: number): ThreadReport[] {
    return [...this.#rows.values()]
      .sort((a, b) => b.weight - a.weight || b.repliesToAll - a.repliesToAll || a.first - b.first)
      .slice(0, count)
      .map(({ counts, writers, first, last, weight, ...row }) => ({
        ...row,
        ...counts,
        writers: writers.size,
        prompts: promptsOf(counts),
        loudness: weight,
        first: new Date(first).toISOString(),
        last: new Date(last).toISOString(),
      }));
  }
}
