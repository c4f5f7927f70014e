import type { CommandOption } from '../command';

/** What the manifest says of the two send events, by what `--send-mode` takes. */
export const SEND_MODES = { 'soft-block': 'SoftBlock', 'prompt-user': 'PromptUser' } as const;
export type SendMode = keyof typeof SEND_MODES;

export const SEND_MODE_NAMES = Object.keys(SEND_MODES) as readonly SendMode[];

export const SEND_MODE_OPTION = {
  value: 'MODE',
  choices: SEND_MODE_NAMES,
  description:
    'soft-block (the default): what the policy blocks stays blocked, and in Work Offline no mail is sent at all. prompt-user: people can send anyway, and in Work Offline nothing is checked',
} as const satisfies CommandOption;

/**
 * What Outlook does when it cannot ask the add-in (learn.microsoft.com/office/dev/add-ins/outlook/onmessagesend-
 * onappointmentsend-events; on Mac and classic Outlook: OfficeDev/office-js#6319, #6894, #5676).
 */
const WORDS: Readonly<Record<SendMode, readonly string[]>> = {
  'soft-block': [
    'Send mode soft-block: what the policy blocks stays blocked; a warning can be sent anyway.',
    'In Work Offline, Outlook refuses to send any mail until it is online again (classic Outlook and Outlook for Mac).',
    'While your web host is down, Outlook on the web and the new Outlook offer "Send anyway"; Outlook for Mac and some',
    'builds of classic Outlook hold all mail until the host is back. "--send-mode prompt-user" is the milder choice.',
  ],
  'prompt-user': [
    'Send mode prompt-user: everything can be sent anyway; nothing is ever blocked, not even in an incident freeze.',
    'In Work Offline, mail goes to the Outbox unchecked.',
    'While your web host is down, Outlook offers "Send anyway"; Outlook for Mac has been seen to hold mail anyway.',
    '"--send-mode soft-block" is the stricter choice. If you change the mode, administrators must consent again.',
  ],
};

export const sendModeWords = (mode: SendMode): string => WORDS[mode].join('\n');
