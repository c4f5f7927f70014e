import type { Field } from '../../src/outlook/ports';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { readRecords } from '../../src/audit/read-records';
import type { AuditRecord } from '../../src/audit/record';
import type { SimulatedOutlook, SimulatedOutlookOptions } from '../../src/preview/simulated-outlook';
import type { CallFault } from '../../src/preview/host/faults';
import type { OutlookState, Switches } from '../../src/preview/outlook';

declare global {
  interface Window {
    simulatedOutlook: SimulatedOutlook;
    restartOutlook(options: SimulatedOutlookOptions): Promise<void>;
  }
}

/** What every run plays in a browser: what differs between clients is held on the bare engine, and in the long run here too. */
export const EVERYDAY_CLIENTS = ['web'];
/** One for each way in which the add-in is run and heard. */
export const ENGINES = ['web', 'classic-1.15', 'mac'];
/** Of the clients that ask on Send, the others: the new Outlook does what the web does. */
export const OTHER_CLIENTS = ['classic-1.15', 'mac', 'classic-1.13', 'classic-1.14'];
export const CLIENTS = [...EVERYDAY_CLIENTS, ...OTHER_CLIENTS];

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

  /** Opens Outlook as on a new device; where its page is open already, without loading that again. */
  async open(url: string, switches: Partial<Switches> = {}): Promise<void> {
    await this.load(url);
    await this.beginAnew(switches);
  }

  /** Loads the page where it is not loaded yet. */
  async load(url: string): Promise<void> {
    if (this.page.url() === url) return;
    // Else the browser's wish would go before Outlook's theme, which a pane on the web sees as its frame's.
    await this.page.emulateMedia({ colorScheme: null });
    await this.page.goto(url);
    await this.page.waitForFunction(() => 'simulatedOutlook' in window);
  }

  /** The same once its page is open. */
  beginAnew(switches: Partial<Switches> = {}): Promise<void> {
    return this.page.evaluate((change) => window.restartOutlook({ switches: change }), switches);
  }

  /** Ends what runs; the page waits to be opened again. */
  quit(): Promise<void> {
    return this.page.evaluate(() => {
      window.simulatedOutlook.quit();
      document.getElementById('pane-size')?.remove();
    });
  }

  /** Adds keys to the policy that the switches stand for; to be called before a message is opened. */
  async addPolicy(keys: Readonly<Record<string, unknown>>): Promise<void> {
    await this.page.evaluate(async (added) => {
      const policy = (await (await fetch('/policy.json')).json()) as Readonly<Record<string, unknown>>;
      await fetch('/preview/policy', { method: 'PUT', body: JSON.stringify({ ...policy, ...added }) });
    }, keys);
  }

  /** Every handler that was launched so far has answered, and at least one was. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const launches = window.simulatedOutlook.launches();
      return launches.length > 0 && launches.every(({ outcome }) => outcome !== undefined);
    });
  }

  /**
   * The device's copy of the policy becomes a minute older, wherever this client keeps it: as if that minute had passed since it
   * was read.
   */
  minuteLater(): Promise<void> {
    return this.page.evaluate(() => {
      const { deviceStorage } = window.simulatedOutlook;
      const isPolicy = (key: string): boolean => key.endsWith('reply-all-guard.policy');
      const older = (text: string): string => {
        const { triedAt, ...held } = JSON.parse(text) as { triedAt: number };
        return JSON.stringify({ ...held, triedAt: triedAt - 60_000 });
      };
      for (const key of Object.keys(localStorage).filter(isPolicy))
        localStorage.setItem(key, older(localStorage.getItem(key)!));
      for (const [key, text] of deviceStorage) if (isPolicy(key)) deviceStorage.set(key, older(text));
    });
  }

  /** What goes wrong with a host call from now on. @param times how often; left out: every time */
  fault(call: string, fault: CallFault, times?: number): Promise<void> {
    return this.page.evaluate(
      ([name, what, often]) => {
        window.simulatedOutlook.faults.set(name, what, often);
      },
      [call, fault, times] as const,
    );
  }

  state(): Promise<Pick<OutlookState, 'lastDecision' | 'decidedBy' | 'status' | 'launches'>> {
    return this.page.evaluate(() => {
      const { lastDecision, decidedBy, status, launches } = window.simulatedOutlook.getState();
      return {
        ...(lastDecision && { lastDecision }),
        ...(decidedBy && { decidedBy }),
        ...(status !== undefined && { status }),
        launches,
      };
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

  /** A new message. @param to names or addresses, with semicolons between them */
  async newMessage(to: string): Promise<void> {
    await this.page.evaluate(() => {
      window.simulatedOutlook.newMessage();
    });
    await this.add('to', to);
  }

  /** A new meeting. @param attendees required ones: names or addresses, with semicolons between them */
  async newMeeting(attendees: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New meeting' }).click();
    await this.add('to', attendees);
  }

  /** Adds recipients, as their field takes them: names or addresses, with semicolons between them. */
  add(field: Field, typed: string): Promise<void> {
    return this.page.evaluate(
      ([where, what]) => {
        const simulated = window.simulatedOutlook;
        simulated.addRecipient(simulated.getState().compose!.id, where, what);
      },
      [field, typed] as const,
    );
  }

  /** Names in the fields of the message being written. */
  recipients(): Promise<Record<Field, readonly string[]>> {
    return this.page.evaluate(() => {
      const { to, cc, bcc } = window.simulatedOutlook.getState().compose!;
      const names = (all: typeof to): readonly string[] => all.map(({ name }) => name);
      return { to: names(to), cc: names(cc), bcc: names(bcc) };
    });
  }

  /** The HTML of the message being written. */
  html(): Promise<string> {
    return this.page.evaluate(() => window.simulatedOutlook.getState().compose!.html);
  }

  /** What the add-in recorded on this device, newest first; of classic's handlers nothing, which have a store of their own. */
  async records(): Promise<readonly AuditRecord[]> {
    const text = await this.page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(`reply-all-guard.records`));
      return key === undefined ? '' : (localStorage.getItem(key) ?? '');
    });
    return readRecords(text);
  }

  /** Gives the pane that is shown another size, in CSS pixels. */
  async sizePane(width: number, height: number): Promise<void> {
    await this.page.evaluate((css) => {
      document.head.append(Object.assign(document.createElement('style'), { id: 'pane-size', textContent: css }));
    }, `[data-testid="pane"] { position: fixed; inset: 0 auto auto 0; z-index: 1000; width: ${width}px; height: ${height}px; flex: none; }`);
  }

  /** A button of the add-in's, in the ribbon of the message being written or beside the one being read. */
  pressAddin(label: string): Promise<void> {
    return this.page
      .getByRole('toolbar', { name: /^(Message|Add-in)$/ })
      .getByRole('button', { name: label })
      .click();
  }

  /** The same by its id in the manifest, whatever language its label is in. */
  pressRibbon(controlId: string): Promise<void> {
    return this.page.evaluate((id) => {
      window.simulatedOutlook.pressRibbon(id);
    }, controlId);
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
    // All at once: each key is a whole drawing of the screen.
    await this.page.keyboard.insertText(text);
  }

  async send(): Promise<void> {
    await this.sendButton.click();
  }

  /** Of the alert itself; below it the tour may have others. */
  alertButtons(): Promise<readonly string[]> {
    return this.dialog.locator('.fui-DialogActions').getByRole('button').allInnerTexts();
  }

  answer(button: string): Promise<void> {
    return this.dialog.getByRole('button', { name: button }).click();
  }
}
