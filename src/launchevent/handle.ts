import type { Completion } from '../alert/smart-alert';
import { connectListDirectory } from '../directory/list-directory';
import { hosted } from '../outlook/base-url';
import { connectOutlook } from '../outlook/outlook';
import type { CheckPorts } from '../check/check-message';
import { completeOnce, LET_GO } from './complete-once';
import type { CompletableEvent, OtherwiseAnswer } from './complete-once';

/** How long Outlook may be kept waiting, and how much of it one call may take. */
export interface Pace {
  readonly deadlineMs: number;
  readonly callMs: number;
}

/** Nothing waits for a compose handler but the bar, and From is asked of the server. */
const UNHURRIED: Pace = { deadlineMs: 10_000, callMs: 2_000 };

/** What is left over for the last note, and for completing. */
const RESERVE_MS = 200;
const LEAST_MS = 150;

function connect({ deadlineMs, callMs }: Pace): CheckPorts {
  const outlook = connectOutlook(() => Math.max(LEAST_MS, Math.min(callMs, end - outlook.clock.passed())));
  const end = outlook.clock.passed() + deadlineMs - RESERVE_MS;
  return {
    ...outlook,
    directory: connectListDirectory({ ...outlook, listsUrl: hosted('lists/') }),
    policyUrl: hosted('policy.json'),
  };
}

/** A handler: what it does with the ports, and at what pace. The event object carries no news that we use. */
export const handle =
  (work: (ports: CheckPorts, otherwiseAnswer: OtherwiseAnswer) => Promise<Completion>, pace = UNHURRIED) =>
  (event: CompletableEvent): void =>
    completeOnce(event, pace.deadlineMs, (otherwiseAnswer) => work(connect(pace), otherwiseAnswer));

/** A handler whose event has nothing to decide. */
export const follow = (
  work: (ports: CheckPorts) => Promise<void>,
  pace = UNHURRIED,
): ((event: CompletableEvent) => void) => handle((ports) => work(ports).then(() => LET_GO), pace);
