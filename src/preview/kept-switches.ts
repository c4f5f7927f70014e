import { languages } from './model/reply-labels';
import { profiles } from '../clients/profiles';
import type { Switches } from './outlook';

/** `preview:` keeps it apart from what the add-in stores under the same origin. */
const KEY = 'preview:switches';

/** What each switch can be; anything else that is found is from another version, or from nobody. */
const POSSIBLE: { readonly [K in keyof Switches]: readonly Switches[K][] } = {
  client: profiles.map(({ id }) => id),
  policyMode: ['enforce', 'observe', 'off'],
  sizesFrom: ['nobody', 'catalogue-without', 'catalogue', 'mailtips', 'policy'],
  incident: ['none', 'list', 'every-list'],
  language: languages.map(({ tag }) => tag),
  theme: ['light', 'dark', 'contrast'],
};

/** The switches as they were when the page was last open in this browser; what cannot be read is left out. */
export function keptSwitches(storage: Pick<Storage, 'getItem'>): Partial<Switches> {
  let kept: unknown;
  try {
    kept = JSON.parse(storage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
  const isPossible = ([name, value]: [string, unknown]): boolean =>
    Object.hasOwn(POSSIBLE, name) && (POSSIBLE[name as keyof Switches] as readonly unknown[]).includes(value);
  return Object.fromEntries(Object.entries(kept ?? {}).filter(isPossible));
}

export const keepSwitches = (storage: Pick<Storage, 'setItem'>, switches: Switches): void =>
  storage.setItem(KEY, JSON.stringify(switches));
