import type { Locator } from 'playwright-core';
import type { PaneKey } from '../../src/i18n/pane-texts';
import { PanePage } from './pane-page';

/** The settings in the task pane. */
export class SettingsPage extends PanePage {
  /** Opens them by their button in the ribbon. */
  async open(): Promise<void> {
    await this.outlook.pressRibbon('Settings');
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.search().waitFor();
  }

  search(): Locator {
    return this.pane.getByRole('search').getByRole('searchbox');
  }

  section(key: PaneKey): Locator {
    return this.pane.getByRole('region', { name: this.say(key), exact: true });
  }

  /** Sets the person's own number for a step of the thresholds of replies to all. */
  async warnFrom(people: number): Promise<void> {
    const field = this.section('settings.thresholds').getByRole('textbox', { name: this.say('settings.step-warn') });
    await field.fill(String(people));
    await field.press('Enter');
    await this.says('settings.saved');
  }
}
