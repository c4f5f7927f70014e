import { expect, test } from 'vitest';
import { checkPolicy } from '../../../../../src/cli/policy/check/check-policy';
import { checkWording } from '../../../../../src/cli/policy/check/check-wording';

const policy = (texts: unknown): string => JSON.stringify({ texts });

test('wording that fits has no findings', () => {
  expect(checkWording(policy({ cy: { 'button.review': 'Gweld' } }))).toEqual([]);
  expect(checkWording('{}')).toEqual([]);
});

test('each finding is one line that names the place and what would be right', () => {
  const findings = checkWording(
    policy({
      klingon: { failed: 'Qo' },
      en: { 'button.reviw': 'Look', 'reach.through': '{size}', 'button.review': 'Look at every recipient' },
    }),
  );
  expect(findings).toHaveLength(4);
  expect(findings.filter((finding) => /\n|\.\./.test(finding))).toEqual([]);
  expect(findings[0]).toMatch(/^texts\.klingon .*\bcy\b.*\bzh\b/);
  expect(findings[1]).toMatch(/^texts\.en\.button\.reviw .*button\.review/);
  expect(findings[2]).toMatch(/^texts\.en\.reach\.through .*\{subject\}/);
  expect(findings[3]).toMatch(/^texts\.en\.button\.review .*20/);
});

test('a file that comes into force anyway is not refused', () => {
  const text = policy({ xx: {} });
  expect([checkPolicy(text), checkWording(text)]).toEqual([[], [expect.any(String)]]);
});

test('a file that would not come into force is one thing at a time', () => {
  const text = JSON.stringify({ texts: { xx: {} }, mode: 'on' });
  expect([checkPolicy(text), checkWording(text)]).toEqual([[expect.any(String)], []]);
});
