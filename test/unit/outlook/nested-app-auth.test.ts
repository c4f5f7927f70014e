import { afterEach, expect, it, vi } from 'vitest';
import { offersNestedAppAuth } from '../../../src/outlook/nested-app-auth';
import { FakeOffice } from '../../builders/outlook/fake-office';

afterEach(() => vi.unstubAllGlobals());

const supporting = (set: string, version: string) => ({
  isSetSupported: (asked: string, least: string) => asked === set && least === version,
});
const broken = {
  isSetSupported: () => {
    throw new Error('broken');
  },
};

it.each([
  ['its own set', supporting('NestedAppAuth', '1.1'), true],
  ['another set', supporting('Mailbox', '1.16'), false],
  ['nothing', null, false],
  ['no way to ask', {}, false],
  ['an exception', broken, false],
])('requirements with %s', (_, requirements, expected) => {
  new FakeOffice().install().context.requirements = requirements;
  expect(offersNestedAppAuth()).toBe(expected);
});

it('is not there without Office', () => {
  expect(offersNestedAppAuth()).toBe(false);
});
