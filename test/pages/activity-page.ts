import { PanePage } from './pane-page';

/** What the guard saw happen, in the task pane. */
export class ActivityPage extends PanePage {
  /** Goes there from another part of an open pane. */
  async open(): Promise<void> {
    await this.goTo('activity');
    await this.heading.filter({ hasText: this.say('activity.title') }).waitFor();
  }

  /** What is listed, newest first: the first line of each. */
  async recent(): Promise<readonly string[]> {
    const rows = this.pane.getByRole('region', { name: this.say('activity.recent') }).getByRole('listitem');
    return Promise.all((await rows.all()).map(async (row) => (await row.innerText()).split('\n')[0]!.trim()));
  }
}
