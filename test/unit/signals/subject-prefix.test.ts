import { expect, test } from 'vitest';
import { subjectPrefix } from '../../../src/signals/subject-prefix';

test.each(
  'RE: x|Re: x|re:x|AW: x|SV: x|VS: x|Antw: x|RES: x|R: x|Odp: x|ATB: x|回复: x|答复：x|Réf : x|RE : x|Re[2]: x|RE (3): x|RE: FW: x|YNT: x|Vá: x|TL: x|رد: x|회신: x|Odp.: x|Antw.: x|Rép : x|Ang: x|Bls: x|Отг: x|\u200eRE: x|\u200f \u202aRE: x|RE\u00a0: x|\u2067RE: x|\u061cRE: x|Re\u200e: x'.split(
    '|',
  ),
)('%s is a reply', (subject) => {
  expect(subjectPrefix(subject)).toBe('reply');
});

test.each(
  'FW: x|Fwd: x|WG: x|TR : x|RV: x|ENC: x|I: x|PD: x|VL: x|VB: x|転送: x|转发：x|FW: RE: x|İLT: x|ilt: x|CT: x|Továbbítás: x'.split(
    '|',
  ),
)('%s is a forward', (subject) => {
  expect(subjectPrefix(subject)).toBe('forward');
});

test.each([
  '',
  'Lunch',
  'Ref: 4711',
  'Reminder: minutes',
  'Forward planning: 2030',
  'RE',
  'Fw x: y',
  ': x',
  'Test 2: results',
  'Meeting at 10:30',
])('%j has none', (subject) => {
  expect(subjectPrefix(subject)).toBe('none');
});
