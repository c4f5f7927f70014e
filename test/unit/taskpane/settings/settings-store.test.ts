import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strictness } from '../../../../src/engine/decision';
import { verdictByThresholds } from '../../../../src/engine/thresholds';
import { parsePolicy } from '../../../../src/policy/parse';
import { resolvePolicy } from '../../../../src/policy/resolve';
import { withList, withoutList } from '../../../../src/taskpane/settings/own-settings';
import { STEPS, withStep } from '../../../../src/taskpane/settings/own-thresholds';
import { settingsStore } from '../../../../src/taskpane/settings/settings-store';
import type { SettingsStore } from '../../../../src/taskpane/settings/settings-store';
import { FakePane } from '../../../builders/pane/fake-pane';

const list = (name: string) => ({ address: `${name}@corp.example` });

const savedOf = (store: SettingsStore): string | undefined => {
  const state = store.state();
  return state.phase === 'ready' ? state.saved?.kind : state.phase;
};

async function opened(pane: FakePane): Promise<SettingsStore> {
  const store = settingsStore(pane);
  await store.read();
  return store;
}

describe('two views of the same settings', () => {
  test('lose nothing of what is changed in both at once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...STEPS), fc.integer({ min: 1, max: 9_000 }))),
        async (changes) => {
          const pane = new FakePane();
          const [one, other] = [await opened(pane), await opened(pane)];
          await Promise.all(
            changes.map(([first, step, limit], n) =>
              Promise.all([
                (first ? one : other).change((own) => withStep(own, 'thresholds', step, limit)),
                (first ? other : one).change((own) => withList(own, list(`l${n}`))),
              ]),
            ),
          );
          const { layer } = parsePolicy(pane.personal ?? '{}', 'person');
          const steps = changes.map(([, step]) => step);
          expect(new Set(Object.keys(layer.thresholds ?? {}))).toEqual(new Set(steps));
          expect((layer.knownLists ?? []).length).toBe(changes.length);
        },
      ),
      { numRuns: 50 },
    ));

  test('are told of each other by the next change', async () => {
    const pane = new FakePane();
    const [one, other] = [await opened(pane), await opened(pane)];
    await one.change((own) => withList(own, list('a')));
    await other.change((own) => withList(own, list('b')));
    const state = other.state();
    expect(state).toMatchObject({
      settings: { own: { knownLists: [list('a'), list('b')] } },
      saved: { kind: 'saved', elsewhere: true },
    });
  });
});

test('however old the numbers that are left behind, nothing is decided more mildly than by the organisation', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.option(fc.nat(9_000)), fc.boolean()), { maxLength: 8 }),
      fc.dictionary(fc.constantFrom(...STEPS), fc.nat(9_000)),
      fc.nat(10_000),
      async (changes, thresholds, people) => {
        const pane = new FakePane();
        const store = await opened(pane);
        for (const [step, limit, works] of changes) {
          pane.broken.clear();
          if (!works) pane.broken.add('roaming.write');
          await store.change((own) => withStep(own, 'thresholds', step, limit ?? undefined));
        }
        const { layer } = parsePolicy(pane.personal ?? '{}', 'person');
        const action = (own: typeof layer): number =>
          strictness(
            verdictByThresholds(people, resolvePolicy({ thresholds }, own).policy, 'thresholds')?.action ?? 'allow',
          );
        expect(action(layer)).toBeGreaterThanOrEqual(action({}));
      },
    ),
    { numRuns: 100 },
  ));

describe('a change for which there is no room', () => {
  const full = (): FakePane => {
    const pane = new FakePane();
    pane.personal = JSON.stringify({ knownLists: Array.from({ length: 500 }, (_, n) => list(`l${n}`)) });
    return pane;
  };

  test('goes; what waited with it is saved', async () => {
    const pane = full();
    const store = await opened(pane);
    pane.broken.add('roaming.write');
    await store.change((own) => withStep(own, 'thresholds', 'warn', 60));
    pane.broken.clear();
    await store.change((own) => withList(own, list('one-more')));
    const { layer } = parsePolicy(pane.personal!, 'person');
    expect([savedOf(store), layer.thresholds, layer.knownLists?.length]).toEqual(['too-many', { warn: 60 }, 500]);
  });

  test('has room after something was taken out', async () => {
    const pane = full();
    const store = await opened(pane);
    await store.change((own) => withoutList(own, list('l0').address));
    await store.change((own) => withList(own, list('one-more')));
    expect([savedOf(store), pane.personal!.includes('one-more')]).toEqual(['saved', true]);
  });
});

test('changes that come while one is being saved are saved after it, each once', async () => {
  const pane = new FakePane();
  const store = await opened(pane);
  const texts: string[] = [];
  const { write } = pane.roaming;
  Object.assign(pane.roaming, { write: (text: string) => (texts.push(text), write(text)) });
  const first = store.change((own) => withList(own, list('a')));
  await Promise.resolve();
  await Promise.all([first, store.change((own) => withList(own, list('b'))), store.tryAgain()]);
  expect(JSON.parse(pane.personal!)).toEqual({ knownLists: [list('a'), list('b')] });
  expect(texts.length).toBeLessThanOrEqual(2);
});
