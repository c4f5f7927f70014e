import type { HostEvent } from './addin-host';

/** How one frame's office.js reaches its host: one implementation a transport. */
export interface Bridge {
  /** `window.name` of the frame: where office.js finds its host if nothing else says it. */
  readonly windowName: string;
  /** Called when the frame is in the document and before it loads the page. */
  attach(frame: HTMLIFrameElement): void;
  /** @returns whether the page listens to it. */
  raise(event: HostEvent, args: readonly unknown[]): boolean;
  dispose(): void;
}

/** What office.js reads about its host: type, platform, version, locale, a correlation id, no dialog, no logging. */
export const hostInfo = (
  platform: 'Web' | 'Mac' | 'Win32' | 'iOS' | 'Android',
  version: string,
  language: string,
): string => ['Outlook', platform, version, language, crypto.randomUUID(), '', 'disableLogging', '0'].join('$');
