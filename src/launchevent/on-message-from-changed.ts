import { barAt } from './show-bar';

/** Another From is another "me": it is asked again and stored for Send, where there is no time to ask. */
export const onMessageFromChanged = barAt('from-changed');
