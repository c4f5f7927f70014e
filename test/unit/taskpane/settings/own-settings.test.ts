import { expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/policy/parse';
import { toText, withList, withoutList, withoutQuiet, withQuiet } from '../../../../src/taskpane/settings/own-settings';

test('a list is taken in once, and out', () => {
  const own = withList(withList({}, { address: 'a@corp.example', size: 3 }), { address: 'a@corp.example' });
  expect(own.knownLists).toEqual([{ address: 'a@corp.example' }]);
  expect(withoutList(own, 'a@corp.example').knownLists).toEqual([]);
});

test('a conversation is kept quiet once, and what is over is forgotten', () => {
  const over = { conversation: 'old', audience: 'a', until: 5 };
  const first = withQuiet({ quietConversations: [over] }, { conversation: 'c', audience: 'a', until: 20 }, 10);
  const again = withQuiet(first, { conversation: 'c', audience: 'b', until: 30 }, 10);
  expect(again.quietConversations).toEqual([{ conversation: 'c', audience: 'b', until: 30 }]);
  expect(withoutQuiet(again, 'c').quietConversations).toEqual([]);
});

test('the text reads back as the same', () => {
  const own = {
    thresholds: { warn: 60 },
    newMailThresholds: {},
    knownLists: [{ address: 'a@corp.example', since: 0 }],
    quietConversations: [{ conversation: 'c', audience: 'a', until: 86_400_000 }],
    notices: 'hide',
    language: 'zh-Hans',
  } as const;
  expect(parsePolicy(toText(own)!, 'person')).toEqual({ layer: own, issues: [] });
});

test('there is no text where it would be refused', () => {
  const knownLists = Array.from({ length: 501 }, (_, n) => ({ address: `l${n}@corp.example` }));
  expect(toText({ knownLists })).toBeUndefined();
});
