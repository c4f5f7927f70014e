/** An invitation is sent: the same as a message, which `checkMessage` tells from it. */
export { onMessageSend as onAppointmentSend } from './on-message-send';
