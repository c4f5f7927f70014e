import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AlertButton, AlertDialog } from '../../../../src/preview/outlook';
import { SmartAlert } from '../../../../src/preview/ui/smart-alert';
import { renderInFluent } from '../../../builders/preview/fluent';

const onAnswer = vi.fn<(button: AlertButton) => void>();
beforeEach(() => vi.clearAllMocks());

const alert = (change: Partial<AlertDialog> = {}): AlertDialog => ({
  cause: 'smart-alert',
  title: 'Reply-All Guard',
  text: '**Stop.**\n\n- one\r- two\r\n\n[more](https://trust.example)<b>raw</b>',
  markdown: true,
  buttons: [
    { id: 'take-action', label: 'Review recipients', primary: true },
    { id: 'send-anyway', label: 'Send Anyway', primary: false },
    { id: 'dont-send', label: "Don't Send", primary: false },
  ],
  ...change,
});

function renderAlert(dialog = alert()): HTMLElement {
  renderInFluent(<SmartAlert alert={dialog} onAnswer={onAnswer} />);
  return screen.getByRole('alertdialog', { name: 'Reply-All Guard' });
}

test('shows the buttons in the order given, and says which was pressed', async () => {
  const dialog = within(renderAlert());
  expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Review recipients',
    'Send Anyway',
    "Don't Send",
  ]);
  await userEvent.click(dialog.getByRole('button', { name: 'Send Anyway' }));
  expect(onAnswer.mock.calls).toEqual([['send-anyway']]);
});

test('renders the Markdown as elements, never as HTML', () => {
  const dialog = renderAlert();
  expect(dialog.querySelector('strong')?.textContent).toBe('Stop.');
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['one', 'two']);
  expect(within(dialog).getByRole('link', { name: 'more' }).getAttribute('href')).toBe('https://trust.example');
  expect(dialog.querySelector('b')).toBeNull();
  expect(dialog.textContent).toContain('<b>raw</b>');
});

test('leaves the marks of plain text alone', () => {
  const dialog = renderAlert(alert({ markdown: false, text: '**not bold**' }));
  expect(dialog.querySelector('strong')).toBeNull();
  expect(dialog.textContent).toContain('**not bold**');
});

test.each([
  [['dont-send', 'send-anyway', 'take-action'], 'dont-send'],
  [['send-anyway', 'try-later'], 'try-later'],
  [['close'], 'close'],
  [['wait'], 'wait'],
] as const)('Escape never sends: of %j it is %s', async (ids, answer) => {
  renderAlert(alert({ buttons: ids.map((id) => ({ id, label: id, primary: false })) }));
  await userEvent.keyboard('{Escape}');
  expect(onAnswer.mock.calls).toEqual([[answer]]);
});
