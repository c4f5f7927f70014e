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
import { collectFields, meOf, needsMore, recipientsOf } from './collect-recipients';
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
function audienceUnder(held: PolicyInForce, profile: Person, fields: FieldSignals, sender?: Person): Audience {
  const policy = sender ? forSender(held, sender.address, profile.address) : held;
  const me = meOf(profile, sender, policy.policy);
  return { policy, me, fields, recipients: recipientsOf(fields, me, policy.policy) };
}

/** What policy's own rows say of a list's size. */
function sizeUnder({ policy: { lists } }: PolicyInForce): (list: AskedList) => number | undefined {
  const rowOf = listMatcher(lists);
  return (list) => lists[rowOf(list)]?.size;
}

/**
 * Reads in one round what an ordinary message needs, and in a second what others do: what the rules have to know, under the policy
 * in force, decides which it is. Never rejects for what could not be read.
 * @param onSoFar told of what is known so far: the policy alone; then what the first round read, with the sizes that policy knows
 */
export async function readMessage(
  trigger: Trigger,
  ports: CheckPorts,
  onSoFar: (read: MessageRead) => void,
): Promise<MessageRead> {
  const { clock, client, message } = ports;
  const startedAt = clock.now();
  const isSend = trigger === 'send';
  const session = readSession(ports.session);
  const [before, fields, from, inForce] = await Promise.all([
    session,
    collectFields(message),
    !isSend ? signalOf(message.from(), 'from').then(valueOf) : undefined,
    policyInForce(ports, session).then((held) => {
      const nothing = { startedAt, before: {}, from: undefined, sizesOf: () => Promise.resolve([]) };
      onSoFar({ ...nothing, ...NO_MORE, ...audienceUnder(held, client.me, UNREAD) });
      return !isSend && isStale(held, clock) ? refreshPolicy(held, ports, COMPOSE_FETCH_MS) : held;
    }),
  ]);
  const sender = from ?? before.from;
  let audience = audienceUnder(inForce, client.me, fields, sender);
  let more = NO_MORE;
  let reading: ReturnType<typeof readCached> = Promise.resolve(undefined);
  const sizesOf = (lists: readonly AskedList[]): Promise<readonly ListSize[]> =>
    ports.directory.sizes(lists, {
      sizeInPolicy: sizeUnder(audience.policy),
      exchange: reading.then((cached) => exchangeCounts(cached, before, startedAt)),
      // Send decides by what the device has.
      mayFetch: !isSend,
    });
  const whole = (): MessageRead => ({ startedAt, before, from, ...audience, ...more, sizesOf });
  const { policy } = audience.policy;
  if (policy.mode !== 'off' && needsMore(audience.recipients, ruleSettings(policy, startedAt), isSend)) {
    const sizeOf = sizeUnder(audience.policy);
    onSoFar({
      ...whole(),
      sizes: audience.recipients.lists.map((list): ListSize | undefined => {
        const value = sizeOf(list);
        return value === undefined ? value : { known: true, value, source: 'policy' };
      }),
    });
    reading = readCached(ports.deviceCache);
    const [newest, signals, cached, sizes] = await Promise.all([
      isSend && isStale(inForce, clock)
        ? refreshPolicy(inForce, ports, Math.min(SEND_FETCH_MS, startedAt + SEND_FETCHED_BY_MS - clock.now()))
        : inForce,
      collectMessage(message),
      reading,
      sizesOf(audience.recipients.lists),
    ]);
    if (newest !== inForce) audience = audienceUnder(newest, client.me, fields, sender);
    more = { signals, cached, sizes: newest === inForce ? sizes : await sizesOf(audience.recipients.lists) };
  }
  return whole();
}
