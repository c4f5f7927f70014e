import { expect } from 'vitest';
import { asksOnSend } from '../../src/clients/profile';
import { profiles } from '../../src/clients/profiles';
import { OutlookPage } from '../pages/outlook-page';
import { test } from '../pages/one-page';

test.for(profiles.filter((profile) => !asksOnSend(profile)))(
  '$id: a bar without a button, and nothing on Send',
  async ({ id, label }, { page, preview, problems }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { client: id });
    await outlook.replyAll('Test email');
    await outlook.settled();
    const phone = page.getByRole('region', { name: label });
    await phone.getByText('CroydonPractices', { exact: false }).first().waitFor();
    await outlook.bar.getByText('a list of unknown size').waitFor();
    expect(await outlook.bar.getByRole('button', { name: 'Review recipients' }).count()).toBe(0);
    expect(await phone.getByRole('button', { name: 'Review recipients' }).count()).toBe(0);
    await outlook.send();
    const { status, launches } = await outlook.state();
    expect(status).toContain('850,001 mailboxes');
    expect(launches.map(({ event }) => event)).toEqual(['OnNewMessageCompose']);
    expect(problems).toEqual([]);
  },
);
