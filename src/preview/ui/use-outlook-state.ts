import { useSyncExternalStore } from 'react';
import type { Outlook, OutlookState } from '../outlook';

/** The state to draw; the component is drawn again with every change of it. */
export function useOutlookState(outlook: Outlook): OutlookState {
  return useSyncExternalStore(
    (listener) => outlook.subscribe(listener),
    () => outlook.getState(),
  );
}
