import { screen, waitFor } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { lazyPart } from '../../../../src/taskpane/pane/lazy-part';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, heading, openPane, t } from '../../../builders/pane/open-pane';

const file = vi.hoisted(() => {
  let arrive = (): void => undefined;
  const arrives = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrives, arrive };
});

vi.mock('../../../../src/taskpane/activity/activity-view', async (original) => {
  await file.arrives;
  return original();
});

test('focus goes to the heading of a part whose file takes its time, once that is there', async () => {
  const user = await openPane(new FakePane().people(40));
  await user.click(button('nav.activity'));
  expect(screen.getByText(t('loading'))).toBeTruthy();
  expect(document.activeElement).toBe(button('nav.activity'));
  file.arrive();
  await waitFor(() => expect(heading()).toBe(t('activity.title')));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

/** Turns of Node's loop, in which whatever waits for no timer is done. */
const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test('a part is shown as soon as its file is there: no timer runs between', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let arrive = (_part: () => string): void => undefined;
  const Part = lazyPart(() => new Promise<() => string>((resolve) => (arrive = resolve)));
  const place = document.createElement('div');
  const root = createRoot(place);
  try {
    root.render(<Part waiting="on its way" />);
    await turns();
    expect(place.textContent).toBe('on its way');
    arrive(() => 'here');
    await turns();
    expect(place.textContent).toBe('here');
  } finally {
    root.unmount();
    vi.useRealTimers();
  }
});
