import examples from '../signals/storm-words/examples/en.json';
import type { StormParameters } from './parameters';

/** Why people reply to all; each is a parameter, its weight. */
export type ReplyReason = 'asks-removal' | 'asks-who-can-end' | 'me-too' | 'tells-to-stop' | 'jokes';

interface ReasonRow {
  readonly reason: ReplyReason;
  /** Replies that have to be there before the first, and before the last who will, thinks of it; in parts of `full-after`; assumed. */
  readonly from: number;
  readonly full: number;
  /** What such people write. */
  readonly texts: readonly string[];
}

/** Texts are every example that the storm words are measured with, those that they miss included; jokes have no label there. */
const REASONS: readonly ReasonRow[] = [
  { reason: 'asks-removal', from: 0, full: 1, texts: examples['asks-removal'] },
  { reason: 'asks-who-can-end', from: 0, full: 1, texts: examples['asks-who-can-end'] },
  { reason: 'me-too', from: 0, full: 0.5, texts: examples['me-too'] },
  { reason: 'tells-to-stop', from: 0.05, full: 1, texts: examples['tells-to-stop'] },
  {
    reason: 'jokes',
    from: 0.2,
    full: 2,
    texts: [
      'Anybody fancy lunch?',
      'Hello from Leeds!',
      'Since we are all here: my bike is for sale.',
      'This is the best mailing list I have ever been on.',
      'Can someone water the plants on the third floor?',
      'Happy birthday to whoever has birthday today.',
      'So, how is everyone?',
      'My cat says hello.',
    ],
  },
];

/** Reasons that the first message alone can give. */
const AT_ONCE: readonly ReplyReason[] = ['asks-removal', 'asks-who-can-end'];

const strengthOf = ({ reason, from, full }: ReasonRow, replies: number, parameters: StormParameters): number => {
  const grown = Math.min(1, Math.max(0, (replies / parameters['full-after'] - from) / (full - from)));
  const atOnce = AT_ONCE.includes(reason) ? parameters['first-message'] : 0;
  return parameters[reason] * (atOnce + (1 - atOnce) * grown);
};

const weights = (parameters: StormParameters): number =>
  REASONS.reduce((sum, { reason }) => sum + parameters[reason], 0);

/** How ready people are to reply after so many replies, from 0 to 1. */
export function readiness(replies: number, parameters: StormParameters): number {
  const all = weights(parameters);
  if (all === 0) return 0;
  const grown = REASONS.reduce((sum, row) => sum + strengthOf(row, replies, parameters), 0);
  return (grown / all) * 2 ** (-replies / parameters['tires-after']);
}

/** Why somebody replies who does, and what they write. @param draws two numbers from 0 up to 1 */
export function replyText(
  replies: number,
  parameters: StormParameters,
  [why, which]: readonly [number, number],
): string {
  const strengths = REASONS.map((row) => strengthOf(row, replies, parameters));
  let left = why * strengths.reduce((sum, each) => sum + each, 0);
  const at = strengths.findIndex((each) => (left -= each) < 0);
  const { texts } = REASONS[Math.max(0, at)]!;
  return texts[Math.floor(which * texts.length)]!;
}
