import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FakePane } from '../../../../builders/pane/fake-pane';
import { button, openPane, said, t } from '../../../../builders/pane/open-pane';
import { drawnHeights } from '../../../../builders/pane/drawn-heights';

const chunk = vi.hoisted(() => ({ isThere: false, asked: 0 }));

vi.mock('../../../../../src/taskpane/review/audience/direct-people-list', async (original) => {
  chunk.asked += 1;
  if (!chunk.isThere) throw new Error('Loading chunk people failed.');
  return original();
});

beforeEach(() => drawnHeights());

test('names whose file does not come: it says so, and tries again', async () => {
  const user = await openPane(new FakePane().people(12));
  await user.click(button('reached.show-names'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(t('load-failed.title'));
  await user.click(button('button.try-again'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('load-failed.title'));
  chunk.isThere = true;
  await user.click(screen.getByRole('button', { name: said('button.try-again') }));
  expect(await screen.findByText('Colleague 3')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  // Whoever goes by keyboard is where the names are.
  expect(document.activeElement?.contains(screen.getByText('Colleague 3'))).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});
