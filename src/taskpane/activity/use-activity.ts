import { useEffect, useReducer, useState } from 'react';
import type { DeviceCachePort } from '../../outlook/ports';
import { activityActions } from './activity-actions';
import type { ActivityActions } from './activity-actions';
import { INITIAL, reduceActivity } from './activity-state';
import type { ActivityState } from './activity-state';

/** What this device holds of records, looked up again whenever the person comes back to the pane. */
export function useActivity(cache: DeviceCachePort): readonly [ActivityState, ActivityActions] {
  const [state, dispatch] = useReducer(reduceActivity, INITIAL);
  const [actions] = useState(() => activityActions(cache, dispatch));
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState === 'visible') void actions.read();
    };
    void actions.read();
    window.addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      window.removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, [actions]);
  return [state, actions];
}
