import { barAt } from './show-bar';

/** The same, and a reopened draft, for which there is no snapshot to take: its audience is whatever it was left with. */
export const onMessageCompose = barAt('reopened');
