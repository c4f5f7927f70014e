import type { ComposeWindow } from '../model/compose-window';
import type { Manifest, ManifestButton } from '../model/manifest';
import type { AlertTarget, CommandKind } from '../model/smart-alert';
import type { AddinRuns } from './addin-runs';

/** What the manifest's buttons do, wherever they are pressed: ribbon, info bar, Smart Alert. */
export class Commands {
  constructor(
    private readonly manifest: Manifest,
    private readonly runs: AddinRuns,
    private readonly language: () => string,
  ) {}

  kind(commandId: string): CommandKind {
    return this.button(commandId)?.action.kind ?? 'unknown';
  }

  run(item: ComposeWindow, commandId: string): void {
    const button = this.button(commandId);
    if (button?.action.kind === 'pane') {
      this.runs.openPane(item, this.manifest.name(this.language()), button.action.url);
    } else if (button) {
      this.runs.runFunction(item, button, button.action.name);
    }
  }

  /** With data for `getInitializationContextAsync`. */
  runTarget(item: ComposeWindow, { commandId, contextData }: AlertTarget): void {
    item.initializationContext = contextData;
    this.run(item, commandId);
  }

  private button(commandId: string): ManifestButton | undefined {
    return this.manifest.buttons.find((one) => one.surface === 'compose' && one.controlId === commandId);
  }
}
