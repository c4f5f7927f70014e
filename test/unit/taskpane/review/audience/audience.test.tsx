import { describe, expect, test } from 'vitest';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { heading, openPane, shows, t } from '../../../../builders/pane/open-pane';

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
    expect(shows(t('ways.who'))).toBe(false);
  });

  test('each of several, where no list is among them', async () => {
    await openPane(new FakePane().people(24));
    expect(heading()).toBe(t('audience.people', { people: 24 }));
  });

  test('at least the people there are, where a list among them is of unknown size', async () => {
    const pane = new FakePane().people(40);
    pane.fields.cc = [entry('CroydonPractices', 'croydonpractices@corp.example', 'distributionList')];
    await openPane(pane);
    expect(heading()).toBe(t('audience.unknown-and-people', { people: 40 }));
  });

  test('at least, where a list of known size stands in a field that was cut', async () => {
    const pane = new FakePane().listOf(3_000);
    pane.capped.add('cc');
    await openPane(pane);
    expect(heading()).toBe(t('audience.at-least', { people: 3_000 }));
  });

  test('an unknown number, where all that is known is that Outlook did not say', async () => {
    const pane = new FakePane();
    pane.broken.add('bcc');
    await openPane(pane);
    expect(heading()).toBe(t('audience.unknown'));
  });

  test('nobody, where there is no recipient', async () => {
    await openPane(new FakePane());
    expect([heading(), shows(t('audience.no-recipients')), shows(t('audience.free'))]).toEqual([
      t('audience.nobody'),
      true,
      false,
    ]);
  });

  test('nobody else, where the only recipient is who writes', async () => {
    const pane = new FakePane();
    pane.fields.to = [person('Ada Sender', 'ada@corp.example')];
    await openPane(pane);
    expect([heading(), shows(t('audience.no-recipients')), shows(t('audience.message'))]).toEqual([
      t('audience.only-you'),
      false,
      true,
    ]);
  });
});
