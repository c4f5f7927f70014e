import { connectListDirectory } from '../../../directory/list-directory';
import type { ListDirectory } from '../../../directory/ports';
import { strictest } from '../../../engine/decision';
import type { Action, Decision } from '../../../engine/decision';
import { checkMessage } from '../../../check/check-message';
import { domainOf, isInside } from '../../../signals/address';
import { LISTS_URL, noTimePasses, POLICY_URL } from '../../../memory-outlook/memory-outlook';
import type { FieldName, Send } from '../mail/mail';
import { KnownLists } from './known-lists';
import type { ListFiles } from './list-files';
import { PeopleCaches } from './people-caches';
import type { ReplayedPolicy } from './policy-file';
import { outlookOf } from './send-outlook';

/** The catalogue is never younger than this for a mail that was sent before it was made. */
const OLD_ENOUGH_MS = 30 * 86_400_000;

/** What the guard made of one send. */
export interface SendOutcome {
  /** What the person would have seen: `notice` is the bar alone, from `warn` on Send is stopped. */
  readonly action: Action;
  readonly decision: Decision;
  /** The text was wanted, and the mail has none, or none that could be read. */
  readonly textMissing: boolean;
}

/** The add-in, as it would have met one mail after the other; it remembers what the devices would remember. */
export interface Guard {
  review(send: Send): Promise<SendOutcome>;
}

/** @param likely addresses that are lists by what all of the mail shows */
export function startGuard(policy: ReplayedPolicy, lists: ListFiles, likely: ReadonlySet<string> = new Set()): Guard {
  const caches = new PeopleCaches();
  const known = new KnownLists();
  let now = 0;
  const http = {
    get: (url: string): Promise<string> =>
      url === POLICY_URL ? Promise.resolve(policy.text) : lists.read(url.slice(LISTS_URL.length)),
  };
  const directory: ListDirectory = connectListDirectory({
    http,
    // What is remembered of the catalogue is the same for everybody.
    deviceCache: new PeopleCaches().of('catalogue'),
    // Absent from a young catalogue means made since, which a mail from before it cannot tell.
    clock: {
      now: () => (lists.made !== undefined && now < lists.made ? lists.made - OLD_ENOUGH_MS : now),
      passed: () => 0,
    },
    listsUrl: LISTS_URL,
  });

  const isOne = async (address: string, from: string): Promise<boolean> =>
    known.has(address) ||
    (likely.has(address) && isInside(domainOf(address), organisationOf(policy, from))) ||
    (lists.made !== undefined && (await lists.has(address)));

  return {
    async review(send) {
      now = send.at;
      known.learn(send.lists);
      const outlook = outlookOf(send, await listsAmong(send, isOne), {
        deviceCache: caches.of(send.from.address),
        clock: { now: () => now, passed: () => 0, wait: noTimePasses },
        http,
        directory,
      });
      const opened = await checkMessage('opened', outlook);
      const { decision, shown } = await checkMessage('send', outlook);
      const { stormWords } = opened.facts;
      return {
        action: opened.shown === 'allow' ? shown : strictest(shown, 'notice'),
        decision,
        textMissing: !stormWords.known && stormWords.why === 'missing',
      };
    },
  };
}

const FIELD_NAMES: readonly FieldName[] = ['to', 'cc', 'bcc'];

/** Beyond the organisation Outlook knows no list. */
const organisationOf = ({ organisationDomains }: ReplayedPolicy, from: string): readonly string[] =>
  organisationDomains.length ? organisationDomains : [domainOf(from)];

/** The recipients that Outlook would call distribution lists, as far as headers so far, other mail and the catalogue tell. */
async function listsAmong(
  { from, fields }: Send,
  isOne: (address: string, from: string) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { address } of FIELD_NAMES.flatMap((field) => fields[field]))
    if (await isOne(address, from.address)) found.add(address);
  return found;
}
