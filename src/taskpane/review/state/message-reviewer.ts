import { FIELDS } from '../../../outlook/ports';
import { checkMessage } from '../../../check/check-message';
import type { CheckResult } from '../../../check/check-message';
import type { Fields } from '../../../check/same-recipients';
import type { PanePorts } from '../../pane-ports';
import type { AppliedChange } from './applied-change';
import type { ActionOutcome, ReviewEvent } from './review-state';
import { updateInfoBar } from './update-info-bar';

/** Checks the open message and dispatches what came of it. */
export interface MessageReviewer {
  /** @param outcome of what the person asked for just before */
  review(outcome?: ActionOutcome): Promise<void>;
  /** Something besides the message has changed what comes of it: the pane shows that, and so does the bar. */
  refresh(): Promise<void>;
  /** Checks the message and shows what became of a change of its recipients. */
  showApplied(applied: (after: Fields | undefined) => AppliedChange): Promise<void>;
  /** The message as it is now, if it is as the person saw it; otherwise they are shown that it was changed. */
  recheck(isAsSeen: (now: CheckResult) => boolean): Promise<CheckResult | undefined>;
}

/** Nothing at all was read of who gets this. */
const isUnreadable = ({ fields }: CheckResult): boolean =>
  FIELDS.every((field) => fields[field].atCap && fields[field].entries.length === 0);

export function messageReviewer(ports: PanePorts, dispatch: (event: ReviewEvent) => void): MessageReviewer {
  const show = (review: CheckResult, outcome?: ActionOutcome): void =>
    dispatch({ type: 'reviewed', review, at: ports.clock.now(), ...(outcome && { outcome }) });

  return {
    async review(outcome) {
      const open = ports.host.openItem();
      if (open !== 'compose') {
        dispatch({ type: 'waiting', phase: open === 'read' ? 'reading' : 'no-message' });
        return;
      }
      const review = await checkMessage('pane', ports);
      if (isUnreadable(review)) dispatch({ type: 'waiting', phase: 'failed' });
      else show(review, outcome);
    },
    async refresh() {
      if (ports.host.openItem() !== 'compose') return;
      const review = await checkMessage('pane', ports);
      if (isUnreadable(review)) return;
      dispatch({ type: 'reviewed', review, at: ports.clock.now(), keepsOutcome: true });
      await updateInfoBar(review, ports);
    },
    async showApplied(applied) {
      const review = await checkMessage('pane', ports);
      if (isUnreadable(review)) dispatch({ type: 'waiting', phase: 'failed', applied: applied(undefined) });
      else {
        show(review, applied(review.fields));
        await updateInfoBar(review, ports);
      }
    },
    async recheck(isAsSeen) {
      const now = await checkMessage('pane', ports);
      if (isAsSeen(now)) return now;
      if (isUnreadable(now)) dispatch({ type: 'waiting', phase: 'failed' });
      else show(now, { kind: 'moved' });
      return undefined;
    },
  };
}
