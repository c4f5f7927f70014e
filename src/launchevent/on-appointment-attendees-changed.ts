/** The bar follows the attendees, or goes. */
export { onMessageRecipientsChanged as onAppointmentAttendeesChanged } from './on-message-recipients-changed';
