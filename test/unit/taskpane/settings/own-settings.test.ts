import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/policy/parse';
import {
  isLocked,
  limitOf,
  readLimit,
  readOwnSettings,
  toText,
  withList,
  withoutList,
  withoutQuiet,
  withQuiet,
  withStep,
} from '../../../../src/taskpane/settings/own-settings';
import { FakePane } from '../fake-pane';

describe('a limit as typed', () => {
  test.each([
    ['60', 100, { limit: 60 }],
    [' 1,000 ', 5_000, { limit: 1_000 }],
    ['100', 100, { limit: undefined }],
    ['', 100, { limit: undefined }],
    ['60', undefined, { limit: 60 }],
    ['101', 100, { problem: 'not-stricter' }],
    ['0', 100, { problem: 'not-a-number' }],
    ['-5', 100, { problem: 'not-a-number' }],
    ['many', 100, { problem: 'not-a-number' }],
    ['9'.repeat(30), undefined, { problem: 'not-a-number' }],
  ])('%j under %j', (text, organisation, typed) => {
    expect(readLimit(text, organisation)).toEqual(typed);
  });
});

describe("the person's layer", () => {
  test('changes one step and leaves the rest', () => {
    const own = { ladder: { notice: 10, warn: 50 }, selfAliases: ['me@corp.example'] };
    expect(withStep(own, 'ladder', 'warn', 60)).toEqual({ ...own, ladder: { notice: 10, warn: 60 } });
    expect(withStep(own, 'ladder', 'warn', undefined)).toEqual({ ...own, ladder: { notice: 10 } });
    expect(withStep({}, 'newMailLadder', 'block', 9)).toEqual({ newMailLadder: { block: 9 } });
  });

  test('takes a list in once, and out', () => {
    const own = withList(withList({}, { address: 'a@corp.example', size: 3 }), { address: 'a@corp.example' });
    expect(own.knownLists).toEqual([{ address: 'a@corp.example' }]);
    expect(withoutList(own, 'a@corp.example').knownLists).toEqual([]);
  });

  test('keeps a conversation quiet once, and forgets what is over', () => {
    const over = { conversation: 'old', audience: 'a', until: 5 };
    const first = withQuiet({ quietConversations: [over] }, { conversation: 'c', audience: 'a', until: 20 }, 10);
    const again = withQuiet(first, { conversation: 'c', audience: 'b', until: 30 }, 10);
    expect(again.quietConversations).toEqual([{ conversation: 'c', audience: 'b', until: 30 }]);
    expect(withoutQuiet(again, 'c').quietConversations).toEqual([]);
  });

  test('is written as what reads back as the same', () => {
    const own = { ladder: { warn: 60 }, newMailLadder: {}, knownLists: [{ address: 'a@corp.example', since: 0 }] };
    expect(parsePolicy(toText(own)!, 'person')).toEqual({ layer: own, issues: [] });
  });

  test('is not written where it would be refused', () => {
    const knownLists = Array.from({ length: 501 }, (_, n) => ({ address: `l${n}@corp.example` }));
    expect(toText({ knownLists })).toBeUndefined();
  });
});

test("the organisation's own numbers are read without the person's", async () => {
  const pane = new FakePane();
  pane.personal = '{"ladder":{"warn":60},"knownLists":[{"address":"mine@corp.example"}]}';
  pane.policy = {
    ladder: { warn: 80, block: 0 },
    knownLists: [{ address: 'ours@corp.example' }],
    locked: ['newMailLadder'],
  };
  const { organisation, own, issues } = await readOwnSettings(pane);
  expect(limitOf(organisation.policy.ladder, 'warn')).toBe(80);
  expect(limitOf(organisation.policy.ladder, 'block')).toBeUndefined();
  expect(organisation.policy.knownLists).toEqual([{ address: 'ours@corp.example' }]);
  expect([isLocked(organisation, 'newMailLadder'), isLocked(organisation, 'ladder')]).toEqual([true, false]);
  expect([own.ladder, issues]).toEqual([{ warn: 60 }, []]);
});
