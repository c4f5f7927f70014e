import { OutlookError } from './call';
import { callItem, nothing, READ_DEADLINE } from './context';
import type { Deadline } from './context';
import type { SessionPort } from './ports';

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

/** @param deadline for each call. */
export function connectSession(deadline: Deadline = READ_DEADLINE): SessionPort {
  return {
    readAll: () =>
      callItem('sessionData.getAllAsync', { deadlineMs: deadline(), read: readRecord }).catch((error: unknown) => {
        // Clients before Mailbox 1.11, and classic 2401 (OfficeDev/office-js#4154).
        if (error instanceof OutlookError && error.reason === 'missing') return {};
        throw error;
      }),
    write: (key, value) => callItem('sessionData.setAsync', { deadlineMs: deadline(), read: nothing }, key, value),
  };
}
