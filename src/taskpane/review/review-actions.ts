import { FIELDS } from '../../outlook/ports';
import type { Person } from '../../outlook/ports';
import { parsePolicy } from '../../policy/parse';
import { acknowledge } from '../../review/acknowledgement';
import { refreshPolicy } from '../../review/policy-in-force';
import { reviewMessage } from '../../review/review-message';
import type { Review } from '../../review/review-message';
import type { PanePorts } from '../pane-ports';
import { toText, withoutQuiet, withQuiet } from '../settings/own-settings';
import { exchangeQuestions } from './ask-exchange';
import { followBar } from './follow-bar';
import { planDrop, planReplyOnly, planUndo } from './recipients-plan';
import type { Plan } from './recipients-plan';
import type { Outcome, ReviewEvent, Written } from './review-state';
import { writePlan } from './write-plan';

/** What a person can ask the review for. Everything runs one after another; what comes of it is told by events. */
export interface ReviewActions {
  /** Looks, and looks again whenever Outlook tells of a change. Returns what ends that. */
  start(): () => void;
  look(): Promise<void>;
  /** The same, asked for by the person, who is told that it was done. */
  lookAgain(): Promise<void>;
  /** Fetches the organisation's policy now, then looks again. */
  fetchPolicy(): Promise<void>;
  /** @param seen the review that the person decided from: when the recipients are others by now, nothing is done. */
  replyOnlyTo(person: Person, seen: Review): Promise<void>;
  drop(list: { readonly name: string; readonly address: string }, seen: Review): Promise<void>;
  undo(written: Written, seen: Review): Promise<void>;
  /** Goes on with what could not be written. */
  finish(written: Written, seen: Review): Promise<void>;
  acknowledge(seen: Review): Promise<void>;
  /** Asks Exchange about the lists once more; Outlook may show a sign-in. */
  askExchange(seen: Review): Promise<void>;
  /** From now on neither notice nor warning about this conversation while it has this audience; or again. */
  stayQuiet(quiet: boolean, seen: Review): Promise<void>;
}

const POLICY_FETCH_MS = 10_000;

/** A conversation that is quiet for longer than this has become another one. */
const QUIET_MS = 90 * 24 * 60 * 60_000;

const SUCCEEDED = [() => true, () => false] as const;

/** Nothing at all was read of who gets this. */
const isUnreadable = ({ fields }: Review): boolean =>
  FIELDS.every((field) => fields[field].atCap && fields[field].entries.length === 0);

export function reviewActions(ports: PanePorts, report: (event: ReviewEvent) => void): ReviewActions {
  let last = Promise.resolve();
  let lookWaits = false;

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

  /** Something besides the message has changed what comes of it: the pane shows that, and so does the bar. */
  async function renew(): Promise<void> {
    if (ports.host.openItem() !== 'compose') return;
    const review = await reviewMessage('pane', ports);
    if (isUnreadable(review)) return;
    tell({ type: 'reviewed', review, at: ports.clock.now(), keepsOutcome: true });
    await followBar(review, ports);
  }

  async function show(outcome?: (review: Review) => Outcome): Promise<void> {
    const review = await reviewMessage('pane', ports);
    if (isUnreadable(review)) tell({ type: 'waiting', phase: 'failed' });
    else tell({ type: 'reviewed', review, at: ports.clock.now(), ...(outcome && { outcome: outcome(review) }) });
  }

  async function lookAt(outcome?: () => Outcome): Promise<void> {
    const open = ports.host.openItem();
    if (open === 'compose') await show(outcome);
    else tell({ type: 'waiting', phase: open === 'read' ? 'reading' : 'no-message' });
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

  /** The message as it is now, provided that it still goes to the recipients the person saw. */
  async function stillAs(seen: Review): Promise<Review | undefined> {
    const now = await reviewMessage('pane', ports);
    if (now.acknowledgeable.recipients === seen.acknowledgeable.recipients) return now;
    tell({ type: 'reviewed', review: now, at: ports.clock.now(), outcome: { kind: 'moved' } });
    return undefined;
  }

  async function carryOut(plan: Plan, todo = plan.fields): Promise<void> {
    const progress = await writePlan(plan, todo, ports.writer, (written) =>
      tell({ type: 'working', work: { what: 'writing', written } }),
    );
    const isDone = progress.open.length === 0 && plan.fields.length > 0;
    await show(({ acknowledgeable }) => ({
      kind: isDone ? 'changed' : 'unfinished',
      plan,
      progress,
      audience: acknowledgeable.recipients,
    }));
  }

  const changing = (seen: Review, change: (now: Review) => Promise<void>): Promise<void> =>
    next(async () => {
      tell({ type: 'working', work: { what: 'writing', written: { done: 0, of: 1 } } });
      const now = await stillAs(seen);
      if (now) await change(now);
    });

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
    lookAgain: () => next(() => lookAt(() => ({ kind: 'looked' }))),
    fetchPolicy: () =>
      next(async () => {
        await refreshPolicy(ports, POLICY_FETCH_MS);
      }).then(look),
    replyOnlyTo: (person, seen) => changing(seen, ({ fields }) => carryOut(planReplyOnly(person, fields))),
    drop: (list, seen) => changing(seen, ({ fields }) => carryOut(planDrop(list, fields))),
    undo: ({ plan, progress }, seen) => changing(seen, () => carryOut(planUndo(plan, progress))),
    finish: ({ plan, progress }, seen) => changing(seen, () => carryOut(plan, progress.open)),
    stayQuiet: (quiet, seen) =>
      next(async () => {
        const now = ports.clock.now();
        const { conversation, acknowledgeable } = seen;
        const own = parsePolicy(ports.roaming.read() ?? '{}', 'person').layer;
        const text = toText(
          quiet
            ? withQuiet(own, { conversation, audience: acknowledgeable.recipients, until: now + QUIET_MS }, now)
            : withoutQuiet(own, conversation),
        );
        const isKept = text !== undefined && (await ports.roaming.write(text).then(...SUCCEEDED));
        await (isKept ? renew() : lookAt(() => ({ kind: 'not-saved' })));
      }),
    askExchange: (seen) => exchange.again(seen),
    acknowledge: (seen) =>
      next(async () => {
        tell({ type: 'working', work: { what: 'confirming' } });
        const now = await stillAs(seen);
        if (!now) return;
        const since = ports.clock.now();
        const { acknowledgeable } = now;
        try {
          await acknowledge(acknowledgeable, ports);
          tell({ type: 'reviewed', review: now, at: since });
          tell({
            type: 'acknowledged',
            acknowledged: { recipients: acknowledgeable.recipients, since, expired: false },
          });
        } catch {
          tell({ type: 'reviewed', review: now, at: since, outcome: { kind: 'not-kept' } });
        }
      }),
  };
}
