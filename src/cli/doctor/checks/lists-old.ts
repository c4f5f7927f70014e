import { counted } from '../../report/numbers';
import type { Check } from '../finding';
import { LISTS } from '../names';
import { indexOf } from '../parts/lists';

const DAY_MS = 86_400_000;
/** The add-in takes a list that is missing in a catalogue younger than this for a new one. */
export const FRESH_DAYS = 7;

export const listsOld: Check = {
  id: 'lists-old',
  severity: 'note',
  *check(snapshot) {
    const index = indexOf(snapshot);
    const days = index ? Math.floor((snapshot.now - Date.parse(index.made)) / DAY_MS) : 0;
    if (days >= snapshot.mostListDays)
      yield {
        file: LISTS,
        sentence: `was counted ${counted(days, 'day', 'days')} ago${days < FRESH_DAYS ? '' : ', so a list made since then does not count as new'}; export and build it again, every night if you can.`,
      };
  },
};
