import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import {
  button,
  findResult,
  hasButton,
  heading,
  openPane,
  result,
  shows,
  t,
} from '../../../../builders/pane/open-pane';
import { choicesOf } from '../../../../builders/pane/open-review';

const SAM = { name: 'Sam Tester' };
const LIST = { list: 'CroydonPractices' };

describe('reply to the sender only', () => {
  test('leaves the sender in To and nobody else, and says what to press', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.bcc = [person('Bo Hidden', 'bo@corp.example')];
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findResult('outcome.reply-only', SAM);
    expect(pane.fields).toEqual({ to: [person('Sam Tester', 'sam@corp.example')], cc: [], bcc: [] });
    expect(heading()).toBe(t('audience.people', { people: 1 }));
    expect(result().textContent).toContain(t('outcome.press-send'));
    await waitFor(() => expect(document.activeElement).toBe(result()));
  });

  test('asks who, where the quote names nobody among the recipients: people only, nobody chosen, by the alphabet', async () => {
    const pane = new FakePane().people(0);
    pane.fields.to = [
      entry('All Staff', 'all@corp.example', 'distributionList'),
      person('Zoe Last', 'zoe@corp.example'),
      person('Amy First', 'amy@corp.example'),
    ];
    const user = await openPane(pane);
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: t('ways.who') });
    expect(choice.value).toBe('');
    expect([...choice.options].map((option) => option.value)).toEqual(['', 'amy@corp.example', 'zoe@corp.example']);

    await user.click(button('ways.reply-only-chosen'));
    expect(shows(t('ways.who-missing'))).toBe(true);
    expect([document.activeElement, pane.written]).toEqual([choice, []]);

    await user.selectOptions(choice, 'zoe@corp.example');
    await user.click(button('ways.reply-only-chosen'));
    await findResult('outcome.reply-only', { name: 'Zoe Last' });
    expect(pane.addressesIn('to')).toEqual(['zoe@corp.example']);
  });

  test('of two people with one name neither is taken for the sender', async () => {
    const pane = new FakePane().stormMail();
    pane.body = pane.body.replace(' <sam@corp.example>', '');
    pane.fields.to.push(person('Sam Tester', 'sam2@corp.example'));
    await openPane(pane);
    expect(hasButton('ways.reply-only', SAM)).toBe(false);
    expect(shows(t('ways.who'))).toBe(true);
  });

  test('says why not, where no recipient is one person', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.to = [];
    await openPane(pane);
    expect(shows(t('ways.nobody-single'))).toBe(true);
  });

  test('is offered on a field that Outlook cut, without undo, which it says', async () => {
    const pane = new FakePane().stormMail();
    pane.capped.add('cc');
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    pane.capped.clear();
    await findResult('outcome.no-undo-truncated');
    expect(hasButton('button.undo')).toBe(false);
  });
});

describe('what was chosen is kept', () => {
  test('with what was shown, and without a name', async () => {
    const pane = new FakePane().stormMail('Please remove me from this list.');
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findResult('outcome.reply-only', SAM);
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    await waitFor(() => expect(choicesOf(pane)).toEqual(['reply-only', 'undo']));
    const [first] = pane.device.get('records')!.trim().split('\n');
    expect(first).toMatch(new RegExp(`^1\\.\\w+,${pane.now},confirm,confirm,storm-fuel .*,,web,reply-only,*$`));
    expect(pane.device.get('records')).not.toMatch(/sam|croydon|@/i);
  });

  test('on a device that keeps nothing the way out is taken all the same', async () => {
    const pane = new FakePane().stormMail();
    pane.broken.add('device.write');
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findResult('outcome.reply-only', SAM);
  });
});

test('the bar above the message goes with its reason', async () => {
  const pane = new FakePane().stormMail();
  await pane.infoBar.show({ text: 'Reply all reaches CroydonPractices.' });
  const user = await openPane(pane);
  await user.click(button('ways.reply-only', SAM));
  await findResult('outcome.reply-only', SAM);
  await waitFor(() => expect(pane.bar).toBeUndefined());
});

describe('while it is being written', () => {
  test('progress is shown and nothing else can be started', async () => {
    const pane = new FakePane().stormMail();
    let open = (): void => undefined;
    pane.gate = new Promise((resolve) => (open = resolve));
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findResult('work.writing');
    expect(within(result()).getByRole('progressbar', { name: t('work.writing') })).toBeTruthy();
    const ways = [button('ways.reply-only', SAM), button('ways.drop', LIST)];
    expect(ways.map((way) => way.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
    open();
    await findResult('outcome.reply-only', SAM);
  });

  test('a double click is one wish', async () => {
    const pane = new FakePane().stormMail();
    await openPane(pane);
    const way = button('ways.reply-only', SAM);
    fireEvent.click(way);
    fireEvent.click(way);
    await findResult('outcome.reply-only', SAM);
    expect([pane.written, hasButton('button.undo')]).toEqual([['cc'], true]);
    await waitFor(() => expect(choicesOf(pane)).toEqual(['reply-only']));
  });
});

test('focus is not taken from a person who has gone on to write', async () => {
  const user = await openPane(new FakePane().stormMail());
  vi.mocked(document.hasFocus).mockReturnValue(false);
  await user.click(button('ways.reply-only', SAM));
  await findResult('outcome.reply-only', SAM);
  expect(document.activeElement).not.toBe(result());
});

test('nothing is done for recipients that the person has not seen', async () => {
  const pane = new FakePane().stormMail();
  const user = await openPane(pane);
  pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
  await user.click(button('ways.reply-only', SAM));
  await findResult('outcome.moved');
  expect(pane.written).toEqual([]);
  expect(shows(t('reached.direct', { people: 2 }))).toBe(true);
});
