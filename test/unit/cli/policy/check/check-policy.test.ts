import { expect, test } from 'vitest';
import { checkPolicy } from '../../../../../src/cli/policy/check/check-policy';

test('a good file has no findings', () => {
  expect(checkPolicy('{"mode":"observe"}')).toEqual([]);
});

test('a finding names the place and what would be right', () => {
  const [finding] = checkPolicy('{"lists":[{"address":"all@corp.example","size":"many"}]}');
  expect(finding).toContain('lists[0].size');
  expect(finding).toContain('whole number');
});

test('a file that is no JSON is one finding', () => {
  expect(checkPolicy('{"mode":"observe",}')).toHaveLength(1);
});

test('a key that is nearly one of ours is named, else all there are', () => {
  expect(checkPolicy('{"thresholds":{"wran":50}}')).toEqual([
    expect.stringMatching(/^thresholds\.wran .*Did you mean warn\?/),
  ]);
  expect(checkPolicy('{"colour":"red"}')).toEqual([expect.stringMatching(/^colour .*incident.*locked/)]);
});
