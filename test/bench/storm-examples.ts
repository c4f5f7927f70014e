import { LANGUAGES } from '../../src/i18n/language';
import { stormWords } from '../../src/signals/storm-words';
import { readExamples, STORM_LABELS } from '../builders/signals/storm-examples';
import type { Benchmark } from './benchmark';

const isStorm = (text: string): boolean => stormWords(text).length > 0;

const shareOf = (texts: readonly string[]): number => texts.filter(isStorm).length / texts.length;

/**
 * How many of our own examples are taken for storm words, by language: of those that are, and of those that are not. They are
 * harder than real mail: no sentence stands there twice, and the ordinary ones are near misses. Told, and held to nothing.
 */
export const stormExamples: Benchmark = {
  name: 'storm-examples',
  sourcesOnly: true,
  run: () =>
    Promise.resolve(
      Object.keys(LANGUAGES).flatMap((language) => {
        const examples = readExamples(language);
        const storm = STORM_LABELS.flatMap((label) => examples[label]);
        const ordinary = [...examples.none, ...examples.boilerplate];
        return [
          { metric: `storm-recall-${language}`, value: shareOf(storm), unit: '', n: storm.length },
          { metric: `storm-false-${language}`, value: shareOf(ordinary), unit: '', n: ordinary.length },
        ];
      }),
    ),
};
