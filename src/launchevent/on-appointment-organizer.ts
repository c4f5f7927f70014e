/** The same, and a meeting that is edited: its update goes to everybody again. */
export { onMessageCompose as onAppointmentOrganizer } from './on-message-compose';
