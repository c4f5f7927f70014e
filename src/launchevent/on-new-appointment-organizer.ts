/** A new meeting opens; not one that is edited. */
export { onNewMessageCompose as onNewAppointmentOrganizer } from './on-new-message-compose';
