import type { RecipientEntry } from '../../outlook/ports';
import type { Policy } from '../../policy/schema';

/** Where a storm is reported to: a page, or an address. */
export type ReportTarget =
  { readonly name: string; readonly url: string } | { readonly name: string; readonly mail: string };

/**
 * What policy's `contact` offers beside a message.
 * @returns undefined where nobody is named, or where the report would go to those who got the message, and feed the storm
 */
export function reportTarget(
  { contact: { name, url, mail }, incident, lists }: Policy,
  reached: readonly RecipientEntry[],
): ReportTarget | undefined {
  if (!name) return undefined;
  if (url) return { name, url };
  const isList =
    !!incident.lists?.includes(mail!) ||
    lists.some(({ address }) => address === mail) ||
    reached.some(({ address }) => address.toLowerCase() === mail);
  return mail && !isList ? { name, mail } : undefined;
}
