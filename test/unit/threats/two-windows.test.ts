import { expect, test } from 'vitest';
import { acknowledge } from '../../../src/check/acknowledgement';
import { checkMessage } from '../../../src/check/check-message';
import { saveAsKnown } from '../../../src/taskpane/review/audience/known-choice';
import { saveOwn } from '../../../src/taskpane/settings/save-own';
import { withStep } from '../../../src/taskpane/settings/own-thresholds';
import { FakePane, person } from '../../builders/pane/fake-pane';

/** Two answers to one mail, both open on one device, each with its pane. */
function twoWindows(change: (pane: FakePane) => FakePane): readonly [FakePane, FakePane] {
  const first = change(new FakePane());
  const second = change(new FakePane());
  const { deviceCache } = first;
  Object.defineProperty(second, 'personal', {
    get: () => first.personal,
    set: (text: string | undefined) => (first.personal = text),
  });
  return [first, Object.assign(second, { deviceCache })];
}

const confirmed = (pane: FakePane): FakePane => pane.listOf(300, { action: 'confirm' });
const send = async (pane: FakePane): Promise<string> => (await checkMessage('send', pane)).shown;

test('what is confirmed in one window passes there alone', async () => {
  const [first, second] = twoWindows(confirmed);
  await acknowledge((await checkMessage('pane', first)).acknowledgeable, first);
  expect([await send(second), await send(first)]).toEqual(['confirm', 'allow']);
});

test('on Mac, too, where the two differ by a recipient', async () => {
  const [first, second] = twoWindows((pane) =>
    Object.assign(confirmed(pane), { client: { ...pane.client, platform: 'mac' } }),
  );
  second.fields.to = [person('Ann Other', 'ann@corp.example')];
  await acknowledge((await checkMessage('pane', first)).acknowledgeable, first);
  expect([await send(second), await send(first)]).toEqual(['confirm', 'allow']);
});

test('a list that one window calls known is as unknown in the other, which answers the same conversation', async () => {
  const [first, second] = twoWindows((pane) => pane.practices());
  const { facts, conversation } = await checkMessage('pane', first);
  await saveAsKnown(facts.lists[0]!, true, conversation, first);
  expect([await send(first), await send(second)]).toEqual(['warn', 'warn']);
});

test('what both panes save, one after another or at once, is all there', async () => {
  const [first, second] = twoWindows((pane) => pane.practices());
  await Promise.all([
    saveOwn(first, (own) => withStep(own, 'thresholds', 'warn', 60)),
    saveOwn(second, (own) => withStep(own, 'thresholds', 'block', 900)),
  ]);
  await saveOwn(first, (own) => ({ ...own, notices: 'hide' }));
  expect(JSON.parse(first.personal ?? '')).toEqual({ thresholds: { warn: 60, block: 900 }, notices: 'hide' });
});
