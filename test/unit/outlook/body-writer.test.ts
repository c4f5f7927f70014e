import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectBodyWriter } from '../../../src/outlook/body-writer';
import { FakeOffice, outcomeOf } from '../../builders/outlook/fake-office';
import type { Fault } from '../../builders/outlook/fake-office';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const LIMIT = 1_000_000;

it.each([
  ['text', 'Body'],
  ['html', '<p>Body</p>'],
])('reads a body of type %s as it is', async (type, content) => {
  const office = new FakeOffice().install();
  office.bodyType = type;
  expect(await outcomeOf(connectBodyWriter().read())).toEqual({ value: { type, content } });
  expect(office.calls).toEqual(['body.getTypeAsync', 'body.getAsync']);
});

it('reads all of a body that is larger than what is read elsewhere', async () => {
  const office = new FakeOffice().install();
  office.body = 'x'.repeat(3 * LIMIT);
  expect(await outcomeOf(connectBodyWriter().read())).toEqual({ value: { type: 'text', content: office.body } });
});

it.each(['', 'HTML', 'ooxml', null, undefined])('a type %j is none', async (type) => {
  const office = new FakeOffice().install();
  office.bodyType = type;
  expect(await outcomeOf(connectBodyWriter().read())).toEqual({ operation: 'body.getTypeAsync', reason: 'garbage' });
  expect(office.calls).toEqual(['body.getTypeAsync']);
});

it.each<[Fault, string]>([
  ['failed', 'failed'],
  ['never', 'timeout'],
  ['throws', 'threw'],
  ['garbage-value', 'garbage'],
  ['missing', 'missing'],
])('tells that the body itself could not be read: %s', async (fault, reason) => {
  new FakeOffice().fail('body.getAsync', fault).install();
  expect(await outcomeOf(connectBodyWriter().read())).toMatchObject({ operation: 'body.getAsync', reason });
});

it.each(['text', 'html'] as const)('puts %s above a body of that type, and replaces it', async (type) => {
  const office = new FakeOffice().install();
  office.bodyType = type;
  const { prepend, replace } = connectBodyWriter();
  await outcomeOf(prepend({ type, content: 'Line ' }));
  expect(office.body).toBe('Line Body');
  await outcomeOf(replace({ type, content: 'Other' }));
  expect(office.body).toBe('Other');
});

it('refuses more than Outlook takes, and asks nothing', async () => {
  const office = new FakeOffice().install();
  const { prepend, replace } = connectBodyWriter();
  const body = { type: 'text', content: 'x'.repeat(LIMIT + 1) } as const;
  expect(await outcomeOf(prepend(body))).toEqual({ operation: 'body.prependAsync', reason: 'refused' });
  expect(await outcomeOf(replace(body))).toEqual({ operation: 'body.setAsync', reason: 'refused' });
  expect([office.calls, office.body]).toEqual([[], 'Body']);
  await outcomeOf(replace({ ...body, content: 'x'.repeat(LIMIT) }));
  expect(office.calls).toEqual(['body.setAsync']);
});
