import { describe, expect, it } from 'vitest';
import { answerer } from '../../../../src/preview/storm/answer';
import type { StormAnswer, StormRequest } from '../../../../src/preview/storm/messages';
import { withDefaults } from '../../../../src/storm/parameters';
import { presetOf } from '../../../../src/storm/presets';
import { simulate } from '../../../../src/storm/simulate';

const requestFor = (coverage: number, runs = 8): StormRequest => ({
  parameters: withDefaults(presetOf('nhs-2016').parameters, { coverage, runs }),
  size: 'known',
});

describe("the storm page's worker", () => {
  it('answers from a few runs at once, then from all, as the command does', async () => {
    const answers: StormAnswer[] = [];
    const request = requestFor(1);
    await answerer((each) => answers.push(each)).ask(request);
    expect(answers.map(({ isFinal, result }) => [isFinal, result.parameters.runs])).toEqual([
      [false, 5],
      [true, 8],
    ]);
    const { variants } = await simulate(request.parameters, undefined, ['guardedKnown', 'exchange']);
    expect(answers[1]!.result.variants).toEqual(variants);
  });

  it('answers only the last of several questions', async () => {
    const answers: StormAnswer[] = [];
    const { ask } = answerer((each) => answers.push(each));
    const requests = [0.1, 0.4, 1].map((coverage) => requestFor(coverage, 2));
    await Promise.all(requests.map(ask));
    expect(answers.map(({ request }) => request)).toEqual([requests[2]]);
  });
});
