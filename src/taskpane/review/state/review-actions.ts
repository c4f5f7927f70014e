import { policyInForce, refreshPolicy } from '../../../check/policy-in-force';
import type { CheckResult } from '../../../check/check-message';
import type { PanePorts } from '../../pane-ports';
import { exchangeQuestions } from '../audience/ask-exchange';
import { coalesced, jobQueue } from '../../job-queue';
import type { Job, JobQueue } from '../../job-queue';
import { messageReviewer } from './message-reviewer';
import type { MessageReviewer } from './message-reviewer';
import type { ReviewEvent } from './review-state';

/** Keeps the review up to date. Everything runs one after another; what comes of it is dispatched. */
export interface ReviewActions {
  /** Checks the message, and again whenever Outlook reports a change. Returns what ends that. */
  start(): () => void;
  check(): Promise<void>;
  /** The same, asked for by the person, who is shown that it was done. */
  checkAgain(): Promise<void>;
  /** Fetches the organisation's policy now, then checks again. */
  fetchPolicy(): Promise<void>;
  /** Asks Exchange about the lists once more; Outlook may show a sign-in. */
  askExchange(seen: CheckResult): Promise<void>;
  readonly core: ReviewCore;
}

/** What is needed to do what a person chose: see `choices.ts`, which is fetched with what offers the choices. */
export interface ReviewCore extends MessageReviewer, Pick<JobQueue, 'add'> {
  readonly ports: PanePorts;
  readonly dispatch: (event: ReviewEvent) => void;
  /** Runs what the person asked for after what is under way. A second click before the first one shows does nothing. */
  readonly request: (work: ReviewEvent, job: Job) => Promise<void>;
}

const POLICY_FETCH_MS = 10_000;

export function reviewActions(ports: PanePorts, report: (event: ReviewEvent) => void): ReviewActions {
  const exchange = exchangeQuestions(
    ports,
    (state) => report({ type: 'exchange', exchange: state }),
    () => queue.add(() => reviewer.refresh()),
  );
  const dispatch = (event: ReviewEvent): void => {
    report(event);
    if (event.type === 'reviewed') void exchange.about(event.review);
  };
  const queue = jobQueue(() => dispatch({ type: 'waiting', phase: 'failed' }));
  const reviewer = messageReviewer(ports, dispatch);
  // Changes that come in a row are checked at once.
  const check = coalesced(queue, () => reviewer.review());

  return {
    start() {
      const stops = [
        ports.host.onRecipientsChanged(() => void check()),
        ports.host.onContextChanged((data) => {
          if (data.includes('smart-alert')) dispatch({ type: 'stopped-again' });
          void check();
        }),
      ];
      void check();
      return () => stops.forEach((stop) => stop());
    },
    check,
    checkAgain: () => queue.add(() => reviewer.review({ kind: 'checked' })),
    fetchPolicy: () =>
      queue
        .add(async () => {
          const { stored } = await refreshPolicy(await policyInForce(ports), ports, POLICY_FETCH_MS);
          await stored;
        })
        .then(check),
    askExchange: (seen) => exchange.again(seen),
    core: { ...reviewer, add: queue.add, ports, dispatch, request: requests(queue, dispatch) },
  };
}

/** One request of the person's at a time. */
function requests(queue: JobQueue, dispatch: (event: ReviewEvent) => void): ReviewCore['request'] {
  let isRequested = false;
  return (work, job) => {
    if (isRequested) return queue.settled();
    isRequested = true;
    dispatch(work);
    return queue.add(async () => {
      dispatch(work);
      await job().finally(() => (isRequested = false));
    });
  };
}
