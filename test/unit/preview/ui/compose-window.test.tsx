import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Compose, OutlookState } from '../../../../src/preview/outlook';
import { ComposeWindow } from '../../../../src/preview/ui/compose-window';
import { useOutlookState } from '../../../../src/preview/ui/use-outlook-state';
import { createFakeOutlook } from '../../../builders/preview/fake-outlook';
import type { FakeOutlook } from '../../../builders/preview/fake-outlook';
import { beside, compose, pane } from '../../../builders/preview/states';
import { renderInFluent } from '../../../builders/preview/fluent';

const ribbon: OutlookState['ribbon'] = [
  { controlId: 'reviewButton', label: 'Review recipients', tooltip: 'Who gets this', iconUrl: 'data:,' },
];

function Window({ outlook }: { readonly outlook: FakeOutlook }) {
  const state = useOutlookState(outlook);
  return state.compose ? (
    <ComposeWindow compose={state.compose} ribbon={state.ribbon} frame="web" outlook={outlook} />
  ) : null;
}

function open(change: Partial<Compose> = {}) {
  const outlook = createFakeOutlook({ compose: compose(change), ribbon });
  renderInFluent(<Window outlook={outlook} />);
  return {
    outlook,
    user: userEvent.setup(),
    body: screen.getByRole('textbox', { name: 'Message body' }),
    become: (next: Partial<Compose>) => act(() => outlook.change({ compose: compose({ ...change, ...next }) })),
  };
}

describe('the focus', () => {
  test('goes into the body of a reply', () => {
    const { body } = open({ mode: 'replyAll' });
    expect(document.activeElement).toBe(body);
  });

  test.each(['new', 'forward'] as const)('goes to To where nobody is addressed yet: %s', (mode) => {
    open({ mode, to: [] });
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'To' }));
  });
});

describe('the body', () => {
  test('shows the quoted mail cleaned', () => {
    const { body } = open({ html: '<p>Hi</p><script>x</script><img src="https://evil.example/a.gif">' });
    expect(body.innerHTML).toBe('<p>Hi</p>');
  });

  test('tells what was typed', () => {
    const { body, outlook } = open();
    body.firstElementChild!.textContent = 'please remove me';
    act(() => {
      body.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(outlook.asked).toEqual([['setBody', 'compose-1', body.innerHTML]]);
    expect(body.innerHTML).toContain('please remove me');
  });

  test('is left alone by the echo of what was typed, and follows a new revision', () => {
    const { body, become } = open();
    const typedInto = body.firstChild;
    become({ html: '<p>echo</p>' });
    expect(body.firstChild).toBe(typedInto);
    become({ html: '<p>set by the add-in</p>', bodyRevision: 1 });
    expect(body.innerHTML).toBe('<p>set by the add-in</p>');
  });
});

describe('sending', () => {
  test('the button and Ctrl+Enter send', async () => {
    const { outlook, user, body } = open();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await user.click(body);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(outlook.asked).toEqual([
      ['send', 'compose-1'],
      ['send', 'compose-1'],
    ]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send' }));
  });

  test('while it is under way nothing can be sent twice or changed', async () => {
    const { outlook, user, body } = open({ sending: true });
    await user.click(screen.getByRole('button', { name: 'Sending…' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(outlook.asked).toEqual([]);
    expect(body.closest('[inert]')).not.toBeNull();
  });
});

describe('bars', () => {
  const bar = {
    key: 'guard',
    type: 'insightMessage',
    message: 'Reply all reaches 850,000 people.',
    action: { text: 'Review', commandId: 'reviewButton' },
    dismissible: true,
  } as const;

  test('have an action and can be dismissed', async () => {
    const { outlook, user } = open({ bars: [bar] });
    const bars = within(screen.getByRole('region', { name: 'Notifications' }));
    expect(bars.getByText(bar.message)).toBeDefined();
    await user.click(bars.getByRole('button', { name: 'Review' }));
    await user.click(bars.getByRole('button', { name: 'Dismiss' }));
    expect(outlook.asked).toEqual([
      ['pressBarAction', 'compose-1', 'guard'],
      ['dismissBar', 'compose-1', 'guard'],
    ]);
  });

  test('offer neither where the notification has neither', () => {
    open({ bars: [{ key: 'p', type: 'progressIndicator', message: 'Checking', dismissible: false }] });
    expect(within(screen.getByRole('region', { name: 'Notifications' })).queryByRole('button')).toBeNull();
  });

  test('are announced politely, also when they come later', () => {
    const { become } = open();
    const region = screen.getByRole('region', { name: 'Notifications' });
    become({ bars: [bar] });
    expect(region.getAttribute('aria-live')).toBe('polite');
    expect(region.textContent).toContain(bar.message);
  });
});

describe('the task pane', () => {
  test('takes the focus when it opens and hands it to Send; its button and Escape close it', async () => {
    const { outlook, user, become } = open();
    become(beside(pane('pane-1')));
    const region = screen.getByRole('complementary', { name: 'Reply-All Guard' });
    expect(document.activeElement).toBe(region);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Send' }));
    await user.click(within(region).getByRole('button', { name: 'Close pane' }));
    expect(outlook.asked).toEqual([
      ['closePane', 'compose-1', 'pane-1'],
      ['closePane', 'compose-1', 'pane-1'],
    ]);
  });
});

test('the ribbon holds what the manifest names', async () => {
  const { outlook, user } = open();
  await user.click(screen.getByRole('button', { name: 'Review recipients' }));
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(outlook.asked).toEqual([
    ['pressRibbon', 'reviewButton'],
    ['discard', 'compose-1'],
    ['saveDraft', 'compose-1'],
  ]);
});

test('Bcc comes on demand, with the focus', async () => {
  const { user, outlook } = open();
  expect(screen.queryByRole('combobox', { name: 'Bcc' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bcc' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Bcc' }));
  await user.keyboard('kim@trust.example{Enter}');
  expect(outlook.asked).toEqual([['addRecipient', 'compose-1', 'bcc', 'kim@trust.example']]);
});

test('a meeting has attendees, a title and an organiser, and no Bcc', () => {
  open({ mode: 'meeting', to: [], bcc: [] });
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Required' }));
  for (const name of ['Optional', 'Required']) screen.getByRole('group', { name });
  screen.getByRole('textbox', { name: 'Title' });
  screen.getByText('Organiser');
  expect(screen.queryByRole('button', { name: 'Bcc' })).toBeNull();
});
