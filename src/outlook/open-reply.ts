import { callItem, nothing } from './context';

const DEADLINE_MS = 4_000;

/** Opens Outlook's own reply to the message being read (Read mode; Mailbox 1.9, not on phones). */
export const openReply = (): Promise<void> =>
  callItem('displayReplyFormAsync', { deadlineMs: DEADLINE_MS, read: nothing }, '');
