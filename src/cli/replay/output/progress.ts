import { SingleBar } from 'cli-progress';

export interface Progress {
  /** So many bytes more were dealt with. */
  add(bytes: number): void;
  /** So many messages so far. */
  messages(count: number): void;
  end(): void;
}

const NONE: Progress = { add: () => undefined, messages: () => undefined, end: () => undefined };

const FORMAT = 'Replaying {bar} {percentage} % | {messages} messages | {eta_formatted} left';

/** A bar on standard error where a person looks at it; elsewhere nothing. @param total bytes of all files */
export function startProgress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return NONE;
  const bar = new SingleBar({ format: FORMAT, stream, hideCursor: true, clearOnComplete: true, etaBuffer: 100 });
  bar.start(total, 0, { messages: 0 });
  return {
    add: (bytes) => bar.increment(bytes),
    messages: (count) => bar.update({ messages: count.toLocaleString('en-GB') }),
    end: () => bar.stop(),
  };
}
