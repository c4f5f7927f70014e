import type { Pane, WindowPanes } from '../outlook';

/** The add-in's panes beside one window: one a page, the newest is shown until the person chooses another. */
export class OpenPanes {
  private list: readonly Pane[] = [];
  private shownId: string | undefined;

  all(): readonly Pane[] {
    return this.list;
  }

  /** The pane that shows this page, if one does. */
  at(url: string): Pane | undefined {
    return this.list.find((pane) => pane.url === url);
  }

  put(pane: Pane): void {
    this.list = [...this.list, pane];
    this.shownId = pane.id;
  }

  /** An unknown id changes nothing. */
  show(paneId: string): void {
    if (this.list.some(({ id }) => id === paneId)) this.shownId = paneId;
  }

  /** If the shown one closes, the newest of the others is shown. */
  remove(paneId: string): void {
    this.list = this.list.filter(({ id }) => id !== paneId);
    if (this.shownId === paneId) this.shownId = this.list.at(-1)?.id;
  }

  snapshot(): WindowPanes {
    const pane = this.list.find(({ id }) => id === this.shownId);
    return { panes: this.list, ...(pane && { pane }) };
  }
}
