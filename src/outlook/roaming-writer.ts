import { call, OutlookError } from './call';
import { member, nothing, WRITE_DEADLINE_MS } from './context';
import type { RoamingWriter } from './ports';
import { connectRoaming, ROAMING_KEY, roamingSettings } from './roaming';

/** All of an add-in's settings may have 32 KB, as JSON of this text: its quotes count twice. */
const TEXT_LIMIT = 16_384;

const OPERATION = 'roamingSettings.saveAsync';

/** JSON text that says the same in ASCII: whatever lies outside it stands within a string. */
const toAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${`000${unit.charCodeAt(0).toString(16)}`.slice(-4)}`);

/** For the pane alone: handlers only read. Takes JSON text of at most 16 KB once it is ASCII, else rejects with `refused`. */
export function connectRoamingWriter(): RoamingWriter {
  const { read } = connectRoaming();
  return {
    read,
    write(json) {
      const text = toAscii(json);
      if (text.length > TEXT_LIMIT) return Promise.reject(new OutlookError(OPERATION, 'refused'));
      const saved = read();
      return call(
        OPERATION,
        (callback) => {
          if (typeof member(OPERATION) !== 'function') throw new OutlookError(OPERATION, 'missing');
          const settings = roamingSettings()!;
          settings.set(ROAMING_KEY, text);
          settings.saveAsync(callback);
        },
        { deadlineMs: WRITE_DEADLINE_MS, limited: true, read: nothing },
      ).catch((error: unknown) => {
        putBack(saved);
        throw error;
      });
    },
  };
}

/** What was not saved must not be read back as if it were. */
function putBack(saved: string | undefined): void {
  try {
    const settings = roamingSettings()!;
    if (saved === undefined) settings.remove(ROAMING_KEY);
    else settings.set(ROAMING_KEY, saved);
  } catch {
    // Settings that cannot be set were not changed either.
  }
}
