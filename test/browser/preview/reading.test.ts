import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { Stage } from './stage';
import { it, settled } from './stage';

let theatre: Stage;
it.beforeEach(({ stage }) => {
  theatre = stage;
});

let page: Page;
let problems: readonly string[];
/** What beside the message being read the screen would draw. */
const reading = () =>
  page.evaluate(() => {
    const { reading, ribbon } = window.outlook.getState();
    return { panes: reading?.panes.map(({ url }) => url), ribbon: ribbon.map(({ controlId }) => controlId) };
  });
const select = (id: string) => page.evaluate((mail) => window.outlook.select(mail), id);
const press = (controlId: string) => page.evaluate((id) => window.outlook.pressRibbon(id), controlId);
const report = () => page.frameLocator('#pane iframe').locator('#report').textContent();

async function openOn(client: string): Promise<void> {
  ({ page, problems } = await theatre.open(client));
}

describe.each(['web', 'new', 'mac', 'classic-1.13', 'classic-1.14', 'classic-1.15'])('reading on %s', (client) => {
  beforeEach(async () => {
    await openOn(client);
    await select('test-email');
  });

  it('opens the pane beside a message that answers at once, not by callback', async () => {
    expect(await reading()).toEqual({ panes: [], ribbon: ['ReadReview', 'AnswerSender'] });
    await press('ReadReview');
    await expect.poll(report).toContain('reads');
    expect(JSON.parse((await report())!)).toMatchObject({ reads: 'Test email', to: 1, body: 'succeeded' });
    expect(problems).toEqual([]);
  });

  it('runs a function in a page, once, which opens the reply to the sender', async () => {
    await press('AnswerSender');
    await settled(page, 3);
    const answered = await page.evaluate(() => {
      const { mode, to, cc, bcc, subject, html } = window.outlook.getState().compose!;
      return { mode, to: to.map(({ name }) => name), others: cc.length + bcc.length, subject, html };
    });
    expect(answered).toMatchObject({ mode: 'reply', to: ['Reyes, Carla'], others: 0, subject: 'RE: Test email' });
    expect(answered.html).toMatch(/^<p>From the add-in\.<\/p>.*CroydonPractices/s);
    const launch = (await page.evaluate(() => window.outlook.launches())).find(({ event }) => event === 'AnswerSender');
    expect(launch).toMatchObject({ outcome: 'completed', calls: ['displayReplyFormAsync'], errors: [], lateCalls: [] });
    expect(launch!.completions).toEqual([
      {
        where: 'object',
        getAsync: 'undefined',
        from: 'carla.reyes@nhs.example',
        to: 1,
        subject: 'Test email',
        id: 'test-email',
        type: 'other',
        status: 'succeeded',
      },
    ]);
    expect(problems).toEqual([]);
  });
});

describe('what is beside the message being read', () => {
  beforeEach(() => openOn('web'));

  it('goes with it: to another message, into a reply, with the folder', async () => {
    const shown = async (): Promise<number> => page.locator('#pane iframe').count();
    for (const leave of ['select', 'replyAll', 'openFolder'] as const) {
      await select('test-email');
      await press('ReadReview');
      await expect.poll(shown).toBe(1);
      await page.evaluate((how) => {
        const { outlook } = window;
        if (how === 'select') outlook.select('team-rota');
        else if (how === 'replyAll') outlook.replyAll('test-email');
        else outlook.openFolder('sent');
      }, leave);
      expect([leave, await shown()]).toEqual([leave, 0]);
      await page.evaluate(() => {
        const { outlook } = window;
        const { compose } = outlook.getState();
        if (compose) outlook.discard(compose.id);
        outlook.openFolder('inbox');
      });
    }
  });

  it('is nothing for a draft, and the compose ribbon while one writes', async () => {
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.newMessage();
      outlook.saveDraft(outlook.getState().compose!.id);
      outlook.openFolder('drafts');
      outlook.select(outlook.getState().mails[0]!.id);
    });
    expect(await reading()).toEqual({ panes: undefined, ribbon: [] });
    await page.evaluate(() => window.outlook.newMessage());
    expect((await reading()).ribbon).toEqual(['ReviewRecipients', 'AddPriya', 'Settings']);
  });

  it('tells no more recipients than a collapsed header shows', async () => {
    await select('all-hands');
    await press('ReadReview');
    await expect.poll(report).toContain('"to":20');
    await page.evaluate(() => window.outlook.set({ client: 'classic-1.15' }));
    await press('ReadReview');
    await expect.poll(report).toContain('reads');
    expect(JSON.parse((await report())!)).toMatchObject({ to: 150 });
  });
});
