import { HUGE_AUDIENCE, LARGE_AUDIENCE, MASS_AUDIENCE, VERY_LARGE_AUDIENCE } from '../engine/reach';
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

const mode = oneOf(['enforce', 'observe', 'off']);
const people = wholeNumber(0);
const ownerWords = text(200);
const graded = oneOf(['default', 'off', ...ACTIONS]);
/** Of a rule that takes its action from another setting. */
const followed = oneOf(['default', 'off']);
/** Under the rule's id, in the table's order. */
const eachRule = <T>(valueOf: (rule: Rule) => T): Readonly<Record<string, T>> =>
  rules.reduce<Record<string, T>>((all, rule) => ({ ...all, [rule.id]: valueOf(rule) }), {});
const scope = oneOf(['replies', 'everything']);
const passOrStop = oneOf(['allow', 'warn', 'block']);
const thresholds = object({ notice: people, warn: people, confirm: people, block: people }, [], {
  notice: 'A bar above the message, from this many people.',
  warn: 'An alert on Send, with Send anyway.',
  confirm: 'Not sent until the person confirms it in the task pane.',
  block: 'Not sent.',
});

/** Every setting there is, one row each: parser, defaults, layers, JSON Schema and reference page read this table. */
export const SCHEMA = {
  mode: row(
    mode,
    'override',
    false,
    'enforce',
    'What the guard does with a decision. `enforce`: it informs, asks and stops people. `observe`: it decides and records the same, and shows nothing; use it to roll out. `off`: it does nothing at all; use it as the kill switch.',
    'observe',
  ),
  thresholds: row(
    thresholds,
    'strictest',
    true,
    { notice: LARGE_AUDIENCE, warn: VERY_LARGE_AUDIENCE, confirm: HUGE_AUDIENCE, block: MASS_AUDIENCE },
    'How many people a reply to all has to reach for a notice, a warning, a confirmation or a block. `0` leaves a threshold out.',
    { warn: 50, block: 2000 },
  ),
  newMailThresholds: row(
    thresholds,
    'strictest',
    true,
    { warn: HUGE_AUDIENCE, confirm: MASS_AUDIENCE },
    'How many people a new message, a forward or a meeting invitation has to reach for a notice, a warning, a confirmation or a block. `0` leaves a threshold out.',
    { confirm: 10_000 },
  ),
  senderOverrides: row(
    arrayOf(
      object({ match: arrayOf(sender, 100), mode, thresholds, newMailThresholds: thresholds }, ['match'], {
        match: 'Mail addresses; `*@example.com` is everybody of that domain and its subdomains.',
        mode: 'The `mode` for them: `enforce` while everybody else observes is a pilot.',
        thresholds: 'The `thresholds` that differ for them.',
        newMailThresholds: 'The `newMailThresholds` that differ for them.',
      }),
      100,
    ),
    'override',
    false,
    [],
    'Another mode, or other thresholds, for named senders and domains. The guard looks for the address that a message is sent from. If no row names it, it looks for the address of the profile. If several rows match, the first one applies. What a row leaves out stays as it is for everybody; a threshold of `0` is left out for them.',
    [
      { match: ['*@comms.croydon.example', 'director@croydon.example'], newMailThresholds: { warn: 5000, confirm: 0 } },
      { match: ['*@pilot.croydon.example'], mode: 'enforce' },
    ],
  ),
  onUnknown: row(
    oneOf(ACTIONS),
    'override',
    false,
    'allow',
    'The least action for any message to a list of unknown size, even if the person knows the list. `allow`: no action; the rule `unfamiliar-list` still warns about lists that are new to the person.',
    'confirm',
  ),
  onFailure: row(
    passOrStop,
    'override',
    false,
    'allow',
    'What happens on Send when the guard could not check: Outlook does not say who gets the message, or the guard was not ready in time. `allow`: the message is sent. `block`: nothing can be sent until that ends, ordinary mail included.',
    'warn',
  ),
  confirm: row(
    oneOf(['acknowledge', 'reason']),
    'override',
    false,
    'acknowledge',
    'What a person does in the task pane to confirm a message. `acknowledge`: they tick a box or type the number of people. `reason`: they also choose why everyone must get it: an announcement, urgent safety, asked to by the owner of the list, or another reason. The choice is in the record as a code, and nobody types a text.',
    'reason',
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
    'What a rule does when it fires. `default`: what its page says. `off`: nothing. Or one action, in place of the one that the rule would choose. A rule that only infers something never blocks. Rules that follow another setting (thresholds, `onUnknown`, `onFailure`) take only `default` or `off`.',
    { 'storm-fuel': 'block', 'bcc-revealed': 'off' },
  ),
  lists: row(
    arrayOf(
      object(
        { address, name: text(120), size: wholeNumber(1), action: oneOf(ACTIONS), message: ownerWords, link },
        ['address'],
        {
          address: "The list's mail address.",
          name: 'Its display name. A recipient of that name counts as the list if no row has its address.',
          size: 'How many people it reaches; overrides what Exchange and the list catalogue say.',
          action:
            'The action for any message to it. If left out, its words are shown in a notice; without words the row is only there for name and size.',
          message: "The owner's own words, shown with it.",
          link: 'A page with more information; shown with it.',
        },
      ),
      1000,
    ),
    'union',
    false,
    [],
    "Single distribution lists that the organisation protects. Each row gives a list a size that no directory has, an action, and its owner's words.",
    [
      {
        address: 'all@croydon.example',
        size: 3000,
        action: 'block',
        message: 'Ask the communications team.',
        link: 'https://intranet.croydon.example/all-staff',
      },
      { address: 'practices@croydon.example', size: 412 },
    ],
  ),
  messages: row(
    recordOf(ownerWords, 1000),
    'override',
    false,
    {},
    "What owners want people to read about their lists, under the keys that the list catalogue's `message` column names.",
    { hr: 'Questions about pay: hr@croydon.example answers them one by one.' },
  ),
  incident: row(
    object({ until: dateTime, lists: arrayOf(address, 100), scope, message: ownerWords }, ['until'], {
      until: 'When the freeze ends automatically.',
      lists: 'The frozen lists; if none is named, every list is frozen.',
      scope:
        'What is stopped: `replies`, replies to all alone; `everything`, also new messages, forwards and invitations. If left out: everything to lists that are named, replies if none is named.',
      message: 'What people read with it.',
    }),
    'override',
    false,
    { until: 0 },
    'Freezes lists for a while: nobody writes to the lists that it names, in a reply, a new message, a forward or an invitation. If it names none, nobody replies to all to any list. `scope` says otherwise. The freeze is in force within a minute after you save the file on the web host. Messages to people are sent as usual.',
    {
      until: '2026-11-14T17:00:00Z',
      lists: ['practices@croydon.example'],
      message: 'The list is being repaired. Nobody needs to answer.',
    },
  ),
  contact: row(
    object({ name: text(60), url: link, mail: address }, ['name'], {
      name: 'Who that is, as it stands in a sentence.',
      url: 'A page to report to. It opens in the browser.',
      mail: 'An address to report to, if there is no page. Outlook opens a message to it. Never a list.',
    }),
    'override',
    false,
    { name: '' },
    'Whom staff tell about a reply-all storm. Beside a message that they read, the task pane has the button _Report this_.',
    { name: 'the service desk', url: 'https://servicedesk.croydon.example/report' },
  ),
  organisationDomains: row(
    arrayOf(domain, 500),
    'union',
    false,
    [],
    "The organisation's own mail domains, subdomains included. If none is named, the domain of the person who writes.",
    ['croydon.example', 'nhs.example'],
  ),
  outsideDomains: row(
    people,
    'override',
    false,
    0,
    'How many mail domains outside the organisation a message has to reach for a warning. `0`: never. A message to one person never warns.',
    5,
  ),
  selfAliases: row(
    arrayOf(address, 100),
    'union',
    true,
    [],
    'Other addresses of the person who writes. The guard never counts them as other people. An address that Outlook, the policy or the list catalogue calls a list stays a list.',
    ['a.person@croydon.example'],
  ),
  knownLists: row(
    arrayOf(
      object({ address, list: text(26), since: dateTime, size: wholeNumber(1), conversation: text(26) }, ['address'], {
        address: "The list's mail address.",
        list: 'A fingerprint of the list. The task pane writes this field and the next three, and nobody else.',
        since: 'When the person said so: while nobody knows its size, that counts for 90 days.',
        size: 'How large it was then: that counts until the list has grown by half.',
        conversation: 'A fingerprint of the conversation in which the person said so: there it does not count.',
      }),
      500,
    ),
    'union',
    true,
    [],
    'Lists that people know: the rule `unfamiliar-list` does not fire for them. What a person says counts from the next message on, not in the same conversation, not while a storm is hinted at, and not for a list that a fresh catalogue lacks.',
    [{ address: 'team@croydon.example' }],
  ),
  quietConversations: row(
    arrayOf(
      object(
        { conversation: text(26), audience: text(26), until: dateTime, people: wholeNumber(1) },
        ['conversation', 'audience', 'until'],
        {
          conversation: 'A fingerprint of the conversation.',
          audience: 'A fingerprint of its recipients.',
          until: 'When it ends.',
          people: 'How many people they were, where that was certain: it ends when they are more by half.',
        },
      ),
      50,
    ),
    'union',
    true,
    [],
    'Conversations about which a person wants no more notices or warnings, as long as the recipients stay the same. It counts from the next message on, and not while a storm is hinted at. The task pane writes them. Do not set them in a file.',
    [{ conversation: '5fd924625f6ab16a', audience: '0cc175b9c0f1b6a8', until: '2026-11-21T08:30:00Z' }],
  ),
  notices: row(
    oneOf(['show', 'hide']),
    'override',
    true,
    'show',
    'Whether a notice shows its bar. With `hide`, warnings, confirmations and blocks stay.',
    'hide',
  ),
  language: row(
    text(20),
    'override',
    true,
    '',
    'The language of bar, alerts and task pane, as a BCP 47 tag. Empty, or a language that the guard does not have: the language of Outlook.',
    'cy',
  ),
  texts: row(
    recordOf(recordOf(text(300), 300), 20),
    'override',
    false,
    {},
    "The organisation's own wording: by language, then by the key of the sentence (src/i18n/en.json has them all). A sentence may use the placeholders of the one that it replaces, and no others; `policy check` reports others. A sentence that cannot be used is replaced by the guard's own.",
    { en: { 'rules.storm-fuel.asks-removal': 'Nobody on this list can take you off it. Ask the service desk.' } },
  ),
  graph: row(
    object({ clientId: text(36), authority: link, endpoint: link }, ['clientId'], {
      clientId: 'The application (client) ID.',
      authority: 'The address where people sign in; for sovereign clouds.',
      endpoint: 'The address of Microsoft Graph; for sovereign clouds.',
    }),
    'override',
    false,
    { clientId: '' },
    "The organisation's app registration. With it the task pane asks Exchange for list sizes (MailTips) and for a storm's replies. Without it, it does not ask.",
    { clientId: '11111111-2222-4333-8444-555555555555' },
  ),
  audit: row(
    object({ endpoint: link, lists: oneOf(['off', 'fingerprint']) }, ['endpoint'], {
      endpoint: 'The whole address to which the log records are sent, path included.',
      lists:
        '`fingerprint`: a record says which list it is about, by the first 12 digits of the hash that the list catalogue knows it by. A person who has the catalogue and the export can name it, with `lists find --key`. `off`, as without it: no record says so.',
    }),
    'override',
    false,
    { endpoint: '' },
    'Where the guard sends records of what it showed, as OTLP/HTTP log records in JSON. The guide to auditing says what is in them. Without it, no record leaves the device.',
    { endpoint: 'https://collector.croydon.example/v1/logs' },
  ),
  locked: row(
    arrayOf(text(40), 50),
    'union',
    false,
    [],
    'Names of settings that a person may not change at all, not even to make them stricter.',
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
