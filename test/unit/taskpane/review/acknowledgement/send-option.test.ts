import { expect, test } from 'vitest';
import { decide } from '../../../../../src/engine/decide';
import type { Action } from '../../../../../src/engine/decision';
import { known } from '../../../../../src/engine/facts';
import { sendOption } from '../../../../../src/taskpane/review/acknowledgement/send-option';
import { replyToAll, settings } from '../../../../builders/engine/a-message';

const calm = decide(replyToAll(), settings());
const stormy = decide(replyToAll({ direct: 200, stormWords: known(['asks-removal'], 'body') }), settings());
const client = (mailbox: number) =>
  ({ mailbox, platform: 'web', language: 'en', me: { name: '', address: '' } }) as const;

test.each<[Action, number, string]>([
  ['allow', 15, 'free'],
  ['notice', 15, 'free'],
  ['warn', 14, 'send-anyway'],
  ['warn', 13, 'send-again'],
  ['confirm', 15, 'acknowledge'],
  ['confirm', 13, 'acknowledge'],
  ['block', 15, 'never'],
  ['block', 13, 'never'],
])('%s with Mailbox 1.%i: %s', (shown, mailbox, way) => {
  expect(sendOption({ shown, decision: { ...calm, action: shown } }, client(mailbox))).toBe(way);
});

test('words that feed a storm never pass on a second press', () => {
  expect(sendOption({ shown: 'warn', decision: { ...stormy, action: 'warn' } }, client(13))).toBe('acknowledge');
  expect(sendOption({ shown: 'warn', decision: { ...stormy, action: 'warn' } }, client(14))).toBe('send-anyway');
});
