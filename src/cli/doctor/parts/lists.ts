import type { IndexFile } from '../../../directory/catalogue-format';
import { LISTS } from '../names';
import { readFrom, wholeFile } from '../snapshot';
import type { Snapshot } from '../snapshot';
import type { HttpResponse } from '../fetch/response';

/** What the file holds; undefined where it is not there or no JSON. */
export function jsonOf(response: HttpResponse | undefined): unknown {
  const read = readFrom(response, (source) => JSON.parse(source) as unknown);
  return read && 'value' in read ? read.value : undefined;
}

/** The list catalogue's index; undefined where the add-in would not take it. */
export function indexOf(snapshot: Pick<Snapshot, 'files'>): IndexFile | undefined {
  const index = (jsonOf(wholeFile(snapshot, LISTS)) ?? {}) as Partial<IndexFile>;
  const isRight =
    typeof index.version === 'number' && typeof index.salt === 'string' && !Number.isNaN(Date.parse(index.made ?? ''));
  return isRight ? (index as IndexFile) : undefined;
}
