import { clearRecords, restoreRecords, storedRecords } from '../../audit/stored-records';
import type { DeviceCachePort } from '../../outlook/ports';
import type { ActivityEvent, Wish } from './activity-state';

/** One after another, so that what is read last is told last. */
export interface ActivityActions {
  /** Looks again, and shows nothing of it unless there is news. */
  read(): Promise<void>;
  tryAgain(): Promise<void>;
  clear(): Promise<void>;
  /** @param taken what clearing took away. */
  restore(taken: string): Promise<void>;
}

export function activityActions(cache: DeviceCachePort, tell: (event: ActivityEvent) => void): ActivityActions {
  let last = Promise.resolve();
  const next = (job: () => Promise<void>): Promise<void> => (last = last.then(job));

  const look = (): Promise<void> =>
    storedRecords(cache).then(
      (text) => tell({ type: 'read', text }),
      () => tell({ type: 'unreadable' }),
    );

  /** What became of it is told once the screen shows it. */
  const ask = (granted: () => Promise<Wish>, otherwise: Wish): Promise<void> =>
    next(async () => {
      const wish = await granted().catch(() => otherwise);
      await look();
      tell({ type: 'wished', wish });
    });

  return {
    read: () => next(look),
    tryAgain() {
      tell({ type: 'loading' });
      return next(look);
    },
    clear: () => ask(async () => ({ kind: 'cleared', taken: await clearRecords(cache) }), { kind: 'not-cleared' }),
    restore: (taken) =>
      ask(
        async () => {
          await restoreRecords(taken, cache);
          return { kind: 'restored' };
        },
        { kind: 'not-restored', taken },
      ),
  };
}
