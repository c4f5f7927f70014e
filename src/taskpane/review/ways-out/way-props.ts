import type { Review } from '../../../check/check-message';
import type { WaysOutActions } from './ways-out-actions';

/** What each way out is shown by. */
export interface WayProps {
  readonly review: Review;
  readonly isBusy: boolean;
  readonly actions: WaysOutActions;
}
