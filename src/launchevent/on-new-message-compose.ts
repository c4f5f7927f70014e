import { barAt } from './show-bar';

/** A new message, reply, reply all or forward opens: the press-time prompt, and the snapshot that Send compares with. */
export const onNewMessageCompose = barAt('opened');
