import type { IndexFile } from '../../../directory/catalogue-format';
import { LISTS } from '../names';
import { readFrom, whole } from '../seen';
import type { Seen } from '../seen';
import type { Answer } from '../visit/answer';

/** What the file holds; undefined where it is not there or no JSON. */
export function jsonOf(answer: Answer | undefined): unknown {
  const read = readFrom(answer, (source) => JSON.parse(source) as unknown);
  return read && 'value' in read ? read.value : undefined;
}

/** The list catalogue's index; undefined where the add-in would not take it. */
export function indexOf(seen: Seen): IndexFile | undefined {
  const index = (jsonOf(whole(seen, LISTS)) ?? {}) as Partial<IndexFile>;
  const isRight =
    typeof index.version === 'number' && typeof index.salt === 'string' && !Number.isNaN(Date.parse(index.made ?? ''));
  return isRight ? (index as IndexFile) : undefined;
}
