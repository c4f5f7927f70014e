import { describe, expect, it, vi } from 'vitest';
import * as decide from '../../../src/engine/decide';
import type { StormClient } from '../../../src/storm/clients';
import { StormGuard } from '../../../src/storm/guard';
import type { SizeKnown, StormReply, StormVerdict } from '../../../src/storm/guard';

const ask = (
  reply: Partial<StormReply>,
  {
    size = 'unknown',
    audience = 850_000,
    policy = '{}',
  }: { size?: SizeKnown; audience?: number; policy?: string } = {},
): Promise<StormVerdict> =>
  new StormGuard(size, audience, policy).verdictOn({
    text: 'Me too',
    depth: 1,
    own: 0,
    frozen: false,
    client: 'web',
    ...reply,
  });

describe('the guard in a storm', () => {
  it.each<[string, Parameters<typeof ask>, StormVerdict['action']]>([
    ['a list known to be large', [{}, { size: 'known' }], 'block'],
    ['a list known to have 1,200 members', [{}, { size: 'known', audience: 1_200 }], 'confirm'],
    ['a list known to be small', [{ text: 'See you there' }, { size: 'known', audience: 20 }], 'allow'],
    ['a list that nobody knows', [{}], 'warn'],
    ['a list that nobody knows, and storm words', [{ text: 'Please remove me from this list' }], 'confirm'],
    ['a list that the catalogue lacks', [{}, { size: 'newly-made' }], 'confirm'],
    ['a frozen list', [{ frozen: true }], 'block'],
    ['a list that its organisation protects', [{}, { policy: '{"onUnknown":"block"}' }], 'block'],
    ['any list where the guard only observes', [{}, { size: 'known', policy: '{"mode":"observe"}' }], 'allow'],
  ])('decides as it does in Outlook about %s', async (_, asked, action) => {
    expect(await ask(...asked)).toMatchObject({ action, passesByPress: action === 'warn' });
  });

  it.each<[StormClient, Partial<StormVerdict>]>([
    ['web', { asksOnSend: true, action: 'warn', passesByPress: true, hasBar: true }],
    ['classic', { asksOnSend: true, action: 'warn', passesByPress: true, hasBar: true }],
    ['old-classic', { asksOnSend: true, action: 'warn', passesByPress: true, hasBar: true }],
    ['mac', { asksOnSend: true, action: 'warn', passesByPress: true, hasBar: true }],
    ['phone', { asksOnSend: false, action: 'allow', passesByPress: false, hasBar: true, alert: '' }],
  ])('does on %s what can be done there', async (client, verdict) => {
    expect(await ask({ client })).toMatchObject(verdict);
  });

  it('lets no second press of an old classic pass what has to be confirmed', async () => {
    const reply = { client: 'old-classic', text: 'Please remove me from this list' } as const;
    expect(await ask(reply)).toMatchObject({ action: 'confirm', passesByPress: false });
  });

  it('says what the alert says, and shows the bar', async () => {
    const verdict = await ask({});
    expect(verdict.alert).toContain('CroydonPractices');
    expect(verdict.hasBar).toBe(true);
  });

  it('asks the rules once for each reply that differs to them', async () => {
    const asked = vi.spyOn(decide, 'decide');
    const guard = new StormGuard('unknown', 850_000, '{}');
    const reply: StormReply = { text: 'Me too', depth: 40, own: 9, frozen: false, client: 'web' };
    const first = await guard.verdictOn(reply);
    const before = asked.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    expect(await guard.verdictOn({ ...reply, depth: 90, own: 12 })).toBe(first);
    expect(asked.mock.calls).toHaveLength(before);
    await guard.verdictOn({ ...reply, text: 'Same here' });
    expect(asked.mock.calls.length).toBeGreaterThan(before);
  });
});
