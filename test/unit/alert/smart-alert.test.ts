import { expect, test } from 'vitest';
import { ALERT_LIMIT, BUTTON_LIMIT, smartAlert } from '../../../src/alert/smart-alert';
import type { StoppedSend } from '../../../src/alert/smart-alert';
import { BAR_LIMIT, infoBar } from '../../../src/alert/info-bar';
import type { Action, Decision, Finding } from '../../../src/engine/decision';
import type { Facts } from '../../../src/engine/facts';
import { reachOf } from '../../../src/engine/reach';
import { rules } from '../../../src/engine/rules/index';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import { LANGUAGES } from '../../../src/i18n/language';
import { list, listOf, replyToAll } from '../../builders/engine/a-message';

const MODERN = { mailbox: 15 };
const OLD = { mailbox: 13 };
const ENGLISH = alertTextFor(['en-GB']);

const decisionOf = (action: Action, facts: Facts, findings: readonly Finding[] = []): Decision => ({
  action,
  findings,
  reach: reachOf(facts),
  toAll: facts.toAll,
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

test('a client without the button is told where to find it, and how a warn passes', () => {
  const warn = decisionOf('warn', replyToAll({ direct: 200 }));
  const old = stopped(warn, OLD).errorMessage;
  expect(old).toContain(ENGLISH('ask.press-again'));
  expect(old).toContain(ENGLISH('ask.ribbon'));
  expect(stopped(warn).errorMessage).not.toContain(ENGLISH('ask.press-again'));
});

test('storm words that policy only warns about never pass on a second press, so nothing says they do', () => {
  const fuel: Finding = {
    rule: 'storm-fuel',
    action: 'warn',
    messageId: 'asks-removal',
    params: {},
    certainty: 'strong',
    because: 'rules.storm-fuel',
    insists: true,
  };
  const text = stopped(decisionOf('warn', replyToAll({ direct: 200 }), [fuel]), OLD).errorMessage;
  expect(text).not.toContain(ENGLISH('ask.press-again'));
  expect(text).toContain(ENGLISH('ask.confirm'));
});

test('what the headline says already is not said again', () => {
  const many: Finding = {
    rule: 'large-audience',
    action: 'warn',
    messageId: 'from',
    params: { limit: 100 },
    certainty: 'strong',
    because: 'thresholds.warn',
  };
  const { errorMessage, errorMessageMarkdown } = stopped(decisionOf('warn', replyToAll({ direct: 200 }), [many]));
  expect(errorMessageMarkdown).toBe(`**${errorMessage}**`);
  expect(errorMessage).toBe(ENGLISH('reach.people', { subject: ENGLISH('subject.reply-all'), people: 200 }));
});

test('the organisation’s own wording stands in place of ours, unless it asks for what there is not', () => {
  const own = { en: { 'reach.people': 'Stop! {people} people.', 'ask.block': 'Call {who}.' } };
  const text = stopped(
    decisionOf('block', replyToAll({ direct: 200 })),
    MODERN,
    alertTextFor(['en'], own),
  ).errorMessage;
  expect(text).toContain('Stop! 200 people.');
  expect(text).toContain(ENGLISH('ask.block'));
});

test('names are text in Markdown too', () => {
  const evil = list({ name: '[click](https://evil.example) *<img>*' });
  const text = stopped(decisionOf('warn', replyToAll({ lists: [evil] }))).errorMessageMarkdown;
  expect(text).toContain('\\[click\\]\\(https://evil.example\\) \\*\\<img\\>\\*');
});

/** The longest values that can come: names of 120 characters that Markdown doubles, numbers of nine digits, owners' words. */
const longest = '*'.repeat(120);
const worstFinding = (rule: string, messageId: string): Finding => ({
  rule,
  messageId,
  action: 'block',
  certainty: 'strong',
  because: `rules.${rule}`,
  params: {
    list: longest,
    message: '_'.repeat(200),
    people: 999_999_999,
    before: 999_999_999,
    size: 999_999_999,
    limit: 999_999_999,
    replies: 999_999_999,
    domains: 999_999_999,
  },
});
const everyMessage = rules.flatMap((rule) =>
  rule.description!.messages.map((message) => worstFinding(rule.id, message)),
);
const audiences: readonly (readonly [string, Facts])[] = [
  ['people', replyToAll({ direct: 999_999_999 })],
  ['at least', replyToAll({ direct: 999_999_999, truncated: true })],
  ['through a list', replyToAll({ lists: [listOf(999_999_999, { name: longest })] })],
  ['an unknown list', replyToAll({ direct: 999_999_999, lists: [list({ name: longest })] })],
  ['an unknown list alone', replyToAll({ direct: 0, lists: [list({ name: longest })] })],
  ['a possible list', replyToAll({ direct: 2, lists: [list({ name: longest, certainty: 'possible-list' })] })],
];

test.each(Object.keys(LANGUAGES))(
  '%s: every text keeps to Outlook’s limits with the longest values, and no placeholder is left',
  (language) => {
    const text = alertTextFor([language]);
    for (const toAll of [true, false])
      for (const [what, facts] of audiences)
        for (const findings of [[], ...everyMessage.map((finding) => [finding]), everyMessage])
          for (const action of ['warn', 'confirm', 'block'] as const)
            for (const mailbox of [13, 15]) {
              const decision = { ...decisionOf(action, facts, findings), toAll };
              const answer = stopped(decision, { mailbox }, text);
              const bar = infoBar(decision, text);
              expect(answer.errorMessage.length, what).toBeLessThanOrEqual(ALERT_LIMIT);
              expect(answer.errorMessageMarkdown.length, what).toBeLessThanOrEqual(ALERT_LIMIT);
              expect(answer.cancelLabel.length).toBeLessThanOrEqual(BUTTON_LIMIT);
              expect(bar?.text.length).toBeLessThanOrEqual(BAR_LIMIT);
              expect(answer.errorMessage + (bar?.text ?? '')).not.toMatch(/\{\w+\}/);
              // What to do is never what gets cut; a warn with a button for each choice says nothing more.
              if (action !== 'warn' || mailbox < 14) expect(answer.errorMessage).not.toMatch(/…$/);
            }
  },
);

test('an owner’s link is named by its host in Markdown, stands in full in plain text, and is left to the pane where it is long', () => {
  const protectedBy = (link: string): Finding => ({
    rule: 'protected-list',
    action: 'block',
    messageId: 'protected',
    params: { list: 'All Staff', message: 'Ask the communications team.', link },
    certainty: 'strong',
    because: 'lists[0].action',
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
  const said = stopped(decisionOf('block', nobody)).errorMessage;
  expect(said).toContain(ENGLISH('reach.unread'));
  expect(said).not.toMatch(/\d/);
});
