import { SingleBar } from 'cli-progress';
import { counted, figure, number } from '../../report/numbers';

export interface Progress {
  /** So many bytes more were dealt with. */
  add(bytes: number): void;
  /** So many messages so far. */
  messages(count: number): void;
  end(): void;
}

/** What progress is shown with; a test has its own. */
export interface ProgressParts {
  readonly stream: NodeJS.WriteStream;
  /** Milliseconds. */
  clock(): number;
}

/** Between two lines, where standard error is a file or another program. */
const LINE_MS = 10_000;
/** A run that is shorter needs no words about its rate, unless a person looks on. */
const WORTH_A_RATE_MS = 1_000;

const MEGABYTE = 1_000_000;

/**
 * How far the reading is, and how fast: a bar on standard error where a person looks at it, elsewhere a line now and then; at the
 * end the rate of the whole.
 * @param step what is being done: `Replaying`
 * @param total bytes of all files; for the bar
 */
export function startProgress(step: string, total: number, { stream, clock }: ProgressParts): Progress {
  const started = clock();
  let nextLine = started + LINE_MS;
  let bytes = 0;
  let messages = 0;
  const rate = (): string => rateOf(bytes, messages, clock() - started);
  const bar = stream.isTTY ? barFor(step, stream) : undefined;
  bar?.start(total, 0, { messages: 0, rate: rate() });
  return {
    add(count) {
      bytes += count;
      bar?.increment(count, { rate: rate() });
      if (bar || clock() < nextLine) return;
      nextLine = clock() + LINE_MS;
      stream.write(`${step}: ${amountOf(bytes, messages)}, ${rate()}\n`);
    },
    messages(count) {
      messages = count;
      bar?.update({ messages: number(count) });
    },
    end() {
      bar?.stop();
      const took = clock() - started;
      if (bar || took >= WORTH_A_RATE_MS)
        stream.write(`${step}: ${amountOf(bytes, messages)} in ${figure(took / 1_000)} s, ${rate()}\n`);
    },
  };
}

const barFor = (step: string, stream: NodeJS.WriteStream): SingleBar =>
  new SingleBar({
    format: `${step} {bar} {percentage} % | {messages} messages | {rate} | {eta_formatted} left`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 100,
  });

const amountOf = (bytes: number, messages: number): string =>
  `${counted(messages, 'message', 'messages')}, ${figure(bytes / MEGABYTE)} MB`;

/** `35 MB/s, 2,100 messages/s` */
function rateOf(bytes: number, messages: number, ms: number): string {
  const seconds = Math.max(ms, 1) / 1_000;
  return `${figure(bytes / MEGABYTE / seconds)} MB/s, ${figure(messages / seconds)} messages/s`;
}
