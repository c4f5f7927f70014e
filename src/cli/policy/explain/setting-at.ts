import { layerText } from '../../../policy/layer-text';
import type { Layer } from '../../../policy/parse';
import type { LayerName, NamedLayer, Resolved } from '../../../policy/resolve';
import { POLICY_KEYS, SCHEMA } from '../../../policy/schema';

/** A setting, what it came to, and whose it is. */
export interface AppliedSetting {
  /** As a policy's issues name a place: `thresholds.warn`, `lists[2].action`. */
  readonly setting: string;
  /** As a policy file has it. */
  readonly value: unknown;
  /** The layer that set it; `default` is what the add-in comes with. */
  readonly layer: LayerName;
}

export interface Layers {
  readonly resolved: Resolved;
  readonly organisation: Layer;
  /** The organisation's row for the person who writes, one of `senderOverrides`. */
  readonly named: NamedLayer | undefined;
}

type ThresholdsKey = 'thresholds' | 'newMailThresholds';
type Step = keyof Layers['resolved']['policy']['thresholds'];

/** The setting at a path in the policy that was resolved. */
export function settingAt(setting: string, layers: Layers): AppliedSetting {
  const [name = '', ...rest] = setting.split(/[.[\]]+/).filter((part) => part !== '');
  const key = POLICY_KEYS.find((candidate) => candidate === name);
  if (!key) throw new Error(`${setting} is not a setting.`);
  // Of these two, layers set single steps.
  if (key === 'thresholds' || key === 'newMailThresholds') return thresholdAt(key, rest[0] as Step, layers);
  const { policy, source } = layers.resolved;
  const written = JSON.parse(layerText({ [key]: policy[key] })) as Readonly<Record<string, unknown>>;
  const value = rest.reduce<unknown>((whole, part) => (whole as Readonly<Record<string, unknown>>)[part], written[key]);
  // A rule that a policy says nothing about is left at its default, whatever the policy says of others.
  if (value === undefined) return { setting, value: 'default', layer: 'default' };
  return { setting: source[key] === 'senderOverrides' ? inRow(setting, layers) : setting, value, layer: source[key] };
}

/** The same setting in the row for the person who writes. */
const inRow = (setting: string, { organisation, named }: Layers): string =>
  `senderOverrides[${organisation.senderOverrides?.findIndex((each) => each === named) ?? -1}].${setting}`;

/** The first step of thresholds, where nothing was said because it was not reached; undefined where there is none. */
export function firstThreshold(key: ThresholdsKey, layers: Layers): AppliedSetting | undefined {
  const thresholds = layers.resolved.policy[key];
  const [step] = (Object.keys(thresholds) as Step[])
    .filter((each) => thresholds[each])
    .sort((a, b) => (thresholds[a] ?? 0) - (thresholds[b] ?? 0));
  return step && thresholdAt(key, step, layers);
}

/** Thresholds are merged step by step, so that each has a layer of its own. */
function thresholdAt(key: ThresholdsKey, step: Step, layers: Layers): AppliedSetting {
  const { resolved, organisation, named } = layers;
  const value = resolved.policy[key][step];
  const above: Readonly<Partial<Record<Step, number>>> = SCHEMA[key].default;
  const setting = `${key}.${step}`;
  const upper: readonly (Omit<AppliedSetting, 'value'> & { readonly value: number | undefined })[] = [
    { setting: inRow(setting, layers), value: named?.[key]?.[step], layer: 'senderOverrides' },
    { setting, value: organisation[key]?.[step], layer: 'organisation' },
    { setting, value: above[step], layer: 'default' },
  ];
  const set = upper.find((each) => each.value !== undefined);
  return set && set.value === value ? set : { setting, value, layer: 'person' };
}
