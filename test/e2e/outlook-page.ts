import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SimulatedOutlook } from '../../src/preview/simulated-outlook';
import type { OutlookState, Switches } from '../../src/preview/outlook';

declare global {
  interface Window {
    simulatedOutlook: SimulatedOutlook;
  }
}

/** The simulated Outlook as a person at the screen meets it. */
export class OutlookPage {
  readonly dialog: Locator;
  /** The pane that is shown; others may be open behind it. */
  readonly pane: FrameLocator;
  /** The add-in's bar above the message. */
  readonly bar: Locator;
  readonly sendButton: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('alertdialog', { name: 'Reply-All Guard' });
    this.pane = page.frameLocator('[data-testid="pane"] iframe');
    this.bar = page.getByRole('region', { name: 'Notifications' });
    this.sendButton = page.getByRole('button', { name: 'Send', exact: true });
  }

  async open(url: string, switches: Partial<Switches> = {}): Promise<void> {
    await this.page.goto(url);
    await this.page.waitForFunction(() => 'simulatedOutlook' in window);
    await this.page.evaluate((change) => {
      window.simulatedOutlook.set(change);
      return window.simulatedOutlook.published();
    }, switches);
  }

  state(): Promise<Pick<OutlookState, 'lastDecision' | 'status' | 'launches'>> {
    return this.page.evaluate(() => {
      const { lastDecision, status, launches } = window.simulatedOutlook.getState();
      return { ...(lastDecision && { lastDecision }), ...(status !== undefined && { status }), launches };
    });
  }

  async read(subject: string): Promise<void> {
    // An option is named "who, subject, date".
    await this.page.getByRole('option', { name: `, ${subject},` }).click();
  }

  async replyAll(subject: string): Promise<void> {
    await this.read(subject);
    await this.page.getByRole('button', { name: 'Reply all' }).click();
  }

  /** A button of the add-in's, in the ribbon of the message being written or beside the one being read. */
  pressAddin(label: string): Promise<void> {
    return this.page
      .getByRole('toolbar', { name: /^(Message|Add-in)$/ })
      .getByRole('button', { name: label })
      .click();
  }

  /** Turns to another of the panes that are open, by the button that opened it. */
  showPane(label: string): Promise<void> {
    return this.page.getByRole('tablist', { name: 'Open panes' }).getByRole('tab', { name: label }).click();
  }

  /** Closes the pane that is shown. */
  closePane(): Promise<void> {
    return this.page.getByRole('button', { name: 'Close pane' }).click();
  }

  async type(text: string): Promise<void> {
    const body = this.page.getByRole('textbox', { name: 'Message body' });
    await body.click();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.type(text);
  }

  async send(): Promise<void> {
    await this.sendButton.click();
  }

  answer(button: string): Promise<void> {
    return this.dialog.getByRole('button', { name: button }).click();
  }
}
