import { hosted } from '../outlook/base-url';
import { connectOutlook } from '../outlook/outlook';
import { listDirectory } from '../directory/list-directory';
import type { ReviewPorts } from '../review/review-message';
import type { Completion } from '../alert/smart-alert';
import { completeOnce } from './complete-once';
import type { LaunchEvent } from './complete-once';

export const LET_GO: Completion = { allowEvent: true };

/** Compose handlers may take their time: nothing waits for them but the bar. */
const COMPOSE_DEADLINE_MS = 5_000;

const connect = (): ReviewPorts => ({ ...connectOutlook(), directory: listDirectory, policyUrl: hosted('policy.json') });

/** A handler: what it does with the ports, and how long Outlook may be kept waiting. The event object carries no news we use. */
export const handle =
  (work: (ports: ReviewPorts) => Promise<Completion | void>, deadlineMs = COMPOSE_DEADLINE_MS) =>
  (event: LaunchEvent): void =>
    completeOnce(event, deadlineMs, () => work(connect()).then((completion) => completion ?? LET_GO));
