import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../../../src/outlook/ports';
import { checkMessage } from '../../../../../src/check/check-message';
import { WaysOut } from '../../../../../src/taskpane/review/ways-out/ways-out';
import type { WaysOutActions } from '../../../../../src/taskpane/review/ways-out/ways-out-actions';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import { button, findResult, hasButton, heading, openPane, result, said, t } from '../../../../builders/pane/open-pane';
import { describing } from '../../../../builders/pane/describing';

const SAM = { name: 'Sam Tester' };
const LIST = { list: 'CroydonPractices' };

describe('move to Bcc', () => {
  const news = (how?: 'newMail' | 'forward'): FakePane => new FakePane().listOf(3_000).begins(how);

  test.each(['newMail', 'forward'] as const)('of a %s takes one click; undo puts everyone back', async (how) => {
    const pane = news(how);
    pane.fields.bcc = [person('Bo Hidden', 'bo@corp.example')];
    const before = structuredClone(pane.fields);
    const user = await openPane(pane);
    expect(describing(button('ways.bcc'))).toBe(t('ways.bcc-text'));
    await user.click(button('ways.bcc'));
    await findResult('outcome.bcc');
    expect(FIELDS.map((field) => pane.addressesIn(field))).toEqual([
      [],
      [],
      ['bo@corp.example', 'sam@corp.example', 'staff@corp.example'],
    ]);
    expect([heading(), hasButton('ways.bcc')]).toEqual([t('audience.about', { people: 3_000 }), false]);
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(pane.fields).toEqual(before);
  });

  test('of as many as need confirming says that this is still to be done', async () => {
    const pane = new FakePane().listOf(9_000).begins();
    const user = await openPane(pane);
    await user.click(button('ways.bcc'));
    await findResult('outcome.bcc');
    expect(result().textContent).toContain(t('outcome.still-stopped'));
    expect(hasButton('acknowledge.button')).toBe(true);
  });

  test.each([
    ['truncated', (pane: FakePane) => pane.capped.add('to')],
    ['no-address', (pane: FakePane) => pane.fields.to.push(entry('My friends', ''))],
  ] as const)('is refused with the reason: %s', async (obstacle, change) => {
    const pane = news();
    change(pane);
    const user = await openPane(pane);
    const move = button('ways.bcc');
    expect([move.getAttribute('aria-disabled'), describing(move)]).toEqual(['true', t(`ways.bcc-${obstacle}`)]);
    await user.click(move);
    expect(pane.written).toEqual([]);
  });

  test('is not offered for a reply to all: who answers would still be answered', async () => {
    await openPane(new FakePane().listOf(3_000));
    expect(hasButton('ways.bcc')).toBe(false);
  });
});

describe('what comes first', () => {
  const offered = (): readonly string[] =>
    within(screen.getByRole('region', { name: t('ways.title') }))
      .getAllByRole('button')
      .map((each) => each.textContent);

  test('for a reply to all the sender', async () => {
    await openPane(new FakePane().stormMail());
    expect(offered()).toEqual([said('ways.reply-only', SAM), said('ways.drop', LIST)]);
  });

  test('for what begins something Bcc', async () => {
    await openPane(new FakePane().listOf(3_000).begins());
    expect(offered()).toEqual([t('ways.bcc'), said('ways.drop', { list: 'Staff' })]);
  });

  test.each([
    ['a reply to all', (pane: FakePane) => pane, []],
    ['what begins something', (pane: FakePane) => pane.begins(), ['ways.bcc', 'asked', 'ways.drop']],
  ] as const)('what else %s can do stands after Bcc', async (_what, make, expected) => {
    const review = await checkMessage('pane', make(new FakePane().listOf(3_000)));
    render(
      <WaysOut review={review} isBusy={false} actions={{} as WaysOutActions}>
        <button type="button">asked</button>
      </WaysOut>,
    );
    const keys: Readonly<Record<string, string>> = {
      [t('ways.bcc')]: 'ways.bcc',
      [said('ways.drop', { list: 'Staff' })]: 'ways.drop',
    };
    const labels = offered().map((label) => keys[label] ?? label);
    expect(expected.length > 0 ? labels : labels.filter((label) => label === 'asked')).toEqual(expected);
  });
});
