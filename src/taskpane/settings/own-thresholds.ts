import type { Layer } from '../../policy/parse';
import { SCHEMA } from '../../policy/schema';
import type { Policy, ThresholdsKey } from '../../policy/schema';

export type Step = keyof (typeof SCHEMA)['thresholds']['type']['fields'];
export const STEPS = Object.keys(SCHEMA.thresholds.type.fields) as readonly Step[];

/** A step that is not set, or set to 0, is never taken. */
export function limitOf(thresholds: Policy[ThresholdsKey] | undefined, step: Step): number | undefined {
  const limit = thresholds?.[step];
  return limit === 0 ? undefined : limit;
}

/** The person's own number, as far as it is in force: undefined where the organisation has become as strict or stricter since. */
export function ownLimit(own: number | undefined, organisation: number | undefined): number | undefined {
  return own !== undefined && (organisation === undefined || own < organisation) ? own : undefined;
}

/** What a person typed for a step: a limit, nothing (as the organisation has it), or why it will not do. */
export type TypedLimit = { readonly limit: number | undefined } | { readonly problem: 'not-a-number' | 'not-stricter' };

/** @param text digits in any of Unicode's widths, grouped as in any of our languages */
export function readLimit(text: string, organisation: number | undefined): TypedLimit {
  const digits = text.normalize('NFKC').replace(/[\s.,]/g, '');
  if (digits === '') return { limit: undefined };
  const limit = Number(digits);
  if (!/^\d{1,9}$/.test(digits) || limit === 0) return { problem: 'not-a-number' };
  if (organisation !== undefined && limit > organisation) return { problem: 'not-stricter' };
  return { limit: limit === organisation ? undefined : limit };
}

/** The layer with one step of one thresholds changed; `undefined` takes it out. */
export function withStep(own: Layer, key: ThresholdsKey, step: Step, limit: number | undefined): Layer {
  const steps = STEPS.reduce<Policy[ThresholdsKey]>((kept, each) => {
    const value = each === step ? limit : own[key]?.[each];
    return value === undefined ? kept : { ...kept, [each]: value };
  }, {});
  return { ...own, [key]: steps };
}
