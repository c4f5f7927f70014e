import type { Field, Pane, Switches } from '../outlook';
import type { ComposeWindow } from '../model/compose-window';
import { officeTheme } from '../model/office-theme';
import type { Profile } from '../model/profile';
import { AddinFrame } from './addin-frame';
import { NestedAppAuthBridge } from './nested-app-auth';
import type { Session } from './session';

/** A place that loads the pane when the screen mounts it, and ends it when the screen lets go. */
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
  readonly item: ComposeWindow;
  frame?: AddinFrame;
}

let opened = 0;

/** The add-in's task panes: the real page in a frame, told of changed recipients. */
export class Panes {
  private current: OpenPane | undefined;

  /** @param newSession once a load: mounting the pane anew starts the page anew. */
  constructor(
    private readonly newSession: (item: ComposeWindow) => Session,
    private readonly theme: () => Switches['theme'],
  ) {
    if (!customElements.get(TAG)) customElements.define(TAG, PanePlace);
  }

  open(item: ComposeWindow, title: string, url: string, { transport, nestedAppAuth }: Profile): Pane {
    opened += 1;
    const pane: OpenPane = { item };
    this.current = pane;
    const element = new PanePlace();
    element.style.display = 'flex';
    element.style.height = '100%';
    element.open = (place) => {
      const frame = new AddinFrame(url, transport, this.newSession(item));
      pane.frame = frame;
      frame.fill(this.theme() !== 'light');
      frame.mount(place);
      if (nestedAppAuth) frame.offerSignIn(new NestedAppAuthBridge());
      return () => frame.dispose();
    };
    return { title, url, id: `pane-${opened}`, element };
  }

  close(): void {
    this.current?.frame?.dispose();
    this.current = undefined;
  }

  themeChanged(): void {
    const frame = this.current?.frame;
    frame?.fill(this.theme() !== 'light');
    frame?.raise('officeThemeChanged', [JSON.stringify(officeTheme(this.theme()))]);
  }

  recipientsChanged(item: ComposeWindow, fields: Readonly<Partial<Record<Field, boolean>>>): void {
    if (this.current?.item !== item) return;
    const changed = { to: fields.to === true, cc: fields.cc === true, bcc: fields.bcc === true };
    this.current.frame?.raise('recipientsChanged', [JSON.stringify(changed)]);
  }
}
