import { ACTIONS, mildest, strictness } from './decision';
import type { Action, Decision, Finding, RuleSettings } from './decision';
import type { Facts } from './facts';
import { reachOf } from './reach';
import { rules } from './rules/index';

/** Runs the whole table; the strictest finding is the decision, and every finding is kept to say why. */
export function decide(facts: Facts, settings: RuleSettings): Decision {
  const reach = reachOf(facts);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = settings.rules[rule.id] ?? 'default';
    if (setting === 'off') continue;
    const verdict = rule.check(facts, reach, settings);
    if (!verdict) continue;
    const certainty = verdict.certainty ?? 'strong';
    const wanted = setting === 'default' ? verdict.action : setting;
    const action = certainty === 'weak' ? mildest(wanted, rule.atMost ?? 'confirm') : wanted;
    if (action !== 'allow')
      findings.push({
        params: {},
        because: `rules.${rule.id}`,
        ...verdict,
        rule: rule.id,
        action,
        certainty,
        insists: rule.insists,
      });
  }
  // One pass an action instead of a sort: the table's order stays, whatever the engine's sort does.
  const strictestFirst = ACTIONS.reduce<Finding[]>(
    (stricter, action) => findings.filter((finding) => finding.action === action).concat(stricter),
    [],
  );
  const [strictest] = strictestFirst;
  const { kind, toAll } = facts;
  return { action: strictest ? strictest.action : 'allow', findings: strictestFirst, reach, kind, toAll };
}

/**
 * Whether so many people, named one by one, can make a rule speak that has to know more than them.
 * @param least the mildest action that matters: what Send does not show, it need not know
 */
export const mayNeedEvidence = (people: number, settings: RuleSettings, least: Action): boolean =>
  rules.some(({ id, needs, from, atMost = 'block' }) => {
    const setting = settings.rules[id] ?? 'default';
    if (setting === 'off' || !needs.length || people < (typeof from === 'number' ? from : from(settings))) return false;
    return strictness(setting === 'default' ? atMost : setting) >= strictness(least);
  });
