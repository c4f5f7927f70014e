import { useEffect, useState } from 'react';
import type { OutlookState } from '../outlook';
import { TOUR_STOPS } from './tour-stops';

/** `preview:` keeps it apart from what the add-in stores under the same origin. */
const KEY = 'preview:tour';
const DONE = 'done';

/** Where the visitor is in the tour, remembered in this browser. @returns no stop once it was taken or skipped */
export function useTour(state: OutlookState): {
  readonly stop: number | undefined;
  go(stop: number): void;
  end(): void;
} {
  const [stop, setStop] = useState(readStop);
  const go = (next: number | undefined): void => {
    const known = next !== undefined && next < TOUR_STOPS.length ? next : undefined;
    localStorage.setItem(KEY, known === undefined ? DONE : String(known));
    setStop(known);
  };
  const isDone = stop !== undefined && TOUR_STOPS[stop]!.isDone(state);
  useEffect(() => {
    if (isDone) go(stop + 1);
  }, [isDone, stop]);
  return { stop, go, end: () => go(undefined) };
}

function readStop(): number | undefined {
  const kept = localStorage.getItem(KEY);
  if (kept === DONE) return undefined;
  const stop = Number(kept ?? 0);
  return TOUR_STOPS[stop] ? stop : 0;
}
