import { describe, expect, test } from 'vitest';
import { smartAlert } from '../../../src/alert/smart-alert';
import { decide } from '../../../src/engine/decide';
import { known } from '../../../src/engine/facts';
import { alertTextFor } from '../../../src/i18n/all-alert-texts';
import { list, listOf, replyToAll, settings } from '../../builders/engine/a-message';

const INCIDENT = { until: 1, lists: [], message: 'The list is being repaired. You do not need to reply.' };
const PROTECTED = {
  lists: [
    { address: 'all@croydon.example', name: 'All Staff', action: 'confirm', message: 'Ask the communications team.' },
  ],
} as const;

/** What README.md lets people try. */
const SCENES = [
  ['a list of unknown size', replyToAll({ direct: 1, lists: [list()] }), settings()],
  ['850,000 people through a list', replyToAll({ direct: 1, lists: [listOf(850_000)] }), settings()],
  ['storm words', replyToAll({ direct: 1, lists: [list()], stormWords: known(['asks-removal'], 'body') }), settings()],
  ['an incident', replyToAll({ direct: 1, lists: [list({ frozen: true })] }), settings({}, INCIDENT)],
  ['150 people', replyToAll({ direct: 150 }), settings()],
  ['a protected list', replyToAll({ direct: 1, lists: [list({ name: 'All Staff', row: 0 })] }), settings(PROTECTED)],
] as const;

const wordsIn = (text: string): number => text.split(/[\s\u200a]+/).filter((word) => /\w/.test(word)).length;

describe.each(SCENES)('%s', (_, about, under) => {
  test('is stopped in 30 English words at most, on the web and on classic 1.15', () => {
    const answer = smartAlert(decide(about, under), { mailbox: 15 }, alertTextFor(['en-GB']));
    if (answer.allowEvent) throw new Error('it was let through');
    expect(wordsIn(answer.errorMessage)).toBeLessThanOrEqual(30);
    expect(wordsIn(answer.errorMessageMarkdown)).toBeLessThanOrEqual(30);
  });
});
