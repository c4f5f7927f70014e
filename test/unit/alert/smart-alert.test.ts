import { describe, expect, test } from 'vitest';
import { smartAlert } from '../../../src/alert/smart-alert';
import type { StoppedSend } from '../../../src/alert/smart-alert';
import type { Action, Decision, Finding } from '../../../src/engine/decision';
import type { Facts } from '../../../src/engine/facts';
import { reachOf } from '../../../src/engine/reach';
import type { AlertKey } from '../../../src/i18n/alert-texts';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import en from '../../../src/i18n/en.json';
import { facts, listOf, replyToAll } from '../../builders/engine/a-message';

const MODERN = { mailbox: 15 };
const OLD = { mailbox: 13 };
const ENGLISH = alertTextFor(['en-GB']);
const KEYS = (Object.keys(en.alert) as AlertKey[]).filter((key) => /^(verdict|ask)\./.test(key));

const decisionOf = (action: Action, about: Facts, findings: readonly Finding[] = []): Decision => ({
  action,
  findings,
  reach: reachOf(about),
  kind: about.kind,
  toAll: about.toAll,
});

const stopped = (decision: Decision, client = MODERN, text = ENGLISH): StoppedSend => {
  const completion = smartAlert(decision, client, text);
  if (completion.allowEvent) throw new Error(`${decision.action} was let through`);
  return completion;
};

test.each(['allow', 'notice'] as const)('%s lets the message go', (action) => {
  expect(smartAlert(decisionOf(action, replyToAll()), MODERN, ENGLISH)).toEqual({ allowEvent: true });
});

test('only a warn is relaxed to Send anyway; every other option is always passed', () => {
  for (const action of ['warn', 'confirm', 'block'] as const) {
    const answer = stopped(decisionOf(action, replyToAll({ direct: 200 })));
    expect(answer.sendModeOverride).toBe(action === 'warn' ? 'promptUser' : undefined);
    expect(answer).toMatchObject({ allowEvent: false, commandId: 'ReviewRecipients' });
    expect(JSON.parse(answer.contextData)).toEqual({ from: 'smart-alert', action });
    expect(answer.errorMessage).toContain('200');
    expect(answer.errorMessageMarkdown).toContain('200');
  }
});

const reason = (facts: Partial<Finding>): Finding => ({
  rule: 'large-audience',
  action: 'warn',
  messageId: 'from',
  params: { limit: 100 },
  certainty: 'strong',
  because: 'thresholds.warn',
  ...facts,
});
const FUEL = reason({ rule: 'storm-fuel', messageId: 'asks-removal', params: {}, insists: true });

describe('what is said, in this order', () => {
  const warned = decisionOf('warn', replyToAll({ direct: 200 }));
  const insisted = decisionOf('warn', replyToAll({ direct: 200 }), [FUEL]);
  test.each([
    ['a warn with buttons', warned, MODERN, ['verdict.warn', 'ask.review']],
    ['a warn without them passes on a second press', warned, OLD, ['verdict.warn', 'ask.press-again']],
    ['a warn that insists has Send anyway', insisted, MODERN, ['verdict.warn', 'ask.review']],
    ['a warn that insists never passes on a second press', insisted, OLD, ['verdict.confirm', 'ask.ribbon']],
    ['a confirm', decisionOf('confirm', replyToAll()), MODERN, ['verdict.confirm', 'ask.review']],
    ['a confirm without buttons', decisionOf('confirm', replyToAll()), OLD, ['verdict.confirm', 'ask.ribbon']],
    ['a block', decisionOf('block', replyToAll()), MODERN, ['verdict.block', 'ask.review']],
    ['a block without buttons', decisionOf('block', replyToAll()), OLD, ['verdict.block', 'ask.ribbon']],
  ] as const)('%s', (_, decision, client, keys) => {
    const { errorMessage } = stopped(decision, client);
    const frame = [...KEYS].filter((key) => errorMessage.includes(ENGLISH(key)));
    expect(frame.sort((a, b) => errorMessage.indexOf(ENGLISH(a)) - errorMessage.indexOf(ENGLISH(b)))).toEqual(keys);
    const [first] = decision.findings;
    const why = first ? ENGLISH('rules.storm-fuel.asks-removal') : ENGLISH('subject.reply-all');
    expect(errorMessage.startsWith(`${ENGLISH(keys[0])} ${why}`)).toBe(true);
  });
});

test('one reason is given, the strictest', () => {
  const weak = reason({ rule: 'storm-in-progress', messageId: 'hinted', params: {}, certainty: 'weak' });
  const said = stopped(decisionOf('warn', replyToAll({ direct: 200 }), [weak, FUEL])).errorMessage;
  expect(said).toContain(ENGLISH('rules.storm-in-progress.hinted'));
  expect(said).not.toContain(ENGLISH('rules.storm-fuel.asks-removal'));
});

test('where the number is the reason, nothing else is', () => {
  const { errorMessage } = stopped(decisionOf('warn', replyToAll({ direct: 200 }), [reason({})]));
  const number = ENGLISH('reach.people', { subject: ENGLISH('subject.reply-all'), people: 200, more: '' });
  expect(errorMessage).toBe(`${ENGLISH('verdict.warn')} ${number}\n\n${ENGLISH('ask.review')}`);
});

test('an owner’s words come right after the verdict, behind the list’s name', () => {
  const frozen = reason({
    rule: 'incident-freeze',
    action: 'block',
    messageId: 'frozen',
    params: { list: 'CroydonPractices', message: 'The list is being repaired.' },
  });
  const { errorMessage } = stopped(decisionOf('block', replyToAll({ lists: [listOf(850_000)] }), [frozen]));
  expect(errorMessage.startsWith(`${ENGLISH('verdict.block')} CroydonPractices: The list is being repaired.`)).toBe(
    true,
  );
});

test('the organisation’s own wording stands in place of ours, unless it asks for what there is not', () => {
  const own = { en: { 'reach.people': 'Stop! {people} people.', 'ask.review': 'Call {who}.' } };
  const text = stopped(
    decisionOf('block', replyToAll({ direct: 200 })),
    MODERN,
    alertTextFor(['en'], own),
  ).errorMessage;
  expect(text).toContain('Stop! 200 people.');
  expect(text).toContain(ENGLISH('ask.review'));
});

test('names are text in Markdown too', () => {
  const evil = { ...listOf(3_000), name: '[click](https://evil.example) *<img>*' };
  const text = stopped(decisionOf('warn', replyToAll({ direct: 200, lists: [evil] }))).errorMessageMarkdown;
  expect(text.replace(/\u200a/g, '')).toContain('\\[click\\]\\(https://evil.example\\) \\*\\<img\\>\\*');
});

test('an owner’s link is named by its host in Markdown, stands in full in plain text, and is left to the pane where it is long', () => {
  const protectedBy = (link: string): Finding =>
    reason({
      rule: 'protected-list',
      action: 'block',
      messageId: 'protected',
      params: { list: 'All Staff', message: 'Ask the communications team.', link },
    });
  const alertWith = (link: string): StoppedSend =>
    stopped(decisionOf('block', replyToAll({ lists: [listOf(3000)] }), [protectedBy(link)]));
  const link = 'https://intranet.corp.example/all_staff';
  const { errorMessage, errorMessageMarkdown } = alertWith(link);
  expect(errorMessage).toContain(`communications team. ${link}\n`);
  expect(errorMessageMarkdown).toContain('[intranet.corp.example](https://intranet.corp.example/all_staff)');
  expect(alertWith(`https://corp.example/${'x'.repeat(200)}`).errorMessage).not.toContain('https:');
});

test('where nobody knows who gets it, the alert says no number', () => {
  const nobody = replyToAll({ direct: 0, truncated: true, unread: true });
  const unread = reason({ rule: 'recipients-unread', action: 'block', messageId: 'unread', params: {} });
  const said = stopped(decisionOf('block', nobody, [unread])).errorMessage;
  expect(said).toContain(ENGLISH('rules.recipients-unread.unread'));
  expect(said).not.toMatch(/\d/);
});

test.each([
  ['new', 'subject.message'],
  ['forward', 'subject.message'],
  ['invitation', 'subject.invitation'],
] as const)('%s is called what it is', (kind, subject) => {
  const { errorMessage } = stopped(decisionOf('warn', facts({ kind, direct: 2000 })));
  expect(errorMessage).toContain(ENGLISH('reach.people', { subject: ENGLISH(subject), people: 2000, more: '' }));
});

test('the alert of an invitation opens the pane of a meeting', () => {
  const invitation = decisionOf('confirm', facts({ kind: 'invitation', direct: 9000 }));
  expect(stopped(invitation).commandId).toBe('InvitationReviewRecipients');
});
