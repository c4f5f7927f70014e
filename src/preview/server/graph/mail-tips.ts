import { demoDirectory, lists } from '../../model/demo-directory';
import type { DirectoryEntry } from '../../model/directory';
import type { GraphFault } from './settings';

type Json = Readonly<Record<string, unknown>>;

/** `MailTipsOptions` and the property each brings. */
const PROPERTIES: Readonly<Record<string, string>> = {
  automaticReplies: 'automaticReplies',
  customMailTip: 'customMailTip',
  deliveryRestriction: 'deliveryRestricted',
  externalMemberCount: 'externalMemberCount',
  mailboxFullStatus: 'mailboxFull',
  maxMessageSize: 'maxMessageSize',
  moderationStatus: 'isModerated',
  recipientScope: 'recipientScope',
  recipientSuggestions: 'recipientSuggestions',
  totalMemberCount: 'totalMemberCount',
};

/** What the directory does not say of a list, by address. */
const LIST_SETTINGS: Readonly<Record<string, Json>> = {
  [lists.nursing.address]: { isModerated: true, externalMemberCount: 12 },
  [lists.managers.address]: { deliveryRestricted: true },
};

const directory = demoDirectory();
const byAddress = new Map(directory.entries.map((entry) => [entry.address, entry]));

/**
 * The answer to `POST /me/getMailTips`, by the demo's own directory; undefined where the request is not well formed.
 * The true size of every list, as Exchange has it once its group metrics have counted.
 */
export function answerMailTips(body: string, fault: GraphFault | null): Json | undefined {
  const asked = parse(body);
  if (!asked) return undefined;
  const value = asked.addresses.map((address) => tipsOf(address, asked.properties, fault));
  return {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.mailTips)',
    value: fault === 'reversed' ? value.reverse() : value,
  };
}

function parse(
  body: string,
): { readonly addresses: readonly string[]; readonly properties: ReadonlySet<string> } | undefined {
  let request: { readonly EmailAddresses?: unknown; readonly MailTipsOptions?: unknown };
  try {
    request = JSON.parse(body) as typeof request;
  } catch {
    return undefined;
  }
  const { EmailAddresses: addresses, MailTipsOptions: options } = request;
  if (!Array.isArray(addresses) || typeof options !== 'string') return undefined;
  const properties = options.split(',').map((option) => PROPERTIES[option.trim()]);
  if (addresses.some((address) => typeof address !== 'string') || properties.includes(undefined)) return undefined;
  return { addresses: addresses as readonly string[], properties: new Set(properties as readonly string[]) };
}

function tipsOf(asked: string, properties: ReadonlySet<string>, fault: GraphFault | null): Json {
  const emailAddress = { name: '', address: asked };
  const entry = byAddress.get(asked.toLowerCase());
  const isInside = directory.isInside(asked);
  if (fault === 'recipient-errors' || (isInside && !entry))
    return { emailAddress, ...nothing(properties), error: ERROR };
  const all: Json = {
    recipientScope: isInside ? 'internal' : 'external',
    externalMemberCount: 0,
    isModerated: false,
    deliveryRestricted: false,
    mailboxFull: false,
    maxMessageSize: 37_748_736,
    ...LIST_SETTINGS[asked.toLowerCase()],
    // A person is one member; of another organisation's list Exchange only knows the address.
    totalMemberCount: isInside ? membersOf(entry, fault) : 1,
  };
  return { emailAddress, ...only(all, properties) };
}

const membersOf = (entry: DirectoryEntry | undefined, fault: GraphFault | null): number =>
  fault === 'uncounted' && entry?.kind !== 'person' ? 0 : (entry?.mailboxes ?? 1);

const ERROR = { message: 'The recipient could not be evaluated.', code: 'ErrorMailTipsFailed' };

/** With an error, the numbers mean nothing. */
const nothing = (properties: ReadonlySet<string>): Json =>
  only({ totalMemberCount: 250, externalMemberCount: 250, isModerated: true }, properties);

const only = (all: Json, properties: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(all).filter(([name]) => properties.has(name)));
