import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '../../../../../src/cli/lists/make-catalogue';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { openPane, shows, t } from '../../../../builders/pane/open-pane';

/** The files of a catalogue that has this list, and does not know how many are on it. */
const uncounted = (address: string): Map<string, string> => {
  const row = { line: 1, address, name: '', members: 0, kind: 'static', aliases: [], message: '' } as const;
  return new Map(makeCatalogue([row], 'salt', '2026-11-13T06:00:00.000Z').files);
};

describe('who that is', () => {
  test('a contact group and a possible list are called so', async () => {
    const pane = new FakePane().people(2);
    pane.fields.cc = [entry('My friends', '', 'other')];
    await openPane(pane);
    expect(shows(t('reached.contact-group'))).toBe(true);
    expect(shows(`${t('reached.possible')} · ${t('reached.size-unknown')}`)).toBe(true);
  });

  test.each([
    ['damaged', '{"version":1,"salt"', 'reached.catalogue-problem'],
    ['from a later version', '{"version":9}', 'reached.catalogue-problem'],
  ] as const)('says so where the list catalogue is %s', async (_what, index, key) => {
    const pane = new FakePane().stormMail();
    pane.listFiles.set('index.json', index);
    await openPane(pane);
    expect(shows(t(key))).toBe(true);
  });

  test('says so where the list catalogue has the list and no size', async () => {
    const pane = new FakePane().stormMail();
    pane.listFiles = uncounted('croydonpractices@corp.example');
    await openPane(pane);
    expect(shows(t('reached.no-size'))).toBe(true);
  });

  test('says nothing of a catalogue where there is none', async () => {
    await openPane(new FakePane().stormMail());
    expect(shows(t('reached.catalogue-problem'))).toBe(false);
  });

  test('of many lists the first are shown, the others on request, and focus goes to the first of these', async () => {
    const pane = new FakePane();
    pane.fields.to = Array.from({ length: 60 }, (_, n) => entry(`L${n}`, `l${n}@corp.example`, 'distributionList'));
    const user = await openPane(pane);
    const section = within(screen.getByRole('region', { name: t('reached.title') }));
    expect(section.queryByText('L59')).toBeNull();
    const before = section.getAllByRole('listitem').length;
    await user.click(section.getByRole('button', { name: t('reached.all-lists', { lists: 60 - before }) }));
    expect(section.getByText('L59')).toBeTruthy();
    expect(document.activeElement).toBe(section.getAllByRole('listitem')[before]);
  });

  test('mail domains outside the organisation are counted, where there are any', async () => {
    const pane = new FakePane().people(3);
    pane.fields.cc = [
      person('Pat Partner', 'pat@partner.example'),
      person('Sam Supplier', 'sam@mail.supplier.example'),
      person('Lee Partner', 'lee@partner.example'),
      person('Kim Colleague', 'kim@sub.corp.example'),
    ];
    await openPane(pane);
    const section = within(screen.getByRole('region', { name: t('reached.title') }));
    expect(section.getByText(t('reached.outside', { domains: 2 }))).toBeTruthy();
  });

  test('nothing is said of outside where nobody is', async () => {
    await openPane(new FakePane().people(3));
    expect(screen.queryByText(/outside/)).toBeNull();
  });
});

describe('a size is told with who said so, and since when', () => {
  const LIST = 'croydonpractices@corp.example';
  const told = (people: number): string =>
    screen.getByText((text) => text.startsWith(t('reached.size', { people }))).textContent;

  function counted(pane: FakePane, made: string): FakePane {
    const row = { line: 0, address: LIST, name: '', members: 1_200, kind: 'static', aliases: [], message: '' } as const;
    for (const [name, text] of makeCatalogue([row], 'salt', made).files) pane.listFiles.set(name, text);
    return pane;
  }

  test('by the catalogue, when it was made', async () => {
    await openPane(counted(new FakePane().practices(), '2026-11-03T12:00:00.000Z'));
    expect(told(1_200)).toContain(t('reached.source.catalogue'));
    expect(told(1_200)).toMatch(/November/);
    expect(told(1_200)).toMatch(/\b3\b/);
    expect(told(1_200)).toMatch(/\b2026\b/);
  });

  test('in the language of the pane', async () => {
    await openPane(counted(new FakePane({ language: 'de-DE' }).practices(), '2026-12-03T12:00:00.000Z'));
    expect(screen.getByText((text) => text.includes('3. Dezember 2026'))).toBeTruthy();
  });

  test('by policy, of which nobody knows since when', async () => {
    await openPane(new FakePane().listOf(3_000));
    expect(told(3_000).endsWith(t('reached.source.policy'))).toBe(true);
  });
});

describe('names of lists are text, bounded and on their own line of writing', () => {
  const markup = '<img src=x onerror=alert(1)>';

  test('in every place', async () => {
    const pane = new FakePane().people(2);
    pane.fields.cc = [
      entry(`${markup}${'B'.repeat(10_240)}`, `${'c'.repeat(5_000)}@corp.example`, 'distributionList'),
      entry('\u202Egnp.exe', 'rtl@corp.example', 'distributionList'),
    ];
    await openPane(pane);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText('gnp.exe').map(({ tagName }) => tagName)).toContain('BDI');
    const texts = [...document.querySelectorAll('bdi, button, option, label')].map((each) => each.textContent);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(300);
    expect(texts.filter((text) => /[\u202a-\u202e]/.test(text))).toEqual([]);
  });
});
