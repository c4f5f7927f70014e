import { OutlookError } from './call';
import { callItem, fieldName, nothing, WRITE_DEADLINE_MS } from './context';
import type { RecipientsWriter } from './ports';

/** `setAsync` and `addAsync` take this many at a time (learn.microsoft.com/javascript/api/outlook/office.recipients). */
const CHUNK = 100;

export const connectRecipientsWriter = (): RecipientsWriter => ({
  replace(field, entries, onProgress) {
    const name = fieldName(field);
    if (!name)
      return entries.length ? Promise.reject(new OutlookError(`${field}.setAsync`, 'missing')) : Promise.resolve();
    const writeFrom = (start: number): Promise<void> => {
      const end = Math.min(start + CHUNK, entries.length);
      const chunk = entries
        .slice(start, end)
        .map(({ name, address }) => ({ displayName: name, emailAddress: address }));
      return callItem(
        `${name}.${start ? 'addAsync' : 'setAsync'}`,
        { deadlineMs: WRITE_DEADLINE_MS, limited: true, read: nothing },
        chunk,
      ).then(() => {
        if (onProgress) onProgress(end);
        return end < entries.length ? writeFrom(end) : undefined;
      });
    };
    return writeFrom(0);
  },
});
