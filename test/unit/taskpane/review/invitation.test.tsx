import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FakePane } from '../../../builders/pane/fake-pane';
import { button, findResult, hasButton, openPane, result, t } from '../../../builders/pane/open-pane';

const LIST = { list: 'Staff' };

/** A meeting that Staff is invited to, and Sam. */
function meeting(people: number): FakePane {
  const pane = new FakePane().listOf(people).begins();
  pane.isInvitation = true;
  return pane;
}

describe('an invitation in the pane', () => {
  test('is called one, and offers neither Bcc nor the line that asks not to reply to all', async () => {
    await openPane(meeting(9_000));
    screen.getByText(t('audience.invitation'));
    expect([hasButton('ways.bcc'), screen.queryByRole('checkbox', { name: t('ways.ask') })]).toEqual([false, null]);
    expect(hasButton('acknowledge.button')).toBe(true);
  });

  test('drops the big list, whoever else is invited stays', async () => {
    const pane = meeting(9_000);
    const user = await openPane(pane);
    await user.click(button('ways.drop', LIST));
    await findResult('outcome.drop', LIST);
    expect(result().textContent).toContain(t('outcome.press-send'));
    expect(
      Object.values(pane.fields)
        .flat()
        .map(({ address }) => address),
    ).toEqual(['sam@corp.example']);
    expect(pane.written).not.toContain('bcc');
  });

  test('calls its fields what the meeting calls them', async () => {
    const pane = meeting(9_000);
    pane.capped.add('cc');
    await openPane(pane);
    screen.getByText((text) => text.includes(t('field.optional')));
  });
});
