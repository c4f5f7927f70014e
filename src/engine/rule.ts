import type { Rule, RuleDescription } from './decision';

/** Put in at build time: false for everything that is deployed, which reads no prose and shall not carry it. */
declare const DESCRIBED: boolean;

/** A rule: what is said of it, which only administrators and tests read, and what runs. */
export const rule = (description: RuleDescription, running: Rule): Rule =>
  DESCRIBED ? { ...running, description } : running;
