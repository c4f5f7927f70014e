import { ACTIONS, strictness } from '../../../../engine/decision';
import type { Action } from '../../../../engine/decision';
import { verdictByThresholds } from '../../../../engine/thresholds';
import type { Layer } from '../../../../policy/parse';
import { resolvePolicy } from '../../../../policy/resolve';
import type { PolicyWarning, WarningCheck } from './policy-warning';
import { ruleOfSetting } from './rule-of-setting';

/** An action of a list's row that the rule's own setting replaces, or that the size of the list alone already comes to. */
export const unusedListAction: WarningCheck = (layer) => {
  const rule = layer.rules?.['protected-list'] ?? 'default';
  return (layer.lists ?? []).flatMap(({ action, size = 0 }, at): readonly PolicyWarning[] => {
    const path = `lists[${at}].action`;
    if (!action) return [];
    if (rule !== 'default')
      return [
        {
          path,
          sentence: `${path} never applies: "rules" sets "protected-list" to "${rule}", which holds for every row. Remove one of the two.`,
        },
      ];
    const always = leastFor(size, layer);
    return action !== 'allow' && strictness(action) < strictness(always)
      ? [
          {
            path,
            sentence: `${path} never applies: a message to ${size} people comes to "${always}" by the thresholds. Choose a stricter action, or remove it.`,
          },
        ]
      : [];
  });
};

/** What a message to so many comes to at least, of any kind, by any sender. */
function leastFor(size: number, layer: Layer): Action {
  const policies = [{}, ...(layer.senderOverrides ?? [])].map((row) => resolvePolicy(layer, {}, row).policy);
  const actions = policies.flatMap((policy) =>
    (['thresholds', 'newMailThresholds'] as const).map((key) =>
      policy.rules[ruleOfSetting(key) ?? ''] === 'off'
        ? 'allow'
        : (verdictByThresholds(size, policy, key)?.action ?? 'allow'),
    ),
  );
  return ACTIONS.find((action) => actions.includes(action)) ?? 'allow';
}
