import { EventQueue } from './event-queue';
import { ExchangeProtection } from './exchange-protection';
import type { StormGuard, StormVerdict } from './guard';
import { MailSystem } from './mail-system';
import type { DeliverySpan } from './mail-system';
import type { StormParameters } from './parameters';
import { personFrom } from './person';
import type { ReplyDraws, StormPerson } from './person';
import { indicesWith, randomFrom, seedFor } from './random';
import { readiness, replyText } from './reasons';

/** Why a reply to all did not go out. `closed`: administrators had closed the list. */
export type StoppedBy = 'warn' | 'confirm' | 'block' | 'bar' | 'exchange' | 'closed';

export interface StormRun {
  /** Deliveries of replies to all, and of what machines send because of them; not of the first message. */
  readonly deliveries: number;
  /** Of these, what people wrote. */
  readonly human: number;
  /** What machines answer to the first message alone, to its sender. */
  readonly toFirst: number;
  readonly attempts: number;
  readonly sent: number;
  /** People of whom at least one reply went out. */
  readonly people: number;
  readonly stopped: Readonly<Record<StoppedBy, number>>;
  /** Replies to the sender only, in place of one to all. */
  readonly senderOnly: number;
  /** When the last one was delivered, in minutes after the first message. */
  readonly lastDelivery: number;
  /** From sending to the last delivery, in minutes. */
  readonly longestDelay: number;
  /** Deliveries of replies over time. */
  readonly spans: readonly DeliverySpan[];
}

/** What stands in a storm's way. */
export interface Protection {
  readonly guard?: StormGuard | undefined;
  readonly exchange: boolean;
}

interface ListMail {
  readonly depth: number;
  readonly span: DeliverySpan;
}

type StormEvent =
  | { readonly what: 'looks'; readonly who: StormPerson; readonly seenBefore: number }
  | {
      readonly what: 'sends';
      readonly who: StormPerson;
      readonly draws: ReplyDraws;
      readonly text: string;
      readonly depth: number;
    };

/** More are no storm that anybody could wait for. */
const MOST_SENT = 200_000;

/** One storm from the first message until nothing more happens. Chance begins at the seed: the same seed gives the same storm. */
export async function runStorm(parameters: StormParameters, protection: Protection, seed: number): Promise<StormRun> {
  const storm = new Storm(parameters, protection, seed);
  await storm.run();
  return storm.result();
}

class Storm {
  readonly #events = new EventQueue<StormEvent>();
  readonly #mailSystem: MailSystem;
  readonly #exchange: ExchangeProtection | undefined;
  /** The first message, then each reply that went out. */
  readonly #mail: ListMail[];
  readonly #firstOnly: DeliverySpan[];
  readonly #stopped: Record<StoppedBy, number> = { warn: 0, confirm: 0, block: 0, bar: 0, exchange: 0, closed: 0 };
  #attempts = 0;
  #people = 0;
  #senderOnly = 0;

  constructor(
    private readonly parameters: StormParameters,
    private readonly protection: Protection,
    seed: number,
  ) {
    const { audience, repliers, capacity } = parameters;
    this.#mailSystem = new MailSystem(capacity);
    this.#exchange = protection.exchange ? new ExchangeProtection(parameters) : undefined;
    const span = this.#mailSystem.send(0, audience);
    this.#mail = [{ depth: 0, span }];
    this.#firstOnly = [span, this.#mailSystem.send(span.to, audience * parameters['automatic-replies'])];
    // Of all readers only those who may reply need be there one by one.
    for (const index of indicesWith(randomFrom(seed), audience, repliers / 1_000_000)) {
      const who = personFrom(seedFor(seed, index), parameters);
      this.#events.add(arrival(span, who) + who.looksAfter, { what: 'looks', who, seenBefore: 0 });
    }
  }

  async run(): Promise<void> {
    for (let next = this.#events.next(); next; next = this.#events.next()) {
      const { at, event } = next;
      if (event.what === 'looks') this.#look(at, event.who, event.seenBefore);
      else await this.#send(at, event);
    }
  }

  result(): StormRun {
    const spans = this.#mailSystem.spans.filter((each) => !this.#firstOnly.includes(each));
    const sent = this.#mail.length - 1;
    return {
      deliveries: spans.reduce((sum, { count }) => sum + count, 0),
      human: sent * this.parameters.audience,
      toFirst: this.#firstOnly[1]!.count,
      attempts: this.#attempts,
      sent,
      people: this.#people,
      stopped: this.#stopped,
      senderOnly: this.#senderOnly,
      lastDelivery: spans.at(-1)?.to ?? 0,
      longestDelay: this.#mailSystem.longestDelay,
      spans,
    };
  }

  /** Somebody opens the conversation, and may begin to write. */
  #look(at: number, who: StormPerson, seenBefore: number): void {
    const { parameters } = this;
    const seen = this.#seenBy(who, at);
    const draws = who.nextDraws();
    const replies = seen - 1;
    if (at > parameters['stopped-after']) return;
    if (seen === seenBefore) this.#events.add(at + draws.againAfter, { what: 'looks', who, seenBefore });
    if (seen === seenBefore || (seenBefore === 0 && draws.joinsIn >= readiness(replies, parameters))) return;
    const answered = this.#mail[Math.floor(draws.answered * seen)]!;
    this.#events.add(at + draws.writing, {
      what: 'sends',
      who,
      draws,
      text: replyText(replies, parameters, draws.text),
      depth: answered.depth + 1,
    });
  }

  async #send(at: number, { who, draws, text, depth }: Extract<StormEvent, { what: 'sends' }>): Promise<void> {
    const { parameters } = this;
    this.#attempts++;
    const stoppedBy = await this.#stops(at, who, draws, { text, depth });
    if (!stoppedBy) this.#deliver(at, who, draws, depth);
    else {
      this.#stopped[stoppedBy]++;
      const byGuard = stoppedBy !== 'exchange' && stoppedBy !== 'closed';
      if (byGuard && draws.wayOut < parameters['sender-only']) this.#senderOnly++;
    }
    const again = parameters[stoppedBy ? 'stopped-again' : 'again'];
    if (draws.again < again && this.#mail.length < MOST_SENT)
      this.#events.add(at + draws.againAfter, { what: 'looks', who, seenBefore: this.#seenBy(who, at) });
  }

  async #stops(
    at: number,
    who: StormPerson,
    draws: ReplyDraws,
    reply: { readonly text: string; readonly depth: number },
  ): Promise<StoppedBy | undefined> {
    const { parameters, protection } = this;
    if (at > parameters['stopped-after']) return 'closed';
    const byGuard = protection.guard && (await this.#guardStops(protection.guard, at, who, draws, reply));
    if (byGuard) return byGuard;
    return this.#exchange && !this.#exchange.accepts(at) ? 'exchange' : undefined;
  }

  /** What the person makes of the real guard's verdict. */
  async #guardStops(
    guard: StormGuard,
    at: number,
    who: StormPerson,
    draws: ReplyDraws,
    reply: { readonly text: string; readonly depth: number },
  ): Promise<StoppedBy | undefined> {
    const { parameters } = this;
    if (!who.guardOn) return undefined;
    const freezeAfter = parameters['freeze-after'];
    const frozen = freezeAfter > 0 && at >= freezeAfter + who.freezeDelay;
    return stoppedAt(
      await guard.verdictOn({ ...reply, own: who.sent, frozen, client: who.guardOn }),
      draws,
      parameters,
    );
  }

  #deliver(at: number, who: StormPerson, draws: ReplyDraws, depth: number): void {
    const { parameters } = this;
    const { audience } = parameters;
    const span = this.#mailSystem.send(at, audience);
    this.#mail.push({ depth, span });
    // Exchange answers each sender once.
    const automatic = who.sent === 0 ? parameters['automatic-replies'] : 0;
    const receipts = draws.receipt < parameters['receipts-requested'] ? parameters['receipts-returned'] : 0;
    const recalls = draws.recall < parameters.recalls ? 2 : 0;
    const byMachines = audience * (automatic + receipts + recalls);
    if (byMachines > 0) this.#mailSystem.send(at, byMachines);
    if (who.sent === 0) this.#people++;
    who.sent++;
  }

  /** How many messages to the list this person has got by then; deliveries keep their order. */
  #seenBy(who: StormPerson, at: number): number {
    let [low, high] = [0, this.#mail.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (arrival(this.#mail[middle]!.span, who) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const arrival = ({ from, to }: DeliverySpan, { place }: StormPerson): number => from + place * (to - from);

/** What the person does about the bar where there is nothing else, and about an alert. */
function stoppedAt(
  { action, asksOnSend, hasBar, passesByPress }: StormVerdict,
  { onBar, onAlert }: ReplyDraws,
  parameters: StormParameters,
): StoppedBy | undefined {
  if (!asksOnSend) return hasBar && onBar < parameters['bar-heeded'] ? 'bar' : undefined;
  if (action === 'block') return action;
  if (action !== 'warn' && action !== 'confirm') return undefined;
  return onAlert < parameters[passesByPress ? 'send-anyway' : 'acknowledge'] ? undefined : action;
}
