import type { Profile } from '../../clients/profile';
import type { Mailbox } from '../model/mailbox';
import { ReadingWindow } from '../model/reading-window';
import type { AddinRuns } from './addin-runs';

/** The message in the reading pane, as the add-in meets it: none for a draft, which Outlook opens for writing. */
export class ReadingController {
  window: ReadingWindow | undefined;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly runs: AddinRuns,
    private readonly profile: () => Profile,
  ) {}

  /**
   * Opens what is selected now. Panes are not pinned: they close with the message they were opened for.
   * @param composing a compose window covers the reading pane.
   */
  update(composing: boolean): void {
    const { selectedId } = this.mailbox;
    const mail = composing || selectedId === undefined ? undefined : this.mailbox.find(selectedId);
    const readable = mail?.folder === 'drafts' ? undefined : mail;
    if (readable?.id === this.window?.mail.id) return;
    this.close();
    if (readable) this.window = new ReadingWindow(readable, this.profile());
  }

  /** Outlook restarts, or shows something else. */
  close(): void {
    const { window } = this;
    if (!window) return;
    this.window = undefined;
    window.open = false;
    this.runs.closePanes(window);
  }
}
