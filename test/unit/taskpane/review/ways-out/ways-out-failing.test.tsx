import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../../../src/outlook/ports';
import type { Field } from '../../../../../src/outlook/ports';
import type { WaysOutActions } from '../../../../../src/taskpane/review/ways-out/ways-out-actions';
import type { CheckResult } from '../../../../../src/check/check-message';
import { canFinish, canUndo } from '../../../../../src/taskpane/review/state/applied-change';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { choicesOf, openReview } from '../../../../builders/pane/open-review';
import type { OpenReview } from '../../../../builders/pane/open-review';

const SAM = person('Sam Tester', 'sam@corp.example');
const list = (n: number) => entry(`List ${n}`, `list${n}@corp.example`, 'distributionList');

/** People and lists in every field: each way out has to change all three. */
function crowded(): FakePane {
  const pane = new FakePane().stormMail();
  pane.fields.to = [SAM, person('Ann Other', 'ann@corp.example'), list(1)];
  pane.fields.cc = [person('Kay Kept', 'kay@corp.example'), list(2)];
  pane.fields.bcc = [person('Bo Hidden', 'bo@corp.example'), list(3)];
  return pane;
}

interface Way {
  readonly record: string;
  readonly pane: () => FakePane;
  readonly take: (actions: WaysOutActions, seen: CheckResult) => Promise<void>;
  /** The fields in the order in which they are written. */
  readonly order: readonly Field[];
  readonly after: Readonly<Record<Field, readonly string[]>>;
}

const WAYS: Readonly<Record<string, Way>> = {
  'reply to the sender only': {
    record: 'reply-only',
    pane: crowded,
    take: (actions, seen) => actions.replyOnlyTo(SAM, seen),
    order: ['to', 'cc', 'bcc'],
    after: { to: ['sam'], cc: [], bcc: [] },
  },
  'reply to a sender who stands in Cc': {
    record: 'reply-only',
    pane: () => {
      const pane = crowded();
      pane.fields.to = [person('Ann Other', 'ann@corp.example'), list(1)];
      pane.fields.cc = [SAM, list(2)];
      return pane;
    },
    take: (actions, seen) => actions.replyOnlyTo(SAM, seen),
    order: ['to', 'cc', 'bcc'],
    after: { to: ['sam'], cc: [], bcc: [] },
  },
  'drop the lists': {
    record: 'drop',
    pane: crowded,
    take: (actions, seen) => actions.drop(seen.decision.reach.lists, seen),
    order: ['to', 'cc', 'bcc'],
    after: { to: ['sam', 'ann'], cc: ['kay'], bcc: ['bo'] },
  },
  'move to Bcc': {
    record: 'bcc',
    pane: () => crowded().begins(),
    take: (actions, seen) => actions.moveToBcc(seen),
    order: ['bcc', 'to', 'cc'],
    after: { to: [], cc: [], bcc: ['bo', 'list3', 'sam', 'ann', 'list1', 'kay', 'list2'] },
  },
};

const namesIn = (pane: FakePane, field: Field): readonly string[] =>
  pane.addressesIn(field).map((address) => address.split('@')[0]!);

const standing = (pane: FakePane): Readonly<Record<Field, readonly string[]>> => ({
  to: namesIn(pane, 'to'),
  cc: namesIn(pane, 'cc'),
  bcc: namesIn(pane, 'bcc'),
});

const offers = (review: OpenReview): string => {
  const { applied, review: now } = review.ready();
  if (!applied) return '';
  return [canFinish(applied) && 'finish', canUndo(applied, now.fields) && 'undo'].filter(Boolean).join();
};

/** Fails at one field, which keeps what it had. */
async function failingAt(way: Way, at: number): Promise<{ readonly pane: FakePane; readonly review: OpenReview }> {
  const pane = way.pane();
  pane.refusing.set(way.order[at]!, 0);
  const review = await openReview(pane);
  await review.ask(way.take);
  return { pane, review };
}

const CASES = Object.entries(WAYS).flatMap(([name, way]) =>
  way.order.map((field, at) => [name, field, at, way] as const),
);

describe.each(CASES)('%s, refused at %s', (_name, field, at, way) => {
  test('is told: what was written and what was not; nothing is recorded', async () => {
    const { pane, review } = await failingAt(way, at);
    expect(review.outcome()).toBe('unfinished');
    expect(pane.written).toEqual(way.order.slice(0, at + 1));
    expect(review.ready().applied?.unwritten).toEqual(way.order.slice(at));
    expect(choicesOf(pane)).toEqual([]);
  });

  test('nobody who is to get the message stands nowhere', async () => {
    const { pane } = await failingAt(way, at);
    const reached = FIELDS.flatMap((each) => namesIn(pane, each));
    for (const name of FIELDS.flatMap((each) => way.after[each])) expect(reached).toContain(name);
  });

  test('can be finished, writing nothing twice, and then undone', async () => {
    const { pane, review } = await failingAt(way, at);
    const before = standing(way.pane());
    pane.refusing.clear();
    pane.written.length = 0;
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), standing(pane), offers(review)]).toEqual(['changed', way.after, 'undo']);
    expect(pane.written).toEqual(way.order.slice(at));
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), standing(pane), offers(review)]).toEqual(['undone', before, '']);
    expect(choicesOf(pane)).toEqual([way.record, 'undo']);
  });

  test('can be undone instead, unless nothing was changed', async () => {
    const { pane, review } = await failingAt(way, at);
    const before = standing(way.pane());
    expect(offers(review)).toBe(at === 0 ? 'finish' : 'finish,undo');
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), standing(pane)]).toEqual(['undone', before]);
  });

  test('finishing and undoing can fail, too, and are offered again', async () => {
    const { pane, review } = await failingAt(way, at);
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), review.ready().applied?.unwritten]).toEqual(['unfinished', way.order.slice(at)]);

    // Every field of the change is touched now, and undoing stops at the one that refuses.
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    pane.refusing.set(field, 0);
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), offers(review)]).toEqual(['not-undone', 'finish,undo']);
    const reached = FIELDS.flatMap((each) => namesIn(pane, each));
    for (const name of FIELDS.flatMap((each) => way.after[each])) expect(reached).toContain(name);
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), offers(review)]).toEqual(['not-undone', 'finish,undo']);

    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), standing(pane)]).toEqual(['changed', way.after]);
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), standing(pane)]).toEqual(['undone', standing(way.pane())]);
  });
});

describe('a field of several chunks that breaks off', () => {
  const long = (): FakePane => {
    const pane = new FakePane().people(250);
    pane.fields.to.push(list(1));
    pane.refusing.set('to', 100);
    return pane;
  };
  const dropAll: Way['take'] = (actions, seen) => actions.drop(seen.decision.reach.lists, seen);

  test('is finished from its start', async () => {
    const pane = long();
    const review = await openReview(pane);
    await review.ask(dropAll);
    expect([review.outcome(), pane.fields.to.length, offers(review)]).toEqual(['unfinished', 100, 'finish,undo']);
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), pane.fields.to.length]).toEqual(['changed', 250]);
  });

  test('is put back whole', async () => {
    const pane = long();
    const review = await openReview(pane);
    await review.ask(dropAll);
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), pane.fields.to.length]).toEqual(['undone', 251]);
  });

  test('and breaks off again while it is put back', async () => {
    const pane = long();
    const review = await openReview(pane);
    await review.ask(dropAll);
    pane.refusing.set('to', 200);
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect([review.outcome(), pane.fields.to.length, offers(review)]).toEqual(['not-undone', 200, 'finish,undo']);
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    expect(pane.fields.to).toHaveLength(251);
  });

  test('in Bcc takes nobody from To', async () => {
    const pane = new FakePane().people(250).begins();
    pane.fields.cc = [list(1)];
    pane.refusing.set('bcc', 100);
    const review = await openReview(pane);
    await review.ask((actions, seen) => actions.moveToBcc(seen));
    expect([pane.fields.to.length, pane.fields.cc.length, pane.fields.bcc.length]).toEqual([250, 1, 100]);
    pane.refusing.clear();
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([pane.fields.to.length, pane.fields.cc.length, pane.fields.bcc.length]).toEqual([0, 0, 251]);
  });
});

describe('what Outlook did not confirm', () => {
  const replyOnly = WAYS['reply to the sender only']!;

  test('and did all the same, later: nothing is lost, and finishing writes only the rest', async () => {
    const { pane, review } = await failingAt(replyOnly, 1);
    pane.fields.cc = [];
    await review.hear(() => pane.recipientsChanged());
    expect([review.outcome(), offers(review)]).toEqual(['unfinished', 'finish,undo']);
    pane.refusing.clear();
    pane.written.length = 0;
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), pane.written]).toEqual(['changed', ['bcc']]);
  });

  test('cannot be gone on with once somebody else changed the recipients', async () => {
    const { pane, review } = await failingAt(replyOnly, 1);
    pane.fields.cc = [person('Eve New', 'eve@corp.example')];
    await review.hear(() => pane.recipientsChanged());
    expect([review.outcome(), offers(review)]).toEqual([undefined, '']);
  });

  test('nor where Outlook has not told of that', async () => {
    const { pane, review } = await failingAt(replyOnly, 1);
    pane.fields.cc = [person('Eve New', 'eve@corp.example')];
    pane.refusing.clear();
    pane.written.length = 0;
    await review.ask((actions, _seen, applied) => actions.finish(applied));
    expect([review.outcome(), pane.written, namesIn(pane, 'cc')]).toEqual(['moved', [], ['eve']]);
  });
});

test('recipients of which Outlook makes something else can be undone for as long as they stay so', async () => {
  const pane = crowded();
  const before = standing(pane);
  const { replace } = pane.writer;
  Object.assign(pane.writer, {
    // It leaves out whoever it cannot resolve.
    replace: (...[field, entries, onProgress]: Parameters<typeof replace>) =>
      replace(
        field,
        entries.filter(({ address }) => !address.startsWith('ann')),
        onProgress,
      ),
  });
  const review = await openReview(pane);
  await review.ask((actions, seen) => actions.drop(seen.decision.reach.lists, seen));
  await review.hear(() => pane.recipientsChanged());
  expect([review.outcome(), standing(pane).to, offers(review)]).toEqual(['changed', ['sam'], 'undo']);
  Object.assign(pane.writer, { replace });
  await review.ask((actions, _seen, applied) => actions.undo(applied));
  expect(standing(pane)).toEqual(before);
});

describe('recipients that cannot be read afterwards', () => {
  test('can still be undone, once they can', async () => {
    const pane = crowded();
    const before = standing(pane);
    const review = await openReview(pane);
    await review.ask((actions, seen) => {
      const asked = actions.replyOnlyTo(SAM, seen);
      const { replace } = pane.writer;
      Object.assign(pane.writer, {
        replace: async (...args: Parameters<typeof replace>) => {
          await replace(...args);
          FIELDS.forEach((field) => pane.broken.add(field));
        },
      });
      return asked;
    });
    expect(review.ready).toThrow('failed');
    pane.broken.clear();
    await review.checkAgain();
    expect([review.outcome(), offers(review)]).toEqual(['changed', 'undo']);
    await review.ask((actions, _seen, applied) => actions.undo(applied));
    pane.broken.clear();
    expect(standing(pane)).toEqual(before);
  });
});
