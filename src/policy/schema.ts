import { ACTIONS } from '../engine/decision';
import { address, arrayOf, domain, moment, object, oneOf, recordOf, text, wholeNumber } from './types';
import type { Type, ValueOf } from './types';

/** How a lower layer may change what a higher one set: instead of it, in addition to it, or only to the stricter. */
export type Merge = 'override' | 'union' | 'strictest';

interface Row<T extends Type> {
  readonly type: T;
  readonly default: ValueOf<T>;
  readonly merge: Merge;
  /** The person may set it too; `locked` takes that away. */
  readonly personal: boolean;
  readonly description: string;
}

/** Put in at build time: false for the event bundle, which reads no description and shall not carry them. */
declare const DESCRIBED: boolean;

const row = <T extends Type>(
  type: T,
  merge: Merge,
  personal: boolean,
  value: NoInfer<ValueOf<T>>,
  description: string,
): Row<T> => ({ type, default: value, merge, personal, description: DESCRIBED ? description : '' });

/** `0` takes a step out of the ladder. */
const people = wholeNumber(0);
const graded = oneOf(['default', 'off', ...ACTIONS]);
const byLadder = oneOf(['default', 'off']);
const ladder = object({ notice: people, warn: people, confirm: people, block: people }, []);

/** Every setting there is, one row each: parser, defaults, layers, JSON Schema and reference page read this table. */
export const SCHEMA = {
  mode: row(
    oneOf(['enforce', 'observe', 'off']),
    'override',
    false,
    'enforce',
    'enforce: prompt and stop. observe: decide and record, show nothing. off: do nothing at all (the kill switch).',
  ),
  ladder: row(
    ladder,
    'strictest',
    true,
    { notice: 25, warn: 100, confirm: 1000, block: 5000 },
    'From how many people a reply to all is noticed, warned about, to be confirmed, or blocked. 0 leaves a step out.',
  ),
  newMailLadder: row(
    ladder,
    'strictest',
    true,
    { warn: 1000, confirm: 5000 },
    'The same for new messages and forwards.',
  ),
  rules: row(
    object(
      {
        'incident-freeze': graded,
        'protected-list': graded,
        'storm-in-progress': graded,
        'sender-asked-not-to': graded,
        'large-audience': byLadder,
        'large-list-origin': graded,
        'unfamiliar-list': graded,
        'storm-fuel': graded,
        'bcc-revealed': graded,
        'audience-grew': graded,
        'external-audience': graded,
        'unexpected-reach': byLadder,
      },
      [],
    ),
    'override',
    false,
    {},
    "What each rule does when it fires: default (as its page says), off, or one action. The ladder's two rules take default or off.",
  ),
  lists: row(
    arrayOf(
      object({ address, name: text(120), size: wholeNumber(1), action: oneOf(ACTIONS), message: text(200) }, [
        'address',
      ]),
      1000,
    ),
    'union',
    false,
    [],
    "Single distribution lists: a size the directory does not tell, an action (confirm where left out, allow to give the size alone), the owner's own words.",
  ),
  messages: row(
    recordOf(text(200), 1000),
    'override',
    false,
    {},
    "What owners want to be said about their lists, by a key that the list catalogue's message column names.",
  ),
  incident: row(
    object({ until: moment, lists: arrayOf(address, 100), message: text(200) }, ['until']),
    'override',
    false,
    { until: 0 },
    'Stops every reply to all to these lists (none named: to any list) until then. ISO 8601 with a time zone.',
  ),
  organisationDomains: row(
    arrayOf(domain, 500),
    'union',
    false,
    [],
    "The organisation's own mail domains, subdomains included. Empty: the person's own domain.",
  ),
  outsideDomains: row(
    people,
    'override',
    false,
    0,
    'From how many mail domains outside the organisation a message is warned about. 0: never.',
  ),
  selfAliases: row(
    arrayOf(address, 100),
    'union',
    true,
    [],
    'Other addresses of the person who writes; never counted as somebody reached.',
  ),
  knownLists: row(
    arrayOf(object({ address, since: moment, size: wholeNumber(1) }, ['address']), 500),
    'union',
    true,
    [],
    'Lists that need no introduction: the unfamiliar-list rule stays quiet about them, for 90 days where since is given, and until they grow by half where size is.',
  ),
  quietConversations: row(
    arrayOf(
      object({ conversation: text(26), audience: text(26), until: moment }, ['conversation', 'audience', 'until']),
      50,
    ),
    'union',
    true,
    [],
    'Conversations about which a person wants no further notice or warning while the audience stays the same. Written by the task pane.',
  ),
  notices: row(
    oneOf(['show', 'hide']),
    'override',
    true,
    'show',
    'hide: no bar where nothing more than a notice is called for. Warnings, confirmations and blocks stay.',
  ),
  language: row(
    text(20),
    'override',
    true,
    '',
    'The language of bar, alerts and task pane, as a BCP 47 tag (cy). Empty, or one that the guard does not speak: as in Outlook.',
  ),
  texts: row(
    recordOf(recordOf(text(300), 300), 20),
    'override',
    false,
    {},
    "The organisation's own wording: by language, then by the key of the sentence. A sentence may use the placeholders of the one it replaces, no others.",
  ),
  graph: row(
    object({ clientId: text(36), authority: text(200), endpoint: text(200) }, ['clientId']),
    'override',
    false,
    { clientId: '' },
    "The organisation's app registration through which the task pane asks Exchange for list sizes (MailTips). Empty: nobody is asked. Authority and endpoint: for sovereign clouds.",
  ),
  locked: row(
    arrayOf(text(40), 50),
    'union',
    false,
    [],
    'Names of settings that a person may not change at all, not even to the stricter.',
  ),
} as const;

export type PolicyKey = keyof typeof SCHEMA;
export const POLICY_KEYS = Object.keys(SCHEMA) as readonly PolicyKey[];

export type Policy = { readonly [K in PolicyKey]: (typeof SCHEMA)[K]['default'] };

/** The keys that a layer of the person may hold. */
export const isPersonal = (key: PolicyKey): boolean => SCHEMA[key].personal;
