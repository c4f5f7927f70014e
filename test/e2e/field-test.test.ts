import { expect } from 'vitest';
import { findProfile } from '../../src/clients/profiles';
import { readFieldReport } from '../../src/field-report/field-report';
import { judge, unansweredCalls } from '../../src/field-report/assumptions';
import { recognise } from '../../src/field-report/recognise';
import { fieldTestTextFor } from '../../src/i18n/all-field-test-texts';
import { OutlookPage } from '../pages/outlook-page';
import { test } from '../pages/one-page';
import { SettingsPage } from '../pages/settings-page';

const MANAGERS = 'croydon-managers@croydon.nhs.example';
const say = fieldTestTextFor(['en']);

test.for(['new', 'classic-1.15', 'mac', 'on-premises'])(
  'Check this Outlook, in the pane on %s, gives a report that is recognised',
  async (client, { page, preview, problems }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { client });
    const raises = findProfile(client).events.includes('OnNewMessageCompose');
    await outlook.replyAll('Test email');
    // A dynamic list, which clients type differently.
    await outlook.add('to', MANAGERS);
    if (raises) await outlook.settled();
    const settings = new SettingsPage(outlook);
    await settings.open();
    const bars = await outlook.bar.allInnerTexts();
    await settings.pane.getByRole('textbox', { name: say('list') }).fill(MANAGERS);
    await settings.pane.getByRole('button', { name: say('start') }).click();
    const shown = settings.pane.getByRole('textbox', { name: say('report') });
    await shown.waitFor();
    const report = readFieldReport(await shown.inputValue());
    const { profile } = recognise(report);
    expect(profile?.id).toBe(client);
    expect(report.events.trigger !== undefined).toBe(raises);
    expect(report.listType).toBe(findProfile(client).dynamicListType);
    // A busy machine is slow.
    const differing = judge(profile!, report).filter(({ verdict }) => verdict === 'differs');
    expect(differing.filter(({ id }) => id !== 'call-time')).toEqual([]);
    expect(unansweredCalls(profile!, report)).toEqual([]);
    expect(await outlook.bar.allInnerTexts()).toEqual(bars);
    expect(problems).toEqual([]);
  },
);
