import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf, keyedText, keyOf, shardOf } from '../../../../../src/directory/catalogue-key';
import { startGuard } from '../../../../../src/cli/replay/guard/guard';
import type { SendOutcome } from '../../../../../src/cli/replay/guard/guard';
import { NO_LIST_FILES, openListFiles } from '../../../../../src/cli/replay/guard/list-files';
import { BUILT_IN_POLICY } from '../../../../../src/cli/replay/guard/policy-file';
import { aSend, colleagues } from '../../../../builders/replay/a-mail';

const rulesOf = ({ decision }: SendOutcome): string[] => decision.findings.map(({ rule }) => rule);
const to = (...addresses: string[]) => ({
  to: addresses.map((address) => ({ name: '', address })),
  cc: [],
  bcc: [],
});
const under = (policy: object) => ({ ...BUILT_IN_POLICY, text: JSON.stringify(policy) });
const DAY_MS = 86_400_000;

describe('the guard in a replay', () => {
  it('is silent about ordinary mail and speaks by the thresholds', async () => {
    const guard = startGuard(BUILT_IN_POLICY, NO_LIST_FILES);
    expect((await guard.review(aSend())).action).toBe('allow');
    const many = (count: number) => aSend({ fields: { to: colleagues(count), cc: [], bcc: [] } });
    expect((await guard.review(many(30))).action).toBe('notice');
    expect((await guard.review(many(150))).action).toBe('warn');
    expect((await guard.review(many(1_500))).action).toBe('confirm');
  });

  it('takes recipients for people until a mail proves one to be a list', async () => {
    const guard = startGuard(BUILT_IN_POLICY, NO_LIST_FILES);
    const send = aSend({ fields: to('choir@corp.example', 'ben@corp.example') });
    expect((await guard.review(send)).action).toBe('allow');
    await guard.review(aSend({ lists: ['choir@corp.example'] }));
    expect(rulesOf(await guard.review(send))).toContain('unfamiliar-list');
  });

  it('takes what all mail shows to be a list for one inside the organisation of its writer', async () => {
    const likely = new Set(['falcon@corp.example', 'eagle@far.example']);
    const guard = startGuard(BUILT_IN_POLICY, NO_LIST_FILES, likely);
    expect(rulesOf(await guard.review(aSend({ fields: to('falcon@corp.example') })))).toContain('unfamiliar-list');
    const far = aSend({ fields: to('eagle@far.example', 'ben@far.example') });
    expect((await guard.review(far)).action).toBe('allow');
  });

  it('knows the lists of the policy', async () => {
    const guard = startGuard(under({ lists: [{ address: 'all@corp.example', size: 9_000 }] }), NO_LIST_FILES);
    const outcome = await guard.review(aSend({ fields: to('all@corp.example', 'ben@corp.example') }));
    expect(outcome.action).toBe('block');
    expect(outcome.decision.reach.people).toBe(9_001);
  });

  it('reads the text: who asks to be removed feeds the storm', async () => {
    const guard = startGuard(BUILT_IN_POLICY, NO_LIST_FILES);
    const send = aSend({
      fields: to('staff@corp.example'),
      lists: ['staff@corp.example'],
      body: () => Promise.resolve('Please remove me from this list.'),
    });
    expect(rulesOf(await guard.review(send))).toContain('storm-fuel');
  });

  it('says where a text is missing, and decides on the rest', async () => {
    const guard = startGuard(BUILT_IN_POLICY, NO_LIST_FILES);
    const outcome = await guard.review(
      aSend({ body: () => Promise.resolve(undefined), lists: ['colleague1@corp.example'] }),
    );
    expect(outcome.textMissing).toBe(true);
    expect(rulesOf(outcome)).toContain('unfamiliar-list');
    expect((await guard.review(aSend())).textMissing).toBe(false);
  });

  it('remembers for each person what they wrote to without a prompt', async () => {
    const guard = startGuard(
      under({ rules: { 'unfamiliar-list': 'notice', 'large-list-origin': 'off' } }),
      NO_LIST_FILES,
    );
    const post = (name: string, day: number) =>
      aSend({
        from: { name, address: `${name}@corp.example` },
        fields: to('staff@corp.example'),
        lists: ['staff@corp.example'],
        at: Date.UTC(2024, 2, 4) + day * DAY_MS,
        conversation: `<${day}@corp.example>`,
      });
    expect((await guard.review(post('ada', 0))).action).toBe('notice');
    expect((await guard.review(post('ada', 3))).action).toBe('allow');
    expect((await guard.review(post('ben', 3))).action).toBe('notice');
  });
});

describe('with a catalogue', () => {
  const MADE = Date.UTC(2024, 5, 1);
  const SALT = 'pinch';
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lists-'));
    const key = keyOf(
      createHash('sha256')
        .update(keyedText(SALT, 'all@corp.example', ''))
        .digest('hex'),
    );
    const index = { version: 1, build: 'b', made: new Date(MADE).toISOString(), salt: SALT, lists: 1 };
    await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
    for (let n = 0; n < 256; n++) {
      const name = n.toString(16).padStart(2, '0');
      const lists = name === shardOf(key) ? { [entryOf(key)]: [7_000, 'static'] } : {};
      await writeFile(path.join(folder, `${name}.json`), JSON.stringify({ build: 'b', lists }));
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('a recipient in it is a list of that size', async () => {
    const guard = startGuard(BUILT_IN_POLICY, await openListFiles(folder));
    const outcome = await guard.review(aSend({ fields: to('all@corp.example', 'ben@corp.example') }));
    expect(outcome).toMatchObject({ action: 'block', decision: { reach: { people: 7_001, exact: true } } });
  });

  it('a list that is absent from it is new only to mail sent after it was made', async () => {
    const guard = startGuard(BUILT_IN_POLICY, await openListFiles(folder));
    const post = (at: number) =>
      guard.review(aSend({ fields: to('staff@corp.example'), lists: ['staff@corp.example'], at }));
    const newlyMade = ({ decision }: SendOutcome) => decision.reach.lists[0]?.newlyMade;
    expect(newlyMade(await post(MADE - DAY_MS))).toBe(false);
    expect(newlyMade(await post(MADE + DAY_MS))).toBe(true);
    expect(newlyMade(await post(MADE - 400 * DAY_MS))).toBe(false);
    expect(newlyMade(await post(MADE + 30 * DAY_MS))).toBe(false);
  });

  it('a folder without one is a sentence', async () => {
    await rm(path.join(folder, 'index.json'));
    await expect(openListFiles(folder)).rejects.toThrow(/does not hold a list catalogue/);
    await writeFile(path.join(folder, 'index.json'), '[]');
    await expect(openListFiles(folder)).rejects.toThrow(/is not the index/);
  });
});
