import type { AskedList, ListSize } from '../directory/ports';
import { unknown } from '../engine/facts';
import { FIELDS } from '../outlook/ports';
import type { Person, RecipientEntry } from '../outlook/ports';
import type { Me } from '../signals/me';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import type { CheckPorts, Trigger } from './check';
import { collectMessage, NOT_ASKED } from './collect-message';
import type { MessageSignals } from './collect-message';
import { collectFields, meOf, namedLists, needsMore, recipientsOf } from './collect-recipients';
import type { FieldSignals } from './collect-recipients';
import { forSender, isStale, policyInForce, refreshPolicy } from './policy-in-force';
import type { PolicyInForce } from './policy-in-force';
import { ruleSettings } from './rule-settings';
import { readSession } from './session-state';
import type { SessionState } from './session-state';
import { signalOf, valueOf } from './signal-of';
import { exchangeCounts, readCached } from './stored-facts';

/** A policy fetch of a compose handler, and of Send, where it runs beside the second round of calls and ends early enough to be heeded. */
const COMPOSE_FETCH_MS = 1_500;
const SEND_FETCH_MS = 1_000;
const SEND_FETCHED_BY_MS = 1_600;
/** So long the bar waits for a first policy, lest a pilot that only observes shows one; then it speaks by the defaults. */
const FIRST_POLICY_MS = 250;

/** Who is reached, under one policy. */
interface Audience {
  readonly fields: FieldSignals;
  readonly policy: PolicyInForce;
  readonly me: Me;
  readonly recipients: Recipients<RecipientEntry>;
}

/** What only the second round of calls reads. */
interface More {
  /** `NOT_ASKED` where there was no second round. */
  readonly signals: MessageSignals;
  /** Texts of the device cache; undefined where it was not asked, or could not be read. */
  readonly cached: Readonly<Record<string, string>> | undefined;
  /** Of the recipients' lists, in their order; undefined where nobody was asked. */
  readonly sizes: readonly (ListSize | undefined)[];
}

const NO_MORE: More = { signals: NOT_ASKED, cached: undefined, sizes: [] };
/** To, Cc and Bcc before Outlook has answered. */
const UNREAD: FieldSignals = FIELDS.map(() => unknown('not-done'));

/** What was read of a message before anything is made of it. */
export interface MessageRead extends Audience, More {
  readonly startedAt: number;
  readonly before: SessionState;
  /** Undefined where it was not asked for, or not given. */
  readonly from: Person | undefined;
  /** Asks the directory about further lists. */
  sizesOf(lists: readonly AskedList[]): Promise<readonly ListSize[]>;
}

/** @param sender who the message is sent from, where that is known to be somebody else than the profile's owner */
function audienceUnder(inForce: PolicyInForce, profile: Person, fields: FieldSignals, sender?: Person): Audience {
  const policy = sender ? forSender(inForce, sender.address, profile.address) : inForce;
  const me = meOf(profile, sender, policy.policy);
  return { policy, me, fields, recipients: recipientsOf(fields, me, policy.policy) };
}

/** What policy's own rows say of a list's size. */
function sizeUnder({ policy: { lists } }: PolicyInForce): (list: AskedList) => number | undefined {
  const rowOf = listMatcher(lists);
  return (list) => lists[rowOf(list)]?.size;
}

/** What the first round of calls read. */
interface FirstRound {
  readonly startedAt: number;
  readonly session: SessionState;
  readonly fields: FieldSignals;
  /** As it was known then: a newer one may come. */
  readonly prior: PolicyInForce;
  /** As far as Outlook has said by now. */
  from(): Person | undefined;
  readonly askingFrom: Promise<unknown>;
}

async function readFirstRound(isSend: boolean, ports: CheckPorts): Promise<FirstRound> {
  const { clock, message } = ports;
  const startedAt = clock.now();
  let from: Person | undefined;
  // Send has no time to ask; everywhere else it is asked again, since Outlook may not say that it changed (office-js#4193).
  const askingFrom = isSend
    ? Promise.resolve()
    : signalOf(message.from(), 'from').then((signal) => (from = valueOf(signal)));
  const reading = readSession(ports.session);
  const [session, fields, prior] = await Promise.all([reading, collectFields(message), policyInForce(ports, reading)]);
  return { startedAt, session, fields, prior, from: () => from, askingFrom };
}

/** Reads on from the first round: what is known by now, and how to know more. */
function readerOf({ startedAt, session, fields, prior, from }: FirstRound, ports: CheckPorts, isSend: boolean) {
  const { client, directory, deviceCache, message } = ports;
  let before = session;
  let more = NO_MORE;
  let cached: ReturnType<typeof readCached> = Promise.resolve(undefined);
  let mayFetch = false;
  let isOpen = false;
  const under = (policy: PolicyInForce): Audience => audienceUnder(policy, client.me, fields, from() ?? before.from);
  let audience = under(prior);
  const sizesOf = async (lists: readonly AskedList[]): Promise<readonly ListSize[]> => {
    const sizes = await directory.sizes(lists, {
      named: (namedLists(audience.policy.policy) as readonly AskedList[])
        .concat(audience.recipients.lists)
        .map(({ address }) => address)
        .filter(Boolean),
      sizeInPolicy: sizeUnder(audience.policy),
      exchange: cached.then((texts) => exchangeCounts(texts, before, startedAt)),
      mayFetch,
    });
    isOpen = isOpen || sizes.some((size) => size.isOpen);
    return sizes;
  };
  return {
    whole: (): MessageRead => ({ startedAt, before, from: from(), ...audience, ...more, sizesOf }),
    /** Whether more has to be read than was. */
    wantsMore({ policy: { policy }, recipients } = audience): boolean {
      return policy.mode !== 'off' && needsMore(recipients, ruleSettings(policy, startedAt), isSend);
    },
    /** Whether the network could tell more of a list's size. */
    isOpen: () => isOpen,
    /** As it would be known where no recipient was read; then with the sizes that policy itself knows, before anybody was asked. */
    soFar(): readonly MessageRead[] {
      const sizeOf = sizeUnder(audience.policy);
      const sizes = audience.recipients.lists.map((list): ListSize | undefined => {
        const value = sizeOf(list);
        return value ? { known: true, value, source: 'policy' } : undefined;
      });
      const read = { ...this.whole(), sizes };
      return [{ ...read, ...audienceUnder(prior, client.me, UNREAD) }, read];
    },
    /** The second round, in which the policy may be fetched. */
    async readMore(fetching: PolicyInForce | Promise<PolicyInForce>): Promise<void> {
      cached = readCached(deviceCache);
      const asking = sizesOf(audience.recipients.lists);
      const [newest, signals, texts] = await Promise.all([fetching, collectMessage(message), cached, asking]);
      if (newest !== prior) audience = under(newest);
      more = { signals, cached: texts, sizes: await (newest === prior ? asking : sizesOf(audience.recipients.lists)) };
    },
    /** What was fetched, and From, correct what was read; the network may be asked from now on. */
    async correct(newest: PolicyInForce): Promise<void> {
      mayFetch = true;
      // What a moment ago was stored as the snapshot is not what the window opened with.
      before = { ...(await readSession(ports.session)), opened: session.opened };
      audience = under(newest);
      if (!this.wantsMore()) return;
      if (more === NO_MORE) await this.readMore(newest);
      else more = { ...more, sizes: await sizesOf(audience.recipients.lists) };
    },
  };
}

/**
 * Reads in one round what an ordinary message needs, and in a second what others do: what the rules have to know, under the policy
 * in force, decides which it is. Never rejects for what could not be read.
 * @param onSoFar told on Send, between the two rounds, of what is known: the policy alone; then what the first round read, with the sizes that
 *   policy knows
 * @param onWhole told of all that was read. Everywhere but on Send that is what is to be had without the network, and without From where
 *   that is not there yet; then it is waited for, and told again of what is new
 * @returns what `onWhole` gave last
 */
export async function readMessage<T>(
  trigger: Trigger,
  ports: CheckPorts,
  onSoFar: (read: MessageRead) => void,
  onWhole: (read: MessageRead) => Promise<T>,
): Promise<T> {
  const { clock } = ports;
  const end = clock.passed() + SEND_FETCHED_BY_MS;
  const isSend = trigger === 'send';
  const first = await readFirstRound(isSend, ports);
  const refreshed = (ms: number): PolicyInForce | Promise<PolicyInForce> =>
    isStale(first.prior, clock) ? refreshPolicy(first.prior, ports, ms) : first.prior;
  if (isSend) {
    const reader = readerOf(first, ports, isSend);
    // Where nobody has asked for the policy yet, it may make a list of what looks like one person.
    if (reader.wantsMore() || first.prior.triedAt === undefined) {
      reader.soFar().forEach(onSoFar);
      await reader.readMore(refreshed(Math.min(SEND_FETCH_MS, end - clock.passed())));
    }
    return onWhole(reader.whole());
  }
  const refreshing = refreshed(COMPOSE_FETCH_MS);
  const prior = await Promise.race([
    first.prior.readAt === undefined ? refreshing : first.prior,
    clock.wait(FIRST_POLICY_MS).then(() => first.prior),
  ]);
  const reader = readerOf({ ...first, prior }, ports, isSend);
  const from = first.from();
  if (reader.wantsMore()) await reader.readMore(prior);
  const result = await onWhole(reader.whole());
  const [newest] = await Promise.all([refreshing, first.askingFrom]);
  if (newest === prior && from === first.from() && !reader.isOpen()) return result;
  await reader.correct(newest);
  return onWhole(reader.whole());
}
