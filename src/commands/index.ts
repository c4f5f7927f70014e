import { replyToSenderOnly } from './reply-to-sender-only';
import { replyToSenderOnlyFromRead } from './reply-to-sender-only-from-read';

// Ribbon functions run in a browser on every client, so they are not in the event bundle. launchevent.html loads this file
// before it, because Office.onReady() is called there.
Office.actions.associate('replyToSenderOnly', replyToSenderOnly);
Office.actions.associate('replyToSenderOnlyFromRead', replyToSenderOnlyFromRead);
