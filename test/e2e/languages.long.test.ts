import { describe, expect } from 'vitest';
import { alertText } from '../../src/i18n/alert-texts';
import { LANGUAGES } from '../../src/i18n/language';
import { loadMessages } from '../../src/i18n/messages';
import { languages } from '../../src/preview/model/reply-labels';
import { test } from '../pages/one-page';
import { OutlookPage } from '../pages/outlook-page';
import { LIST, partsOf } from './pane-states';

const PEOPLE = 850_000;

/** The tags that Outlook has for the languages we speak. */
const SPOKEN = languages.filter(({ tag }) => !tag.startsWith('qps')).map(({ tag }) => tag);

/** Markdown's own characters, and where lines end, differ from client to client. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('every language is in the switch', () => {
  expect(SPOKEN).toHaveLength(Object.keys(LANGUAGES).length);
});

// In the browser's frame on the web; in classic's bare engine, without Intl, on classic.
describe.each(['web', 'classic-1.15'])('%s', (client) => {
  test('bar, alert and pane say the same number in each of the twelve languages', async ({ page, preview }) => {
    const outlook = new OutlookPage(page);
    await outlook.open(preview.url, { client });
    for (const language of SPOKEN) {
      const words = await loadMessages([language]);
      const t = alertText(words.language, words.alert);
      const subject = t('subject.reply-all');
      const headline = t('reach.through', { subject, people: PEOPLE, list: LIST });
      // Node's Intl groups the number another way round: by CLDR.
      expect(headline, language).toContain(new Intl.NumberFormat(words.language).format(PEOPLE));

      const { review } = partsOf(outlook, words);
      await outlook.beginAnew({ client, language, sizesFrom: 'policy' });
      await page.evaluate(() => {
        window.simulatedOutlook.replyAll('test-email');
      });
      await page.waitForFunction(() => window.simulatedOutlook.getState().compose?.bars.length === 1);
      const bar = await page.evaluate(() => window.simulatedOutlook.getState().compose!.bars[0]!);
      expect([bar.message, bar.action?.text]).toEqual([headline, t('button.review')]);

      await page.evaluate(() => {
        const simulated = window.simulatedOutlook;
        simulated.send(simulated.getState().compose!.id);
      });
      await page.waitForFunction(() => window.simulatedOutlook.getState().compose?.alert?.cause === 'smart-alert');
      const alert = await page.evaluate(() => window.simulatedOutlook.getState().compose!.alert!);
      for (const sentence of [t('verdict.block'), headline, t('ask.review')])
        expect(plain(alert.text.replace(/[\\*]/g, '')), language).toContain(plain(sentence.replace(/[\\*]/g, '')));
      expect(alert.buttons.map(({ label }) => label)).toContain(t('button.review'));

      // The pane is the same on every client.
      if (client !== 'web') continue;
      await page.evaluate(() => {
        const simulated = window.simulatedOutlook;
        simulated.answerAlert(simulated.getState().compose!.id, 'take-action');
      });
      await review.ready();
      expect(await review.heading.innerText()).toBe(review.say('audience.about', { people: PEOPLE }));
      expect(await review.rules()).toContain('large-audience');
      const html = review.pane.locator('html');
      expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([words.language, 'ltr']);
    }
  });
});
