import type { FrameLocator, Locator } from 'playwright-core';
import { paneText } from '../../src/i18n/pane-texts';
import type { PaneKey, PaneText, Messages } from '../../src/i18n/pane-texts';
import { readingTextFor } from '../../src/i18n/all-reading-texts';
import type { ReadingKey, ReadingText } from '../../src/i18n/all-reading-texts';
import type { MessageParams } from '../../src/i18n/format';
import { ENGLISH } from '../../src/i18n/messages';
import { named } from '../../src/taskpane/pane/i18n';
import type { View } from '../../src/taskpane/pane/view';
import type { OutlookPage } from './outlook-page';

/** The shown task pane, whatever is in it. What it says is looked up in the tables of its language. */
export class PanePage {
  readonly pane: FrameLocator;
  readonly heading: Locator;
  private readonly t: PaneText;
  /** What it says beside a message that is read. */
  private readonly reading: ReadingText;

  /** @param words of the language that the pane speaks */
  constructor(
    readonly outlook: OutlookPage,
    words: Messages = ENGLISH,
  ) {
    this.pane = outlook.pane;
    this.heading = this.pane.getByRole('heading', { level: 1 });
    this.t = paneText(words.language, words.pane);
    this.reading = readingTextFor([words.language]);
  }

  /** A sentence of the pane's; texts within it stand as names do. */
  say(key: PaneKey, params: MessageParams = {}): string {
    const safe: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) safe[name] = typeof value === 'string' ? named(value) : value;
    return this.t(key, safe);
  }

  button(key: PaneKey, params?: MessageParams): Locator {
    return this.pane.getByRole('button', { name: this.say(key, params), exact: true });
  }

  press(key: PaneKey, params?: MessageParams): Promise<void> {
    return this.button(key, params).click();
  }

  checkbox(key: PaneKey, params?: MessageParams): Locator {
    return this.pane.getByRole('checkbox', { name: this.say(key, params) });
  }

  /** Waits until the pane shows this. */
  async shows(key: PaneKey, params?: MessageParams): Promise<void> {
    await this.pane.getByText(this.say(key, params)).first().waitFor();
  }

  /** Waits until the pane says this beside a message that is read. */
  async showsBesideReading(key: ReadingKey): Promise<void> {
    await this.pane.getByText(this.reading(key)).first().waitFor();
  }

  /** Waits until a live region of the pane says this, beside other things. */
  async says(key: PaneKey, params?: MessageParams): Promise<void> {
    await this.pane
      .getByRole('status')
      .filter({ hasText: this.say(key, params) })
      .waitFor();
  }

  goTo(view: View): Promise<void> {
    return this.pane
      .getByRole('navigation')
      .getByRole('button', { name: this.say(`nav.${view}`), exact: true })
      .click();
  }
}
