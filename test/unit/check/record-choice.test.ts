import { describe, expect, test } from 'vitest';
import { recordChoice } from '../../../src/check/record-choice';
import { checkMessage } from '../../../src/check/check-message';
import { TestOutlook } from '../../builders/outlook/test-outlook';

async function kept(outlook: TestOutlook, outcome: Parameters<typeof recordChoice>[1]): Promise<readonly string[]> {
  outlook.now += 1_000;
  await recordChoice(await checkMessage('pane', outlook), outcome, outlook);
  // Without number and chance, which stand first.
  return outlook.device.get('records')!.trim().split('\n').at(-1)!.split(',').slice(1);
}

describe('a choice', () => {
  test('is kept with what was shown when it was made', async () => {
    const outlook = new TestOutlook({ platform: 'classic' }).people(1_200);
    const [at, action, shown, rules, reach, client, outcome] = await kept(outlook, 'acknowledged');
    expect([at, action, shown, rules, reach, client, outcome]).toEqual([
      String(outlook.now),
      'confirm',
      'confirm',
      'large-audience',
      '1000',
      'classic',
      'acknowledged',
    ]);
  });

  test('about a list of unknown size has no reach', async () => {
    const row = await kept(new TestOutlook().practices(), 'reply-only');
    expect([row[4], row[6]]).toEqual(['', 'reply-only']);
  });

  test.each(['device.read', 'device.write'] as const)('never rejects: %s', async (what) => {
    const outlook = new TestOutlook().people(30);
    const review = await checkMessage('pane', outlook);
    outlook.broken.add(what);
    await expect(recordChoice(review, 'drop', outlook)).resolves.toBeUndefined();
  });
});
