import { known } from '../engine/facts';
import type { ThreadActivity } from '../engine/facts';
import { HUGE_AUDIENCE } from '../engine/reach';
import { stormSign } from '../engine/rules/storm-in-progress';

/** Whether what was counted in a conversation makes it a storm, for somebody who only reads it. */
export const isCountedStorm = (
  thread: ThreadActivity,
  { people, unknownList }: { readonly people: number; readonly unknownList: boolean },
): boolean =>
  stormSign({ thread: known(thread, 'graph'), threadHints: { depth: 0, own: 0 } }) === 'counted' &&
  (people >= HUGE_AUDIENCE || unknownList);
