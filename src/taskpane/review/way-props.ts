import type { Review } from '../../review/review-message';
import type { WaysOutActions } from './ways-out-actions';

/** What each way out is shown by. */
export interface WayProps {
  readonly review: Review;
  readonly isBusy: boolean;
  readonly actions: WaysOutActions;
}
