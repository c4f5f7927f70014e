import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRecords } from '../../../../../src/audit/read-records';
import { RECORDS_KEY } from '../../../../../src/audit/record';
import type { PaneKey } from '../../../../../src/i18n/pane-texts';
import { checkMessage } from '../../../../../src/check/check-message';
import type { CheckResult } from '../../../../../src/check/check-message';
import { AskNotTo } from '../../../../../src/taskpane/review/no-reply-all-line/ask-toggle';
import { FakePane } from '../../../../builders/pane/fake-pane';
import { t } from '../../../../builders/pane/open-pane';

const LINE = '<p>Please do not reply to all. [NoReplyAll]</p>';

let pane: FakePane;
beforeEach(() => {
  pane = begun(new FakePane().listOf(850_000, { action: 'confirm' }));
  pane.bodyWriter.now = { type: 'html', content: '<div>Hello all</div>' };
});

/** A message that answers none. */
function begun(message: FakePane, composeType: 'newMail' | 'forward' = 'newMail'): FakePane {
  message.subject = 'Rota';
  message.body = 'Hello all';
  message.conversation = undefined;
  Object.assign(message.message, {
    composeType: () => Promise.resolve(composeType),
    conversationIndexBytes: () => Promise.resolve(0),
    inReplyTo: () => undefined,
  });
  return message;
}

const shownFor = (review: CheckResult, isBusy = false) => (
  <FluentProvider theme={webLightTheme}>
    <AskNotTo ports={pane} review={review} isBusy={isBusy} />
  </FluentProvider>
);

async function open(isBusy = false) {
  const view = render(shownFor(await checkMessage('pane', pane), isBusy));
  const look = async (): Promise<void> => view.rerender(shownFor(await checkMessage('pane', pane)));
  await waitFor(() => expect(pane.bodyWriter.asked).toContain('read'));
  await settled();
  return { user: userEvent.setup(), look };
}

const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: t('ways.ask') });
const status = (): HTMLElement => screen.getByRole('status');
/** Everything that was under way has come to an end. */
const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve)));
const findSaid = (key: PaneKey): Promise<HTMLElement> => within(status()).findByText(t(key));
const content = (): string => pane.bodyWriter.now.content;

describe('is offered', () => {
  const isOffered = async (): Promise<boolean> => {
    const { container } = render(shownFor(await checkMessage('pane', pane)));
    return within(container).queryByRole('checkbox') !== null;
  };

  test('for a new message and a forward to many', async () => {
    expect(await isOffered()).toBe(true);
    begun(pane, 'forward');
    expect(await isOffered()).toBe(true);
  });

  test('for a new message to a list of unknown size', async () => {
    pane.policyFile = '{}';
    expect(await isOffered()).toBe(true);
  });

  test('not for a reply', async () => {
    pane = new FakePane().listOf(850_000, { action: 'confirm' });
    expect(await isOffered()).toBe(false);
    expect(pane.bodyWriter.asked).toEqual([]);
  });

  test('not where nothing is said: a few people, or a guard that only observes', async () => {
    pane.fields.cc = [];
    expect(await isOffered()).toBe(false);
    pane = begun(new FakePane().listOf(850_000, { action: 'confirm' }));
    pane.policy = { mode: 'observe' };
    expect(await isOffered()).toBe(false);
  });

  test('not to a small list that is spoken about', async () => {
    pane = begun(new FakePane().listOf(12, { action: 'confirm' }));
    expect(await isOffered()).toBe(false);
  });
});

describe('the toggle', () => {
  test('puts the line, says so, and takes it out again; focus stays on it', async () => {
    const { user } = await open();
    expect(box().checked).toBe(false);
    await user.click(box());
    await findSaid('outcome.asked');
    expect([box().checked, content(), document.activeElement]).toEqual([true, `${LINE}<div>Hello all</div>`, box()]);
    await user.keyboard(' ');
    await findSaid('outcome.not-asked');
    expect([box().checked, content(), document.activeElement]).toEqual([false, '<div>Hello all</div>', box()]);
  });

  test('shows the line that stands there already, from whenever', async () => {
    pane.bodyWriter.now = { type: 'html', content: `${LINE}<div>Hello all</div>` };
    await open();
    await waitFor(() => expect(box().checked).toBe(true));
    expect(status().textContent).toBe('');
  });

  test('explains itself', async () => {
    await open();
    expect(document.getElementById(box().getAttribute('aria-describedby')!)?.textContent).toBe(t('ways.ask-text'));
  });

  test('looks again with each review, and drops what no longer holds', async () => {
    const { user, look } = await open();
    await user.click(box());
    await findSaid('outcome.asked');
    await look();
    await settled();
    expect(status().textContent).toBe(t('outcome.asked'));
    pane.bodyWriter.now = { type: 'html', content: '<div>Hello all</div>' };
    await look();
    await waitFor(() => expect(box().checked).toBe(false));
    expect(status().textContent).toBe('');
  });

  test('says that the person must delete a line that was changed', async () => {
    pane.bodyWriter.now = { type: 'html', content: '<p>Answer me alone. [NoReplyAll]</p>' };
    const { user } = await open();
    await waitFor(() => expect(box().checked).toBe(true));
    await user.click(box());
    await findSaid('outcome.ask-changed');
    expect([box().checked, content()]).toEqual([true, '<p>Answer me alone. [NoReplyAll]</p>']);
  });

  test.each(['read', 'prepend'] as const)('says that Outlook did not: %s fails; tried again it works', async (call) => {
    pane.bodyWriter.broken.add(call);
    const { user } = await open();
    await user.click(box());
    await findSaid('outcome.ask-failed');
    expect([box().checked, content()]).toEqual([false, '<div>Hello all</div>']);
    pane.bodyWriter.broken.clear();
    await user.click(box());
    await findSaid('outcome.asked');
    expect(box().checked).toBe(true);
  });
});

describe('while it works', () => {
  test('it says so, keeps focus, and hears no second press', async () => {
    const { user, look } = await open();
    let finish = (): void => undefined;
    pane.bodyWriter.gate = new Promise((resolve) => (finish = resolve));
    await user.click(box());
    await findSaid('work.marking');
    expect([box().getAttribute('aria-disabled'), box().disabled, document.activeElement]).toEqual([
      'true',
      false,
      box(),
    ]);
    await user.click(box());
    await look();
    act(finish);
    await findSaid('outcome.asked');
    expect(content()).toBe(`${LINE}<div>Hello all</div>`);
    expect(pane.bodyWriter.asked.filter((call) => call !== 'read')).toEqual(['prepend']);
    expect(box().getAttribute('aria-disabled')).not.toBe('true');
  });

  test.each(['before', 'during'])('a look that began %s it and answers late does not overrule it', async (begins) => {
    const { user, look } = await open();
    const { read } = pane.bodyWriter;
    let finish = (): void => undefined;
    pane.bodyWriter.gate = new Promise((resolve) => (finish = resolve));
    if (begins === 'during') await user.click(box());
    let answer: (() => void) | undefined;
    pane.bodyWriter.read = () => new Promise((resolve) => (answer = () => resolve({ type: 'html', content: '' })));
    await look();
    await waitFor(() => expect(answer).toBeDefined());
    pane.bodyWriter.read = read;
    if (begins === 'before') await user.click(box());
    act(finish);
    await findSaid('outcome.asked');
    act(answer!);
    await settled();
    expect([box().checked, status().textContent]).toEqual([true, t('outcome.asked')]);
  });

  test('and while something else works, it cannot be pressed', async () => {
    const { user } = await open(true);
    await user.click(box());
    expect([box().disabled, pane.bodyWriter.asked]).toEqual([true, ['read']]);
  });
});

test('what was asked of the readers is recorded, once, and taking it back is not', async () => {
  const { user } = await open();
  await user.click(box());
  await findSaid('outcome.asked');
  const outcomes = (): readonly unknown[] => readRecords(pane.device.get(RECORDS_KEY)).map(({ outcome }) => outcome);
  await waitFor(() => expect(outcomes()).toEqual(['asked']));
  await user.click(box());
  await findSaid('outcome.not-asked');
  await settled();
  expect(outcomes()).toEqual(['asked']);
});
