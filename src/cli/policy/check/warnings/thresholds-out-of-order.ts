import type { Thresholds } from '../../../../engine/decision';
import type { Layer } from '../../../../policy/parse';
import { resolvePolicy } from '../../../../policy/resolve';
import type { NamedLayer } from '../../../../policy/resolve';
import type { PolicyWarning, WarningCheck } from './policy-warning';

const STEPS = ['notice', 'warn', 'confirm', 'block'] as const;
const KEYS = ['thresholds', 'newMailThresholds'] as const;

/** A threshold that is never reached first: a stricter one applies from as many people, or from fewer. */
export const thresholdsOutOfOrder: WarningCheck = (layer) => [
  ...inLayer('', layer, resolvePolicy(layer, {}).policy),
  ...(layer.senderOverrides ?? []).flatMap((row, at) =>
    inLayer(`senderOverrides[${at}].`, row, resolvePolicy(layer, {}, row).policy),
  ),
];

/** Of the thresholds that are set here, those that a stricter one hides, wherever that is set. */
const inLayer = (
  prefix: string,
  set: Layer | NamedLayer,
  resolved: Readonly<Record<(typeof KEYS)[number], Thresholds>>,
): readonly PolicyWarning[] =>
  KEYS.flatMap((key) =>
    STEPS.flatMap((step, at) => {
      const limit = set[key]?.[step];
      const stricter = STEPS.slice(at + 1).find((each) => limit && isDue(resolved[key][each], limit));
      const path = `${prefix}${key}.${step}`;
      return limit && stricter
        ? [
            {
              path,
              sentence: `${path} never applies: "${stricter}" applies from ${resolved[key][stricter]} people, and this from ${limit}. Lower this, or raise "${stricter}" (0 leaves it out).`,
            },
          ]
        : [];
    }),
  );

const isDue = (from: number | undefined, people: number): boolean => from !== undefined && from > 0 && from <= people;
