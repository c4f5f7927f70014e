import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../../../src/check/check-message';
import type { Person } from '../../../../../src/outlook/ports';
import type { PanePorts } from '../../../../../src/taskpane/pane-ports';
import { confirmationState } from '../../../../../src/taskpane/review/state/review-state';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { choicesOf, openReview } from '../../../../builders/pane/open-review';
import type { OpenReview } from '../../../../builders/pane/open-review';

const SAM: Person = { name: 'Sam Tester', address: 'sam@corp.example' };

/** Two lists and a person, to be confirmed. */
function message(): FakePane {
  const pane = new FakePane().listOf(300, { action: 'confirm' });
  pane.fields.bcc = [entry('Others', 'others@corp.example', 'distributionList')];
  return pane;
}

/** The same message in a client that tells a pane nothing of what happens to the recipients. */
const deaf = (pane: FakePane): PanePorts =>
  Object.assign(Object.create(pane) as PanePorts, {
    host: { ...pane.host, onRecipientsChanged: () => () => undefined },
  });

const dropOthers = (review: OpenReview): Promise<void> =>
  review.ask((actions, seen) => actions.drop([{ name: 'Others', address: 'others@corp.example' }], seen));

const replyOnly = (review: OpenReview): Promise<void> => review.ask((actions, seen) => actions.replyOnlyTo(SAM, seen));

const undo = (review: OpenReview): Promise<void> => review.ask((actions, _seen, applied) => actions.undo(applied));

describe('what one pane did, another one voids', () => {
  test('a confirmation, and Send is stopped again', async () => {
    const pane = message();
    const [first, second] = [await openReview(pane), await openReview(pane)];
    await first.ask((actions, seen) => actions.acknowledge(seen));
    expect(confirmationState(first.ready())).toBe('holds');
    await dropOthers(second);
    await first.hear(() => undefined);
    expect([confirmationState(first.ready()), (await checkMessage('send', pane)).shown]).toEqual([
      'changed',
      'confirm',
    ]);
  });

  test('a change: it can be undone no longer', async () => {
    const pane = message();
    const [first, second] = [await openReview(pane), await openReview(pane)];
    await dropOthers(first);
    expect(first.ready().applied?.kind).toBe('changed');
    await replyOnly(second);
    await first.hear(() => undefined);
    expect([first.ready().applied, first.outcome()]).toEqual([undefined, undefined]);
    expect(second.ready().applied?.kind).toBe('changed');
  });

  test('a half-done change: it can be finished no longer', async () => {
    const pane = message();
    const [first, second] = [await openReview(pane), await openReview(pane)];
    pane.refusing.set('bcc', 0);
    await replyOnly(first);
    expect(first.ready().applied?.kind).toBe('unfinished');
    pane.refusing.clear();
    await second.ask((actions, seen) => actions.drop(seen.decision.reach.lists, seen));
    await undo(second);
    pane.fields.bcc = [person('Eve New', 'eve@corp.example')];
    await first.hear(() => pane.recipientsChanged());
    expect(first.ready().applied).toBeUndefined();
  });

  test('even a move to Bcc, which keeps the same people', async () => {
    const pane = message().begins();
    const [first, second] = [await openReview(pane), await openReview(pane)];
    await dropOthers(first);
    await second.ask((actions, seen) => actions.moveToBcc(seen));
    await first.hear(() => undefined);
    expect(first.ready().applied).toBeUndefined();
  });
});

describe('where Outlook tells a pane of nothing, it looks before it acts', () => {
  test('on a way out', async () => {
    const pane = message();
    const [first, second] = [await openReview(deaf(pane)), await openReview(pane)];
    await dropOthers(second);
    pane.written.length = 0;
    await replyOnly(first);
    expect([first.outcome(), pane.written, choicesOf(pane)]).toEqual(['moved', [], ['drop']]);
    // It shows by now what it would act on.
    await replyOnly(first);
    expect([first.outcome(), pane.addressesIn('to'), pane.addressesIn('cc')]).toEqual([
      'changed',
      ['sam@corp.example'],
      [],
    ]);
  });

  test('on an undo', async () => {
    const pane = message();
    const [first, second] = [await openReview(deaf(pane)), await openReview(pane)];
    await dropOthers(first);
    await second.hear(() => undefined);
    await replyOnly(second);
    pane.written.length = 0;
    await undo(first);
    expect([first.outcome(), pane.written]).toEqual(['moved', []]);
  });

  test('on a confirmation', async () => {
    const pane = message();
    const [first, second] = [await openReview(deaf(pane)), await openReview(pane)];
    await dropOthers(second);
    await first.ask((actions, seen) => actions.acknowledge(seen));
    expect([first.outcome(), confirmationState(first.ready())]).toEqual(['moved', 'none']);
    expect((await checkMessage('send', pane)).shown).toBe('confirm');
  });
});
