import { rules } from '../../../../engine/rules/index';
import type { PolicyKey } from '../../../../policy/schema';

/** The rule that alone follows a setting: while it is off, the setting has no effect. */
export const ruleOfSetting = (key: PolicyKey): string | undefined =>
  rules.find(({ description }) => description?.settings?.some((setting) => setting === key))?.id;
