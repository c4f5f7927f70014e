import type { Profile } from '../clients/profile';
import { profiles } from '../clients/profiles';
import type { FieldReport } from './field-report';

export interface Recognised {
  /** The row whose client this is; undefined where there is none. */
  readonly profile?: Profile;
  /** For people: `Classic Outlook for Windows, Mailbox 1.9`. */
  readonly seen: string;
}

const KINDS: Readonly<Record<string, string>> = {
  PC: 'Classic Outlook for Windows',
  OfficeOnline: 'Outlook in a browser runtime',
  Mac: 'Outlook for Mac',
  iOS: 'Outlook for iOS',
  Android: 'Outlook for Android',
};

/** Which client a report comes from, by what it says of itself. */
export function recognise({ client }: Pick<FieldReport, 'client'>): Recognised {
  const { platform, mailbox, hostVersion, accountType } = client;
  const seen =
    `${KINDS[platform] ?? `An Outlook that calls itself "${platform}"`}, Mailbox 1.${mailbox}, version ${hostVersion || 'unknown'}` +
    (accountType ? `, account ${accountType}` : '');
  const ofPlatform = profiles.filter((profile) => profile.platform === platform);
  const profile = ofPlatform.find((each) => isSame(each, client));
  return { seen, ...(profile && { profile }) };
}

/** What tells the clients of one platform apart: the server, the program, and of classic its set. */
function isSame({ platform, ...profile }: Profile, client: FieldReport['client']): boolean {
  switch (platform) {
    case 'PC':
      // On-premises any set may be reported: the server, not the client, makes the difference.
      return client.accountType === 'enterprise'
        ? profile.accountType === 'enterprise'
        : profile.accountType !== 'enterprise' && profile.mailbox === client.mailbox;
    case 'OfficeOnline':
      return profile.hostName === (client.hostName === 'newOutlookWindows' ? 'newOutlookWindows' : 'OutlookWebApp');
    case 'Mac':
    case 'iOS':
    case 'Android':
      return true;
  }
}
