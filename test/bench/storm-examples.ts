import { LANGUAGES } from '../../src/i18n/language';
import { stormWords } from '../../src/signals/storm-words';
import { WEIGHTS } from '../../src/signals/storm-words/features';
import { weightIn } from '../../src/signals/storm-words/weigh';
import { learn } from '../builders/signals/learn-storm-words';
import { learnables } from '../builders/signals/storm-weights';
import type { Learnable } from '../builders/signals/storm-weights';
import type { Benchmark, Measurement } from './benchmark';

const FOLDS = 5;

interface Judged extends Learnable {
  readonly taken: boolean;
}

/** Each fifth judged by what the other four taught. */
function judged(): readonly Judged[] {
  const all = learnables();
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isIn = (_: unknown, at: number): boolean => at % FOLDS === fold;
    const learned = learn(
      all.filter((text, at) => !isIn(text, at)),
      WEIGHTS,
    );
    return all.filter(isIn).map((example) => ({
      ...example,
      taken: stormWords(example.text, (text) => weightIn(text, learned)).length > 0,
    }));
  });
}

const share = (metric: string, texts: readonly Judged[]): Measurement => ({
  metric,
  value: texts.filter(({ taken }) => taken).length / texts.length,
  unit: '',
  n: texts.length,
});

/**
 * How many of our own examples are taken for storm words that nothing was learned from, by language: of those that are, and of
 * those that are not. They are harder than real mail: no sentence stands there twice, and the ordinary ones are near misses.
 * Told, and held to nothing.
 */
export const stormExamples: Benchmark = {
  name: 'storm-examples',
  sourcesOnly: true,
  run() {
    const all = judged();
    return Promise.resolve(
      ['', ...Object.keys(LANGUAGES)].flatMap((language) => {
        const own = all.filter((example) => language === '' || example.language === language);
        const suffix = language && `-${language}`;
        return [
          share(
            `storm-recall${suffix}`,
            own.filter(({ storm }) => storm),
          ),
          share(
            `storm-false${suffix}`,
            own.filter(({ storm }) => !storm),
          ),
        ];
      }),
    );
  },
};
