import { reviewMessage } from '../review/review-message';
import { follow } from './handle';
import { showBar } from './show-bar';

/** The same, and a reopened draft, for which there is no snapshot to take: its audience is whatever it was left with. */
export const onMessageCompose = follow(async (ports) => showBar(await reviewMessage('reopened', ports), ports));
