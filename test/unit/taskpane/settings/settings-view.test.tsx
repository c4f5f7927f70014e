import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PaneKey } from '../../../../src/i18n/pane-texts';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, findButton, findResult, hasButton, heading, result, shows, t } from '../../../builders/pane/open-pane';
import { openSettings, own, section } from '../../../builders/pane/open-settings';

const input = (thresholds: 'thresholds' | 'newMailThresholds', step: string): HTMLInputElement =>
  within(section(`settings.${thresholds}`)).getByRole('textbox', {
    name: t(`settings.step-${step}` as PaneKey),
  });

describe("the person's thresholds", () => {
  test("stands beside the organisation's", async () => {
    const pane = new FakePane();
    pane.policy = { thresholds: { warn: 80 } };
    pane.personal = '{"thresholds":{"warn":60}}';
    await openSettings(pane);
    expect([input('thresholds', 'warn').value, input('thresholds', 'block').value]).toEqual(['60', '']);
    expect(shows(t('settings.organisation', { from: t('settings.from', { people: 80 }) }))).toBe(true);
    expect(shows(t('settings.organisation', { from: t('settings.never') }))).toBe(true);
  });

  test('that the organisation has outdone since gives way to its', async () => {
    const pane = new FakePane();
    pane.policy = { thresholds: { warn: 50 } };
    pane.personal = '{"thresholds":{"warn":60,"block":900}}';
    await openSettings(pane);
    expect([input('thresholds', 'warn').value, input('thresholds', 'block').value]).toEqual(['', '900']);
  });

  test('is saved when the field is left or Enter is pressed, and the next review goes by it', async () => {
    const pane = new FakePane().people(40);
    const user = await openSettings(pane);
    await user.type(input('thresholds', 'warn'), '30{Enter}');
    await findResult('settings.saved');
    await user.type(input('newMailThresholds', 'confirm'), '500');
    await user.tab();
    await waitFor(() => expect(own(pane)).toEqual({ thresholds: { warn: 30 }, newMailThresholds: { confirm: 500 } }));
    await user.click(button('nav.review'));
    await waitFor(() => expect(screen.getByRole('region', { name: t('why.warn') })).toBeTruthy());
  });

  test.each([
    ['5001', 'settings.not-stricter'],
    ['none', 'settings.not-a-number'],
  ] as const)('refuses %s with the reason, and saves nothing', async (typed, reason) => {
    const pane = new FakePane();
    const user = await openSettings(pane);
    const block = input('thresholds', 'block');
    await user.type(block, `${typed}{Enter}`);
    expect(shows(t(reason, { people: 5_000 }))).toBe(true);
    expect([block.getAttribute('aria-invalid'), pane.personal]).toEqual(['true', undefined]);
  });

  test('emptied: as the organisation has it', async () => {
    const pane = new FakePane();
    pane.personal = '{"thresholds":{"warn":60}}';
    const user = await openSettings(pane);
    await user.clear(input('thresholds', 'warn'));
    await user.tab();
    await findResult('settings.saved');
    expect(own(pane)).toEqual({ thresholds: {} });
  });

  test('locked: shown, not to be changed', async () => {
    const pane = new FakePane();
    pane.policy = { locked: ['thresholds'] };
    await openSettings(pane);
    const locked = section('settings.thresholds');
    expect(within(locked).queryByRole('textbox')).toBeNull();
    expect(within(locked).getByText(t('settings.locked-title'))).toBeTruthy();
    expect(within(locked).getByText(t('settings.from', { people: 100 }))).toBeTruthy();
  });
});

describe('lists I know', () => {
  test('takes in a list of the message beside the pane, and lets it go', async () => {
    const pane = new FakePane().stormMail();
    const user = await openSettings(pane);
    const add = await findButton('settings.add-list', { list: 'CroydonPractices' });
    expect(shows(t('choice.from-next'))).toBe(true);
    await user.click(add);
    await findResult('settings.saved');
    expect(own(pane)).toEqual({
      knownLists: [
        {
          address: 'croydonpractices@corp.example',
          list: expect.any(String),
          since: new Date(pane.now).toISOString(),
          conversation: expect.any(String),
        },
      ],
    });
    await waitFor(() => expect(document.activeElement).toBe(result()));
    await user.click(await findButton('settings.remove-list', { list: 'CroydonPractices' }));
    await waitFor(() => expect(own(pane)).toEqual({ knownLists: [] }));
    expect(hasButton('settings.add-list', { list: 'CroydonPractices' })).toBe(true);
  });

  test('offers no list that a fresh catalogue lacks', async () => {
    const pane = new FakePane().stormMail();
    const sizes = () => Promise.resolve([{ known: false, why: 'not-in-catalogue', newlyMade: true } as const]);
    await openSettings(Object.assign(pane, { directory: { sizes } }));
    expect(hasButton('settings.add-list', { list: 'CroydonPractices' })).toBe(false);
  });

  test('takes no focus from a person who has gone on to write', async () => {
    const pane = new FakePane().stormMail();
    const user = await openSettings(pane);
    vi.mocked(document.hasFocus).mockReturnValue(false);
    await user.click(await findButton('settings.add-list', { list: 'CroydonPractices' }));
    await findResult('settings.saved');
    expect(document.activeElement).not.toBe(result());
  });

  test("shows the organisation's as such", async () => {
    const pane = new FakePane();
    pane.policy = { knownLists: [{ address: 'news@corp.example' }] };
    await openSettings(pane);
    expect(screen.getByText('news@corp.example')).toBeTruthy();
    expect(shows(t('settings.by-organisation'))).toBe(true);
    expect(hasButton('settings.remove-list', { list: 'news@corp.example' })).toBe(false);
  });

  test('lets one go while no message is open', async () => {
    const pane = new FakePane();
    pane.item = 'none';
    pane.personal = '{"knownLists":[{"address":"mine@corp.example"}]}';
    const user = await openSettings(pane);
    expect(shows(t('settings.known-lists-add-none'))).toBe(true);
    await user.click(button('settings.remove-list', { list: 'mine@corp.example' }));
    await findResult('settings.saved');
    expect([own(pane), shows(t('settings.known-lists-none'))]).toEqual([{ knownLists: [] }, true]);
  });

  test('one that goes leaves focus on the next, the last one on the heading', async () => {
    const pane = new FakePane();
    pane.personal = JSON.stringify({
      knownLists: ['a', 'b', 'c'].map((each) => ({ address: `${each}@corp.example` })),
    });
    const user = await openSettings(pane);
    const remove = (list: string): HTMLElement => button('settings.remove-list', { list: `${list}@corp.example` });
    await user.click(remove('b'));
    expect(document.activeElement).toBe(remove('c'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(own(pane)).toEqual({ knownLists: [{ address: 'a@corp.example' }] }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: t('settings.known-lists') }));
  });

  test('locked: nothing to add or remove', async () => {
    const pane = new FakePane().stormMail();
    pane.personal = '{"knownLists":[{"address":"mine@corp.example"}]}';
    pane.policy = { locked: ['knownLists'] };
    await openSettings(pane);
    expect(within(section('settings.known-lists')).getByText(t('settings.locked-title'))).toBeTruthy();
    expect(screen.queryByText('mine@corp.example')).toBeNull();
    expect(hasButton('settings.add-list', { list: 'CroydonPractices' })).toBe(false);
  });
});

describe('a change', () => {
  test('that Outlook does not take stays on the screen and goes along with the next', async () => {
    const pane = new FakePane();
    pane.broken.add('roaming.write');
    const user = await openSettings(pane);
    await user.type(input('thresholds', 'warn'), '60{Enter}');
    await findResult('settings.not-saved');
    expect([input('thresholds', 'warn').value, pane.personal]).toEqual(['60', undefined]);
    pane.broken.clear();
    await user.type(input('thresholds', 'block'), '900{Enter}');
    await findResult('settings.saved');
    expect(own(pane)).toEqual({ thresholds: { warn: 60, block: 900 } });
  });

  test('can be tried again', async () => {
    const pane = new FakePane();
    pane.broken.add('roaming.write');
    const user = await openSettings(pane);
    await user.type(input('thresholds', 'warn'), '60{Enter}');
    await findResult('settings.not-saved');
    pane.broken.clear();
    await user.click(button('button.try-again'));
    await findResult('settings.saved');
    expect(own(pane)).toEqual({ thresholds: { warn: 60 } });
  });

  test('can be undone', async () => {
    const pane = new FakePane();
    pane.personal = '{"thresholds":{"warn":60}}';
    const user = await openSettings(pane);
    await user.clear(input('thresholds', 'warn'));
    await user.type(input('thresholds', 'warn'), '50{Enter}');
    await user.click(await findButton('button.undo'));
    await findResult('settings.undone');
    expect([own(pane), input('thresholds', 'warn').value]).toEqual([{ thresholds: { warn: 60 } }, '60']);
  });

  test('of all at once is a reset, which can be undone, too', async () => {
    const pane = new FakePane();
    pane.personal = '{"thresholds":{"warn":60},"selfAliases":["me@corp.example"]}';
    const user = await openSettings(pane);
    await user.click(button('settings.reset'));
    await findResult('settings.was-reset');
    expect([own(pane), input('thresholds', 'warn').value, hasButton('settings.reset')]).toEqual([{}, '', false]);
    await user.click(button('button.undo'));
    await findResult('settings.undone');
    expect(own(pane)).toEqual({ thresholds: { warn: 60 }, selfAliases: ['me@corp.example'] });
  });

  test('beyond what there is room for is refused', async () => {
    const pane = new FakePane().stormMail();
    const refused = Object.assign(new Error('too long'), { reason: 'refused' });
    Object.assign(pane.roaming, { write: () => Promise.reject(refused) });
    const user = await openSettings(pane);
    await user.click(await findButton('settings.add-list', { list: 'CroydonPractices' }));
    await findResult('settings.too-many');
    expect(hasButton('settings.add-list', { list: 'CroydonPractices' })).toBe(true);
  });
});

test('settings that cannot be read are left out, said to be, and can be reset', async () => {
  const pane = new FakePane();
  pane.personal = '{"mode":"off"}';
  const user = await openSettings(pane);
  expect(shows(t('policy.personal-title'))).toBe(true);
  expect(screen.getByText('mode')).toBeTruthy();
  await user.click(button('settings.reset'));
  await findResult('settings.was-reset');
  expect([own(pane), shows(t('policy.personal-title'))]).toEqual([{}, false]);
});

test('beside a message that is read, the settings are there and the policy is fetched', async () => {
  const pane = new FakePane();
  pane.item = 'read';
  await openSettings(pane);
  expect([heading(), shows(t('policy.age-now'))]).toEqual([t('settings.title'), true]);
});
