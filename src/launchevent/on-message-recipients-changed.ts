import { reviewMessage } from '../review/review-message';
import { handle } from './handle';
import { showBar } from './show-bar';

/** The bar follows the recipients, or goes. */
export const onMessageRecipientsChanged = handle(async (ports) => showBar(await reviewMessage('changed', ports), ports));
