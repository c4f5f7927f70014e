import type { PaneText } from '../../i18n/pane-texts';
import type { SettingsIndex } from './find-settings';
import { PERSONAL_KEYS, PERSONAL_SETTINGS } from './personal-settings';
import type { SettingsSeen } from './personal-settings';

/** What the search goes through: the parts of every setting, under their heading, by the text about them on the screen. */
export function settingsIndex(t: PaneText, seen: SettingsSeen): SettingsIndex {
  const index: Record<string, SettingsIndex[string]> = {};
  for (const key of PERSONAL_KEYS) {
    const { heading, words } = PERSONAL_SETTINGS[key];
    const settings: Record<string, readonly string[]> = { ...index[heading]?.settings };
    for (const [part, found] of Object.entries(words(t, seen))) settings[partOf(key, part)] = found;
    index[heading] = { title: t(heading), settings };
  }
  return index;
}

/** A part of a setting, as the index calls it. */
export const partOf = (key: string, part: string): string => `${key}.${part}`;
