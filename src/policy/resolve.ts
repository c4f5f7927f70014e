import { identityOf } from './parse';
import type { Layer } from './parse';
import { POLICY_KEYS, SCHEMA } from './schema';
import type { Policy, PolicyKey } from './schema';

/** `senderOverrides`: the organisation's row for whoever writes. */
export type LayerName = 'default' | 'organisation' | 'senderOverrides' | 'person';

export interface Resolved {
  readonly policy: Policy;
  /** The layer that had the last word on each key. */
  readonly source: Readonly<Record<PolicyKey, LayerName>>;
}

/** What a row of `senderOverrides` may set for those it names. */
export type NamedLayer = Pick<Layer, 'mode' | 'thresholds' | 'newMailThresholds'>;

/**
 * Defaults, then the organisation, then its row for whoever writes, then the person: a person can make the guard stricter, never
 * undo the organisation.
 */
export function resolvePolicy(organisation: Layer, person: Layer, named: NamedLayer = {}): Resolved {
  const policy: Record<string, unknown> = {};
  const source: Record<string, LayerName> = {};
  for (const key of POLICY_KEYS) {
    const { merge, personal } = SCHEMA[key];
    policy[key] = SCHEMA[key].default;
    source[key] = 'default';
    const set = (value: unknown, by: LayerName): void => {
      if (value === undefined) return;
      // The organisation stands above the defaults: what it sets replaces them, step by step where it is a thresholds.
      policy[key] = merge === 'strictest' ? Object.assign({}, policy[key], value) : value;
      source[key] = by;
    };
    set(organisation[key], 'organisation');
    set((named as Layer)[key], 'senderOverrides');
    const lockedBy = organisation.locked ?? [];
    if (personal && person[key] !== undefined && !lockedBy.includes(key)) {
      const merged = MERGE[merge](policy[key], person[key]);
      if (JSON.stringify(merged) !== JSON.stringify(policy[key])) source[key] = 'person';
      policy[key] = merged;
    }
  }
  return { policy: policy as unknown as Policy, source: source as Resolved['source'] };
}

const MERGE = {
  override: (_upper: unknown, lower: unknown): unknown => lower,
  union: (upper: unknown, lower: unknown): unknown => {
    const taken = (upper as unknown[]).map(identityOf);
    return (upper as unknown[]).concat((lower as unknown[]).filter((element) => !taken.includes(identityOf(element))));
  },
  /** Thresholds: of two numbers of people the smaller; 0 is no step at all. */
  strictest: (upper: unknown, lower: unknown): unknown => {
    const result = Object.assign({}, upper as Record<string, number>);
    const steps = lower as Record<string, number>;
    for (const step of Object.keys(steps)) {
      const limit = steps[step] ?? 0;
      if (limit > 0 && (!result[step] || limit < result[step])) result[step] = limit;
    }
    return result;
  },
};
