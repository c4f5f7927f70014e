import { clearRecords, restoreRecords, storedRecords } from '../../audit/stored-records';
import type { DeviceCachePort } from '../../outlook/ports';
import { jobQueue } from '../job-queue';
import type { ActivityEvent, ClearingOutcome } from './activity-state';

/** One after another, so that what is read last is shown last. */
export interface ActivityActions {
  /** Reads again in the background. */
  read(): Promise<void>;
  tryAgain(): Promise<void>;
  clear(): Promise<void>;
  /** @param taken what clearing took away. */
  restore(taken: string): Promise<void>;
}

export function activityActions(cache: DeviceCachePort, dispatch: (event: ActivityEvent) => void): ActivityActions {
  const queue = jobQueue();

  const load = (): Promise<void> =>
    storedRecords(cache).then(
      (text) => dispatch({ type: 'read', text }),
      () => dispatch({ type: 'unreadable' }),
    );

  /** The outcome is shown once the list is. */
  const ask = (job: () => Promise<ClearingOutcome>, otherwise: ClearingOutcome): Promise<void> =>
    queue.add(async () => {
      const outcome = await job().catch(() => otherwise);
      await load();
      dispatch({ type: 'cleared-or-restored', outcome });
    });

  return {
    read: () => queue.add(load),
    tryAgain() {
      dispatch({ type: 'loading' });
      return queue.add(load);
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
