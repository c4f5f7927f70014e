import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Recipient } from '../../../../src/preview/outlook';
import { RecipientField } from '../../../../src/preview/ui/recipient-field';
import { croydon, person } from '../../../builders/preview/states';
import { renderInFluent } from '../../../builders/preview/fluent';

const onAdd = vi.fn<(typed: string) => void>();
const onRemove = vi.fn<(index: number) => void>();
beforeEach(() => vi.clearAllMocks());

const known = [croydon, person('Pat Doe'), { name: 'Choir', address: '', type: 'other' } as const];
const suggest = (typed: string): readonly Recipient[] =>
  known.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()));

const onRemoveUnresolved = vi.fn<(index: number) => void>();

function renderField(recipients: readonly Recipient[] = [], unresolved: readonly string[] = []) {
  renderInFluent(
    <RecipientField
      label="To"
      recipients={recipients}
      takesFocus={false}
      suggest={suggest}
      onAdd={onAdd}
      onRemove={onRemove}
      onRemoveUnresolved={onRemoveUnresolved}
      unresolved={unresolved}
    />,
  );
  return { user: userEvent.setup(), box: screen.getByRole<HTMLInputElement>('combobox', { name: 'To' }) };
}

describe('typing', () => {
  test.each([
    ['Enter', 'kim@trust.example{Enter}'],
    ['a semicolon', 'kim@trust.example;'],
    ['a comma', 'kim@trust.example,'],
    ['Tab', 'kim@trust.example{Tab}'],
  ])('%s turns it into a recipient', async (_, keys) => {
    const { user, box } = renderField();
    await user.type(box, keys);
    expect(onAdd.mock.calls).toEqual([['kim@trust.example']]);
    expect(box.value).toBe('');
  });

  test('a comma inside a name does not end it', async () => {
    const { user, box } = renderField();
    await user.click(box);
    await user.paste('Doe, Pat <pat.doe@trust.example>');
    await user.keyboard('{Enter}');
    expect(onAdd.mock.calls).toEqual([['Doe, Pat <pat.doe@trust.example>']]);
  });

  test('a pasted list becomes one recipient each', async () => {
    const { user, box } = renderField();
    await user.click(box);
    await user.paste('a@x.example; b@x.example; ');
    await user.tab();
    expect(onAdd.mock.calls).toEqual([['a@x.example'], ['b@x.example']]);
  });

  test('a suggestion is taken by Enter, once, by its address', async () => {
    const { user, box } = renderField();
    await user.type(box, 'croy');
    expect(screen.getByRole('option', { name: /CroydonPractices/ })).toBeDefined();
    await user.keyboard('{Enter}');
    expect(onAdd.mock.calls).toEqual([[croydon.address]]);
  });

  test('a suggestion is taken with the mouse; one without an address by its name', async () => {
    const { user, box } = renderField();
    await user.type(box, 'cho');
    await user.click(screen.getByRole('option', { name: 'Choir' }));
    await user.tab();
    expect(onAdd.mock.calls).toEqual([['Choir']]);
  });

  test('Escape closes the suggestions and keeps the text', async () => {
    const { user, box } = renderField();
    await user.type(box, 'croy{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(box.value).toBe('croy');
    expect(onAdd).not.toHaveBeenCalled();
  });

  test('nothing typed adds nobody', async () => {
    const { user, box } = renderField();
    await user.type(box, ' {Enter};{Tab}');
    expect(onAdd).not.toHaveBeenCalled();
  });
});

describe('pills', () => {
  test('each has its own remove button', async () => {
    const { user } = renderField([person('Pat Doe'), croydon]);
    await user.click(screen.getByRole('button', { name: 'Remove CroydonPractices' }));
    expect(onRemove.mock.calls).toEqual([[1]]);
  });

  test('Backspace in the empty box removes the last', async () => {
    const { user, box } = renderField([person('Pat Doe'), croydon]);
    await user.type(box, '{Backspace}');
    expect(onRemove.mock.calls).toEqual([[1]]);
  });

  test('a name shows what Outlook takes it for', async () => {
    const { user } = renderField([croydon]);
    const pill = screen.getByRole('button', { name: 'CroydonPractices' });
    await user.click(pill);
    const card = within(screen.getByRole('dialog', { name: 'CroydonPractices' }));
    expect(card.getByText(croydon.address)).toBeDefined();
    expect(card.getByText(/\(other\)/)).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(croydon.address)).toBeNull();
    expect(document.activeElement).toBe(pill);
  });

  test('the same address twice is two pills', () => {
    renderField([croydon, croydon]);
    expect(screen.getAllByRole('button', { name: 'Remove CroydonPractices' })).toHaveLength(2);
  });

  test('a hostile name is shown as text, visible and bounded', () => {
    renderField([
      { name: '<img src=x onerror=alert(1)>\u202e' + 'x'.repeat(10_240), address: 'a@x.example', type: 'other' },
    ]);
    const name = screen.getAllByRole('button')[0]!.textContent;
    expect(name).toContain('<img src=x onerror=alert(1)>x');
    expect(name.length).toBeLessThan(200);
    expect(document.querySelector('img[src=x]')).toBeNull();
  });

  test('150 collapse to the first twelve and open on demand', async () => {
    const { user } = renderField(Array.from({ length: 150 }, (_, index) => person(`Person ${index}`)));
    // By label, not by role: jsdom computes 300 names for each question by role.
    expect(screen.getAllByLabelText(/^Remove/)).toHaveLength(12);
    const more = screen.getByText('+138 more');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await user.click(more);
    expect(screen.getAllByLabelText(/^Remove/)).toHaveLength(150);
    await user.click(screen.getByLabelText('Remove Person 149'));
    expect(onRemove.mock.calls).toEqual([[149]]);
  });
});

describe('what did not resolve', () => {
  test('stays, marked, with the sentence about it', () => {
    const { box } = renderField([croydon], ['bob']);
    const sentence = screen.getByRole('alert');
    expect(sentence.textContent).toContain('“bob”');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(box.getAttribute('aria-describedby')).toBe(sentence.id);
    expect(screen.getByRole('button', { name: 'bob' }).getAttribute('aria-describedby')).toBe(sentence.id);
  });

  test('is corrected in the box, or removed', async () => {
    const { user } = renderField([croydon], ['bob', 'eve']);
    await user.click(screen.getByRole('button', { name: 'eve' }));
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'To' });
    expect([box.value, document.activeElement]).toEqual(['eve', box]);
    await user.keyboard('{Control>}a{/Control}x{Enter}');
    expect(onAdd.mock.calls).toEqual([['x']]);
    await user.click(screen.getByRole('button', { name: 'Remove bob' }));
    expect(onRemoveUnresolved.mock.calls).toEqual([[1], [0]]);
  });

  test('goes before the recipients by Backspace', async () => {
    const { user, box } = renderField([croydon], ['bob']);
    await user.type(box, '{Backspace}');
    expect(onRemoveUnresolved.mock.calls).toEqual([[0]]);
    expect(onRemove).not.toHaveBeenCalled();
  });

  test('is nothing to speak of where all resolved', () => {
    const { box } = renderField([croydon]);
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(box.getAttribute('aria-invalid')).toBeNull();
  });
});
