import type { VirtualClock } from './virtual-clock';

/**
 * How a call of Outlook, of a store or of the network goes wrong. The names say what the caller sees:
 * `at-once`: the answer comes before the call returns. `after-completed`: long after the handler has answered.
 */
export const FAULTS = [
  'error',
  'hang',
  'throw',
  'throw-after-calling',
  'garbage-value',
  'garbage-answer',
  'empty-answer',
  'slow',
  'very-slow',
  'twice',
  'error-then-ok',
  'ok-then-error',
  'at-once',
  'after-completed',
  'missing',
] as const;
export type PortFault = (typeof FAULTS)[number];

/** An answer in time, two that are slow but in time, and one that nobody waits for. */
const QUICK_MS = 20;
const SLOW_MS = 300;
const VERY_SLOW_MS = 550;
const LONG_AFTER_MS = 30_000;

/** Faults after which the caller has had the right answer within the time of a send. */
export const ANSWERS: readonly PortFault[] = [
  'throw-after-calling',
  'slow',
  'very-slow',
  'twice',
  'ok-then-error',
  'at-once',
];

/** Values that no call promises, one of each kind. */
export const GARBAGE: readonly unknown[] = [
  42,
  '',
  '"',
  null,
  true,
  NaN,
  [],
  [null],
  [[]],
  {},
  { length: 2 },
  { composeType: {}, displayName: 1, emailAddress: [] },
  [{ displayName: {}, emailAddress: 7, recipientType: null }],
  { 0: 'x', policy: '{"v":1,"is":{"triedAt":1,"text":{},"readAt":9e99}}' },
];

/** What a port is told to do; one that nothing is said of answers quickly and well. */
export interface PortPlan {
  readonly faults: Readonly<Record<string, PortFault>>;
  /** Of every good answer. */
  readonly latencyMs?: number;
  /** What a `garbage-value` is. */
  readonly garbage?: unknown;
}

/** How one call answers: with a value, or that it failed. */
export interface Reply {
  ok(value: unknown): void;
  error(): void;
  /** What is no answer at all, where the port has answers of a shape. */
  nonsense(empty: boolean): void;
}

type Answer = 'ok' | 'error' | 'garbage' | 'nonsense' | 'empty';

/** Which answers come, and after how many milliseconds; 0: before the call returns. `quick` is the port's usual time. */
const ANSWERS_OF: Readonly<Record<PortFault, (quick: number) => readonly (readonly [afterMs: number, Answer])[]>> = {
  error: (quick) => [[quick, 'error']],
  hang: () => [],
  throw: () => [],
  missing: () => [],
  'throw-after-calling': (quick) => [[quick, 'ok']],
  'garbage-value': (quick) => [[quick, 'garbage']],
  'garbage-answer': (quick) => [[quick, 'nonsense']],
  'empty-answer': (quick) => [[quick, 'empty']],
  slow: () => [[SLOW_MS, 'ok']],
  'very-slow': () => [[VERY_SLOW_MS, 'ok']],
  twice: (quick) => [
    [quick, 'ok'],
    [quick * 2, 'ok'],
  ],
  'error-then-ok': (quick) => [
    [quick, 'error'],
    [quick * 2, 'ok'],
  ],
  'ok-then-error': (quick) => [
    [quick, 'ok'],
    [quick * 2, 'error'],
  ],
  'at-once': () => [[0, 'ok']],
  'after-completed': () => [[LONG_AFTER_MS, 'ok']],
};

const THROWS: readonly (PortFault | undefined)[] = ['throw', 'missing', 'throw-after-calling'];

/**
 * Answers one call as planned.
 * @throws where the fault is that the call throws
 */
export function answerAsPlanned(
  port: string,
  { faults, latencyMs = QUICK_MS, garbage = 42 }: PortPlan,
  clock: VirtualClock,
  produce: () => unknown,
  reply: Reply,
): void {
  const fault = faults[port];
  const give: Readonly<Record<Answer, () => void>> = {
    ok: () => reply.ok(produce()),
    error: () => reply.error(),
    garbage: () => reply.ok(garbage),
    nonsense: () => reply.nonsense(false),
    empty: () => reply.nonsense(true),
  };
  for (const [afterMs, answer] of fault ? ANSWERS_OF[fault](latencyMs) : ([[latencyMs, 'ok']] as const)) {
    if (afterMs === 0) give[answer]();
    else clock.setTimeout(give[answer], afterMs);
  }
  if (THROWS.includes(fault)) throw new Error(`${port} is broken`);
}
