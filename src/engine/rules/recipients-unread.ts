import { rule } from '../rule';

/** Outlook did not say who gets the message: policy says which way to fail. */
export const recipientsUnread = rule(
  {
    firesOn: 'Outlook does not say who gets the message; `onFailure` has the action.',
    messages: ['unread'],
    settings: ['onFailure'],
  },
  {
    id: 'recipients-unread',
    needs: [],
    from: 0,
    followsSetting: true,
    check: ({ unread }, _reach, { onFailure }) =>
      unread && onFailure !== 'allow' ? { action: onFailure, messageId: 'unread', because: 'onFailure' } : undefined,
  },
);
