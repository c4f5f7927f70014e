import type { ReadingWindow } from '../reading-window';
import { bodyAs } from './body';
import type { HostCall } from './call';
import { addressesParam, textParam } from './call';

const reply = (name: string, mode: 'reply' | 'replyAll'): HostCall<ReadingWindow> => ({
  name,
  run: ({ openReply }, params) => openReply(mode, textParam(params, 'htmlBody')),
});

const openNew = (name: string): HostCall<ReadingWindow> => ({
  name,
  run: (context, params) => context.openNew(addressesParam(params, 'toRecipients'), textParam(params, 'subject')),
});

/** Calls of a message being read. Its properties are in the initial data. */
export const readingCalls: Readonly<Record<number, HostCall<ReadingWindow>>> = {
  10: reply('displayReplyForm', 'reply'),
  11: reply('displayReplyAllForm', 'replyAll'),
  // With an object of HTML and attachments instead of HTML alone.
  30: reply('displayReplyForm', 'reply'),
  31: reply('displayReplyAllForm', 'replyAll'),
  37: { name: 'body.getAsync', run: ({ item }, params) => bodyAs(item.mail.html, params) },
  44: openNew('displayNewMessageForm'),
  178: openNew('displayNewMessageFormAsync'),
  181: reply('displayReplyFormAsync', 'reply'),
  182: reply('displayReplyAllFormAsync', 'replyAll'),
  183: reply('displayReplyFormAsync', 'reply'),
  184: reply('displayReplyAllFormAsync', 'replyAll'),
};
