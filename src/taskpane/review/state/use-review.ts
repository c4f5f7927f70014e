import { useEffect, useReducer, useState } from 'react';
import { ACKNOWLEDGED_MS } from '../../../check/acknowledgement';
import type { PanePorts } from '../../pane-ports';
import { reviewActions } from './review-actions';
import type { ReviewActions } from './review-actions';
import { LOADING, reduceReview } from './review-state';
import type { ReviewState } from './review-state';

/** The review of the open message, for as long as the component is mounted. */
export function useReview(ports: PanePorts): readonly [ReviewState, ReviewActions] {
  const [state, dispatch] = useReducer(reduceReview, LOADING);
  const [actions] = useState(() => reviewActions(ports, dispatch));
  useEffect(() => actions.start(), [actions]);

  const since = state.phase === 'ready' ? state.confirmation?.since : undefined;
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'expired' }), ACKNOWLEDGED_MS);
    return () => clearTimeout(timer);
  }, [since]);

  return [state, actions];
}
