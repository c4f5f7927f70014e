import type { Finding } from '../../../engine/decision';
import { strictness } from '../../../engine/decision';
import type { Layer } from '../../../policy/parse';
import type { LayerName, NamedLayer, Resolved } from '../../../policy/resolve';
import { SCHEMA } from '../../../policy/schema';

/** A setting that a finding went by. */
export interface WentBy {
  /** As a policy's issues name a place: `thresholds.warn`, `lists[2].action`. */
  readonly setting: string;
  readonly value: unknown;
  /** The layer that set it; `default` is what the add-in comes with. */
  readonly layer: LayerName;
}

export interface Layers {
  readonly resolved: Resolved;
  readonly organisation: Layer;
  /** The organisation's row for whoever writes, one of `senderOverrides`. */
  readonly named: NamedLayer | undefined;
}

type ThresholdsKey = 'thresholds' | 'newMailThresholds';
type Step = keyof Layers['resolved']['policy']['thresholds'];

/**
 * Which settings a finding went by, the one that decided first.
 * @param reached addresses of the lists among the recipients
 */
export function wentBy(finding: Finding, layers: Layers, reached: readonly string[]): readonly WentBy[] {
  const { policy, source } = layers.resolved;
  const graded = ruleSetting(finding.rule, layers);
  const own: readonly WentBy[] = graded.value === 'default' ? [] : [graded];
  switch (finding.rule) {
    case 'incident-freeze':
      return [...own, { setting: 'incident', value: incidentOf(policy), layer: source.incident }];
    case 'protected-list':
      return [...own, ...rowOf(layers, reached)];
    case 'large-audience':
      return [thresholdOf('thresholds', finding.action as Step, layers)];
    case 'unexpected-reach':
      return [thresholdOf('newMailThresholds', finding.action as Step, layers)];
    case 'unknown-size':
      return [{ setting: 'onUnknown', value: policy.onUnknown, layer: source.onUnknown }];
    case 'external-audience':
      return [...own, { setting: 'outsideDomains', value: policy.outsideDomains, layer: source.outsideDomains }];
    default:
      return [graded];
  }
}

/** The first step of a thresholds, where nothing was said because it was not reached; undefined where there is none. */
export function firstStep(key: ThresholdsKey, layers: Layers): WentBy | undefined {
  const thresholds = layers.resolved.policy[key];
  const [step] = (Object.keys(thresholds) as Step[])
    .filter((each) => thresholds[each])
    .sort((a, b) => (thresholds[a] ?? 0) - (thresholds[b] ?? 0));
  return step && thresholdOf(key, step, layers);
}

/** A thresholds is merged step by step, so that each has a layer of its own. */
function thresholdOf(key: ThresholdsKey, step: Step, { resolved, organisation, named }: Layers): WentBy {
  const value = resolved.policy[key][step];
  const above: Readonly<Partial<Record<Step, number>>> = SCHEMA[key].default;
  const setting = `${key}.${step}`;
  const row = organisation.senderOverrides?.findIndex((each) => each === named) ?? -1;
  const upper: readonly (Omit<WentBy, 'value'> & { readonly value: number | undefined })[] = [
    { setting: `senderOverrides[${row}].${setting}`, value: named?.[key]?.[step], layer: 'senderOverrides' },
    { setting, value: organisation[key]?.[step], layer: 'organisation' },
    { setting, value: above[step], layer: 'default' },
  ];
  const set = upper.find((each) => each.value !== undefined);
  return set && set.value === value ? set : { setting, value, layer: 'person' };
}

function ruleSetting(rule: string, { resolved, organisation }: Layers): WentBy {
  const of = (rules: Readonly<Partial<Record<string, string>>> = {}): string | undefined => rules[rule];
  const isSet = of(organisation.rules) !== undefined;
  return {
    setting: `rules.${rule}`,
    value: of(resolved.policy.rules) ?? 'default',
    layer: isSet ? 'organisation' : 'default',
  };
}

function incidentOf({ incident }: Resolved['policy']): unknown {
  return { ...incident, until: new Date(incident.until).toISOString() };
}

/** The row with the strictest action, as the rule takes it. */
function rowOf({ resolved: { policy, source } }: Layers, reached: readonly string[]): readonly WentBy[] {
  const [strictest] = policy.lists
    .map((row, index) => ({ row, index, action: row.action ?? 'confirm' }))
    .filter(({ row }) => reached.includes(row.address))
    .sort((a, b) => strictness(b.action) - strictness(a.action));
  if (!strictest) return [];
  const { row, index, action } = strictest;
  return row.action === undefined
    ? [{ setting: `lists[${index}]`, value: action, layer: source.lists }]
    : [{ setting: `lists[${index}].action`, value: action, layer: source.lists }];
}
