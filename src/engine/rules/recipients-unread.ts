import type { Rule } from '../decision';

/** Outlook did not say who gets the message: policy says which way to fail. */
export const recipientsUnread: Rule = {
  id: 'recipients-unread',
  messages: ['unread'],
  check: ({ unread }, _reach, { onFailure }) =>
    unread && onFailure !== 'allow' ? { action: onFailure, messageId: 'unread', params: {} } : undefined,
};
