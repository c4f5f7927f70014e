import { passesOnSecondPress } from '../engine/decision';
import type { Decision } from '../engine/decision';
import type { StoredDecision } from './session-state';

/** Mailbox 1.14 brought "Send anyway" to Smart Alerts; before it, a warn passes on a second press. */
export const SEND_ANYWAY_SET = 14;

/** Sooner is a double click, later is another message. */
const SOONEST_MS = 3_000;
export const LATEST_MS = 10 * 60_000;
/** So long a message stays free to go that passed: Outlook raises Send again where something else stopped it after us (office-js#6376, #6517). */
export const USED_MS = 60_000;

export const ruleIds = (decision: Decision): readonly string[] => decision.findings.map((finding) => finding.rule);

/**
 * Whether this Send says "send anyway": the same warning was shown for the same recipients a moment ago, and either not used yet or
 * used less than a minute ago.
 */
export function isSecondPress(
  decision: Decision,
  recipients: string,
  last: StoredDecision | undefined,
  now: number,
): boolean {
  if (!last || !passesOnSecondPress(decision)) return false;
  const age = now - last.at;
  return (
    last.recipients === recipients &&
    last.rules.join() === ruleIds(decision).join() &&
    (last.shown === 'warn'
      ? age >= SOONEST_MS && age <= LATEST_MS
      : last.bypassReason === 'second-press' && Math.abs(age) <= USED_MS)
  );
}
