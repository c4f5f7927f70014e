import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Pane, WindowPanes } from '../../../../src/preview/outlook';
import { TaskPanes } from '../../../../src/preview/ui/task-panes';
import { renderInFluent } from '../../../builders/preview/fluent';
import { beside, pane } from '../../../builders/preview/states';

const onShow = vi.fn<(paneId: string) => void>();
const onClose = vi.fn<(paneId: string) => void>();
beforeEach(() => vi.clearAllMocks());

const review = (): Pane => pane('pane-1', 'Review recipients');
const settings = (): Pane => pane('pane-2', 'Settings');

function show(initial: WindowPanes): (next: WindowPanes) => void {
  let change: (next: WindowPanes) => void = () => undefined;
  function Window() {
    const [panes, setPanes] = useState(initial);
    change = setPanes;
    return <TaskPanes beside={panes} onShow={onShow} onClose={onClose} />;
  }
  renderInFluent(<Window />);
  return (next) => act(() => change(next));
}

const holds = (element: HTMLElement | undefined): boolean => screen.getByTestId('pane').firstChild === element;

test("the host's elements are never moved while their panes stay", () => {
  const first = review();
  const become = show(beside(first));
  const moved: MutationRecord[] = [];
  const observer = new MutationObserver((records) => moved.push(...records));
  observer.observe(screen.getByTestId('pane'), { childList: true });
  const second = settings();
  become(beside({ ...first }));
  become(beside({ ...first }, second));
  become({ panes: [first, second], pane: first });
  moved.push(...observer.takeRecords());
  expect(moved).toEqual([]);
  expect(holds(first.element)).toBe(true);
});

test('of two panes one is shown, the other stays loaded behind it', () => {
  const [first, second] = [review(), settings()];
  const become = show(beside(first, second));
  expect(holds(second.element)).toBe(true);
  expect([first.element.isConnected, first.element.parentElement?.hidden]).toEqual([true, true]);
  become({ panes: [first, second], pane: first });
  expect(holds(first.element)).toBe(true);
  become(beside(first));
  expect(second.element.isConnected).toBe(false);
});

test('tabs by the buttons that opened them turn from one to the other; a single pane has none', async () => {
  const become = show(beside(review(), settings()));
  expect(screen.getAllByRole('tab')).toHaveLength(2);
  expect(screen.getByRole('tab', { name: 'Settings', selected: true })).toBeDefined();
  await userEvent.click(screen.getByRole('tab', { name: 'Review recipients' }));
  expect(onShow.mock.calls).toEqual([['pane-1']]);
  become(beside(review()));
  expect(screen.queryByRole('tab')).toBeNull();
});

test('the button and Escape close the one that is shown', async () => {
  const [first, second] = [review(), settings()];
  show({ panes: [first, second], pane: first });
  await userEvent.click(screen.getByRole('button', { name: 'Close pane' }));
  await userEvent.keyboard('{Escape}');
  expect(onClose.mock.calls).toEqual([['pane-1'], ['pane-1']]);
});

test('a pane that opens takes the focus; turning to another leaves it', () => {
  const [first, second] = [review(), settings()];
  const become = show(beside(first));
  const column = screen.getByRole('complementary', { name: 'Reply-All Guard' });
  column.blur();
  become(beside(first, second));
  expect(document.activeElement).toBe(column);
  const tab = screen.getByRole('tab', { name: 'Review recipients' });
  tab.focus();
  become({ panes: [first, second], pane: first });
  expect(document.activeElement).toBe(tab);
});

test('without a pane there is no column', () => {
  show({ panes: [] });
  expect(screen.queryByRole('complementary')).toBeNull();
});
