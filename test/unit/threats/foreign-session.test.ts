import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/check/check-message';
import type { SessionState } from '../../../src/check/session-state';
import { NOT_ASKED } from '../../../src/taskpane/review/audience/exchange';
import { hasPassedPrompt } from '../../../src/taskpane/review/state/has-passed';
import { confirmationState } from '../../../src/taskpane/review/state/review-state';
import { FakePane } from '../../builders/pane/fake-pane';

/** Every key of ours, so that a new one is tried, too. */
const KEYS: Readonly<Record<Exclude<keyof SessionState, 'unreadable'>, true>> = {
  opened: true,
  from: true,
  lastDecision: true,
  lastSend: true,
  barDismissed: true,
  acknowledged: true,
  graphResults: true,
  policy: true,
  choices: true,
};

const NOW = Date.UTC(2026, 10, 14, 8, 30);

/** Another add-in's texts, an older build's, and ours in another form. */
const TEXTS: readonly string[] = [
  '',
  'null',
  '7',
  '[]',
  '{}',
  '"text"',
  '{"version":1}',
  '{"v":0,"is":{"at":1}}',
  `{"v":0,"is":{"recipients":"","at":${NOW},"spent":${NOW}}}`,
  ...[
    null,
    7,
    [],
    {},
    'text',
    { at: NOW },
    { at: 'now', rules: 7, lists: null, sizes: [null], address: 7, length: 1, triedAt: NOW },
    { rules: [null], lists: [null], sizes: [[null]], at: null, recipients: {}, text: 7, triedAt: {} },
    { rules: { join: 1 }, lists: { find: 1 }, sizes: 'x', address: {}, text: '{"mode":"off"', triedAt: NOW },
  ].map((is) => JSON.stringify({ v: 1, is })),
];

describe.each(Object.keys(KEYS))('what is stored as "%s"', (key) => {
  test.each(TEXTS)('in a form that is not ours makes nothing milder, and is never an error: %s', async (text) => {
    const pane = new FakePane().listOf(3_000, { action: 'confirm' });
    pane.sessionTexts.set(key, text);
    const review = await checkMessage('pane', pane);
    expect(review.shown).toBe('confirm');
    const state = { phase: 'ready', review, at: pane.now, exchange: NOT_ASKED } as const;
    expect([hasPassedPrompt(state), confirmationState(state)]).toEqual([false, 'none']);
    expect((await checkMessage('send', pane)).shown).toBe('confirm');
  });
});
