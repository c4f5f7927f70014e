import type { AddinHost, HostEvent } from './addin-host';
import type { Bridge } from './bridge';
import type { Win32External } from './win32-external';
import { win32External } from './win32-external';

/** Classic Outlook's task pane: office.js over `window.external`, in a frame of this browser. */
export class ClassicPaneBridge implements Bridge {
  readonly windowName = '';
  private native: Win32External;

  constructor(host: AddinHost, onReady: () => void) {
    const later = (task: () => void): void => {
      setTimeout(() => {
        try {
          task();
        } catch (error) {
          // What the add-in throws in a callback would otherwise count as this page's.
          host.reportError(error);
        }
      }, 0);
    };
    this.native = win32External(host, later, onReady);
  }

  attach(frame: HTMLIFrameElement): void {
    // The page that loads next, of this origin, gets this same window (HTML: initial about:blank).
    const window = frame.contentWindow;
    if (window) Object.defineProperty(window, 'external', { value: this.native.external, configurable: true });
  }

  raise(event: HostEvent, args: readonly unknown[]): boolean {
    return this.native.raise(event, args);
  }

  dispose(): void {
    this.native = { ...this.native, raise: () => false };
  }
}
