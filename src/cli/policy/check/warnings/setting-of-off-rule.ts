import type { PolicyKey } from '../../../../policy/schema';
import type { WarningCheck } from './policy-warning';

/** The rule that a setting is for: while it is off, the setting has no effect. */
const RULES: Readonly<Partial<Record<PolicyKey, string>>> = {
  thresholds: 'large-audience',
  newMailThresholds: 'unexpected-reach',
  onUnknown: 'unknown-size',
  onFailure: 'recipients-unread',
  outsideDomains: 'external-audience',
  knownLists: 'unfamiliar-list',
};

/** A rule that is off although the file sets, or locks, what it follows. */
export const settingOfOffRule: WarningCheck = (layer) =>
  (Object.keys(RULES) as PolicyKey[]).flatMap((key) => {
    const rule = RULES[key]!;
    if (layer.rules?.[rule] !== 'off') return [];
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
