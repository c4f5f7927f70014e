import { describe, expect } from 'vitest';
import { test } from '../pages/one-page';
import type { SizesFrom } from '../../src/preview/outlook';
import { OutlookPage } from '../pages/outlook-page';

const LIST = 'CroydonPractices';

/** The morning of 14 November 2016, by who knows how many people are behind the list. */
export function defineFourWays(clients: readonly string[]): void {
  describe.each(clients)('%s', (client) => {
    const ways: readonly (readonly [SizesFrom, typed: string, action: string, rules: readonly string[]])[] = [
      ['nobody', 'Thank you, received.', 'warn', ['unfamiliar-list']],
      ['nobody', 'Please remove me from this list.', 'confirm', ['storm-fuel']],
      ['catalogue-without', 'Thank you, received.', 'confirm', ['unfamiliar-list']],
      ['catalogue', 'Thank you, received.', 'block', ['large-audience']],
    ];

    test.for(ways)('%s knows: "%s" comes to %s', async ([sizesFrom, typed, action, rules], { page, preview }) => {
      const outlook = new OutlookPage(page);
      await outlook.open(preview.url, { client, sizesFrom });
      await outlook.replyAll('Test email');
      await outlook.bar.getByText(sizesFrom === 'catalogue' ? '850,000' : LIST).waitFor();
      await outlook.type(typed);
      await outlook.send();
      await outlook.dialog.waitFor();
      const { is } = (await outlook.state()).lastDecision as { is: { action: string; rules: readonly string[] } };
      expect(is.action).toBe(action);
      expect(is.rules).toEqual(expect.arrayContaining([...rules]));
      if (action === 'block') await outlook.dialog.getByText('850,000').first().waitFor();
    });
  });
}
