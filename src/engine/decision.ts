import type { Facts } from './facts';
import type { Reach } from './reach';

/** From silence to refusal; the order is the strictness. */
export const ACTIONS = ['allow', 'notice', 'warn', 'confirm', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

/** What policy may set a rule to: as its page says, never, or this action whenever it fires. */
export type RuleSetting = 'default' | 'off' | Action;

export const strictness = (action: Action): number => ACTIONS.indexOf(action);
export const strictest = (a: Action, b: Action): Action => (strictness(a) >= strictness(b) ? a : b);
export const mildest = (a: Action, b: Action): Action => (strictness(a) <= strictness(b) ? a : b);

/** From a warning on a person is asked something on Send. */
export const isPrompt = (action: Action): boolean => strictness(action) >= strictness('warn');

export type Params = Readonly<Record<string, string | number>>;

/** Why a rule spoke. The text is `rules.<rule>.<messageId>` in every language. */
export interface Finding {
  readonly rule: string;
  readonly action: Action;
  readonly messageId: string;
  readonly params: Params;
  /** `weak`: inferred, not seen. Weak findings alone never block. */
  readonly certainty: 'strong' | 'weak';
}

export interface Decision {
  readonly action: Action;
  /** Every finding, strictest first, then in the table's order. */
  readonly findings: readonly Finding[];
  readonly reach: Reach;
  /** Whether this is a reply to all; else it is new, a forward, or a reply to one person. */
  readonly toAll: boolean;
}

/**
 * Where Outlook has no "Send anyway" a warn passes on a second press; words that feed a storm never do, whatever policy makes
 * of them.
 */
export const passesOnSecondPress = ({ action, findings }: Decision): boolean =>
  action === 'warn' && !findings.some((finding) => finding.rule === 'storm-fuel');

/** From how many people on each action is due; a step left out is never taken. */
export type Thresholds = Readonly<Partial<Record<Exclude<Action, 'allow'>, number>>>;

/** A list the organisation says something about. */
export interface ListRow {
  readonly address: string;
  readonly name?: string;
  readonly size?: number;
  readonly action?: Action;
  readonly message?: string;
  /** Where people can read more; https. */
  readonly link?: string;
}

/** Replies to all to these lists (none named: to any list) are stopped until then. */
export interface Incident {
  /** Milliseconds since 1970, UTC. */
  readonly until: number;
  /** Addresses, lower case. */
  readonly lists: readonly string[];
  readonly message?: string;
}

/** What rules may ask of policy. `policy/schema.ts` holds the keys, defaults and how layers merge. */
export interface RuleSettings {
  readonly thresholds: Thresholds;
  readonly newMailThresholds: Thresholds;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly lists: readonly ListRow[];
  /** What a reply to all to a list of unknown size comes to, at least. */
  readonly onUnknown: Action;
  /** What a message comes to whose recipients could not be read. */
  readonly onFailure: Action;
  /** From how many outside domains on there is a warning; 0: never. */
  readonly outsideDomains: number;
  /** The incident in force at the moment of deciding, if any: whoever calls has compared `until` with the clock. */
  readonly incident?: Incident | undefined;
}

/** A finding as its rule returns it: the table adds the rule's id. */
export type Verdict = Omit<Finding, 'rule' | 'certainty'> & { readonly certainty?: Finding['certainty'] };

export interface Rule {
  /** File name, policy key, message prefix and page name in one. */
  readonly id: string;
  /** Every messageId `check` can return. */
  readonly messages: readonly string[];
  /** @returns undefined where the rule has nothing to say. */
  check(facts: Facts, reach: Reach, settings: RuleSettings): Verdict | undefined;
}
