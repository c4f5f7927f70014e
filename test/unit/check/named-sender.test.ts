import { describe, expect, test } from 'vitest';
import { namedSender } from '../../../src/check/named-sender';
import { checkMessage } from '../../../src/check/check-message';
import { TestOutlook } from '../../builders/outlook/test-outlook';

const comms = { match: ['*@comms.example', 'director@corp.example'], newMailThresholds: { confirm: 0 } };
const director = { match: ['director@corp.example'], thresholds: { block: 50 } };
const people = [comms, director];

test.each([
  ['anna@comms.example', comms],
  ['anna@press.comms.example', comms],
  ['anna@notcomms.example', undefined],
  ['anna@corp.example', undefined],
  [' Director@Corp.Example', comms],
])('"%s": the first row that names it', (address, row) => {
  expect(namedSender(people, [address])).toBe(row);
});

test('From decides, and the profile where no row names From', () => {
  expect(namedSender([director, comms], ['anna@comms.example', 'director@corp.example'])).toBe(comms);
  expect(namedSender([director], ['anna@comms.example', 'director@corp.example'])).toBe(director);
  expect(namedSender(undefined, ['anna@comms.example'])).toBeUndefined();
});

const policyFile = JSON.stringify({
  senderOverrides: [{ match: ['press@comms.example'], thresholds: { warn: 5, block: 0 } }],
});

test('a message sent from a named address goes by its row, at compose and on Send', async () => {
  const outlook = new TestOutlook().people(10);
  outlook.policyFile = policyFile;
  expect((await checkMessage('opened', outlook)).decision.action).toBe('allow');
  outlook.sender = { name: 'Press', address: 'press@comms.example' };
  const { decision, policy } = await checkMessage('from-changed', outlook);
  expect(decision.action).toBe('warn');
  expect(policy.source.thresholds).toBe('senderOverrides');
  expect((await checkMessage('send', outlook)).decision.action).toBe('warn');
  outlook.people(6000);
  expect((await checkMessage('send', outlook)).decision.action).toBe('confirm');
});

test('a profile that a row names goes by it, even where the policy is read on Send for the first time', async () => {
  const outlook = new TestOutlook({ me: { name: 'Press', address: 'press@comms.example' } }).people(30);
  outlook.policyFile = policyFile;
  expect((await checkMessage('send', outlook)).decision.action).toBe('warn');
});

describe('a mode of their own', () => {
  const MODES = ['enforce', 'observe', 'off'] as const;
  type Mode = (typeof MODES)[number];
  const PRESS = { name: 'Press', address: 'press@comms.example' };

  /** Six thousand people: what is not shown here is not shown because of the mode. */
  const windowUnder = (everybody: Mode, named: Mode): TestOutlook => {
    const outlook = new TestOutlook().people(6000);
    outlook.policyFile = JSON.stringify({
      mode: everybody,
      senderOverrides: [{ match: [PRESS.address], mode: named }],
    });
    return outlook;
  };
  const asShown = (mode: Mode) => (mode === 'enforce' ? 'block' : 'allow');

  test.each(MODES.flatMap((everybody) => MODES.map((named) => [everybody, named] as const)))(
    '%s for everybody, %s for a shared mailbox: the same when the window opens, when From changes there and back, and on Send',
    async (everybody, named) => {
      const outlook = windowUnder(everybody, named);
      const me = outlook.sender;
      const steps = [
        ['opened', PRESS, named],
        ['from-changed', me, everybody],
        ['from-changed', PRESS, named],
        ['from-changed', me, everybody],
      ] as const;
      for (const [trigger, sender, mode] of steps) {
        outlook.sender = sender;
        for (const at of [trigger, 'changed', 'send', 'send'] as const)
          expect((await checkMessage(at, outlook)).shown, `${at} from ${sender.address}`).toBe(asShown(mode));
      }
    },
  );

  test('of the profile, where no row names From', async () => {
    const outlook = new TestOutlook({ me: PRESS }).people(6000);
    outlook.policyFile = windowUnder('observe', 'enforce').policyFile;
    outlook.sender = { name: 'Ward 7', address: 'ward7@corp.example' };
    for (const at of ['opened', 'send'] as const) {
      const { shown, policy } = await checkMessage(at, outlook);
      expect(shown).toBe('block');
      expect(policy.source.mode).toBe('senderOverrides');
    }
  });
});
