import { callPromise, OutlookError } from './call';
import { nothing, READ_DEADLINE, textAt } from './context';
import type { Deadline } from './context';
import type { DeviceCachePort } from './ports';

/** Characters a value; a store that fills up would fail for everyone on this origin. */
const VALUE_LIMIT = 65_536;

/** What localStorage and OfficeRuntime.storage have in common; the one answers at once, the other later. */
interface Store {
  getItem(key: string): unknown;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}
declare const localStorage: Store | null | undefined;
declare const OfficeRuntime: { readonly storage?: Store } | undefined;

/**
 * Browsers have the first, classic's event engine the second, and either may be absent: a browser that blocks storage throws
 * at the mere look (OfficeDev/office-js#2177), some classic builds lack OfficeRuntime (#6106).
 */
function findStore(): Store | null | undefined {
  try {
    if (typeof localStorage !== 'undefined') return localStorage;
  } catch {
    return undefined;
  }
  return typeof OfficeRuntime === 'undefined' ? undefined : OfficeRuntime.storage;
}

/** Office's key comes first, so that partitioned and unpartitioned stores never mix; undefined on Windows. */
const nameOf = (key: string): string => `${textAt('partitionKey')}reply-all-guard.${key}`;

/** @param deadline for each call. */
export function connectDeviceCache(deadline: Deadline = READ_DEADLINE): DeviceCachePort {
  const change = (operation: string, act: (store: Store) => unknown): Promise<void> =>
    callPromise(
      operation,
      () => {
        const store = findStore();
        if (!store) throw new OutlookError(operation, 'missing');
        return Promise.resolve(act(store));
      },
      { deadlineMs: deadline(), read: nothing },
    );
  return {
    read: (keys) =>
      callPromise(
        'deviceCache.read',
        () => {
          const store = findStore();
          return Promise.all(store ? keys.map((key) => store.getItem(nameOf(key))) : []);
        },
        {
          deadlineMs: deadline(),
          read(values) {
            const found: Record<string, string> = {};
            (values as readonly unknown[]).forEach((value, index) => {
              if (typeof value === 'string') found[keys[index]!] = value;
            });
            return found;
          },
        },
      ),
    write: (key, value) =>
      value.length > VALUE_LIMIT
        ? Promise.reject(new OutlookError('deviceCache.write', 'refused'))
        : change('deviceCache.write', (store) => store.setItem(nameOf(key), value)),
    remove: (key) => change('deviceCache.remove', (store) => store.removeItem(nameOf(key))),
  };
}
