import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { Stage } from './stage';
import { it, settled } from './stage';

let theatre: Stage;
it.beforeEach(({ stage }) => {
  theatre = stage;
});

let page: Page;
let problems: readonly string[];
const press = (controlId: string) => page.evaluate((id) => window.outlook.pressRibbon(id), controlId);
const panes = () =>
  page.evaluate(() => {
    const { compose } = window.outlook.getState();
    return { open: compose!.panes.map(({ label }) => label), shown: compose!.pane?.label };
  });
const frame = (at: number): FrameLocator => page.locator('#pane iframe').nth(at).contentFrame();
const report = (at: number) => frame(at).locator('#report').textContent();

describe.each(['web', 'mac', 'classic-1.15'])('two panes on %s', (client) => {
  beforeEach(async () => {
    ({ page, problems } = await theatre.open(client));
    await page.evaluate(() => window.outlook.replyAll('test-email'));
    await settled(page, 2);
    await press('ReviewRecipients');
    await expect.poll(() => report(0)).toContain('saved');
    await press('Settings');
    await expect.poll(() => report(1)).toContain('saved');
  });

  it('are both alive, each its own page, the newest shown', async () => {
    expect(await panes()).toEqual({ open: ['Review recipients', 'Settings'], shown: 'Settings' });
    expect([await report(0), await report(1)]).toEqual([
      expect.stringContaining('view=review'),
      expect.stringContaining('view=settings'),
    ]);
    await page.evaluate(() => {
      const { outlook } = window;
      const { id } = outlook.getState().compose!;
      outlook.showPane(id, outlook.getState().compose!.panes[0]!.id);
      outlook.addRecipient(id, 'cc', 'Nair, Priya');
    });
    expect((await panes()).shown).toBe('Review recipients');
    for (const at of [0, 1]) await expect.poll(() => report(at)).toContain('"cc":true');
    expect(problems).toEqual([]);
  });

  it('close one by one', async () => {
    const close = (label: string) =>
      page.evaluate((name) => {
        const { outlook } = window;
        const { id, panes } = outlook.getState().compose!;
        outlook.closePane(id, panes.find((pane) => pane.label === name)!.id);
      }, label);
    await close('Settings');
    expect(await panes()).toEqual({ open: ['Review recipients'], shown: 'Review recipients' });
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.addRecipient(outlook.getState().compose!.id, 'cc', 'Nair, Priya');
    });
    await expect.poll(() => report(0)).toContain('"cc":true');
    await close('Review recipients');
    expect(await panes()).toEqual({ open: [], shown: undefined });
    expect(await page.locator('#pane iframe').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('a page opened again is loaded anew, and the other stays', async () => {
    const settings = await page.locator('#pane iframe').nth(1).elementHandle();
    await press('ReviewRecipients');
    expect(await panes()).toEqual({ open: ['Settings', 'Review recipients'], shown: 'Review recipients' });
    expect(await settings.evaluate((element) => element.isConnected)).toBe(true);
    await expect.poll(() => report(1)).toContain('view=review');
  });

  it('go with their window', async () => {
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.discard(outlook.getState().compose!.id);
    });
    expect(await page.locator('#pane iframe').count()).toBe(0);
  });
});
