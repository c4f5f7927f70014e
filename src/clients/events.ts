/** The Mailbox requirement set that each event came with, the part behind `1.`; those that the manifest asks for. */
const EVENT_SETS: Readonly<Record<string, number>> = {
  OnNewMessageCompose: 10,
  OnMessageCompose: 12,
  OnMessageRecipientsChanged: 11,
  OnMessageFromChanged: 13,
  OnMessageSend: 12,
  OnInfoBarDismissClicked: 11,
  OnNewAppointmentOrganizer: 10,
  OnAppointmentOrganizer: 12,
  OnAppointmentAttendeesChanged: 11,
  OnAppointmentFromChanged: 13,
  OnAppointmentSend: 12,
};

/** The events of a client that reports this set and raises all that it has. */
export const eventsOf = (mailbox: number): readonly string[] =>
  Object.keys(EVENT_SETS).filter((event) => EVENT_SETS[event]! <= mailbox);
