/** Another organiser is another "me". */
export { onMessageFromChanged as onAppointmentFromChanged } from './on-message-from-changed';
