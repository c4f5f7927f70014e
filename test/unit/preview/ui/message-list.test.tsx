import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { MessageList } from '../../../../src/preview/ui/message-list';
import { mail } from '../../../builders/preview/states';
import { renderInFluent } from '../../../builders/preview/fluent';

const mails = [
  mail('a', { subject: 'First', unread: true }),
  mail('b', { subject: 'Second' }),
  mail('c', { subject: 'Third' }),
];
const onOpen = vi.fn();

function List({ mails: shown = mails, first }: { readonly mails?: typeof mails; readonly first?: string }) {
  const [selected, setSelected] = useState(first);
  return (
    <MessageList
      searched=""
      label="Inbox"
      mails={shown}
      selectedId={selected}
      now={0}
      onSelect={setSelected}
      onOpen={onOpen}
    />
  );
}

const selected = (): string | null => screen.getByRole('option', { selected: true }).getAttribute('aria-label');

describe('MessageList', () => {
  test('arrow keys, Home and End move focus and selection and stop at the ends', async () => {
    const user = userEvent.setup();
    renderInFluent(<List />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('option', { name: /First/ }));
    for (const [key, subject] of [
      ['{ArrowDown}', /First/],
      ['{ArrowDown}', /Second/],
      ['{End}', /Third/],
      ['{ArrowDown}', /Third/],
      ['{ArrowUp}', /Second/],
      ['{Home}', /First/],
      ['{ArrowUp}', /First/],
    ] as const) {
      await user.keyboard(key);
      expect(selected()).toMatch(subject);
      expect(document.activeElement).toBe(screen.getByRole('option', { selected: true }));
    }
  });

  test('one row is in the tab order: the selected one', () => {
    renderInFluent(<List first="b" />);
    const tabbable = screen.getAllByRole('option').filter((option) => option.tabIndex === 0);
    expect(tabbable).toEqual([screen.getByRole('option', { name: /Second/ })]);
  });

  test('a click selects, Enter and a double click open', async () => {
    const user = userEvent.setup();
    renderInFluent(<List />);
    await user.click(screen.getByRole('option', { name: /Third/ }));
    expect(selected()).toMatch(/Third/);
    expect(onOpen).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    await user.dblClick(screen.getByRole('option', { name: /Second/ }));
    expect(onOpen.mock.calls).toEqual([['c'], ['b']]);
  });

  test('unread is said, not only coloured; sent items say where they landed', () => {
    renderInFluent(<List mails={[mails[0]!, mail('s', { folder: 'sent', delivered: 850_001 })]} />);
    expect(screen.getByRole('option', { name: /^Unread/ })).toBe(screen.getAllByRole('option')[0]);
    expect(screen.getByRole('option', { name: /Delivered to 850,001 mailboxes/ })).toBeDefined();
  });

  test('an empty folder says so', () => {
    renderInFluent(<List mails={[]} />);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByText('Nothing in Inbox')).toBeDefined();
  });
});
