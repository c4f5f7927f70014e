import { expect, it } from 'vitest';
import { languages, replyLabels } from '../../../../src/preview/model/reply-labels';

it('has the twelve languages under Outlook’s own names for them, and the two for tests', () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(
    [
      ...['cy-GB', 'de-DE', 'en-GB', 'es-ES', 'fr-FR', 'it-IT', 'ja-JP', 'nl-NL', 'pl-PL', 'pt-PT', 'sv-SE', 'zh-CN'],
      ...['qps-ploc', 'qps-plocm'],
    ].sort(),
  );
});

it('writes replies in each, in English where it has no words', () => {
  expect(replyLabels('de-DE').reply).toBe('AW: ');
  expect(replyLabels('qps-plocm')).toBe(replyLabels('en-GB'));
});
