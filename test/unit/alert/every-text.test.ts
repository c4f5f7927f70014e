import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/engine/decide';
import { ACTIONS } from '../../../src/engine/decision';
import type { Decision, Finding } from '../../../src/engine/decision';
import { reachOf } from '../../../src/engine/reach';
import { rules } from '../../../src/engine/rules/index';
import { THRESHOLD_MESSAGES } from '../../../src/engine/thresholds';
import { BAR_LIMIT, infoBar } from '../../../src/alert/info-bar';
import { ALERT_LIMIT, BUTTON_LIMIT, smartAlert } from '../../../src/alert/smart-alert';
import type { AlertKey } from '../../../src/i18n/alert-texts';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import en from '../../../src/i18n/en.json';
import { LANGUAGES } from '../../../src/i18n/language';
import { parsePolicy } from '../../../src/policy/parse';
import { cleanName, safeName } from '../../../src/signals/safe-name';
import { facts, list, listOf, settings } from '../../builders/engine/a-message';

interface Message {
  readonly rule: string;
  readonly messageId: string;
}
const MESSAGES: readonly Message[] = rules.flatMap(({ id, description }) =>
  description!.messages.map((messageId) => ({ rule: id, messageId })),
);

/** Of these the number, or an owner's words, is the reason: the alert has no sentence of their own. */
const isSaidByNumber = ({ messageId }: Message): boolean => THRESHOLD_MESSAGES.includes(messageId);
const isSaidByOwner = ({ messageId }: Message): boolean => messageId === 'owner-words';

const ADDRESSES =
  'www.evil.example https://evil.example/a?b=c http://evil.example evil@evil.example evil.example //evil.example';
/** As a name is when the rules get it, and as an organisation's words are. */
const NAMES = {
  plain: 'CroydonPractices',
  long: cleanName('n'.repeat(256)),
  markdown: cleanName('*'.repeat(256)),
  'with addresses': cleanName(ADDRESSES),
  'with markup': cleanName(
    '[a](https://evil.example) <https://evil.example> ![b](https://evil.example/c.png) <a href="https://evil.example">',
  ),
} as const;
const NUMBERS = {
  people: 850_000,
  before: 1,
  size: 850_000,
  limit: 5_000,
  replies: 999_999_999,
  domains: 120,
  domain: 'away.example',
};
const WORDS = {
  none: {},
  short: { message: 'The list is being repaired.' },
  long: { message: '_'.repeat(200), link: `https://intranet.croydon.example/${'a'.repeat(80)}` },
  'with addresses': { message: `${ADDRESSES} ${ADDRESSES}`.slice(0, 200) },
} as const;

function decisionOn({ rule, messageId }: Message, action: Finding['action'], name: string, words: object): Decision {
  const about = facts({ toAll: true, direct: 1, lists: [listOf(850_000, { name }), list({ name })] });
  const params = { list: name, ...NUMBERS, ...words };
  const finding: Finding = { rule, messageId, action, params, certainty: 'strong', because: `rules.${rule}` };
  return { action, findings: [finding], reach: reachOf(about), kind: about.kind, toAll: about.toAll };
}

test('every message has a sentence of its own, but where the number or an owner’s words are the reason', () => {
  const own = MESSAGES.filter((message) => !isSaidByNumber(message) && !isSaidByOwner(message));
  expect(
    Object.keys(en.alert)
      .filter((key) => key.startsWith('rules.'))
      .sort(),
  ).toEqual(own.map(({ rule, messageId }) => `rules.${rule}.${messageId}`).sort());
});

/** What a reader of Markdown that makes links of bare addresses, too, would make a link of: not an owner's `link`. */
const linksIn = (markdown: string): readonly string[] =>
  [...marked.parse(markdown, { async: false, gfm: true }).matchAll(/<(?:a|img) [^>]*?(?:href|src)="([^"]*)"/g)]
    .map(([, address]) => address!)
    .filter((address) => !address.startsWith('https://intranet.croydon.example/'));

test('direction and control characters of a stranger or a policy are in neither bar nor alert', () => {
  const hostile = 'All\u202e\u0007\u2066 ffatS\u200f\r\n\u200bx';
  const rows = [{ address: 'practices@croydon.example', action: 'block', message: hostile }];
  const { layer, issues } = parsePolicy(JSON.stringify({ lists: rows, messages: { all: hostile } }));
  expect(issues).toEqual([]);
  const text = alertTextFor(['en']);
  for (const row of [0, undefined]) {
    const named = list({ name: safeName(hostile, ''), row, ownerWords: layer.messages!.all });
    const decision = decide(facts({ toAll: true, lists: [named] }), settings(layer));
    const answer = smartAlert({ ...decision, action: 'block' }, { mailbox: 15 }, text);
    if (answer.allowEvent) throw new Error('it was let through');
    const said = [infoBar(decision, text)!.text, answer.errorMessage, answer.errorMessageMarkdown].join('');
    expect(said).toContain('ffatS');
    expect(said.replace(/\n\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  const text = alertTextFor([language]);

  test.each(MESSAGES)('$rule.$messageId: its reason is in the bar, and in the alert behind the verdict', (message) => {
    const key = `rules.${message.rule}.${message.messageId}` as AlertKey;
    const params = { ...NUMBERS, list: NAMES.plain, subject: text('subject.reply-all') };
    const reason = isSaidByNumber(message)
      ? text('reach.people', { ...params, more: '+' })
      : isSaidByOwner(message)
        ? `${NAMES.plain}: ${WORDS.short.message}`
        : text(key, params);
    const words = isSaidByOwner(message) ? WORDS.short : {};
    expect(infoBar(decisionOn(message, 'notice', NAMES.plain, words), text)?.text).toBe(reason);
    for (const action of ['warn', 'confirm', 'block'] as const) {
      const answer = smartAlert(decisionOn(message, action, NAMES.plain, words), { mailbox: 15 }, text);
      if (answer.allowEvent) throw new Error(`${action} was let through`);
      expect(answer.errorMessage.startsWith(`${text(`verdict.${action}`)} ${reason}\n\n`)).toBe(true);
    }
  });

  test.each(Object.keys(NAMES) as (keyof typeof NAMES)[])(
    'a name that is %s keeps to the limits, and is no link',
    (name) => {
      const links = new Set<string>();
      for (const message of MESSAGES)
        for (const words of Object.values(WORDS))
          for (const action of ACTIONS.slice(1)) {
            const decision = decisionOn(message, action, NAMES[name], words);
            const bar = infoBar(decision, text)!;
            expect(bar.text.length).toBeLessThanOrEqual(BAR_LIMIT);
            expect(bar.text).not.toMatch(/\{\w+\}/);
            for (const mailbox of [13, 15]) {
              const answer = smartAlert(decision, { mailbox }, text);
              if (answer.allowEvent) continue;
              expect(answer.errorMessage.length).toBeLessThanOrEqual(ALERT_LIMIT);
              expect(answer.errorMessageMarkdown.length).toBeLessThanOrEqual(ALERT_LIMIT);
              expect(answer.cancelLabel.length).toBeLessThanOrEqual(BUTTON_LIMIT);
              // What to do is never what gets cut.
              expect(answer.errorMessage + answer.errorMessageMarkdown).not.toMatch(/\{\w+\}|…$/);
              if (message.messageId === MESSAGES[0]!.messageId || words === WORDS['with addresses'])
                for (const link of linksIn(answer.errorMessageMarkdown)) links.add(link);
            }
          }
      expect([...links]).toEqual([]);
    },
  );
});
