import type { CheckResult } from '../../../check/check-message';
import type { WaysOutActions } from './ways-out-actions';

/** What each way out is shown by. */
export interface WayProps {
  readonly review: CheckResult;
  readonly isBusy: boolean;
  readonly actions: WaysOutActions;
}
