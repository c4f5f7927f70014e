import type { OutlookError } from './call';
import { callItem, nothing, READ_DEADLINE_MS, unlessCode } from './context';
import type { SessionPort } from './ports';

const KEY_NOT_FOUND = 9050;

function readRecord(value: unknown): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  // A session in which nothing was written yet.
  if (value == null) return record;
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError();
  for (const key of Object.keys(value)) {
    const text = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof text === 'string') record[key] = text;
  }
  return record;
}

/** @param deadlineMs for each call. */
export function connectSession(deadlineMs = READ_DEADLINE_MS): SessionPort {
  const writing = { deadlineMs, read: nothing };
  return {
    readAll: () =>
      callItem('sessionData.getAllAsync', (item, callback) => item.sessionData.getAllAsync(callback), {
        deadlineMs,
        read: readRecord,
      }).catch((error: OutlookError) => {
        // Clients before Mailbox 1.11, and classic 2401 (OfficeDev/office-js#4154).
        if (error.reason === 'missing') return {};
        throw error;
      }),
    write: (key, value) =>
      callItem('sessionData.setAsync', (item, callback) => item.sessionData.setAsync(key, value, callback), writing),
    remove: (key) =>
      callItem(
        'sessionData.removeAsync',
        (item, callback) => item.sessionData.removeAsync(key, callback),
        writing,
      ).catch(unlessCode(KEY_NOT_FOUND)),
  };
}
