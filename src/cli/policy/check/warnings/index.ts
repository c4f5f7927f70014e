import { parsePolicy } from '../../../../policy/parse';
import { ineffectiveIncident } from './ineffective-incident';
import type { PolicyWarning, WarningCheck } from './policy-warning';
import { settingOfOffRule } from './setting-of-off-rule';
import { thresholdsOutOfOrder } from './thresholds-out-of-order';
import { uselessContact } from './useless-contact';
import { unusedListAction } from './unused-list-action';
import { unusedSenderOverride } from './unused-sender-override';

const CHECKS: readonly WarningCheck[] = [
  thresholdsOutOfOrder,
  unusedSenderOverride,
  unusedListAction,
  settingOfOffRule,
  ineffectiveIncident,
  uselessContact,
];

/** What of a policy is valid and senseless. Empty where the file would not come into force at all. */
export function warningsOf(text: string): readonly PolicyWarning[] {
  const { layer } = parsePolicy(text);
  return CHECKS.flatMap((check) => check(layer));
}
