import { expect, it } from 'vitest';
import { decisionInForce } from '../../../../src/preview/model/decision-in-force';

const stored = (action: string): string => JSON.stringify({ v: 1, is: { action, rules: ['r'] } });
const launch = (event: string, at: number, outcome?: string) => ({
  event,
  at,
  calls: ['sessionData.getAllAsync'],
  ...(outcome !== undefined && { outcome }),
});
const OPENED = launch('OnNewMessageCompose', 1, 'completed');
const CHANGED = launch('OnMessageRecipientsChanged', 2, 'completed');
const SENT = launch('OnMessageSend', 3, 'stopped');
const both = { lastDecision: stored('notice'), lastSend: stored('confirm') };

const action = ({ decision }: NonNullable<ReturnType<typeof decisionInForce>>): unknown =>
  (decision.is as { action: unknown }).action;

it.each([
  ['the window opened', [OPENED], 'opened', 'notice'],
  ['recipients changed', [CHANGED, OPENED], 'recipients-changed', 'notice'],
  ['Send was pressed', [SENT, CHANGED, OPENED], 'send', 'confirm'],
  // A handler that comes to what was stored before stores nothing again: the older text is in force, the newer of the two is not.
  [
    'recipients changed after Send',
    [launch('OnMessageRecipientsChanged', 4, 'completed'), SENT],
    'recipients-changed',
    'notice',
  ],
  ['From of a meeting changed', [launch('OnAppointmentFromChanged', 4, 'completed'), OPENED], 'from-changed', 'notice'],
  [
    'a handler runs, or died, since',
    [launch('OnMessageSend', 5), launch('OnMessageSend', 4, 'did not load: no'), CHANGED],
    'recipients-changed',
    'notice',
  ],
  [
    'a bar was dismissed since',
    [launch('OnInfoBarDismissClicked', 4, 'completed'), CHANGED],
    'recipients-changed',
    'notice',
  ],
] as const)('is that of the last handler that answered: %s', (_name, launches, by, expected) => {
  const inForce = decisionInForce(both, launches)!;
  expect([inForce.by, action(inForce)]).toEqual([by, expected]);
});

it('is to allow where the handler had nothing to store', () => {
  expect(action(decisionInForce({}, [OPENED])!)).toBe('allow');
  expect(action(decisionInForce({ lastDecision: stored('notice') }, [SENT])!)).toBe('allow');
  expect(action(decisionInForce({ lastDecision: 'not ours' }, [OPENED])!)).toBe('allow');
});

it('is none where the client has no session data', () => {
  expect(decisionInForce({}, [{ ...OPENED, calls: ['to.getAsync'] }])).toBeUndefined();
});

it('is none before any handler has answered', () => {
  expect(decisionInForce(both, [launch('OnNewMessageCompose', 1)])).toBeUndefined();
});

it('is the pane’s once it was confirmed there, until a handler decides again', () => {
  const acknowledged = { ...both, acknowledged: JSON.stringify({ v: 1, is: { at: 4, recipients: 'x' } }) };
  expect(decisionInForce(acknowledged, [SENT])).toEqual({
    by: 'pane',
    decision: { v: 1, is: { action: 'confirm', rules: ['r'], shown: 'allow', bypassReason: 'acknowledged' } },
  });
  expect(decisionInForce(acknowledged, [launch('OnMessageRecipientsChanged', 5, 'completed'), SENT])!.by).toBe(
    'recipients-changed',
  );
});
