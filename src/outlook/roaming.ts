import { member } from './context';
import type { RoamingReader } from './ports';

/** The one key: all of the person's settings in one text. */
export const ROAMING_KEY = 'settings';

export const roamingSettings = (): Office.RoamingSettings | null | undefined =>
  member('roamingSettings') as Office.RoamingSettings | null | undefined;

/** Reads a snapshot of when this runtime loaded; classic's handlers may see an old one (OfficeDev/office-js#6728). */
export const connectRoaming = (): RoamingReader => ({
  read() {
    try {
      const text: unknown = roamingSettings()!.get(ROAMING_KEY);
      return typeof text === 'string' ? text : undefined;
    } catch {
      return undefined;
    }
  },
});
