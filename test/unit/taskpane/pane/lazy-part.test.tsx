import { render, screen } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { lazyPart } from '../../../../src/taskpane/pane/lazy-part';

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

test('a file that did not come is asked for again where its part is opened again', async () => {
  const loads = [() => Promise.reject(new Error('offline')), () => Promise.resolve(() => 'here')];
  const Part = lazyPart(
    () => loads.shift()!(),
    () => 'did not load',
  );
  const { unmount } = render(<Part />);
  expect(await screen.findByText('did not load')).toBeTruthy();
  unmount();
  render(<Part />);
  expect(await screen.findByText('here')).toBeTruthy();
});
