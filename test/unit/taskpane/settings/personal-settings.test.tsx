// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isPersonal, POLICY_KEYS } from '../../../../src/policy/schema';
import { PERSONAL_KEYS, PERSONAL_SETTINGS } from '../../../../src/taskpane/settings/personal-settings';
import { FakePane } from '../../../builders/pane/fake-pane';
import { findButton } from '../../../builders/pane/open-pane';
import { openSettings, section } from '../../../builders/pane/open-settings';

test('whatever the table of settings calls personal has a control, and nothing else has', () => {
  expect([...PERSONAL_KEYS].sort()).toEqual(POLICY_KEYS.filter(isPersonal).sort());
});

test('each control stands under its heading', async () => {
  await openSettings(new FakePane().stormMail());
  await findButton('settings.add-list', { list: 'CroydonPractices' });
  for (const key of PERSONAL_KEYS) {
    const controls = section(PERSONAL_SETTINGS[key].heading).querySelectorAll('input, select, button');
    expect(controls.length, key).toBeGreaterThan(0);
  }
});

test('what is locked says so under its heading, and can neither be typed nor pressed', async () => {
  const pane = new FakePane().people(40);
  pane.policy = { locked: [...PERSONAL_KEYS] };
  await openSettings(pane);
  for (const key of PERSONAL_KEYS) {
    const controls = section(PERSONAL_SETTINGS[key].heading).querySelectorAll(':is(input, select, button):enabled');
    expect(controls.length, key).toBe(0);
  }
});
