import type { Bar } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import { infobarType } from '../model/notifications';
import type { AddinRuns } from './addin-runs';
import type { Commands } from './commands';
import type { ComposeController } from './compose-controller';
import type { ReadingController } from './reading-controller';

/** `Office.MailboxEnums.InfobarActionType.Dismiss`. */
const DISMISS = 1;

interface ControlsSetup {
  readonly composer: ComposeController;
  readonly reading: ReadingController;
  readonly commands: Commands;
  readonly runs: AddinRuns;
  changed(): void;
}

/** What the add-in shows in Outlook, and what pressing it does: bars, ribbon buttons, panes. */
export class AddinControls {
  constructor(private readonly setup: ControlsSetup) {}

  pressBarAction(windowId: string, key: string): void {
    const item = this.idle(windowId);
    const action = item && barOf(item, key)?.action;
    if (action) this.setup.commands.runTarget(item, { contextData: '', ...action });
  }

  dismissBar(windowId: string, key: string): void {
    const item = this.idle(windowId);
    if (!item || !barOf(item, key)?.dismissible) return;
    const type = item.notifications.remove(key);
    this.setup.changed();
    if (item.kind === 'read') return;
    this.setup.runs.launch(item, 'OnInfoBarDismissClicked', {
      infobarDetails: { actionType: DISMISS, infobarType: infobarType(type) },
    });
  }

  /** The ribbon is that of the message being written, else of the one being read. */
  pressRibbon(controlId: string): void {
    const open = this.setup.composer.window ?? this.setup.reading.window;
    const item = open && this.idle(open.id);
    if (item) this.setup.commands.run(item, controlId);
  }

  showPane(windowId: string, paneId: string): void {
    this.window(windowId)?.panes.show(paneId);
    this.setup.changed();
  }

  closePane(windowId: string, paneId: string): void {
    const item = this.window(windowId);
    if (item) this.setup.runs.closePane(item, paneId);
  }

  private window(windowId: string): AddinWindow | undefined {
    const { composer, reading } = this.setup;
    return composer.find(windowId) ?? (reading.window?.id === windowId ? reading.window : undefined);
  }

  /** The window, unless its message is being sent. */
  private idle(windowId: string): AddinWindow | undefined {
    const item = this.window(windowId);
    return item?.kind === 'compose' && item.sending ? undefined : item;
  }
}

const barOf = (item: AddinWindow, key: string): Bar | undefined =>
  item.notifications.bars().find((bar) => bar.key === key);
