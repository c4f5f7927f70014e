import type { Mailbox } from '../model/mailbox';
import { ReadingWindow } from '../model/reading-window';
import type { AddinRuns } from './addin-runs';

/** The message in the reading pane, as the add-in meets it: none for a draft, which Outlook opens for writing. */
export class ReadingController {
  window: ReadingWindow | undefined;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly runs: AddinRuns,
  ) {}

  /**
   * Takes up what is selected now. Panes are not pinned: they go with the message they were opened beside.
   * @param composing a message is being written in the reading pane's place.
   */
  update(composing: boolean): void {
    const { selectedId } = this.mailbox;
    const mail = composing || selectedId === undefined ? undefined : this.mailbox.find(selectedId);
    const readable = mail?.folder === 'drafts' ? undefined : mail;
    if (readable?.id === this.window?.mail.id) return;
    this.close();
    if (readable) this.window = new ReadingWindow(readable);
  }

  /** Outlook starts anew, or shows something else. */
  close(): void {
    const { window } = this;
    if (!window) return;
    this.window = undefined;
    window.open = false;
    this.runs.closePanes(window);
  }
}
