import type { ListKind } from '../../directory/catalogue-format';
import { domainOf } from '../../signals/address';
import { isoOf } from './format-date-time';
import type { IncidentList } from './incident-list';
import { quoted } from './powershell';

interface Storm {
  readonly lists: readonly IncidentList[];
  /** Undefined where no mail was given. */
  readonly subject: string | undefined;
  /** When the freeze ends, and now; milliseconds since 1970. */
  readonly until: number;
  readonly now: number;
}

const CLOSE: Readonly<Record<ListKind, string>> = {
  static: 'Set-DistributionGroup',
  dynamic: 'Set-DynamicDistributionGroup',
  group: 'Set-UnifiedGroup',
};

/**
 * Commands to paste, which do for every other program what the freeze does for Outlook. Their parameters are those of Microsoft's
 * reference (learn.microsoft.com/powershell/module/exchangepowershell), read in November 2026.
 */
export function exchangeCommands(storm: Storm): readonly string[] {
  const [first] = storm.lists;
  if (!first) return [];
  return [
    'Exchange, for everything that is not Outlook. Replace the address in the first line: who may write to the list from now on. What deletes mail stands behind #:',
    'take it away to run it. We ran none of this.',
    '',
    `  $allowed = ${quoted(`postmaster@${domainOf(first.address)}`)}`,
    ...storm.lists.flatMap(close),
    '',
    '  # What is under way. It deletes every mail that has the list in To or Cc, for all its recipients, and knows primary addresses alone:',
    `  # New-TransportRule -Name ${quoted(nameOf(storm))} -AnyOfToCcHeader ${listed(storm)} -DeleteMessage $true -ExpiryDate ([DateTime]${quoted(isoOf(storm.until))})`,
    `  # Remove-TransportRule ${quoted(nameOf(storm))}   # when it is over`,
    '',
    ...online(storm),
    '',
    ...onPremises(storm),
  ];
}

const nameOf = ({ now }: Storm): string => `Reply-all storm ${isoOf(now).slice(0, 10)}`;
const listed = ({ lists }: Storm): string => lists.map(({ address }) => quoted(address)).join(', ');
const subjectOf = ({ subject = '' }: Storm): string => (subject === '' ? 'THE SUBJECT' : subject);

/** SendersOrMembers: the parameters without it would leave the groups that were allowed, or the people. */
function close({ address, kind }: IncidentList): readonly string[] {
  const list = quoted(address);
  const commands = kind ? [CLOSE[kind]] : Object.values(CLOSE);
  return [
    `  Get-Recipient ${list} | Format-List RecipientTypeDetails, PrimarySmtpAddress, AcceptMessagesOnlyFrom*   # write this down`,
    ...(kind ? [] : ['  # One of these fits the kind of list; the others say that they cannot find it.']),
    ...commands.map((command) => `  ${command} ${list} -AcceptMessagesOnlyFromSendersOrMembers $allowed`),
  ];
}

function online(storm: Storm): readonly string[] {
  const search = quoted(nameOf(storm));
  const query = quoted(
    `subject:"${subjectOf(storm).replaceAll('"', ' ')}" AND received>=${isoOf(storm.now).slice(0, 10)}`,
  );
  return [
    'Exchange Online only:',
    '',
    '  Set-TransportConfig -ReplyAllStormProtectionEnabled $true -ReplyAllStormDetectionMinimumRecipients 1000 -ReplyAllStormDetectionMinimumReplies 5 -ReplyAllStormBlockDurationHours 12',
    `  Get-MessageTraceV2 -RecipientAddress ${listed(storm)} -StartDate (Get-Date).AddHours(-6) -EndDate (Get-Date) -ResultSize 5000`,
    '  # Afterwards. It takes at most ten mails out of each mailbox, after Connect-IPPSSession -EnableSearchOnlySession:',
    `  # New-ComplianceSearch -Name ${search} -ExchangeLocation All -ContentMatchQuery ${query}`,
    `  # Start-ComplianceSearch ${search}`,
    `  # New-ComplianceSearchAction -SearchName ${search} -Purge -PurgeType SoftDelete`,
  ];
}

function onPremises(storm: Storm): readonly string[] {
  // A filter is a text in a text: its own quotes are doubled, and then those of the command line.
  const filter = quoted(`Subject -eq '${subjectOf(storm).replaceAll("'", "''")}'`);
  return [
    'Exchange on-premises only:',
    '',
    `  Get-TransportService | Get-MessageTrackingLog -Recipients ${listed(storm)} -Start (Get-Date).AddHours(-6) -ResultSize Unlimited`,
    '  # What waits in the queues of this server:',
    `  # Remove-Message -Filter ${filter} -WithNDR $false`,
  ];
}
