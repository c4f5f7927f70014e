import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../../../src/outlook/ports';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { button, findResult, hasButton, openPane, result, said, shows, t } from '../../../../builders/pane/open-pane';
import { describing } from '../../../../builders/pane/describing';

const LIST = { list: 'CroydonPractices' };

describe('drop a list', () => {
  test('keeps everyone else where they stood', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.cc.push(person('Kay Kept', 'kay@corp.example'));
    const user = await openPane(pane);
    await user.click(button('ways.drop', LIST));
    await findResult('outcome.drop', LIST);
    expect([pane.addressesIn('to'), pane.addressesIn('cc')]).toEqual([['sam@corp.example'], ['kay@corp.example']]);
    expect(pane.written).toEqual(['cc']);
  });

  test('says that nobody is left', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.to = [];
    const user = await openPane(pane);
    await user.click(button('ways.drop', LIST));
    await findResult('outcome.nobody-left');
  });

  test('does not say to press Send while another list still stops it', async () => {
    const pane = new FakePane().listOf(850_000);
    pane.fields.bcc = [entry('Others', 'others@corp.example', 'distributionList')];
    const user = await openPane(pane);
    await user.click(screen.getByRole('checkbox', { name: /Staff/ }));
    await user.click(button('ways.drop-chosen', { lists: 1 }));
    await findResult('outcome.drop', { list: 'Others' });
    expect(result().textContent).toContain(t('outcome.still-stopped'));
    expect(result().textContent).not.toContain(t('outcome.press-send'));
  });

  test.each([
    ['truncated', (pane: FakePane) => pane.capped.add('to'), said('ways.drop', LIST)],
    ['no-address', (pane: FakePane) => pane.fields.to.push(entry('My friends', '')), t('ways.drop-lists')],
  ] as const)('is refused with the reason: %s', async (obstacle, change, name) => {
    const pane = new FakePane().stormMail();
    change(pane);
    const user = await openPane(pane);
    const drop = screen.getByRole('button', { name });
    expect([drop.getAttribute('aria-disabled'), describing(drop)]).toEqual(['true', t(`ways.drop-${obstacle}`)]);
    expect(screen.queryByRole('group', { name: t('ways.drop-which') })).toBeNull();
    await user.click(drop);
    expect(pane.written).toEqual([]);
  });
});

describe('drop several lists', () => {
  /** Two large ones, a small one, and a person. */
  function threeLists(): FakePane {
    const pane = new FakePane().listOf(850_000);
    pane.policy = {
      lists: [
        { address: 'staff@corp.example', size: 850_000, action: 'allow' },
        { address: 'wards@corp.example', size: 6_000, action: 'allow' },
        { address: 'choir@corp.example', size: 30, action: 'allow' },
      ],
    };
    pane.fields.bcc = [
      entry('Choir', 'choir@corp.example', 'distributionList'),
      entry('Wards', 'wards@corp.example', 'distributionList'),
    ];
    return pane;
  }
  const boxes = (): readonly HTMLInputElement[] =>
    within(screen.getByRole('group', { name: t('ways.drop-which') })).getAllByRole<HTMLInputElement>('checkbox');

  test('the big ones are chosen; one click drops them and keeps everyone else', async () => {
    const pane = threeLists();
    const user = await openPane(pane);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);
    expect(screen.getByRole('checkbox', { name: /Wards.*6,000/ })).toBe(boxes()[1]);
    await user.click(button('ways.drop-chosen', { lists: 2 }));
    await findResult('outcome.drop-lists', { lists: 2 });
    expect(FIELDS.map((field) => pane.addressesIn(field))).toEqual([['sam@corp.example'], [], ['choir@corp.example']]);
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(pane.addressesIn('bcc')).toEqual(['choir@corp.example', 'wards@corp.example']);
  });

  test('none chosen: says so, beside the boxes, and goes to the first', async () => {
    const pane = threeLists();
    const user = await openPane(pane);
    await user.click(boxes()[0]!);
    await user.click(boxes()[1]!);
    await user.click(button('ways.drop-lists'));
    expect(describing(boxes()[0]!)).toContain(t('ways.drop-none-chosen'));
    expect([document.activeElement, pane.written]).toEqual([boxes()[0], []]);
    await user.click(boxes()[2]!);
    expect(shows(t('ways.drop-none-chosen'))).toBe(false);
    await user.click(button('ways.drop-chosen', { lists: 1 }));
    await findResult('outcome.drop', { list: 'Choir' });
  });

  test('what was ticked stays ticked when the pane looks again', async () => {
    const pane = threeLists();
    const user = await openPane(pane);
    await user.click(boxes()[2]!);
    pane.fields.to.push(person('Kay Kept', 'kay@corp.example'));
    pane.recipientsChanged();
    await waitFor(() => expect(shows(t('reached.direct', { people: 2 }))).toBe(true));
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true]);
  });

  test('of many the first few are shown, the others on request, and focus goes to the first of those', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.cc = Array.from({ length: 20 }, (_, n) => entry(`List ${n}`, `l${n}@corp.example`, 'distributionList'));
    const user = await openPane(pane);
    expect(boxes()).toHaveLength(6);
    expect(hasButton('ways.drop-chosen', { lists: 20 })).toBe(true);
    const section = screen.getByRole('region', { name: t('ways.title') });
    await user.click(within(section).getByRole('button', { name: t('reached.all-lists', { lists: 14 }) }));
    expect([boxes().length, document.activeElement]).toEqual([20, boxes()[6]]);
    expect(new Set(boxes().map(({ id }) => id)).size).toBe(20);
  });
});
