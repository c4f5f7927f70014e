import { expect, it } from 'vitest';
import { baseSubject } from '../../../../../src/cli/replay/mail/base-subject';

it.each([
  ['Rota', 'Rota'],
  ['RE: FW: AW: Rota', 'Rota'],
  ['[Staff] Re: [Staff]  Rota for\tMay', 'Rota for May'],
  ['Re: [urgent]', ''],
  ['10:30 at the gate', '10:30 at the gate'],
  [`${'Re: '.repeat(30)}x`, `${'Re: '.repeat(10)}x`],
])('%j is about %j', (subject, base) => {
  expect(baseSubject(subject)).toBe(base);
});
