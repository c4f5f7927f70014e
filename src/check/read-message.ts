import type { AskedList, ListSize } from '../directory/ports';
import type { Person, RecipientEntry } from '../outlook/ports';
import type { Me } from '../signals/me';
import type { Recipients } from '../signals/recipients';
import { listMatcher } from '../signals/same-list';
import type { CheckPorts, Trigger } from './check';
import { collectMessage, NOT_ASKED } from './collect-message';
import type { MessageSignals } from './collect-message';
import { collectFields, meOf, needsMore, recipientsOf } from './collect-recipients';
import type { FieldSignals } from './collect-recipients';
import { forSender, isStale, refreshPolicy } from './policy-in-force';
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
  /** Of the recipients' lists, in their order. */
  readonly sizes: readonly ListSize[];
}

/** What was read of a message before anything is made of it. */
export interface MessageRead extends Audience, More {
  readonly startedAt: number;
  readonly before: SessionState;
  readonly fields: FieldSignals;
  /** Undefined where it was not asked for, or not given. */
  readonly from: Person | undefined;
  /** Asks the directory about further lists. */
  sizesOf(lists: readonly AskedList[]): Promise<readonly ListSize[]>;
}

/**
 * Reads in one round what an ordinary message needs, and in a second what others do: what the rules have to know, under the policy
 * in force, decides which it is. Never rejects for what could not be read.
 */
export async function readMessage(
  trigger: Trigger,
  ports: CheckPorts,
  copy: Promise<PolicyInForce>,
): Promise<MessageRead> {
  const { clock, client, message } = ports;
  const startedAt = clock.now();
  const isSend = trigger === 'send';
  const asksFrom = !isSend && trigger !== 'changed';
  const [before, fields, from, inForce] = await Promise.all([
    readSession(ports.session),
    collectFields(message),
    asksFrom ? signalOf(message.from(), 'from').then(valueOf) : undefined,
    copy.then((policy) => (!isSend && isStale(policy, clock) ? refreshPolicy(ports, COMPOSE_FETCH_MS) : policy)),
  ]);
  const sender = from ?? before.from;
  const audienceUnder = (one: PolicyInForce): Audience => {
    const policy = sender ? forSender(one, sender.address, client.me.address) : one;
    const me = meOf(client.me, sender, policy.policy);
    return { policy, me, recipients: recipientsOf(fields, me, policy.policy) };
  };
  let audience = audienceUnder(inForce);
  let more: More = { signals: NOT_ASKED, cached: undefined, sizes: [] };
  let reading: ReturnType<typeof readCached> = Promise.resolve(undefined);
  const sizesOf = (lists: readonly AskedList[]): Promise<readonly ListSize[]> => {
    const rows = audience.policy.policy.lists;
    const rowOf = listMatcher(rows);
    return ports.directory.sizes(lists, {
      sizeInPolicy: (list) => rows[rowOf(list)]?.size,
      exchange: reading.then((cached) => exchangeCounts(cached, before, startedAt)),
      // Send decides by what the device has.
      mayFetch: !isSend,
    });
  };
  const { policy } = audience.policy;
  if (policy.mode !== 'off' && needsMore(audience.recipients, ruleSettings(policy, startedAt), isSend)) {
    reading = readCached(ports.deviceCache);
    const [newest, signals, cached, sizes] = await Promise.all([
      isSend && isStale(inForce, clock)
        ? refreshPolicy(ports, Math.min(SEND_FETCH_MS, startedAt + SEND_FETCHED_BY_MS - clock.now()))
        : inForce,
      collectMessage(message),
      reading,
      sizesOf(audience.recipients.lists),
    ]);
    if (newest !== inForce) audience = audienceUnder(newest);
    more = { signals, cached, sizes: newest === inForce ? sizes : await sizesOf(audience.recipients.lists) };
  }
  return { startedAt, before, fields, from, ...audience, ...more, sizesOf };
}
