import { onAppointmentAttendeesChanged } from './on-appointment-attendees-changed';
import { onAppointmentFromChanged } from './on-appointment-from-changed';
import { onAppointmentOrganizer } from './on-appointment-organizer';
import { onAppointmentSend } from './on-appointment-send';
import { onInfoBarDismissClicked } from './on-info-bar-dismiss-clicked';
import { onMessageCompose } from './on-message-compose';
import { onMessageFromChanged } from './on-message-from-changed';
import { onMessageRecipientsChanged } from './on-message-recipients-changed';
import { onMessageSend } from './on-message-send';
import { onNewAppointmentOrganizer } from './on-new-appointment-organizer';
import { onNewMessageCompose } from './on-new-message-compose';

// At top level: classic Outlook never runs what is given to Office.onReady.
Office.actions.associate('onNewMessageComposeHandler', onNewMessageCompose);
Office.actions.associate('onMessageComposeHandler', onMessageCompose);
Office.actions.associate('onMessageRecipientsChangedHandler', onMessageRecipientsChanged);
Office.actions.associate('onMessageFromChangedHandler', onMessageFromChanged);
Office.actions.associate('onInfoBarDismissClickedHandler', onInfoBarDismissClicked);
Office.actions.associate('onMessageSendHandler', onMessageSend);
Office.actions.associate('onNewAppointmentOrganizerHandler', onNewAppointmentOrganizer);
Office.actions.associate('onAppointmentOrganizerHandler', onAppointmentOrganizer);
Office.actions.associate('onAppointmentAttendeesChangedHandler', onAppointmentAttendeesChanged);
Office.actions.associate('onAppointmentFromChangedHandler', onAppointmentFromChanged);
Office.actions.associate('onAppointmentSendHandler', onAppointmentSend);

// The web launches nothing before this was called, whatever it is given.
void Office.onReady();
