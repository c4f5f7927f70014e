import type { NamedLayer } from '../policy/resolve';
import type { Policy } from '../policy/schema';
import { domainOf, isInside, normaliseAddress } from '../signals/address';

/**
 * The organisation's row for whoever writes.
 * @param senders addresses, the one that counts most first; the first of them that a row names decides, by the first such row
 */
export function namedSender(
  overrides: Policy['senderOverrides'] = [],
  senders: readonly string[],
): NamedLayer | undefined {
  for (const sender of senders) {
    const address = normaliseAddress(sender);
    const row = overrides.find(({ match }) =>
      match.some((named) =>
        named.startsWith('*') ? isInside(domainOf(address), [domainOf(named)]) : named === address,
      ),
    );
    if (row) return row;
  }
  return undefined;
}
