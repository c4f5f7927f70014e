import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { Stage } from './stage';
import { GIVES_UP_SOON, it, settled } from './stage';

let theatre: Stage;
it.beforeEach(({ stage }) => {
  theatre = stage;
});

let page: Page;
let problems: readonly string[];

async function openOn(client: string, times?: Parameters<Stage['open']>[1]): Promise<void> {
  ({ page, problems } = await theatre.open(client, times));
}

const state = () => page.evaluate(() => ({ ...window.outlook.getState(), compose: undefined, reading: undefined }));
/** Elements cannot leave the page. */
const compose = () =>
  page.evaluate(() => {
    const { pane, panes, ...rest } = window.outlook.getState().compose!;
    return { ...rest, pane: pane?.url, panes: panes.map(({ url }) => url) };
  });
const launches = () => page.evaluate(() => window.outlook.launches());
const session = () => page.evaluate(() => window.outlook.sessionData());
const replyAll = (id = 'test-email') => page.evaluate((mail) => window.outlook.replyAll(mail), id);
const send = (subject: string) =>
  page.evaluate((text) => {
    const { id } = window.outlook.getState().compose!;
    window.outlook.setSubject(id, text);
    window.outlook.send(id);
  }, subject);
const alerted = (cause: string) =>
  page.waitForFunction((wanted) => window.outlook.getState().compose?.alert?.cause === wanted, cause);
const press = (button: string) =>
  page.evaluate((id) => {
    const { outlook } = window;
    outlook.answerAlert(outlook.getState().compose!.id, id as never);
  }, button);

describe.each(['web', 'new', 'mac', 'classic-1.13', 'classic-1.14', 'classic-1.15'])('%s', (client) => {
  const classic = client.startsWith('classic');

  beforeEach(() => openOn(client));

  it('launches both compose events on the real office.js, each completed once', async () => {
    await replyAll();
    await settled(page, 2);
    const [second, first] = await launches();
    expect(first).toMatchObject({ event: 'OnNewMessageCompose', outcome: 'completed', errors: [], lateCalls: [] });
    expect(first!.calls).toEqual([
      'getComposeTypeAsync',
      'sessionData.setAsync',
      'to.getAsync',
      'sessionData.setAsync',
    ]);
    expect(second).toMatchObject({ event: 'OnMessageCompose', outcome: 'completed' });
    expect([first, second].map((launch) => launch!.completions.length)).toEqual([1, 1]);
    const seen = await session();
    expect(seen.to).toContain('CroydonPractices|croydonpractices@nhs.example|other');
    expect(JSON.parse(seen.seen!)).toMatchObject({
      composeType: classic || client === 'mac' ? 'newMail' : 'reply',
      conversationId: 'conversation-test-email',
      platform: classic ? 'PC' : client === 'mac' ? 'Mac' : 'OfficeOnline',
      me: 'morgan.ellis@croydon.nhs.example',
      language: 'en-GB',
      inReplyTo: client === 'classic-1.14' || client === 'classic-1.15' ? '<test-email@mail.nhs.example>' : 'undefined',
    });
    expect((await compose()).bars).toMatchObject([
      {
        key: 'bar',
        type: 'insightMessage',
        action: { text: 'Review', commandId: 'ReviewRecipients', contextData: '{"from":"bar"}' },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('stops a send, shows the buttons of this client and leads to the pane', async () => {
    await replyAll();
    await settled(page, 2);
    await send('stop');
    await alerted('smart-alert');
    const { alert } = await compose();
    const labels = alert!.buttons.map(({ id, label }) => `${id}:${label}`);
    expect(labels).toEqual(
      {
        'classic-1.13': ["dont-send:Don't Send"],
        'classic-1.14': ['dont-send:Review recipients'],
        mac: ['dont-send:Review recipients'],
      }[client] ?? ['take-action:Review recipients', "dont-send:Don't Send"],
    );
    expect([alert!.markdown, alert!.text]).toEqual(
      client === 'web' || client === 'new' || client === 'classic-1.15' ? [true, '**Stopped.**'] : [false, 'Stopped.'],
    );
    await press(alert!.buttons[0]!.id);
    const after = await compose();
    expect(after.sending).toBe(false);
    if (client === 'classic-1.13') {
      expect(after.pane).toBeUndefined();
      return;
    }
    const report = page.frameLocator('#pane iframe').locator('#report');
    await page.waitForFunction(() => document.querySelector('iframe[title="Task pane"]') !== null);
    await expect.poll(() => report.textContent()).toContain('saved');
    expect(JSON.parse((await report.textContent())!)).toEqual({
      changed: [],
      view: '?view=review',
      handler: 'succeeded',
      context: '{"from":"alert"}',
      composeType: classic ? 'newMail' : 'reply',
      to: 2,
      saved: 'succeeded',
      dark: false,
      // The npm package's web and Mac libraries tell no theme.
      ...(classic && { background: '#ffffff' }),
    });
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.addRecipient(outlook.getState().compose!.id, 'cc', 'Nair, Priya');
    });
    await expect.poll(() => report.textContent()).toContain('{"to":false,"cc":true,"bcc":false}');
    expect(problems).toEqual([]);
  });

  it('sends what is allowed and counts the mailboxes', async () => {
    await replyAll('test-email');
    await settled(page, 2);
    await send('ok');
    await page.waitForFunction(() => window.outlook.getState().compose === undefined);
    await page.evaluate(() => window.outlook.openFolder('sent'));
    expect((await state()).mails).toMatchObject([{ subject: 'ok', delivered: 850_001 }]);
  });

  it('runs a ribbon function and follows what it changed', async () => {
    await replyAll();
    await settled(page, 2);
    await page.evaluate(() => window.outlook.pressRibbon('AddPriya'));
    await settled(page, 4);
    expect((await compose()).cc).toEqual([
      { name: 'Nair, Priya', address: 'priya.nair@croydon.nhs.example', type: 'user' },
    ]);
    expect(JSON.parse((await session()).changed!)).toEqual({ to: false, cc: true, bcc: false });
  });
});

describe.each(['web', 'mac', 'classic-1.15'])('when the add-in misbehaves on %s', (client) => {
  beforeEach(async () => {
    await openOn(client);
    await replyAll();
    await settled(page, 2);
  });

  it('gives notice and then gives up on a handler that never completes', async () => {
    await openOn(client, GIVES_UP_SOON);
    await replyAll();
    await settled(page, 2);
    await send('silent');
    await alerted('slow');
    expect((await compose()).alert!.buttons.map(({ id }) => id)).toEqual(['wait']);
    await alerted('unavailable');
    expect((await compose()).alert!.buttons.map(({ id }) => id)).toEqual(['close']);
    await press('close');
    expect(await compose()).toMatchObject({ sending: false });
    const [launch] = (await launches()).filter(({ event }) => event === 'OnMessageSend');
    expect(launch).toMatchObject({ outcome: 'never completed', completions: [] });
  });

  it('keeps the first completion and counts the second', async () => {
    await send('twice');
    await alerted('smart-alert');
    expect((await compose()).alert!.text).toBe('first');
    await expect
      .poll(async () => (await launches()).find(({ event }) => event === 'OnMessageSend')!.completions.length)
      .toBe(2);
    expect(await compose()).toMatchObject({ sending: true });
  });

  it('records what a handler throws', async () => {
    await send('throws');
    await expect
      .poll(async () => (await launches()).find(({ event }) => event === 'OnMessageSend')!.errors.join())
      .toContain('the handler threw');
  });

  it('notices a handler that was never associated', async () => {
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.setFrom(outlook.getState().compose!.id, { name: 'X', address: 'x@nhs.example', type: 'user' });
    });
    await settled(page, 3);
    expect((await launches())[0]).toMatchObject({
      event: 'OnMessageFromChanged',
      outcome: 'no handler was associated',
    });
  });

  it.each([
    ['failed', { kind: 'failed', code: 9041 } as const],
    ['silent', { kind: 'silent' } as const],
    ['throws', { kind: 'throws' } as const],
    ['twice', { kind: 'twice' } as const],
  ])('plays a call that %s', async (_name, fault) => {
    await page.evaluate((what) => window.outlook.faults.set('sessionData.getAllAsync', what), fault);
    await send('ok');
    // On the web office.js itself catches what the bridge throws: the add-in sees a failed result.
    const thrown = fault.kind === 'throws' && client !== 'web';
    const held = fault.kind === 'silent' || thrown;
    if (held) await alerted('slow');
    else await page.waitForFunction(() => window.outlook.getState().compose === undefined);
    const sent = async () => (await launches()).find(({ event }) => event === 'OnMessageSend')!;
    // On a busy machine Outlook may find it slow before the handler has begun.
    await expect.poll(async () => (await sent()).calls).toContain('sessionData.getAllAsync');
    await expect.poll(async () => (await sent()).errors.length > 0).toBe(thrown);
    expect((await sent()).completions).toHaveLength(held ? 0 : 1);
  });
});

describe('what each client gets wrong', () => {
  it('Mac reads session data as empty in the send handler, the others do not', async () => {
    for (const [client, empty] of [
      ['mac', true],
      ['web', false],
      ['classic-1.15', false],
    ] as const) {
      await openOn(client);
      await replyAll();
      await settled(page, 2);
      await send('hold');
      await alerted('smart-alert');
      const seen = JSON.parse((await session()).atSend!) as Record<string, string>;
      expect(seen.seen === undefined).toBe(empty);
    }
  });

  it('classic raises OnMessageRecipientsChanged once more when a reply is sent', async () => {
    await openOn('classic-1.15');
    await replyAll();
    await settled(page, 2);
    await send('hold');
    await alerted('smart-alert');
    expect((await launches()).map(({ event }) => event)).toEqual([
      'OnMessageSend',
      'OnMessageRecipientsChanged',
      'OnMessageCompose',
      'OnNewMessageCompose',
    ]);
  });

  it('a reopened draft raises OnMessageCompose alone', async () => {
    await openOn('web');
    await replyAll();
    await settled(page, 2);
    await page.evaluate(() => {
      const { outlook } = window;
      outlook.saveDraft(outlook.getState().compose!.id);
      outlook.openFolder('drafts');
      outlook.openDraft(outlook.getState().mails[0]!.id);
    });
    await settled(page, 3);
    expect((await launches()).map(({ event }) => event)).toEqual([
      'OnMessageCompose',
      'OnMessageCompose',
      'OnNewMessageCompose',
    ]);
  });

  it('settings saved in the pane reach the next handler', async () => {
    await openOn('web');
    await replyAll();
    await settled(page, 2);
    await page.evaluate(() => window.outlook.pressRibbon('ReviewRecipients'));
    await expect.poll(() => page.frameLocator('#pane iframe').locator('#report').textContent()).toContain('saved');
    await page.evaluate(() => window.outlook.newMessage());
    await settled(page, 4);
    expect(JSON.parse((await session()).seen!)).toMatchObject({
      setting: 'strict',
      composeType: 'newMail',
      conversationId: 'null',
    });
  });

  it('the pane sees the theme of the switch', async () => {
    await openOn('mac');
    await replyAll();
    await page.evaluate(() => window.outlook.pressRibbon('ReviewRecipients'));
    const report = page.frameLocator('#pane iframe').locator('#report');
    await expect.poll(() => report.textContent()).toContain('"dark":false');
    await page.evaluate(() => window.outlook.set({ theme: 'dark' }));
    await expect.poll(() => report.textContent()).toContain('"dark":true');
  });

  it('the policy of the switches is what the add-in fetches', async () => {
    await openOn('web');
    const policy = () =>
      page.evaluate(() => fetch('/policy.json').then((response) => response.json() as Promise<unknown>));
    expect(await policy()).toMatchObject({ mode: 'enforce', organisationDomains: ['nhs.example'] });
    await page.evaluate(() => window.outlook.set({ policyMode: 'observe', sizesFrom: 'policy' }));
    await expect.poll(policy).toMatchObject({
      mode: 'observe',
      lists: [{ size: 3000 }, { action: 'confirm' }, { address: 'croydonpractices@nhs.example', size: 850_000 }],
    });
  });
});
