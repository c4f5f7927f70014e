import { ACTIONS } from '../engine/decision';
import type { Rule } from '../engine/decision';
import { rules } from '../engine/rules/index';
import { address, arrayOf, domain, link, dateTime, object, oneOf, recordOf, sender, text, wholeNumber } from './types';
import type { Type, ValueOf } from './types';

/** How a lower layer may change what a higher one set: instead of it, in addition to it, or only to the stricter. */
export type Merge = 'override' | 'union' | 'strictest';

interface Row<T extends Type, M extends Merge, P extends boolean> {
  readonly type: T;
  readonly default: ValueOf<T>;
  readonly merge: M;
  /** The person may set it too, in the pane (taskpane/settings/personal-settings.tsx); `locked` takes that away. */
  readonly personal: P;
  /** What it does, to an administrator; the first sentence stands for the whole in a table. Only where DESCRIBED. */
  readonly description?: string;
  /** A value as a file has it. Only where DESCRIBED. */
  readonly example?: unknown;
}

/** Put in at build time: false for everything that is deployed, which reads no prose and shall not carry it. */
declare const DESCRIBED: boolean;

const row = <T extends Type, M extends Merge, P extends boolean>(
  type: T,
  merge: M,
  personal: P,
  value: NoInfer<ValueOf<T>>,
  description: string,
  example: unknown,
): Row<T, M, P> =>
  DESCRIBED
    ? { type, default: value, merge, personal, description, example }
    : { type, default: value, merge, personal };

const people = wholeNumber(0);
const graded = oneOf(['default', 'off', ...ACTIONS]);
/** Of a rule that takes its action from another setting. */
const followed = oneOf(['default', 'off']);
/** Under the rule's id, in the table's order. */
const eachRule = <T>(valueOf: (rule: Rule) => T): Readonly<Record<string, T>> =>
  rules.reduce<Record<string, T>>((all, rule) => ({ ...all, [rule.id]: valueOf(rule) }), {});
const passOrStop = oneOf(['allow', 'warn', 'block']);
const thresholds = object({ notice: people, warn: people, confirm: people, block: people }, [], {
  notice: 'A bar above the message, from so many people on.',
  warn: 'An alert on Send that people may pass.',
  confirm: 'Not sent until it was confirmed in the task pane.',
  block: 'Not sent.',
});

/** Every setting there is, one row each: parser, defaults, layers, JSON Schema and reference page read this table. */
export const SCHEMA = {
  mode: row(
    oneOf(['enforce', 'observe', 'off']),
    'override',
    false,
    'enforce',
    'What comes of a decision. `enforce`: people are told, asked and stopped. `observe`: the same is decided and recorded, and nothing is shown; the way to roll out. `off`: the guard does nothing at all; the kill switch.',
    'observe',
  ),
  thresholds: row(
    thresholds,
    'strictest',
    true,
    { notice: 25, warn: 100, confirm: 1000, block: 5000 },
    'From how many people on a reply to all is noticed, warned about, to be confirmed, or blocked. `0` leaves a step out.',
    { warn: 50, block: 2000 },
  ),
  newMailThresholds: row(
    thresholds,
    'strictest',
    true,
    { warn: 1000, confirm: 5000 },
    'From how many people on a new message or a forward is noticed, warned about, to be confirmed, or blocked. `0` leaves a step out.',
    { confirm: 10_000 },
  ),
  senderOverrides: row(
    arrayOf(
      object({ match: arrayOf(sender, 100), thresholds, newMailThresholds: thresholds }, ['match'], {
        match: 'Mail addresses; `*@example.com` is everybody of that domain and of those below it.',
        thresholds: 'The steps of `thresholds` that are others for them.',
        newMailThresholds: 'The steps of `newMailThresholds` that are others for them.',
      }),
      100,
    ),
    'override',
    false,
    [],
    'Other thresholds for named senders and domains. The address that a message is sent from decides, and where no row names it that of the profile; of several rows the first. Steps that a row leaves out stay; `0` leaves a step out for them.',
    [{ match: ['*@comms.croydon.example', 'director@croydon.example'], newMailThresholds: { warn: 5000, confirm: 0 } }],
  ),
  onUnknown: row(
    oneOf(ACTIONS),
    'override',
    false,
    'allow',
    'What a reply to all comes to, at least, where nobody knows the size of a list among its recipients, whether the person knows the list or not. `allow`: nothing of its own; the rule `unfamiliar-list` speaks about lists that are new to the person.',
    'confirm',
  ),
  onFailure: row(
    passOrStop,
    'override',
    false,
    'allow',
    'What Send comes to where the guard could not look: Outlook does not say who gets the message, or the guard was not done in time. `allow`: it is sent. `block`: nothing can be sent while that lasts, ordinary mail included.',
    'warn',
  ),
  rules: row(
    object(
      eachRule(({ followsSetting }) => (followsSetting ? followed : graded)),
      [],
      DESCRIBED ? eachRule(({ description }) => description?.firesOn ?? '') : {},
    ),
    'override',
    false,
    {},
    'What a rule does when it fires. `default`: what its page says; `off`: nothing; or one action, whatever the rule itself would choose. What a rule only infers never blocks. Rules that follow another setting (thresholds, `onUnknown`, `onFailure`) take `default` or `off` alone.',
    { 'storm-fuel': 'block', 'bcc-revealed': 'off' },
  ),
  lists: row(
    arrayOf(
      object(
        { address, name: text(120), size: wholeNumber(1), action: oneOf(ACTIONS), message: text(200), link },
        ['address'],
        {
          address: "The list's mail address.",
          name: 'Its display name: a recipient of that name is the list, too, where no row has its address.',
          size: 'How many people it reaches; it goes before what Exchange and the list catalogue say.',
          action:
            'What any message to it meets; `confirm` where left out. `allow`: the row is there for the size alone.',
          message: "The owner's own words, said with it.",
          link: 'Where people can read more; shown with it.',
        },
      ),
      1000,
    ),
    'union',
    false,
    [],
    'Single distribution lists that the organisation looks after. Each row gives a list a size that no directory tells, an action, and words of its owner.',
    [
      {
        address: 'all@croydon.example',
        size: 3000,
        action: 'block',
        message: 'Ask the communications team.',
        link: 'https://intranet.croydon.example/all-staff',
      },
      { address: 'practices@croydon.example', size: 412, action: 'allow' },
    ],
  ),
  messages: row(
    recordOf(text(200), 1000),
    'override',
    false,
    {},
    "What owners want to be said about their lists, under the keys that the list catalogue's `message` column names.",
    { hr: 'Questions about pay: hr@croydon.example answers them one by one.' },
  ),
  incident: row(
    object({ until: dateTime, lists: arrayOf(address, 100), message: text(200) }, ['until'], {
      until: 'When the freeze ends by itself.',
      lists: 'The lists that are frozen; where none is named, every list is.',
      message: 'What people are told with it.',
    }),
    'override',
    false,
    { until: 0 },
    'Freezes lists for a while: nobody replies to all to them. It is in force within a minute after the file was saved where it is served; new messages and replies to one person go on.',
    {
      until: '2026-11-14T17:00:00Z',
      lists: ['practices@croydon.example'],
      message: 'The list is being repaired. Nobody needs to answer.',
    },
  ),
  organisationDomains: row(
    arrayOf(domain, 500),
    'union',
    false,
    [],
    "The organisation's own mail domains, subdomains included. Where none is named, the domain of the person who writes.",
    ['croydon.example', 'nhs.example'],
  ),
  outsideDomains: row(
    people,
    'override',
    false,
    0,
    'From how many mail domains outside the organisation on a message is warned about. `0`: never.',
    5,
  ),
  selfAliases: row(
    arrayOf(address, 100),
    'union',
    true,
    [],
    'Other addresses of the person who writes. They are never counted as somebody who is reached.',
    ['a.person@croydon.example'],
  ),
  knownLists: row(
    arrayOf(
      object({ address, since: dateTime, size: wholeNumber(1) }, ['address'], {
        address: "The list's mail address.",
        since: 'When it became known: while its size is unknown that holds for 90 days, and for ever where left out.',
        size: 'How large it then was: that holds until it has grown by half.',
      }),
      500,
    ),
    'union',
    true,
    [],
    'Lists that need no introduction: the rule `unfamiliar-list` stays quiet about them.',
    [{ address: 'team@croydon.example' }],
  ),
  quietConversations: row(
    arrayOf(
      object({ conversation: text(26), audience: text(26), until: dateTime }, ['conversation', 'audience', 'until'], {
        conversation: 'A fingerprint of the conversation.',
        audience: 'A fingerprint of its recipients.',
        until: 'When it ends.',
      }),
      50,
    ),
    'union',
    true,
    [],
    'Conversations about which a person wants no further notice or warning while the audience stays the same. The task pane writes them; no file needs to.',
    [{ conversation: '5fd924625f6ab16a', audience: '0cc175b9c0f1b6a8', until: '2026-11-21T08:30:00Z' }],
  ),
  notices: row(
    oneOf(['show', 'hide']),
    'override',
    true,
    'show',
    'Whether there is a bar where nothing more than a notice is called for. Warnings, confirmations and blocks stay with `hide`, too.',
    'hide',
  ),
  language: row(
    text(20),
    'override',
    true,
    '',
    'The language of bar, alerts and task pane, as a BCP 47 tag. Empty, or one that the guard does not speak: as in Outlook.',
    'cy',
  ),
  texts: row(
    recordOf(recordOf(text(300), 300), 20),
    'override',
    false,
    {},
    "The organisation's own wording: by language, then by the key of the sentence (src/i18n/en.json has them all). A sentence may use the placeholders of the one it replaces, no others; `policy check` tells. What cannot be said is said in the guard's own words.",
    { en: { 'rules.storm-fuel.asks-removal': 'Nobody on this list can take you off it. Ask the service desk.' } },
  ),
  graph: row(
    object({ clientId: text(36), authority: link, endpoint: link }, ['clientId'], {
      clientId: 'The application (client) ID.',
      authority: 'Where people sign in; for sovereign clouds.',
      endpoint: 'Where Microsoft Graph is; for sovereign clouds.',
    }),
    'override',
    false,
    { clientId: '' },
    "The organisation's app registration through which the task pane asks Exchange for list sizes (MailTips) and for a storm's replies. Where there is none, nobody is asked.",
    { clientId: '11111111-2222-4333-8444-555555555555' },
  ),
  audit: row(
    object({ endpoint: link }, ['endpoint'], {
      endpoint: 'The whole address that takes the log records, path included.',
    }),
    'override',
    false,
    { endpoint: '' },
    'Where records of what the guard showed go, as OTLP/HTTP log records in JSON; the guide to auditing says what is in them. Where there is none, nothing leaves the device.',
    { endpoint: 'https://collector.croydon.example/v1/logs' },
  ),
  locked: row(
    arrayOf(text(40), 50),
    'union',
    false,
    [],
    'Names of settings that a person may not change at all, not even to the stricter.',
    ['thresholds', 'notices'],
  ),
} as const;

export type PolicyKey = keyof typeof SCHEMA;
export const POLICY_KEYS = Object.keys(SCHEMA) as readonly PolicyKey[];

export type Policy = { readonly [K in PolicyKey]: (typeof SCHEMA)[K]['default'] };

/** The settings that a layer of the person may hold. */
export type PersonalKey = { [K in PolicyKey]: (typeof SCHEMA)[K]['personal'] extends true ? K : never }[PolicyKey];
export const isPersonal = (key: PolicyKey): key is PersonalKey => SCHEMA[key].personal;

/** The settings of thresholds: of two layers each step's stricter one holds. */
export type ThresholdsKey = {
  [K in PolicyKey]: (typeof SCHEMA)[K]['merge'] extends 'strictest' ? K : never;
}[PolicyKey];
