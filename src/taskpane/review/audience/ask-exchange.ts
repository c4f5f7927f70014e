import type { GraphPort, GraphSettings, MailTips, ThreadSeen } from '../../../graph/ports';
import { storeGraphResults } from '../../../check/graph-results';
import type { CheckResult } from '../../../check/check-message';
import { jobQueue } from '../../job-queue';
import type { PanePorts } from '../../pane-ports';
import { failedAnswer, NOT_ASKED } from './exchange';
import type { Exchange, ExchangeAnswer } from './exchange';

/** Asks Exchange how large the lists of a message are, and what goes on in its conversation. */
export interface ExchangeQuestions {
  /** In the background, silently, and each list of a conversation once. */
  about(review: CheckResult): Promise<void>;
  /** Because the person wants it: all of it once more, with a sign-in where that is what is missing. */
  again(review: CheckResult): Promise<void>;
}

/**
 * @param onChange called after each step
 * @param onSaved something was saved that the next review takes into account; settles when it was made
 */
export function exchangeQuestions(
  ports: PanePorts,
  onChange: (exchange: Exchange) => void,
  onSaved: () => Promise<void>,
): ExchangeQuestions {
  const asked = new Set<string>();
  let exchange = NOT_ASKED;
  const queue = jobQueue();

  function show(answer: ExchangeAnswer, tips: readonly MailTips[] = []): void {
    const latest = Object.fromEntries(tips.map((each) => [each.address, each]));
    exchange = { answer, tips: { ...exchange.tips, ...latest } };
    onChange(exchange);
  }

  async function ask(addresses: readonly string[], settings: GraphSettings, signsIn: boolean): Promise<void> {
    show({ phase: 'asking' });
    try {
      const graph = await ports.graph!(settings);
      if (signsIn) await graph.signIn();
      const [tips, thread] = await Promise.all([graph.mailTips(addresses), threadSeen(graph, ports)]);
      await save(tips, thread, ports);
      show({ phase: 'asking' }, tips);
      await onSaved();
      show({ phase: 'answered' });
    } catch (error) {
      show(failedAnswer(error));
    }
  }

  /** One question after another; a failed one is shown and never thrown. */
  function next(
    { policy: { policy }, facts }: CheckResult,
    isWanted: (key: string) => boolean,
    signsIn: boolean,
  ): Promise<void> {
    onChange(exchange);
    const conversation = ports.message.conversationId() ?? '';
    const keyOf = (address: string): string => `${address} ${conversation}`;
    const addresses = facts.lists
      .map(({ address }) => address)
      .filter((address) => address !== '' && isWanted(keyOf(address)));
    if (policy.graph.clientId === '' || policy.mode === 'off' || addresses.length === 0) return queue.settled();
    addresses.forEach((address) => asked.add(keyOf(address)));
    if (ports.graph) return queue.add(() => ask(addresses, policy.graph, signsIn));
    show({ phase: 'failed', reason: 'not-offered', waitMs: 0 });
    return queue.settled();
  }

  return {
    about: (review) => next(review, (key) => !asked.has(key), false),
    again(review) {
      const { answer } = exchange;
      return next(review, () => true, answer.phase === 'failed' && answer.reason === 'sign-in-needed');
    },
  };
}

/** Keeps what Exchange answered on this device. */
function save(tips: readonly MailTips[], thread: ThreadSeen | undefined, ports: PanePorts): Promise<boolean> {
  const asOf = ports.clock.now();
  const conversationId = ports.message.conversationId();
  return storeGraphResults(
    {
      sizes: tips.flatMap(({ address, members }) => (members === undefined ? [] : [{ address, size: members, asOf }])),
      ...(thread && conversationId !== undefined && { thread: { conversationId, ...thread, asOf } }),
    },
    ports,
  );
}

/** Sizes are worth having without it. */
function threadSeen(graph: GraphPort, { message }: PanePorts): Promise<ThreadSeen | undefined> {
  const conversationId = message.conversationId();
  return conversationId === undefined
    ? Promise.resolve(undefined)
    : graph.thread(conversationId).catch(() => undefined);
}
