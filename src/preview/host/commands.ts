import type { AddinWindow } from '../model/addin-window';
import type { Manifest, ManifestButton } from '../model/manifest';
import type { AlertTarget, CommandKind } from '../model/smart-alert';
import type { AddinRuns } from './addin-runs';

/** What the manifest's buttons do, in ribbon, info bar and Smart Alert. */
export class Commands {
  constructor(
    private readonly manifest: Manifest,
    private readonly runs: AddinRuns,
    private readonly language: () => string,
  ) {}

  /** The kind of a button in the window's ribbon, which a Smart Alert can open. */
  kind(item: AddinWindow, commandId: string): CommandKind {
    return this.button(item.surface, commandId)?.action.kind ?? 'unknown';
  }

  run(item: AddinWindow, commandId: string): void {
    const button = this.button(item.surface, commandId);
    if (button?.action.kind === 'pane') {
      const title = this.manifest.name(this.language());
      this.runs.openPane(item, { title, label: button.label(this.language()), url: button.action.url });
    } else if (button) {
      this.runs.runFunction(item, button, button.action.name);
    }
  }

  /** With data for `getInitializationContextAsync`. */
  runTarget(item: AddinWindow, { commandId, contextData }: AlertTarget): void {
    item.initializationContext = contextData;
    this.run(item, commandId);
  }

  private button(surface: ManifestButton['surface'], commandId: string): ManifestButton | undefined {
    return this.manifest.buttons.find((one) => one.surface === surface && one.controlId === commandId);
  }
}
