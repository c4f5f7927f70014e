import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { entry, FakePane, person } from '../../../../builders/pane/fake-pane';
import {
  button,
  findButton,
  findResult,
  hasButton,
  heading,
  openPane,
  result,
  t,
} from '../../../../builders/pane/open-pane';

const SAM = { name: 'Sam Tester' };
const LIST = { list: 'CroydonPractices' };

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
    await findButton('button.finish');
    expect(result().textContent).toContain(t('outcome.unfinished-written', { fields: t('field.to') }));
    expect(result().textContent).toContain(t('outcome.unfinished-open', { fields: t('field.cc') }));
    await waitFor(() => expect(document.activeElement).toBe(result()));

    pane.refusing.clear();
    await user.click(button('button.finish'));
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
    await findButton('button.finish');
    expect(pane.fields.to).toHaveLength(100);
    expect(heading()).toBe(t('audience.people', { people: 100 }));
    pane.refusing.clear();
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(pane.fields.to).toHaveLength(251);
  });
});

describe('an undo that fails', () => {
  test('says how far it came, and offers to go either way', async () => {
    const pane = new FakePane().stormMail();
    pane.fields.to.push(person('Ann Other', 'ann@corp.example'));
    const user = await openPane(pane);
    await user.click(button('ways.reply-only', SAM));
    const undo = await findButton('button.undo');
    pane.refusing.set('cc', 0);
    await user.click(undo);
    await findResult('outcome.unfinished-title');
    expect(result().textContent).toContain(t('outcome.unfinished-written', { fields: t('field.to') }));
    expect(result().textContent).toContain(t('outcome.unfinished-open', { fields: t('field.cc') }));
    expect([hasButton('button.finish'), hasButton('button.undo')]).toEqual([true, true]);
    await waitFor(() => expect(document.activeElement).toBe(result()));
    pane.refusing.clear();
    await user.click(button('button.undo'));
    await findResult('outcome.undo');
    expect(hasButton('button.finish')).toBe(false);
  });
});

test('a way out of which nothing was done says that, and offers no undo', async () => {
  const pane = new FakePane().stormMail();
  pane.refusing.set('cc', 0);
  const user = await openPane(pane);
  await user.click(button('ways.drop', LIST));
  await findResult('outcome.unfinished-nothing');
  expect([hasButton('button.finish'), hasButton('button.undo')]).toEqual([true, false]);
});

test('undo outlives a look, an alert and a confirmation', async () => {
  const pane = new FakePane().listOf(300, { action: 'confirm' });
  pane.fields.bcc = [entry('Others', 'others@corp.example', 'distributionList')];
  const user = await openPane(pane);
  await user.click(screen.getByRole('checkbox', { name: /Staff/ }));
  await user.click(button('ways.drop-chosen', { lists: 1 }));
  await findResult('outcome.drop', { list: 'Others' });
  await user.click(button('button.check-again'));
  await findResult('outcome.checked');
  expect(hasButton('button.undo')).toBe(true);
  pane.contextChanged('smart-alert');
  await user.click(screen.getByRole('checkbox', { name: t('acknowledge.tick-people', { people: 301 }) }));
  await user.click(button('acknowledge.button'));
  await findResult('outcome.confirmed', { minutes: 15 });
  await user.click(button('button.undo'));
  await findResult('outcome.undo');
  expect(result().textContent).toContain(t('outcome.voided'));
  expect(pane.addressesIn('bcc')).toEqual(['others@corp.example']);
});
