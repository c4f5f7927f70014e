import type { RecipientEntry } from '../outlook/ports';
import type { Policy } from '../policy/schema';
import { listMatcher } from '../signals/same-list';
import type { NamedList } from '../signals/same-list';

/**
 * The list for which the organisation has stopped messages now, among those who got this one.
 * @param now milliseconds since 1970
 * @returns its entry; undefined where there is none
 */
export function stoppedList(
  { incident: { until, lists: stopped = [] }, lists }: Policy,
  reached: readonly RecipientEntry[],
  now: number,
): RecipientEntry | undefined {
  if (until <= now) return undefined;
  const named: readonly NamedList[] = [...lists, ...stopped.map((address) => ({ address }))];
  const indexOf = listMatcher(named);
  return reached.find(({ name, address, type }) => {
    const list = named[indexOf({ name, address: address.toLowerCase(), type })];
    return stopped.length ? !!list && stopped.includes(list.address) : !!list || type === 'distributionList';
  });
}
