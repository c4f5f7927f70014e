// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FakePane, person } from '../../../builders/pane/fake-pane';
import { findButton, findResult, t } from '../../../builders/pane/open-pane';
import { openSettings, own, section } from '../../../builders/pane/open-settings';

const part = () => within(section('settings.self-aliases'));
const input = (): HTMLInputElement => part().getByRole('textbox', { name: t('settings.self-aliases-add') });
const rows = (): (string | null)[] =>
  part()
    .queryAllByRole('listitem')
    .map((row) => row.textContent);

const paneWith = (...selfAliases: string[]): FakePane => {
  const pane = new FakePane();
  pane.personal = JSON.stringify({ selfAliases });
  return pane;
};

/** Opens the settings and types into the field. */
async function typing(pane: FakePane, text: string): Promise<UserEvent> {
  const user = await openSettings(pane);
  await user.type(input(), text);
  return user;
}

describe('an address', () => {
  test('is added by Enter, as policy spells it, and the next one can be typed at once', async () => {
    const pane = new FakePane();
    const user = await typing(pane, ' Ada.Old@Corp.example {Enter}');
    await findResult('settings.saved');
    expect([own(pane), input().value, document.activeElement]).toEqual([
      { selfAliases: ['ada.old@corp.example'] },
      '',
      input(),
    ]);
    await user.keyboard('ada@partner.example{Enter}');
    await waitFor(() => expect(own(pane)).toEqual({ selfAliases: ['ada.old@corp.example', 'ada@partner.example'] }));
  });

  test('is added by the button', async () => {
    const pane = new FakePane();
    const user = await typing(pane, 'ada.old@corp.example');
    await user.click(part().getByRole('button', { name: t('settings.add') }));
    await waitFor(() => expect(own(pane)).toEqual({ selfAliases: ['ada.old@corp.example'] }));
  });

  test.each([
    ['nothing', '{Enter}', 'settings.not-an-address'],
    ['a name', 'Ada Lovelace{Enter}', 'settings.not-an-address'],
    ['two addresses', 'a@corp.example;b@corp.example{Enter}', 'settings.not-an-address'],
    ['one that is there', 'OLD@corp.example{Enter}', 'settings.self-aliases-known'],
  ] as const)('is not taken where it is %s, and what was typed stays', async (_, text, problem) => {
    const pane = paneWith('old@corp.example');
    await typing(pane, text);
    expect(part().getByText(t(problem))).toBeTruthy();
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect([input().value, document.activeElement]).toEqual([text.replace('{Enter}', ''), input()]);
    expect(own(pane)).toEqual({ selfAliases: ['old@corp.example'] });
  });

  test('is removed, focus goes on, and undo brings it back', async () => {
    const pane = paneWith('a@corp.example', 'b@corp.example');
    const user = await openSettings(pane);
    const remove = (address: string) => part().getByRole('button', { name: (name) => name.includes(address) });
    await user.click(remove('a@corp.example'));
    expect(document.activeElement).toBe(remove('b@corp.example'));
    await waitFor(() => expect(own(pane)).toEqual({ selfAliases: ['b@corp.example'] }));
    await user.click(await findButton('button.undo'));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  test('is me from then on', async () => {
    const pane = new FakePane();
    pane.fields.to = [person('Ada Old', 'ada.old@corp.example'), person('Grace Hopper', 'grace@corp.example')];
    await typing(pane, 'ada.old@corp.example{Enter}');
    await findResult('settings.saved');
    const { checkMessage } = await import('../../../../src/check/check-message');
    expect((await checkMessage('pane', pane)).recipients.people).toMatchObject([{ address: 'grace@corp.example' }]);
  });
});

describe('who has what', () => {
  test('nobody has any: that is said', async () => {
    await openSettings(new FakePane());
    expect(part().getByText(t('settings.self-aliases-none'))).toBeTruthy();
  });

  test("the organisation's stand first and cannot be removed", async () => {
    const pane = paneWith('mine@corp.example', 'ours@corp.example');
    pane.policy = { selfAliases: ['ours@corp.example'] };
    await openSettings(pane);
    expect(rows()).toEqual([
      `ours@corp.example${t('settings.by-organisation')}`,
      `mine@corp.example${t('settings.remove')}`,
    ]);
  });

  test("locked: the organisation's alone, and nothing to type into", async () => {
    const pane = paneWith('mine@corp.example');
    pane.policy = { selfAliases: ['ours@corp.example'], locked: ['selfAliases'] };
    await openSettings(pane);
    expect(rows()).toEqual([`ours@corp.example${t('settings.by-organisation')}`]);
    expect([part().queryByRole('textbox'), part().getByText(t('settings.locked-title'))]).toEqual([
      null,
      expect.anything(),
    ]);
  });

  test('an address is found by the search', async () => {
    const user = await openSettings(paneWith('allotment@corp.example'));
    await user.type(screen.getByRole('searchbox'), 'allot');
    expect(rows()).toHaveLength(1);
  });
});
