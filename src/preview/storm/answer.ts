import { guardsFor, simulate } from '../../storm/simulate';
import type { Guards } from '../../storm/simulate';
import { GUARDED } from './messages';
import type { StormAnswer, StormRequest } from './messages';

/** So many runs take a blink. */
const FEW_RUNS = 5;

export interface Answerer {
  /** Answers at once from a few runs, then from all, unless something else is asked meanwhile. */
  ask(request: StormRequest): Promise<void>;
}

/** Guards stay as long as the audience does: what they decided need not be decided again. */
export function answerer(onAnswer: (answer: StormAnswer) => void): Answerer {
  let latest: StormRequest | undefined;
  let guards: Guards | undefined;
  let audience: number | undefined;
  const answer = async (request: StormRequest, runs: number): Promise<void> => {
    if (!guards || audience !== request.parameters.audience) {
      audience = request.parameters.audience;
      guards = guardsFor(audience);
    }
    const result = await simulate({ ...request.parameters, runs }, guards, [GUARDED[request.size], 'exchange']);
    onAnswer({ request, result, isFinal: runs === request.parameters.runs });
  };
  return {
    async ask(request) {
      latest = request;
      // What was asked meanwhile is heard first.
      await nextTurn();
      if (latest !== request) return;
      const { runs } = request.parameters;
      if (runs > FEW_RUNS) await answer(request, FEW_RUNS);
      await nextTurn();
      if (latest === request) await answer(request, runs);
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
