// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { entry, FakePane, person } from '../fake-pane';
import { button, findButton, findResult, hasButton, heading, openPane, result, shows, t } from '../open-pane';

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
    expect(document.activeElement).toBe(result());
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
    await user.click(button('ways.drop', { list: 'Others' }));
    await findResult('outcome.drop', { list: 'Others' });
    expect(result().textContent).toContain(t('outcome.still-stopped'));
    expect(result().textContent).not.toContain(t('outcome.press-send'));
  });

  test.each([
    ['truncated', (pane: FakePane) => pane.capped.add('to')],
    ['no-address', (pane: FakePane) => pane.fields.to.push(entry('My friends', ''))],
  ] as const)('is refused with the reason: %s', async (obstacle, change) => {
    const pane = new FakePane().stormMail();
    change(pane);
    const user = await openPane(pane);
    const drop = button('ways.drop', LIST);
    const reason = document.getElementById(drop.getAttribute('aria-describedby') ?? '');
    expect([drop.getAttribute('aria-disabled'), reason?.textContent]).toEqual(['true', t(`ways.drop-${obstacle}`)]);
    await user.click(drop);
    expect(pane.written).toEqual([]);
  });
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
    await act(() => {
      open();
      return Promise.resolve();
    });
    await findResult('outcome.reply-only', SAM);
  });
});

test('focus is not taken from a person who has gone on to write', async () => {
  const user = await openPane(new FakePane().stormMail());
  vi.mocked(document.hasFocus).mockReturnValue(false);
  await user.click(button('ways.reply-only', SAM));
  await findResult('outcome.reply-only', SAM);
  expect(document.activeElement).not.toBe(result());
});

describe('undo', () => {
  test('puts everyone back where they stood, and is then over', async () => {
    const pane = new FakePane().stormMail();
    const before = structuredClone(pane.fields);
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await user.click(await findButton('button.undo'));
    await findResult('outcome.undo');
    expect(pane.fields).toEqual(before);
    expect([heading(), hasButton('button.undo')]).toEqual([t('audience.unknown'), false]);
  });

  test('goes away once somebody changed the recipients: it would undo that, too', async () => {
    const pane = new FakePane().stormMail();
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findButton('button.undo');
    pane.fields.cc = [person('Kay New', 'kay@corp.example')];
    pane.recipientsChanged();
    await waitFor(() => expect(hasButton('button.undo')).toBe(false));
  });

  test('is not done over a change that Outlook has not told of', async () => {
    const pane = new FakePane().stormMail();
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    const undo = await findButton('button.undo');
    pane.fields.cc = [person('Kay New', 'kay@corp.example')];
    await user.click(undo);
    await findResult('outcome.moved');
    expect(pane.addressesIn('cc')).toEqual(['kay@corp.example']);
  });
});

describe('a way out that fails half-way', () => {
  test('says what was changed and what was not, and can be finished', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    pane.refusing.set('cc', 0);
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    await findButton('button.try-again');
    expect(result().textContent).toContain(t('outcome.unfinished-written', { fields: t('field.to') }));
    expect(result().textContent).toContain(t('outcome.unfinished-open', { fields: t('field.cc') }));
    expect(document.activeElement).toBe(result());

    pane.refusing.clear();
    await user.click(button('button.try-again'));
    await findResult('outcome.reply-only', SAM);
    expect([pane.addressesIn('to'), pane.addressesIn('cc')]).toEqual([['sam@corp.example'], []]);

    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(pane.addressesIn('to')).toEqual(['sam@corp.example', 'ann@corp.example']);
    expect(pane.addressesIn('cc')).toEqual(['croydonpractices@corp.example']);
  });

  test('can be undone instead', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    pane.refusing.set('cc', 0);
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    const undo = await findButton('button.undo');
    pane.refusing.clear();
    await user.click(undo);
    await findResult('outcome.undo');
    expect(pane.addressesIn('to')).toEqual(['sam@corp.example', 'ann@corp.example']);
  });

  test('in the middle of a long field', async () => {
    const pane = new FakePane().people(250);
    pane.fields.to.push(entry('All Staff', 'all@corp.example', 'distributionList'));
    pane.refusing.set('to', 100);
    const user = await openPane(pane);
    await user.click(button('ways.drop', { list: 'All Staff' }));
    await findButton('button.try-again');
    expect(pane.fields.to).toHaveLength(100);
    expect(heading()).toBe(t('audience.people', { people: 100 }));
    pane.refusing.clear();
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(pane.fields.to).toHaveLength(251);
  });
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
