import type { Profile } from '../clients/profile';
import { profiles } from '../clients/profiles';
import type { FieldReport } from './field-report';

export interface Recognised {
  /** The row whose client this is; undefined where there is none. */
  readonly profile?: Profile;
  /** For people: `Classic Outlook for Windows, Mailbox 1.9`. */
  readonly seen: string;
  /** Why it is that row although it does not say so, or why it is none: a sentence. */
  readonly note?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  PC: 'Classic Outlook for Windows',
  OfficeOnline: 'Outlook in a browser runtime',
  Mac: 'Outlook for Mac',
  iOS: 'Outlook for iOS',
  Android: 'Outlook for Android',
};

type Client = FieldReport['client'];

/** Which client a report comes from, by what it says of itself. */
export function recognise({ client }: Pick<FieldReport, 'client'>): Recognised {
  const { platform, mailbox, hostVersion, accountType } = client;
  const seen =
    `${KINDS[platform] ?? `An Outlook that calls itself "${platform}"`}, Mailbox 1.${mailbox}, version ${hostVersion || 'unknown'}` +
    (accountType ? `, account ${accountType}` : '');
  return { seen, ...rowOf(client) };
}

/** What tells the clients of one platform apart: the server, the program, and of classic its set. */
function rowOf(client: Client): Omit<Recognised, 'seen'> {
  const ofPlatform = profiles.filter(({ platform }) => platform === client.platform);
  const isOnPremises = client.accountType === 'enterprise';
  switch (client.platform) {
    case 'PC':
      // On-premises any set may be reported: the server, not the client, makes the difference.
      return isOnPremises
        ? found(ofPlatform.find(({ accountType }) => accountType === 'enterprise'))
        : classicRow(
            client,
            ofPlatform.filter(({ accountType }) => accountType !== 'enterprise'),
          );
    case 'OfficeOnline': {
      if (isOnPremises)
        return { note: 'Outlook on the web of an Exchange server is not in our table, so nothing is assumed of it.' };
      const wanted = client.hostName === 'newOutlookWindows' ? 'newOutlookWindows' : 'OutlookWebApp';
      return found(ofPlatform.find(({ hostName }) => hostName === wanted));
    }
    default:
      return found(ofPlatform[0]);
  }
}

const found = (profile: Profile | undefined, note?: string): Omit<Recognised, 'seen'> =>
  profile ? { profile, ...(note !== undefined && { note }) } : {};

/** By its set; one that is newer than the table is the newest of it, and one that reports no set is told by its version. */
function classicRow({ mailbox, hostVersion }: Client, rows: readonly Profile[]): Omit<Recognised, 'seen'> {
  const exact = rows.find((row) => row.mailbox === mailbox);
  if (exact) return found(exact);
  const older = rows.filter((row) => (mailbox === 0 ? isNewer(hostVersion, row.hostVersion) : mailbox > row.mailbox));
  const newest = older[older.length - 1];
  return mailbox === 0
    ? found(
        newest,
        'It reports no requirement set, a known fault of classic Outlook: its version tells which one it is.',
      )
    : found(newest, `It is newer than our table: what is assumed is that of Mailbox 1.${newest?.mailbox ?? 0}.`);
}

/** Whether a version is that one or a later one. */
function isNewer(version: string, than: string): boolean {
  const [mine, other] = [version, than].map((each) => each.split('.').map(Number));
  const at = other!.findIndex((part, index) => part !== mine![index]);
  return at < 0 || (mine![at] ?? 0) > other![at]!;
}
