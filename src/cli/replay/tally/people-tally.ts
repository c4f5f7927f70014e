import { cleanName } from '../../../signals/safe-name';
import type { Person } from '../../../outlook/ports';
import { noCounts, promptsOf, share } from './counts';
import type { Counts } from './counts';
import type { Action } from '../../../engine/decision';

/** People with a row of their own; of more, those least prompted are only counted. */
const LIMIT = 100_000;

interface Row {
  name: string;
  readonly counts: Counts;
  sends: number;
  repliesToAll: number;
  /** In which they sent anything. */
  readonly months: number[];
}

export interface PersonReport extends Counts {
  readonly address: string;
  readonly name: string;
  readonly sends: number;
  readonly repliesToAll: number;
  readonly prompts: number;
  /** Prompts for each month in which the person sent anything. */
  readonly promptsPerMonth: number;
}

export interface PeopleReport {
  readonly count: number;
  readonly neverPrompted: number;
  /** Prompts for each person and month in which the person sent anything. */
  readonly promptsPerPersonPerMonth: number;
  /** Most prompted first, then those who send most. */
  readonly rows: readonly PersonReport[];
}

/** How often each person was met by the guard. Of more than a hundred thousand the least prompted lose their row, not their count. */
export class PeopleTally {
  readonly #rows = new Map<string, Row>();
  readonly #limit: number;
  readonly #dropped = { count: 0, neverPrompted: 0, months: 0, prompts: 0 };

  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  /** @param month whole months since the year 0 */
  add({ address, name }: Person, action: Action, toAll: boolean, month: number): void {
    let row = this.#rows.get(address);
    if (!row) {
      if (this.#rows.size >= this.#limit) this.#dropQuietest();
      row = { name: '', counts: noCounts(), sends: 0, repliesToAll: 0, months: [] };
      this.#rows.set(address, row);
    }
    row.name ||= cleanName(name);
    row.sends += 1;
    row.counts[action] += 1;
    if (toAll) row.repliesToAll += 1;
    if (!row.months.includes(month)) row.months.push(month);
  }

  #dropQuietest(): void {
    const rows = [...this.#rows];
    rows.sort(([, a], [, b]) => promptsOf(a.counts) - promptsOf(b.counts) || a.sends - b.sends);
    for (const [address, { counts, months }] of rows.slice(0, Math.ceil(this.#limit / 10))) {
      const prompts = promptsOf(counts);
      this.#rows.delete(address);
      this.#dropped.count += 1;
      this.#dropped.months += months.length;
      this.#dropped.prompts += prompts;
      if (prompts === 0) this.#dropped.neverPrompted += 1;
    }
  }

  report(): PeopleReport {
    const rows = [...this.#rows].map(([address, { name, counts, sends, repliesToAll, months }]): PersonReport => {
      const prompts = promptsOf(counts);
      return { address, name, ...counts, sends, repliesToAll, prompts, promptsPerMonth: prompts / months.length };
    });
    rows.sort((a, b) => b.prompts - a.prompts || b.sends - a.sends || (a.address < b.address ? -1 : 1));
    const dropped = this.#dropped;
    const months = [...this.#rows.values()].reduce((all, row) => all + row.months.length, dropped.months);
    const prompts = rows.reduce((all, row) => all + row.prompts, dropped.prompts);
    return {
      count: rows.length + dropped.count,
      neverPrompted: rows.filter((row) => row.prompts === 0).length + dropped.neverPrompted,
      promptsPerPersonPerMonth: share(prompts, months),
      rows,
    };
  }
}
