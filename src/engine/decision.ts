import type { Facts, MessageKind } from './facts';
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
  /** `weak`: inferred, not seen. Weak findings alone never block, nor do more than their rule does by itself. */
  readonly certainty: 'strong' | 'weak';
  /**
   * The setting that made it speak, as a policy's issues name a place: `thresholds.warn`, `lists[1].action`, `incident`. Where none
   * but the rule's own had a say, that one, set or not: `rules.storm-fuel`.
   */
  readonly because: string;
  /** See Rule. */
  readonly insists?: boolean | undefined;
}

export interface Decision {
  readonly action: Action;
  /** Every finding, strictest first, then in the table's order. */
  readonly findings: readonly Finding[];
  readonly reach: Reach;
  readonly kind: MessageKind;
  /** Whether this is a reply to all; else it is new, a forward, or a reply to one person. */
  readonly toAll: boolean;
}

/** Where Outlook has no "Send anyway" a warn passes on a second press, unless a rule insists. */
export const passesOnSecondPress = ({ action, findings }: Decision): boolean =>
  action === 'warn' && !findings.some((finding) => finding.insists);

/** From how many people on each action is due; a step left out is never taken. */
export type Thresholds = Readonly<Partial<Record<Exclude<Action, 'allow'>, number>>>;

/** A list the organisation says something about. */
interface ListRow {
  readonly address: string;
  readonly name?: string;
  readonly size?: number;
  readonly action?: Action;
  readonly message?: string;
  /** Where people can read more; https. */
  readonly link?: string;
}

/** Messages to these lists (none named: to any list) are stopped until then. */
interface Incident {
  /** Milliseconds since 1970, UTC. */
  readonly until: number;
  /** Addresses, lower case. */
  readonly lists?: readonly string[];
  /** Left out: everything to lists that are named, replies to all where none is. */
  readonly scope?: 'replies' | 'everything';
  readonly message?: string;
}

/** What rules may ask of policy. `policy/schema.ts` holds the keys, defaults and how layers merge. */
export interface RuleSettings {
  readonly thresholds: Thresholds;
  readonly newMailThresholds: Thresholds;
  readonly rules: Readonly<Record<string, RuleSetting | undefined>>;
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

/** A finding as its rule returns it: the table adds what holds for all of them. */
export type Verdict = Pick<Finding, 'action' | 'messageId'> &
  Partial<Pick<Finding, 'params' | 'certainty' | 'because'>>;

/** Facts that the recipients alone do not tell: to learn them takes Send a second round of calls. */
export type Evidence = Exclude<
  keyof Facts,
  'direct' | 'lists' | 'truncated' | 'unread' | 'outsideDomains' | 'reachedAtOpen'
>;

/** Of a rule that speaks about lists alone: no number of people named one by one makes it speak. */
export const LISTS_ONLY = Infinity;

export interface RuleDescription {
  /** When it fires, in a sentence for an administrator. */
  readonly firesOn: string;
  /** Every messageId `check` can return. */
  readonly messages: readonly string[];
  /** Policy's settings that it alone follows: while it is off, they have no effect. */
  readonly settings?: readonly (keyof RuleSettings | 'knownLists')[];
  /** Mostly a size that nobody knows makes it speak: a list catalogue makes it speak less often. */
  readonly ofUnknownSize?: true;
}

/** A rule, and all that is said of it: nobody else says it. test/unit/engine/rules.test.ts holds each to its word. */
export interface Rule {
  /** File name, policy key, message prefix and page name in one. */
  readonly id: string;
  /** Only where DESCRIBED. */
  readonly description?: RuleDescription;
  /** What it has to know, beyond the recipients, before it can speak. */
  readonly needs: readonly Evidence[];
  /** From how many people on it can speak where all are named one by one; a list may be any number of people. */
  readonly from: number | ((settings: RuleSettings) => number);
  /** The strictest action that it takes by itself; left out: any. */
  readonly atMost?: Action;
  /** It takes its action from another setting: policy may switch it off, and set it to no action. */
  readonly followsSetting?: boolean;
  /** A warning of its never passes on a second press, whatever policy makes of it. */
  readonly insists?: boolean;
  /** @returns undefined where the rule has nothing to say. */
  check(facts: Facts, reach: Reach, settings: RuleSettings): Verdict | undefined;
}
