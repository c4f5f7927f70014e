// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { reasonFor } from '../../../../src/alert/smart-alert';
import { reviewMessage } from '../../../../src/review/review-message';
import { named } from '../../../../src/taskpane/pane/speech';
import { entry, FakePane, person } from '../fake-pane';
import { button, hasButton, heading, openPane, sections, shows, t } from '../open-pane';

describe('the number comes first', () => {
  test('about so many, through a list of known size', async () => {
    await openPane(new FakePane().listOf(850_000));
    expect(heading()).toBe(t('audience.about', { people: 850_000 }));
    expect(shows(t('audience.reply-all'))).toBe(true);
    expect(shows(`${t('reached.size', { people: 850_000 })} · ${t('reached.source.policy')}`)).toBe(true);
  });

  test('unknown is never zero', async () => {
    await openPane(new FakePane().stormMail());
    expect(heading()).toBe(t('audience.unknown'));
    expect(shows(t('reached.size-unknown'))).toBe(true);
  });

  test('at least, where Outlook cut a field', async () => {
    const pane = new FakePane().people(100);
    pane.capped.add('to');
    await openPane(pane);
    expect(heading()).toBe(t('audience.at-least', { people: 100 }));
    expect(shows(t('reached.at-cap', { count: 100, field: t('field.to') }))).toBe(true);
  });

  test('at least, where a field could not be read', async () => {
    const pane = new FakePane().people(30);
    pane.broken.add('cc');
    await openPane(pane);
    expect(heading()).toBe(t('audience.at-least', { people: 30 }));
    expect(shows(t('reached.unread', { field: t('field.cc') }))).toBe(true);
  });

  test('this message, where it answers nobody', async () => {
    const pane = new FakePane();
    Object.assign(pane.message, { inReplyTo: () => undefined, conversationIndexBytes: () => Promise.resolve(22) });
    Object.assign(pane.message, { composeType: () => Promise.resolve('newMail') });
    Object.assign(pane, { subject: 'News', body: '' });
    pane.fields.to = [entry('Staff', 'staff@corp.example', 'distributionList')];
    pane.policy = { lists: [{ address: 'staff@corp.example', size: 3_000, action: 'allow' }] };
    await openPane(pane);
    expect(shows(t('audience.message'))).toBe(true);
    expect(hasButton('ways.drop', { list: 'Staff' })).toBe(true);
    expect(shows(t('ways.who'))).toBe(false);
  });
});

describe('who that is', () => {
  test('names are shown on request', async () => {
    const user = await openPane(new FakePane().people(6));
    expect(screen.queryByText('Colleague 3')).toBeNull();
    await user.click(button('reached.show-names'));
    expect(button('reached.hide-names').getAttribute('aria-expanded')).toBe('true');
    const names = screen.getByRole('list', { name: t('reached.direct', { people: 6 }) });
    expect(within(names).getAllByRole('listitem')).toHaveLength(6);
    await user.click(button('reached.hide-names'));
    expect(screen.queryByText('Colleague 3')).toBeNull();
  });

  test('a contact group and a possible list are called so', async () => {
    const pane = new FakePane().people(2);
    pane.fields.cc = [entry('My friends', '', 'other')];
    await openPane(pane);
    expect(shows(t('reached.contact-group'))).toBe(true);
    expect(shows(`${t('reached.possible')} · ${t('reached.size-unknown')}`)).toBe(true);
  });

  test.each([
    ['damaged', '{"version":1,"salt"', 'reached.catalogue-trouble'],
    ['from a later version', '{"version":9}', 'reached.catalogue-trouble'],
  ] as const)('says so where the list catalogue is %s', async (_what, index, key) => {
    const pane = new FakePane().stormMail();
    pane.listFiles.set('index.json', index);
    await openPane(pane);
    expect(shows(t(key))).toBe(true);
  });

  test('says nothing of a catalogue where there is none', async () => {
    await openPane(new FakePane().stormMail());
    expect(shows(t('reached.catalogue-trouble'))).toBe(false);
  });

  test('a conversation can be kept quiet, and no longer', async () => {
    const pane = new FakePane().people(150);
    const user = await openPane(pane);
    const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: t('quiet.conversation') });
    await user.click(box());
    await waitFor(() => expect(box().checked).toBe(true));
    expect((await reviewMessage('send', pane)).passed).toBe('quiet');
    expect(pane.bar).toBeUndefined();
    await user.click(box());
    await waitFor(() => expect(box().checked).toBe(false));
    await waitFor(() => expect(pane.bar?.text).toContain('150'));
    expect((await reviewMessage('send', pane)).shown).toBe('warn');
  });

  test('what Outlook does not save is said, and nothing is quiet', async () => {
    const pane = new FakePane().people(150);
    pane.broken.add('roaming.write');
    const user = await openPane(pane);
    await user.click(screen.getByRole('checkbox', { name: t('quiet.conversation') }));
    await waitFor(() => expect(shows(t('outcome.not-saved'))).toBe(true));
    expect((await reviewMessage('send', pane)).shown).toBe('warn');
  });

  test('of hundreds of lists the first are shown, the others on request', async () => {
    const pane = new FakePane();
    pane.fields.to = Array.from({ length: 300 }, (_, n) => entry(`L${n}`, `l${n}@corp.example`, 'distributionList'));
    const user = await openPane(pane);
    const more = screen.getAllByRole('button', { name: t('reached.all-lists', { lists: 294 }) });
    expect(screen.queryByText('L299')).toBeNull();
    await user.click(more[0]!);
    expect(screen.getByText('L299')).toBeTruthy();
  });
});

describe('why', () => {
  test('every finding has its sentence, strictest first', async () => {
    const pane = new FakePane().stormMail('Please remove me from this list.');
    await openPane(pane);
    const { decision } = await reviewMessage('pane', pane);
    const section = screen.getByRole('region', { name: t('why.confirm') });
    const said = within(section).getAllByRole('listitem');
    expect(decision.findings.map(({ rule }) => rule)).toContain('storm-fuel');
    expect(said.map((item) => item.textContent)).toEqual(
      decision.findings.map((finding) => reasonFor(finding, 'en', (name) => named(name))),
    );
  });

  test("the owner's own words are told whole", async () => {
    const words = 'This list is for announcements of the board; '.repeat(4).trim();
    await openPane(new FakePane().listOf(300, { message: words }));
    expect(shows(words)).toBe(true);
  });

  test('what could not be known is said in one line', async () => {
    const pane = new FakePane().people(150);
    pane.broken.add('body');
    await openPane(pane);
    expect(shows(t('unknown.words'))).toBe(true);
  });
});

describe('what the decision means here', () => {
  test('nothing stops a message to few', async () => {
    await openPane(new FakePane().people(5));
    expect(heading()).toBe(t('audience.people', { people: 5 }));
    expect(shows(t('audience.free'))).toBe(true);
    expect(sections()).toEqual([t('reached.title')]);
  });

  test('a notice explains itself and offers the ways out', async () => {
    await openPane(new FakePane().people(40));
    expect(shows(t('audience.notice'))).toBe(true);
    expect(sections()).toEqual([t('reached.title'), t('why.notice'), t('ways.title')]);
  });

  test('a warning points to Send anyway, or to a second press where there is none', async () => {
    await openPane(new FakePane().people(150));
    expect(shows(t('send.anyway'))).toBe(true);
  });

  test('and to a second press on clients without that button', async () => {
    await openPane(new FakePane({ mailbox: 13 }).people(150));
    expect(shows(t('send.again'))).toBe(true);
    expect(hasButton('acknowledge.button')).toBe(false);
  });

  test('a block offers no confirmation and says so', async () => {
    await openPane(new FakePane().listOf(850_000));
    expect(sections()).toEqual([t('reached.title'), t('why.block'), t('ways.title'), t('send.never-title')]);
    expect(hasButton('acknowledge.button')).toBe(false);
  });

  test.each(['observe', 'off'] as const)('mode %s says only that', async (mode) => {
    const pane = new FakePane().stormMail('Please remove me.');
    pane.policy = { mode };
    await openPane(pane);
    expect(shows(t(`audience.${mode}`))).toBe(true);
    expect(sections()).toEqual([t('reached.title')]);
  });

  test('a message without recipients is called that', async () => {
    await openPane(new FakePane());
    expect([heading(), shows(t('audience.no-recipients')), sections()]).toEqual([t('audience.nobody'), true, []]);
  });
});

describe('where there is nothing to review', () => {
  test('a message being read: says so, and leads to the settings', async () => {
    const pane = new FakePane();
    pane.item = 'read';
    const user = await openPane(pane);
    expect(heading()).toBe(t('reading.title'));
    expect(pane.asked).not.toContain('to');
    await user.click(screen.getAllByRole('button', { name: t('nav.settings') })[1]!);
    await waitFor(() => expect(heading()).toBe(t('settings.title')));
  });

  test('no message at all', async () => {
    const pane = new FakePane();
    pane.item = 'none';
    await openPane(pane);
    expect(heading()).toBe(t('no-message.title'));
  });

  test('recipients that Outlook does not tell: an error, and another try', async () => {
    const pane = new FakePane().people(30);
    (['to', 'cc', 'bcc'] as const).forEach((field) => pane.broken.add(field));
    const user = await openPane(pane);
    expect(heading()).toBe(t('failed.title'));
    pane.broken.clear();
    await user.click(button('button.try-again'));
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 30 })));
  });
});

describe('the pane follows the message', () => {
  test('when Outlook tells of a change', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    pane.people(41).recipientsChanged();
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
  });

  test('when it is opened again from an alert', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    pane.people(41).contextChanged('info-bar');
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
  });

  test('when asked to, where no client tells', async () => {
    const pane = new FakePane().people(40);
    const user = await openPane(pane);
    pane.people(41);
    await user.click(button('button.look-again'));
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 41 })));
    expect(shows(t('outcome.looked'))).toBe(true);
  });

  test('changes in a row are looked at once', async () => {
    const pane = new FakePane().people(40);
    await openPane(pane);
    const before = pane.asked.filter((what) => what === 'to').length;
    for (let people = 41; people < 61; people++) pane.people(people).recipientsChanged();
    await waitFor(() => expect(heading()).toBe(t('audience.people', { people: 60 })));
    expect(pane.asked.filter((what) => what === 'to').length - before).toBeLessThanOrEqual(2);
  });
});

describe('names are text, bounded and on their own line of writing', () => {
  const markup = '<img src=x onerror=alert(1)>';

  test('in every place', async () => {
    const pane = new FakePane();
    pane.fields.to = [person(markup, 'x@corp.example'), person('A'.repeat(10_240), 'long@corp.example')];
    pane.fields.cc = [
      entry(`${markup}${'B'.repeat(10_240)}`, 'list@corp.example', 'distributionList'),
      person('\u202Egnp.exe', 'rtl@corp.example'),
    ];
    const user = await openPane(pane);
    await user.click(button('reached.show-names'));
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(markup)).toBeTruthy();
    expect(screen.getByText('gnp.exe')).toBeTruthy();
    const longest = [...document.querySelectorAll('bdi, button, option, li')].map((each) => each.textContent.length);
    expect(Math.max(...longest)).toBeLessThan(300);
    for (const shown of screen.getAllByRole('button', { name: /BBB/ }))
      expect(shown.textContent).toMatch(/\u2068.*\u2069/);
  });
});
