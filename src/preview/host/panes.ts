import type { Pane, Switches } from '../outlook';
import type { AddinWindow } from '../model/addin-window';
import { officeTheme } from '../model/office-theme';
import type { Profile } from '../../clients/profile';
import { AddinFrame } from './addin-frame';
import type { Corrections } from './addin-frame';
import { NestedAppAuthBridge } from './nested-app-auth';
import { newerMembers } from './newer-members';
import type { Session } from './session';

/** Loads the pane when the screen mounts it, and ends it when the screen removes it. */
class PanePlace extends HTMLElement {
  open: ((place: HTMLElement) => () => void) | undefined;
  private close: (() => void) | undefined;

  connectedCallback(): void {
    this.close = this.open?.(this);
  }

  disconnectedCallback(): void {
    this.close?.();
    this.close = undefined;
  }
}

const TAG = 'outlook-pane-place';

interface OpenPane {
  readonly item: AddinWindow;
  /** While the screen shows its place. */
  frame?: AddinFrame;
}

let count = 0;

/** The add-in's task panes: each a real page in a frame of its own, running until it is closed, notified of changed recipients. */
export class Panes {
  private readonly opened = new Map<string, OpenPane>();

  /** @param newSession one for each load: mounting a pane again reloads its page. */
  constructor(
    private readonly newSession: (item: AddinWindow) => Session,
    private readonly theme: () => Switches['theme'],
  ) {
    if (!customElements.get(TAG)) customElements.define(TAG, PanePlace);
  }

  /** Replaces the pane that already shows this page. */
  open(item: AddinWindow, shown: Pick<Pane, 'title' | 'label' | 'url'>, profile: Profile): void {
    const same = item.panes.at(shown.url);
    if (same) this.close(item, same.id);
    count += 1;
    const id = `pane-${count}`;
    item.panes.put({ ...shown, id, element: this.place(id, item, shown.url, profile) });
  }

  close(item: AddinWindow, paneId: string): void {
    item.panes.remove(paneId);
    this.opened.get(paneId)?.frame?.dispose();
    this.opened.delete(paneId);
  }

  closeAllOf(item: AddinWindow): void {
    for (const { id } of item.panes.all()) this.close(item, id);
  }

  closeAll(): void {
    for (const [id, { item }] of this.opened) this.close(item, id);
  }

  themeChanged(): void {
    for (const { frame } of this.opened.values()) {
      frame?.fill(this.theme() !== 'light');
      frame?.raise('officeThemeChanged', [JSON.stringify(officeTheme(this.theme()))]);
    }
  }

  /** @param fields `changedRecipientFields` of the event */
  recipientsChanged(item: AddinWindow, fields: Readonly<Record<string, boolean>>): void {
    const changed = JSON.stringify(fields);
    for (const pane of this.opened.values()) if (pane.item === item) pane.frame?.raise('recipientsChanged', [changed]);
  }

  private place(id: string, item: AddinWindow, url: string, profile: Profile): HTMLElement {
    const { transport, nestedAppAuth } = profile;
    const pane: OpenPane = { item };
    this.opened.set(id, pane);
    const element = new PanePlace();
    element.style.display = 'flex';
    element.style.height = '100%';
    element.open = (place) => {
      const session = this.newSession(item);
      const frame = new AddinFrame(url, transport, session);
      pane.frame = frame;
      frame.fill(this.theme() !== 'light');
      frame.mount(place);
      const corrections = correctionsFor(profile, session);
      if (corrections) void frame.loaded.then((loaded) => loaded && frame.correct(corrections));
      if (nestedAppAuth) frame.offerSignIn(new NestedAppAuthBridge());
      return () => frame.dispose();
    };
    return element;
  }
}

function correctionsFor(profile: Profile, session: Session): Corrections | undefined {
  const hostName = profile.hostName === 'newOutlookWindows' ? profile.hostName : undefined;
  const itemMembers = newerMembers(session, profile);
  return hostName === undefined && !itemMembers ? undefined : { hostName, itemMembers };
}
