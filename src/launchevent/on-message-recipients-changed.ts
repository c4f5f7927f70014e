import { reviewMessage } from '../review/review-message';
import { follow } from './handle';
import { showBar } from './show-bar';

/** The bar follows the recipients, or goes. */
export const onMessageRecipientsChanged = follow(async (ports) =>
  showBar(await reviewMessage('changed', ports), ports),
);
