import type { StormAnswer, StormRequest } from './messages';

/** What answers the page. */
export interface Simulation {
  ask(request: StormRequest): void;
  /** @returns for the end of listening */
  onAnswer(listener: (answer: StormAnswer) => void): () => void;
}

export function startSimulation(): Simulation {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return {
    ask: (request) => worker.postMessage(request),
    onAnswer(listener) {
      const onMessage = ({ data }: MessageEvent<StormAnswer>): void => listener(data);
      worker.addEventListener('message', onMessage);
      return () => worker.removeEventListener('message', onMessage);
    },
  };
}
