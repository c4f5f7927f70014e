import type { ComposeWindow } from './compose-window';
import type { ReadingWindow } from './reading-window';

/** What the add-in can be open beside: `kind` is also the surface of the manifest whose buttons stand there. */
export type AddinWindow = ComposeWindow | ReadingWindow;
