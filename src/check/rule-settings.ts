import type { RuleSettings } from '../engine/decision';
import type { Policy } from '../policy/schema';

/** The policy as rules ask it at that moment, in milliseconds since 1970: an incident that is over is none. */
export const ruleSettings = (policy: Policy, now: number): RuleSettings => ({
  ...policy,
  incident: policy.incident.until > now ? policy.incident : undefined,
});
