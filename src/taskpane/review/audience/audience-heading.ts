import type { Reach } from '../../../engine/reach';
import type { PaneKey } from '../../../i18n/pane-texts';

/** The number above everything else, with how much of it is certain. */
export function audienceHeading(reach: Reach): PaneKey {
  const { people, exact, lists, unknownList } = reach;
  if (unknownList) return people > 1 ? 'audience.unknown-and-people' : 'audience.unknown';
  if (people === 0 && exact) return 'audience.nobody';
  if (!exact) return people > 0 ? 'audience.at-least' : 'audience.unknown';
  return lists.length > 0 ? 'audience.about' : 'audience.people';
}
