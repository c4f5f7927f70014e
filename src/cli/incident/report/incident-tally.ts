import { isPrompt } from '../../../engine/decision';
import type { Action } from '../../../engine/decision';
import { REACH_STEPS } from '../../../audit/record';
import { OUTCOMES, PLATFORMS } from '../../../audit/read-records';
import { rules } from '../../../engine/rules/index';
import type { GuardRecord, LostRecords } from './guard-record';

/** How often each action was asked for. */
export type ByAction = Record<Action, number>;

const none = (): ByAction => ({ allow: 0, notice: 0, warn: 0, confirm: 0, block: 0 });

const MINUTE_MS = 60_000;

export interface RuleCount extends ByAction {
  readonly rule: string;
  /** Records that it decided: the strictest reason. */
  readonly decisive: number;
}

/** What happened in the storm, as far as records tell. Nobody is in it: records name nobody. */
export interface IncidentReport {
  /** Each counted once. */
  readonly records: number;
  /** That arrived more than once. */
  readonly repeated: number;
  /** Milliseconds since 1970; undefined where there is no record. */
  readonly period: { readonly first: number; readonly last: number } | undefined;
  /** Presses of Send that were stopped: warn, confirm and block. */
  readonly prompts: number;
  /** That would have been, in observe mode. */
  readonly observed: number;
  /** What the rules asked for at each press of Send, by the minute it happened in: milliseconds since 1970, oldest first. */
  readonly minutes: readonly (ByAction & { readonly at: number })[];
  /** In the rules' order, those that never fired left out; `other` is a rule that this version does not know. */
  readonly rules: readonly RuleCount[];
  readonly outcomes: readonly (readonly [outcome: string, times: number])[];
  /** People fewer than writers had been told. */
  readonly spared: number;
  /** Presses of Send by the step that the audience certainly reached; undefined: a list of unknown size. */
  readonly reach: readonly (readonly [step: number | undefined, times: number])[];
  readonly clients: readonly (readonly [client: string, records: number])[];
  /** Records that devices lost. */
  readonly lost: number;
}

/** Counts records one by one; what came twice counts once. */
export class IncidentTally {
  readonly #seen = new Set<string>();
  readonly #minutes = new Map<number, ByAction>();
  readonly #rules = new Map([...rules.map(({ id }) => id), 'other'].map((id) => [id, { ...none(), decisive: 0 }]));
  readonly #outcomes = new Map<string, number>([...OUTCOMES, 'other'].map((outcome) => [outcome, 0]));
  readonly #reach = new Map<number | undefined, number>([...REACH_STEPS, undefined].map((step) => [step, 0]));
  readonly #clients = new Map<string, number>(PLATFORMS.map((client) => [client, 0]));
  #repeated = 0;
  #first = Infinity;
  #last = 0;
  #prompts = 0;
  #observed = 0;
  #spared = 0;
  #lost = 0;

  add(record: GuardRecord | LostRecords): void {
    if (this.#seen.has(record.uid)) {
      this.#repeated += 1;
      return;
    }
    this.#seen.add(record.uid);
    if ('dropped' in record) this.#lost += record.dropped;
    else this.#count(record);
  }

  #count({ at, action, shown, rules: fired, reach, client, outcome, spared }: GuardRecord): void {
    this.#first = Math.min(this.#first, at);
    this.#last = Math.max(this.#last, at);
    count(this.#clients, client);
    this.#spared += spared;
    if (outcome !== undefined) {
      count(this.#outcomes, outcome);
      return;
    }
    const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
    const counts = this.#minutes.get(minute) ?? none();
    counts[action] += 1;
    this.#minutes.set(minute, counts);
    if (isPrompt(shown)) this.#prompts += 1;
    else if (isPrompt(action)) this.#observed += 1;
    count(this.#reach, reach);
    [...new Set(fired)].forEach((rule, index) => {
      const ofRule = this.#rules.get(rule)!;
      ofRule[action] += 1;
      if (index === 0) ofRule.decisive += 1;
    });
  }

  report(): IncidentReport {
    return {
      records: this.#seen.size,
      repeated: this.#repeated,
      period: this.#last ? { first: this.#first, last: this.#last } : undefined,
      prompts: this.#prompts,
      observed: this.#observed,
      minutes: [...this.#minutes].sort(([a], [b]) => a - b).map(([at, counts]) => ({ at, ...counts })),
      rules: [...this.#rules].map(([rule, counts]) => ({ rule, ...counts })).filter(isThere),
      outcomes: [...this.#outcomes].filter(([, times]) => times > 0),
      spared: this.#spared,
      reach: [...this.#reach].filter(([, times]) => times > 0),
      clients: [...this.#clients].filter(([, times]) => times > 0),
      lost: this.#lost,
    };
  }
}

const isThere = ({ allow, notice, warn, confirm, block }: ByAction): boolean =>
  allow + notice + warn + confirm + block > 0;

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
