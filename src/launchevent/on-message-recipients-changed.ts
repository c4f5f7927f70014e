import { barAt } from './show-bar';

/** The bar follows the recipients, or goes. */
export const onMessageRecipientsChanged = barAt('changed');
