import { reviewMessage } from '../review/review-message';
import { follow } from './handle';
import { showBar } from './show-bar';

/** Another From is another "me": it is asked anew and kept for Send, where there is no time to ask. */
export const onMessageFromChanged = follow(async (ports) => showBar(await reviewMessage('from-changed', ports), ports));
