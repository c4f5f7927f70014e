import { SingleBar } from 'cli-progress';

export interface StormProgress {
  /** One more storm was simulated. */
  readonly onRun: () => Promise<void>;
  end(): void;
}

const FORMAT = 'Simulating {bar} {percentage} % | {value} of {total} storms | {eta_formatted} left';
/** Often enough to be seen to move. */
const MS_BETWEEN = 100;

/** A bar on standard error where a person looks at it; elsewhere nothing. @param total of storms */
export function startStormProgress(total: number, stream: NodeJS.WriteStream): StormProgress {
  if (!stream.isTTY) return { onRun: () => Promise.resolve(), end: () => undefined };
  const bar = new SingleBar({ format: FORMAT, stream, hideCursor: true, clearOnComplete: true, etaBuffer: 100 });
  bar.start(total, 0);
  let drawn = performance.now();
  return {
    onRun: async () => {
      bar.increment();
      if (performance.now() - drawn < MS_BETWEEN) return;
      drawn = performance.now();
      // Lets the bar be drawn.
      await new Promise(setImmediate);
    },
    end: () => bar.stop(),
  };
}
