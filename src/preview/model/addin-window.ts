import type { ComposeWindow } from './compose-window';
import type { ReadingWindow } from './reading-window';

/** What the add-in can be open beside. */
export type AddinWindow = ComposeWindow | ReadingWindow;
