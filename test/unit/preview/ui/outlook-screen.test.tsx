import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AlertDialog, OutlookState } from '../../../../src/preview/outlook';
import { OutlookScreen } from '../../../../src/preview/ui/outlook-screen';
import { createFakeOutlook } from '../../../builders/preview/fake-outlook';
import '../../../builders/preview/fluent';
import { beside, compose, emptyState, mail, pane } from '../../../builders/preview/states';

const ALERT: AlertDialog = {
  cause: 'smart-alert',
  title: 'Reply-All Guard',
  text: 'Are you sure?',
  markdown: false,
  buttons: [{ id: 'send-anyway', label: 'Send Anyway', primary: false }],
};

beforeEach(() => localStorage.clear());

function show(initial: Partial<OutlookState> = {}) {
  const outlook = createFakeOutlook(initial);
  render(<OutlookScreen outlook={outlook} />);
  return { outlook, user: userEvent.setup() };
}

describe('reading', () => {
  const selected = mail('nhs', { shows: 'One address is 850,000 people.' });

  test('a mail can be answered, answered to all and forwarded', async () => {
    const { outlook, user } = show({ mails: [selected], selected });
    for (const name of ['Reply', 'Reply all', 'Forward']) await user.click(screen.getByRole('button', { name }));
    expect(outlook.asked).toEqual([
      ['reply', 'nhs'],
      ['replyAll', 'nhs'],
      ['forward', 'nhs'],
    ]);
  });

  test('its sentence for the visitor stands above it', () => {
    show({ mails: [selected], selected });
    expect(screen.getByRole('note', { name: 'What this mail shows' }).textContent).toBe(selected.shows);
  });

  test('its body is shown in a frame that may do nothing', () => {
    const hostile = mail('x', { html: '<p onclick="a()">Hi</p><script>alert(1)</script>' });
    show({ mails: [hostile], selected: hostile });
    const frame = screen.getByTitle<HTMLIFrameElement>('Message body');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.srcdoc).toContain('<p>Hi</p>');
    expect(frame.srcdoc).toContain("default-src 'none'");
    expect(frame.srcdoc).not.toMatch(/alert|onclick/);
  });

  test('pictures left out are owned up to', () => {
    const pictured = mail('p', { html: '<img src="https://evil.example/pixel.gif">' });
    show({ mails: [pictured], selected: pictured });
    expect(screen.getByText('Pictures from the internet are not loaded.')).toBeDefined();
    expect(screen.getByTitle<HTMLIFrameElement>('Message body').srcdoc).not.toContain('evil.example');
  });

  test('a draft is edited instead, from the pane or by Enter in the list', async () => {
    const draft = mail('d', { folder: 'drafts' });
    const { outlook, user } = show({ folder: 'drafts', mails: [draft], selected: draft });
    expect(screen.queryByRole('button', { name: 'Reply all' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Edit draft' }));
    screen.getByRole('option').focus();
    await user.keyboard('{Enter}');
    expect(outlook.asked).toEqual([
      ['openDraft', 'd'],
      ['openDraft', 'd'],
    ]);
  });

  test('nothing selected says what to do', () => {
    show();
    expect(screen.getByText('Select an item to read')).toBeDefined();
  });

  test('what left says how many mailboxes it reached', () => {
    const sent = mail('s', { folder: 'sent', delivered: 1 });
    show({ folder: 'sent', mails: [sent], selected: sent });
    expect(within(screen.getByRole('article')).getByText('Delivered to 1 mailbox')).toBeDefined();
  });
});

test('an alert that closes with its message gives the page back to screen readers', async () => {
  const { outlook } = show({ compose: compose({ alert: ALERT }) });
  const page = screen.getByRole('alertdialog').closest('body')!.firstElementChild!;
  await waitFor(() => expect(page.getAttribute('aria-hidden')).toBe('true'));
  act(() => outlook.close());
  await waitFor(() => expect(page.getAttribute('aria-hidden')).toBeNull());
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

describe('the add-in beside a message being read', () => {
  const selected = mail('nhs');
  const buttons = [
    { controlId: 'ReadReview', label: 'Review recipients', tooltip: 'Who got this', iconUrl: 'data:,' },
    { controlId: 'ReadReply', label: 'Reply to the sender only', tooltip: 'Nobody else', iconUrl: 'data:,' },
  ];
  const withAddin = (change: Partial<OutlookState['reading']> = {}) =>
    show({
      mails: [selected],
      selected,
      ribbon: buttons,
      reading: { id: 'reading-1', bars: [], panes: [], ...change },
    });

  test('has its buttons, and no others where it does not run', async () => {
    const { outlook, user } = withAddin();
    const bar = within(screen.getByRole('toolbar', { name: 'Add-in' }));
    for (const button of bar.getAllByRole('button')) await user.click(button);
    expect(outlook.asked).toEqual([
      ['pressRibbon', 'ReadReview'],
      ['pressRibbon', 'ReadReply'],
    ]);
    cleanup();
    show({ mails: [selected], selected });
    expect(screen.queryByRole('toolbar', { name: 'Add-in' })).toBeNull();
  });

  test('has its pane, which leaves the focus with the message', async () => {
    const { outlook, user } = withAddin(beside(pane('pane-1')));
    const region = screen.getByRole('complementary', { name: 'Reply-All Guard' });
    expect(document.activeElement).toBe(region);
    await user.click(within(region).getByRole('button', { name: 'Close pane' }));
    expect(outlook.asked).toEqual([['closePane', 'reading-1', 'pane-1']]);
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Message' }));
  });

  test('has its bars', async () => {
    const bar = { key: 'note', type: 'informationalMessage', message: 'Answered.', dismissible: true } as const;
    const { outlook, user } = withAddin({ bars: [bar] });
    const bars = within(screen.getByRole('region', { name: 'Notifications' }));
    expect(bars.getByText('Answered.')).toBeDefined();
    await user.click(bars.getByRole('button', { name: 'Dismiss' }));
    expect(outlook.asked).toEqual([['dismissBar', 'reading-1', 'note']]);
  });
});

describe('folders', () => {
  test('say what is unread and which is open, and open', async () => {
    const { outlook, user } = show();
    const inbox = screen.getByRole('button', { name: 'Inbox, 2 unread' });
    expect(inbox.getAttribute('aria-current')).toBe('page');
    await user.click(screen.getByRole('button', { name: 'Sent Items' }));
    await user.click(screen.getByRole('button', { name: 'New mail' }));
    await user.click(screen.getByRole('button', { name: 'New meeting' }));
    expect(outlook.asked).toEqual([['openFolder', 'sent'], ['newMessage'], ['newMeeting']]);
  });
});

describe('behind the scenes', () => {
  const openDrawer = (user: ReturnType<typeof userEvent.setup>): Promise<void> =>
    user.click(screen.getByRole('button', { name: 'Behind the scenes', expanded: false }));

  test('each switch changes its setting', async () => {
    const { outlook, user } = show();
    await openDrawer(user);
    await user.selectOptions(screen.getByLabelText('Client'), 'classic-1.13');
    await user.selectOptions(screen.getByLabelText('Policy'), 'observe');
    await user.selectOptions(screen.getByLabelText('Language'), 'cy');
    await user.selectOptions(screen.getByLabelText('Theme'), 'dark');
    await user.selectOptions(screen.getByLabelText('Who knows the size of CroydonPractices'), 'policy');
    await user.selectOptions(screen.getByLabelText('Incident'), 'every-list');
    expect(outlook.asked).toEqual([
      ['set', { client: 'classic-1.13' }],
      ['set', { policyMode: 'observe' }],
      ['set', { language: 'cy' }],
      ['set', { theme: 'dark' }],
      ['set', { sizesFrom: 'policy' }],
      ['set', { incident: 'every-list' }],
    ]);
    expect(screen.getByText('Markdown in the alert: no')).toBeDefined();
  });

  test('shows the last decision and the launches', async () => {
    const { user } = show({
      lastDecision: { action: 'confirm', rules: ['storm-fuel'], people: 1, exact: false, lists: 1, ms: 14 },
      launches: [
        { event: 'OnMessageSend', at: 2, ms: 14.4, calls: ['to.getAsync', 'cc.getAsync'], outcome: 'stopped' },
        { event: 'OnNewMessageCompose', at: 1, calls: [] },
      ],
    });
    await openDrawer(user);
    const decision = screen.getByRole('region', { name: 'Last decision' });
    for (const fact of ['confirm', 'at least 1 person, 1 list', 'storm-fuel', '14 ms'])
      expect(within(decision).getByText(fact)).toBeDefined();
    const [, send, open] = within(screen.getByRole('table', { name: 'Launches' })).getAllByRole('row');
    expect(send!.textContent).toBe('OnMessageSendto.getAsync, cc.getAsync14 msstopped');
    expect(open!.textContent).toContain('running');
  });
});

test('the status line is polite and always there', () => {
  const { outlook } = show();
  const status = screen.getByRole('status', { name: 'Status' });
  act(() => outlook.change({ status: 'Delivered to 6 mailboxes.' }));
  expect(status.textContent).toBe('Delivered to 6 mailboxes.');
});

describe('the tour', () => {
  const tour = () => within(screen.getByRole('region', { name: 'Tour' }));

  test('does each stop at a button, then ends for good', async () => {
    const nhs = mail('nhs', { shows: 'One address is 850,000 people.' });
    const { outlook, user } = show({ mails: [nhs] });
    await user.click(tour().getByRole('button', { name: 'Press it for me' }));
    expect(outlook.asked).toEqual([
      ['openFolder', 'inbox'],
      ['select', 'nhs'],
      ['replyAll', 'nhs'],
    ]);
    // The second one replies to all where that was undone, writes and sends.
    act(() => outlook.change({ compose: compose() }));
    await user.click(tour().getByRole('button', { name: 'Write and send' }));
    expect(outlook.asked.slice(3).map(([name]) => name)).toEqual(['prependBody', 'send']);
    act(() =>
      outlook.change({
        compose: compose({ alert: { ...ALERT, buttons: [{ id: 'take-action', label: '', primary: true }] } }),
      }),
    );
    // The alert lets nothing else on the page be reached.
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Open the pane' }));
    expect(outlook.asked.at(-1)).toEqual(['answerAlert', 'compose-1', 'take-action']);
    act(() => outlook.close());
    await user.click(tour().getByRole('button', { name: 'Freeze the list' }));
    expect(outlook.asked).toContainEqual(['set', { incident: 'list' }]);
    expect(tour().getByRole('progressbar', { name: 'All 4 stops' })).toBeDefined();
    await user.click(tour().getByRole('button', { name: 'Done' }));
    // No visitor is left with a frozen list, which a reload would keep.
    expect(outlook.asked.at(-1)).toEqual(['set', { incident: 'none' }]);
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
    cleanup();
    show();
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
  });

  test('goes on by itself with whoever does it by hand, and where it was when the page is loaded again', () => {
    const { outlook } = show();
    act(() => outlook.change({ compose: compose({ mode: 'replyAll' }) }));
    expect(tour().getByRole('progressbar', { name: 'Stop 2 of 4' })).toBeDefined();
    act(() => outlook.change({ compose: compose({ alert: ALERT }) }));
    cleanup();
    show();
    expect(tour().getByRole('progressbar', { name: 'Stop 3 of 4' })).toBeDefined();
  });

  test('can be skipped, for good', async () => {
    const { user } = show();
    await user.click(tour().getByRole('button', { name: 'Skip the tour' }));
    cleanup();
    show();
    expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
  });
});

test('Outlook’s shortcut replies to all of the message that is read, on a Mac with Command', async () => {
  const selected = mail('nhs');
  const { outlook, user } = show({ mails: [selected], selected });
  screen.getByRole('option').focus();
  await user.keyboard('{Control>}{Shift>}R{/Shift}{/Control}{Meta>}{Shift>}r{/Shift}{/Meta}');
  expect(outlook.asked).toEqual([
    ['replyAll', 'nhs'],
    ['replyAll', 'nhs'],
  ]);
  act(() => outlook.change({ compose: compose() }));
  await user.keyboard('{Control>}{Shift>}R{/Shift}{/Control}');
  expect(outlook.asked).toHaveLength(2);
});

test('nothing has the focus at first', () => {
  show({ mails: [mail('a')] });
  expect(document.activeElement).toBe(document.body);
});

test('the search leaves what has it in subject or names', async () => {
  const { user } = show({ mails: [mail('a', { subject: 'Lunch' }), mail('b', { subject: 'Rota' })] });
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'rota');
  expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('Rota'),
  ]);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'x');
  expect(screen.getByText(/Nothing in Inbox with/)).toBeDefined();
});

test('the account says who is signed in, and that nothing is sent', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'Account: Sam Rivers' }));
  expect(await screen.findByText('sam.rivers@trust.example')).toBeDefined();
  expect(screen.getByText(/nothing is sent/)).toBeDefined();
});

describe('the ribbon', () => {
  test('has Home while one reads; Message first while one writes, and Home behind it', async () => {
    const { outlook, user } = show();
    const selected = () => screen.getByRole('tab', { selected: true }).getAttribute('value');
    expect(selected()).toBe('Home');
    act(() => outlook.change({ compose: compose() }));
    expect(selected()).toBe('Message');
    await user.click(screen.getByRole('tab', { name: 'Home' }));
    await user.click(screen.getByRole('button', { name: 'New mail' }));
    expect(outlook.asked).toEqual([['newMessage']]);
    // Send is with the message, whatever tab is open.
    expect(screen.getByRole('button', { name: 'Send' })).toBeDefined();
  });

  test.each([
    ['web', ['Home', 'View', 'Help'], true],
    ['new', ['Home', 'View', 'Help'], true],
    ['classic-1.15', ['File', 'Home', 'View', 'Help'], true],
    ['on-premises', ['File', 'Home', 'View', 'Help'], true],
    ['mac', [], false],
    ['ios', [], true],
  ])('differs by client, as its window does: %s', (client, tabs, hasApps) => {
    show({ switches: { ...emptyState.switches, client } });
    // Fluent draws a text twice, to keep its width when it turns bold.
    expect(screen.queryAllByRole('tab').map((tab) => tab.getAttribute('value'))).toEqual(tabs);
    expect(screen.queryByRole('navigation', { name: 'Apps' }) !== null).toBe(hasApps);
    expect(screen.getByRole('link', { name: 'The storm, simulated' }).getAttribute('href')).toBe('storm.html');
  });
});

describe('turning to another message', () => {
  const mails = [mail('a', { subject: 'First' }), mail('b', { subject: 'Second' })];

  test('sets the one being written aside as a draft', async () => {
    const { outlook, user } = show({ mails, selected: mails[0]!, compose: compose() });
    await user.click(screen.getByRole('option', { name: /Second/ }));
    expect(outlook.asked).toEqual([
      ['saveDraft', 'compose-1'],
      ['select', 'b'],
    ]);
  });

  test('waits while a message is being sent', async () => {
    const { outlook, user } = show({ mails, selected: mails[0]!, compose: compose({ sending: true }) });
    await user.click(screen.getByRole('option', { name: /Second/ }));
    expect(outlook.asked).toEqual([]);
  });
});

test('the focus goes to the list when the window that held it closes', () => {
  const { outlook } = show({ mails: [mail('a')], selected: mail('a'), compose: compose() });
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message body' }));
  act(() => outlook.close());
  expect(document.activeElement).toBe(screen.getByRole('option'));
});

test('what the manifest grants is shown', async () => {
  const { user } = show({
    addin: {
      name: 'Reply-All Guard',
      version: '0.1.0.0',
      permission: 'ReadWriteItem',
      minimumMailbox: '1.3',
      formFactors: [
        { id: 'desktop', events: ['OnMessageSend', 'OnNewMessageCompose'] },
        { id: 'mobile', events: ['OnNewMessageCompose'] },
      ],
      sendMode: 'SoftBlock',
      supportsSharedFolders: true,
    },
  });
  await user.click(screen.getByRole('button', { name: 'Behind the scenes' }));
  const facts = within(screen.getByRole('region', { name: 'The add-in' }));
  const expected = [
    'Reply-All Guard 0.1.0.0',
    'ReadWriteItem',
    'Mailbox 1.3',
    'SoftBlock',
    'OnMessageSend, OnNewMessageCompose',
  ];
  for (const fact of expected) expect(facts.getByText(fact)).toBeDefined();
});

test('one’s own mail has a note of its own instead of the tour', () => {
  show({ mails: [mail('own', { subject: 'Mine' })], ownMail: 'One message from mail. You are Pat.' });
  expect(screen.getByRole('note', { name: 'Your own mail' }).textContent).toContain('You are Pat.');
  expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull();
});

test('a message being written takes the place of the reading pane', () => {
  const { outlook } = show({ mails: [mail('nhs')], selected: mail('nhs') });
  act(() => outlook.change({ compose: compose() }));
  expect(screen.getByRole('region', { name: 'Compose' })).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Reading pane' })).toBeNull();
});
