import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/language';
import { newText } from '../../../src/signals/new-text';
import { stormWords } from '../../../src/signals/storm-words';
import { readExamples } from '../../builders/signals/storm-examples';

/** Taken for a request all the same: whoever mends one takes it out. */
const KNOWN: readonly string[] = [
  "Peidiwch ag ateb yr e-bost hwn, nid yw'r blwch post yn cael ei ddarllen.",
  "STOP au 36000 (coût d'un SMS)",
  "Cette boîte n'est pas consultée, merci de ne pas y répondre.",
];

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  const taken = readExamples(language).boilerplate.filter((text) => stormWords(newText(text, undefined)).length > 0);

  test('disclaimers, footers, device lines, banners and automatic answers are no storm words', () => {
    expect(taken).toEqual(readExamples(language).boilerplate.filter((text) => KNOWN.includes(text)));
  });
});
