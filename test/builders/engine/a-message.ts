import type { Facts, ListEntry } from '../../../src/engine/facts';
import { known, unknown } from '../../../src/engine/facts';
import type { Finding, Rule, RuleSettings, Verdict } from '../../../src/engine/decision';
import { decide } from '../../../src/engine/decide';
import { reachOf } from '../../../src/engine/reach';
import { resolvePolicy } from '../../../src/policy/resolve';
import type { Layer } from '../../../src/policy/parse';

/** A reply to one person; tests say only what differs. */
export const facts = (differs: Partial<Facts> = {}): Facts => ({
  kind: 'reply',
  toAll: false,
  direct: 1,
  lists: [],
  truncated: false,
  unread: false,
  original: unknown('not-asked'),
  reachedAtOpen: unknown('not-asked'),
  newOutsideDomain: '',
  stormWords: unknown('not-asked'),
  thread: unknown('not-asked'),
  threadHints: { depth: 0, own: 0 },
  senderAskedNotTo: unknown('not-asked'),
  wasBcc: unknown('not-asked'),
  outsideDomains: 0,
  ...differs,
});

export const replyToAll = (differs: Partial<Facts> = {}): Facts => facts({ toAll: true, direct: 6, ...differs });

/** A list of unknown size that Outlook itself calls one. */
export const list = (differs: Partial<ListEntry> = {}): ListEntry => ({
  address: 'practices@croydon.example',
  name: 'CroydonPractices',
  certainty: 'list',
  secondSign: false,
  size: unknown('not-in-catalogue'),
  familiar: false,
  newlyMade: false,
  frozen: false,
  ...differs,
});

export const listOf = (size: number, differs: Partial<ListEntry> = {}): ListEntry =>
  list({ size: known(size, 'policy'), ...differs });

/** What the rules read of the policy that stands when an organisation set only this. */
export const settings = (organisation: Layer = {}, incident?: RuleSettings['incident']): RuleSettings => ({
  ...resolvePolicy(organisation, {}).policy,
  incident,
});

export const verdictOf = (rule: Rule, about: Facts, under = settings()): Verdict | undefined =>
  rule.check(about, reachOf(about), under);

export const actionOf = (rule: Rule, about: Facts, under = settings()): Verdict['action'] | 'silent' =>
  verdictOf(rule, about, under)?.action ?? 'silent';

export const findingOf = (id: string, about: Facts, under = settings()): Finding | undefined =>
  decide(about, under).findings.find((finding) => finding.rule === id);
