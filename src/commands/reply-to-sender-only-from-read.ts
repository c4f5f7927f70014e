import { openReply } from '../outlook/open-reply';
import { completeOnce, LET_GO } from '../launchevent/complete-once';
import type { CompletableEvent } from '../launchevent/complete-once';

const COMMAND_DEADLINE_MS = 5_000;

/** The ribbon's button beside a message that is being read: an ordinary reply, which goes to the sender only. */
export const replyToSenderOnlyFromRead = (event: CompletableEvent): void =>
  completeOnce(event, COMMAND_DEADLINE_MS, () => openReply().then(() => LET_GO));
