import { member, textAt } from './context';
import { PLATFORMS } from './ports';
import type { Client } from './ports';

const NEWEST_MAILBOX = 16;

/** Highest Mailbox requirement set the client reports, the part behind `1.`; 0 where it reports none. */
function highestMailbox(): number {
  const requirements = member('requirements') as Office.RequirementSetSupport | null | undefined;
  try {
    for (let minor = NEWEST_MAILBOX; minor > 0; minor--) {
      if (requirements!.isSetSupported('Mailbox', `1.${minor}`)) return minor;
    }
  } catch {
    // No word on requirement sets (OfficeDev/office-js#5091): a member that came with 1.14 tells.
    return typeof member('mailbox.item.getConversationIndexAsync') === 'function' ? 14 : 0;
  }
  return 0;
}

/** Which Outlook this is, as far as it says. To be called from a handler: classic has no context while it loads the file. */
export const readClient = (): Client => ({
  platform: PLATFORMS[textAt('platform') || textAt('diagnostics.platform')] ?? 'other',
  mailbox: highestMailbox(),
  language: textAt('displayLanguage') || 'en',
  me: { name: textAt('mailbox.userProfile.displayName'), address: textAt('mailbox.userProfile.emailAddress') },
});
