import type { Layer } from '../../../policy/parse';
import { SCHEMA } from '../../../policy/schema';

export const MODES = SCHEMA.mode.type.values;
export type PolicyMode = (typeof MODES)[number];

const MEANS: Readonly<Record<PolicyMode, string>> = {
  enforce: 'people are warned and stopped',
  observe: 'decisions are recorded and nobody is warned or stopped',
  off: 'the guard does nothing at all',
};

/** The mode that a policy sets, and for how many it sets another. */
export function modeOf({ mode = 'enforce', senderOverrides = [] }: Layer): { mode: PolicyMode; isForAll: boolean } {
  return { mode, isForAll: senderOverrides.every((row) => (row.mode ?? mode) === mode) };
}

/** `observe: decisions are recorded …`, without a full stop. */
export function modeWords(layer: Layer): string {
  const { mode, isForAll } = modeOf(layer);
  return `${mode}: ${MEANS[mode]}${isForAll ? '' : ', except for those whom "senderOverrides" gives another mode'}`;
}
