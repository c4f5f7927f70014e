import { reviewMessage } from '../review/review-message';
import { follow } from './handle';
import { showBar } from './show-bar';

/** A new message, reply, reply all or forward opens: the press-time prompt, and the snapshot that Send compares with. */
export const onNewMessageCompose = follow(async (ports) => showBar(await reviewMessage('opened', ports), ports));
