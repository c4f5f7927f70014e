/** How the window around the mail looks: in a browser, the new Outlook for Windows, the classic one, on a Mac. */
export type Frame = 'web' | 'new' | 'classic' | 'mac';

/** @param client id of a client: `classic-1.13`. Phones have a frame of their own inside that of the web. */
export const frameOf = (client: string): Frame =>
  (['classic', 'mac', 'new'] as const).find((frame) => client.startsWith(frame)) ?? 'web';
