import { FIELDS } from '../../../outlook/ports';
import { refreshPolicy } from '../../../check/policy-in-force';
import { checkMessage } from '../../../check/check-message';
import type { CheckResult } from '../../../check/check-message';
import type { Fields } from '../../../check/same-recipients';
import type { PanePorts } from '../../pane-ports';
import { exchangeQuestions } from '../audience/ask-exchange';
import { followBar } from './follow-bar';
import type { Outcome, ReviewEvent } from './review-state';
import type { Written } from './written';

/** Keeps the review up to date. Everything runs one after another; what comes of it is told by events. */
export interface ReviewActions {
  /** Looks, and looks again whenever Outlook tells of a change. Returns what ends that. */
  start(): () => void;
  look(): Promise<void>;
  /** The same, asked for by the person, who is told that it was done. */
  lookAgain(): Promise<void>;
  /** Fetches the organisation's policy now, then looks again. */
  fetchPolicy(): Promise<void>;
  /** Asks Exchange about the lists once more; Outlook may show a sign-in. */
  askExchange(seen: CheckResult): Promise<void>;
  readonly core: ReviewCore;
}

/** What is needed to do what a person chose: see `choices.ts`, which is fetched with what offers the choices. */
export interface ReviewCore {
  readonly ports: PanePorts;
  readonly tell: (event: ReviewEvent) => void;
  /** Runs what the person asked for after what is under way; the same wish uttered twice is done once. */
  readonly onRequest: (work: ReviewEvent, job: () => Promise<void>) => Promise<void>;
  readonly next: (job: () => Promise<void>) => Promise<void>;
  /** The message as it is now, if it is as wanted; otherwise the person is told that it was changed. */
  readonly still: (isAsSeen: (now: CheckResult) => boolean) => Promise<CheckResult | undefined>;
  readonly lookAt: (outcome?: Outcome) => Promise<void>;
  /** Looks at the message and shows what became of the change. */
  readonly showWritten: (written: (left: Fields | undefined) => Written) => Promise<void>;
  /** Something besides the message has changed what comes of it: the pane shows that, and so does the bar. */
  readonly renew: () => Promise<void>;
}

const POLICY_FETCH_MS = 10_000;

/** Nothing at all was read of who gets this. */
const isUnreadable = ({ fields }: CheckResult): boolean =>
  FIELDS.every((field) => fields[field].atCap && fields[field].entries.length === 0);

export function reviewActions(ports: PanePorts, report: (event: ReviewEvent) => void): ReviewActions {
  let last = Promise.resolve();
  let lookWaits = false;
  let isAsked = false;

  const next = (job: () => Promise<void>): Promise<void> =>
    (last = last.then(job).catch(() => tell({ type: 'waiting', phase: 'failed' })));

  const exchange = exchangeQuestions(
    ports,
    (state) => report({ type: 'exchange', exchange: state }),
    () => next(renew),
  );

  function tell(event: ReviewEvent): void {
    report(event);
    if (event.type === 'reviewed') void exchange.about(event.review);
  }

  const show = (review: CheckResult, outcome?: Outcome): void =>
    tell({ type: 'reviewed', review, at: ports.clock.now(), ...(outcome && { outcome }) });

  async function renew(): Promise<void> {
    if (ports.host.openItem() !== 'compose') return;
    const review = await checkMessage('pane', ports);
    if (isUnreadable(review)) return;
    tell({ type: 'reviewed', review, at: ports.clock.now(), keepsOutcome: true });
    await followBar(review, ports);
  }

  async function lookAt(outcome?: Outcome): Promise<void> {
    const open = ports.host.openItem();
    if (open !== 'compose') {
      tell({ type: 'waiting', phase: open === 'read' ? 'reading' : 'no-message' });
      return;
    }
    const review = await checkMessage('pane', ports);
    if (isUnreadable(review)) tell({ type: 'waiting', phase: 'failed' });
    else show(review, outcome);
  }

  async function showWritten(written: (left: Fields | undefined) => Written): Promise<void> {
    const review = await checkMessage('pane', ports);
    if (isUnreadable(review)) tell({ type: 'waiting', phase: 'failed', written: written(undefined) });
    else {
      show(review, written(review.fields));
      await followBar(review, ports);
    }
  }

  /** Changes that come in a row are looked at once. */
  function look(): Promise<void> {
    if (lookWaits) return last;
    lookWaits = true;
    return next(() => {
      lookWaits = false;
      return lookAt();
    });
  }

  /** A second click, before the first one shows, is no second wish. */
  function onRequest(work: ReviewEvent, job: () => Promise<void>): Promise<void> {
    if (isAsked) return last;
    isAsked = true;
    tell(work);
    return next(async () => {
      tell(work);
      await job().finally(() => (isAsked = false));
    });
  }

  async function still(isAsSeen: (now: CheckResult) => boolean): Promise<CheckResult | undefined> {
    const now = await checkMessage('pane', ports);
    if (isAsSeen(now)) return now;
    if (isUnreadable(now)) tell({ type: 'waiting', phase: 'failed' });
    else show(now, { kind: 'moved' });
    return undefined;
  }

  return {
    start() {
      const stops = [
        ports.host.onRecipientsChanged(() => void look()),
        ports.host.onContextChanged((data) => {
          if (data.includes('smart-alert')) tell({ type: 'stopped-again' });
          void look();
        }),
      ];
      void look();
      return () => stops.forEach((stop) => stop());
    },
    look,
    lookAgain: () => next(() => lookAt({ kind: 'looked' })),
    fetchPolicy: () =>
      next(async () => {
        await refreshPolicy(ports, POLICY_FETCH_MS);
      }).then(look),
    askExchange: (seen) => exchange.again(seen),
    core: { ports, tell, onRequest, next, still, lookAt, showWritten, renew },
  };
}
