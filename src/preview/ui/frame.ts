/** How the window around the mail looks: in a browser, the new Outlook for Windows, the classic one, on a Mac; what a phone shows. */
export type Frame = 'web' | 'new' | 'classic' | 'mac' | 'phone';

/** By client id; `web` for any other. */
const FRAMES: readonly (readonly [start: string, frame: Frame])[] = [
  ['classic', 'classic'],
  ['on-premises', 'classic'],
  ['mac', 'mac'],
  ['new', 'new'],
  ['ios', 'phone'],
  ['android', 'phone'],
];

/** @param client id of a client: `classic-1.13` */
export const frameOf = (client: string): Frame => FRAMES.find(([start]) => client.startsWith(start))?.[1] ?? 'web';
