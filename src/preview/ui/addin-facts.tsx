import type { AddinFacts as Addin } from '../outlook';
import { Facts } from './facts';

const FORM_FACTORS = { desktop: 'Desktop', mobile: 'Phones' } as const;

/** What the manifest says; the simulated Outlook grants no more. */
export function AddinFacts({ addin }: { readonly addin: Addin }) {
  return (
    <Facts
      facts={[
        ['Name', `${addin.name} ${addin.version}`],
        ['Permission', addin.permission],
        ['Requires', `Mailbox ${addin.minimumMailbox}`],
        ['Send mode', addin.sendMode],
        ['Shared folders', addin.supportsSharedFolders ? 'yes' : 'no'],
        ...addin.formFactors.map(({ id, events }) => [FORM_FACTORS[id], events.join(', ')] as const),
      ]}
    />
  );
}
