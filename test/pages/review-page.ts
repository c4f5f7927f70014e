import type { Locator } from 'playwright-core';
import { PanePage } from './pane-page';

/** The review in the task pane: who is reached, why that matters, and the ways out. */
export class ReviewPage extends PanePage {
  /** Opens it by its button in the ribbon, and waits until all of it is there. */
  async open(): Promise<void> {
    await this.outlook.pressRibbon('ReviewRecipients');
    await this.ready();
  }

  /** Waits until number and details are there. */
  async ready(): Promise<void> {
    await this.button('button.check-again').waitFor();
  }

  replyOnlyTo(name: string): Promise<void> {
    return this.press('ways.reply-only', { name });
  }

  drop(list: string): Promise<void> {
    return this.press('ways.drop', { list });
  }

  /** The box of one of several lists that can be dropped. */
  droppable(list: string): Locator {
    return this.pane.getByRole('group', { name: this.say('ways.drop-which') }).getByRole('checkbox', { name: list });
  }

  /** Confirms that everyone in a list of unknown size is meant. */
  async confirmList(list: string): Promise<void> {
    await this.checkbox('acknowledge.tick-list', { list }).check();
    await this.press('acknowledge.button');
    await this.says('outcome.confirmed', { minutes: 15 });
  }

  /** Confirms a number of people by typing it. */
  async confirmNumber(people: number): Promise<void> {
    await this.pane.getByLabel(this.say('acknowledge.type', { people })).fill(String(people));
    await this.press('acknowledge.button');
    await this.says('outcome.confirmed', { minutes: 15 });
  }

  /** The ids of the rules that are given as reasons, strictest first. */
  async rules(): Promise<readonly string[]> {
    const links = await this.pane.getByRole('link').all();
    const pages = await Promise.all(links.map((link) => link.getAttribute('href')));
    return pages.map((page) => /^rules\/(.+)\.html$/.exec(page ?? '')?.[1] ?? `not a rule's page: ${String(page)}`);
  }

  /** Names of people named one by one, of those that are drawn. */
  async names(): Promise<readonly string[]> {
    return this.pane.getByRole('listitem').locator('bdi:first-child').allInnerTexts();
  }
}
