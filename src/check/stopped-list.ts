import type { ListEntry } from '../engine/facts';
import { isLikelyList } from '../engine/reach';
import type { Policy } from '../policy/schema';

/**
 * The list for which the organisation has stopped messages now, among those who got this one: the one to which a reply to all is not sent.
 * @param reached the lists among them
 * @param now milliseconds since 1970
 * @returns its entry; undefined where there is none
 */
export const stoppedList = (
  { incident: { until, lists } }: Policy,
  reached: readonly ListEntry[],
  now: number,
): ListEntry | undefined =>
  until > now ? reached.find((list) => (lists?.length ? list.frozen : isLikelyList(list))) : undefined;
