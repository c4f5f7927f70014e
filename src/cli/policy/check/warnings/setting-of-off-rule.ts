import { POLICY_KEYS } from '../../../../policy/schema';
import type { WarningCheck } from './policy-warning';
import { ruleOfSetting } from './rule-of-setting';

/** A rule that is off although the file sets, or locks, what it follows. */
export const settingOfOffRule: WarningCheck = (layer) =>
  POLICY_KEYS.flatMap((key) => {
    const rule = ruleOfSetting(key);
    if (!rule || layer.rules?.[rule] !== 'off') return [];
    const locked = (layer.locked ?? []).indexOf(key);
    if (locked < 0 && layer[key] === undefined) return [];
    const path = locked < 0 ? key : `locked[${locked}]`;
    const what = locked < 0 ? key : `${path}, ${key},`;
    return [
      {
        path,
        sentence: `${what} has no effect: "rules" sets "${rule}" to "off". Remove that, or remove this.`,
      },
    ];
  });
