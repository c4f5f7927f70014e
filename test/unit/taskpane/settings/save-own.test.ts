import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../src/policy/parse';
import { saveOwn, TooManySettings } from '../../../../src/taskpane/settings/save-own';
import { toText, withList } from '../../../../src/taskpane/settings/own-settings';
import { withStep } from '../../../../src/taskpane/settings/own-thresholds';
import { FakePane } from '../../../builders/pane/fake-pane';
import { anyLayer } from '../../../builders/pane/any-layer';

const storing = (text: string | undefined): FakePane => {
  const pane = new FakePane();
  pane.personal = text;
  return pane;
};

describe('an edit', () => {
  test('is applied to what is stored by now', async () => {
    const pane = storing('{"thresholds":{"warn":60}}');
    const kept = await saveOwn(pane, (own) => withStep(own, 'thresholds', 'block', 900));
    expect(JSON.parse(pane.personal!)).toEqual({ thresholds: { warn: 60, block: 900 } });
    expect(kept).toEqual({
      found: '{"thresholds":{"warn":60}}',
      before: { thresholds: { warn: 60 } },
      after: { thresholds: { warn: 60, block: 900 } },
    });
  });

  test('leaves everything else that anybody stored as it is', () =>
    fc.assert(
      fc.asyncProperty(anyLayer, fc.integer({ min: 1, max: 9_000 }), async (stored, limit) => {
        const pane = storing(toText(stored));
        await saveOwn(pane, (own) => withStep(own, 'thresholds', 'warn', limit));
        const { layer } = parsePolicy(pane.personal!, 'person');
        expect(layer).toEqual({ ...stored, thresholds: { ...stored.thresholds, warn: limit } });
      }),
    ));

  test('waits for the one before it', async () => {
    const pane = storing(undefined);
    const lists = ['a', 'b', 'c'].map((name) => ({ address: `${name}@corp.example` }));
    await Promise.all(lists.map((list) => saveOwn(pane, (own) => withList(own, list))));
    expect(JSON.parse(pane.personal!)).toEqual({ knownLists: lists });
  });

  test('that failed does not stop the next', async () => {
    const pane = storing(undefined);
    pane.broken.add('roaming.write');
    await expect(saveOwn(pane, () => ({ notices: 'hide' }))).rejects.not.toBeInstanceOf(TooManySettings);
    pane.broken.clear();
    await saveOwn(pane, (own) => ({ ...own, language: 'cy' }));
    expect(JSON.parse(pane.personal!)).toEqual({ language: 'cy' });
  });

  test('of garbage is one of nothing', async () => {
    const pane = storing('{"thresholds":');
    await saveOwn(pane, (own) => withStep(own, 'thresholds', 'warn', 60));
    expect(JSON.parse(pane.personal!)).toEqual({ thresholds: { warn: 60 } });
  });
});

describe('there is no room', () => {
  test('for more than the settings may hold: nothing is written', async () => {
    const knownLists = Array.from({ length: 501 }, (_, n) => ({ address: `l${n}@corp.example` }));
    const pane = storing('{}');
    await expect(saveOwn(pane, () => ({ knownLists }))).rejects.toBeInstanceOf(TooManySettings);
    expect(pane.personal).toBe('{}');
  });

  test('for more than the port takes', async () => {
    const { roaming, session } = storing('{}');
    const refusing = { ...roaming, write: () => Promise.reject(Object.assign(new Error(), { reason: 'refused' })) };
    await expect(saveOwn({ roaming: refusing, session }, (own) => own)).rejects.toBeInstanceOf(TooManySettings);
  });
});
